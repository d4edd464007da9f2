"""A draft cannot name a file that could do harm."""

import pytest

from corpus.upload import Draft


def test_a_draft_has_a_safe_name() -> None:
    assert Draft("bridge_2-a", ".txt", b"x", "Bridge 2.txt").id == "bridge_2-a"


@pytest.mark.parametrize(
    "id_",
    ["", "../a", "a/b", ".a", "-a", "A", "ä", "a b", "a\n", "x" * 61, "con", "nul", "readme"],
)
def test_an_id_that_could_do_harm_is_a_fault_of_the_program(id_: str) -> None:
    with pytest.raises(ValueError, match="no file's name"):
        Draft(id_, ".txt", b"x", "a.txt")


@pytest.mark.parametrize("suffix", ["", ".exe", "txt", ".TXT", ".zip", ".txt/../a"])
def test_so_is_a_suffix_that_no_article_has(suffix: str) -> None:
    with pytest.raises(ValueError, match="no file's name"):
        Draft("a", suffix, b"x", "a.txt")


@pytest.mark.parametrize("name", ["a\nb", "\u202ea", "x" * 101])
def test_so_is_a_name_that_cannot_be_shown(name: str) -> None:
    with pytest.raises(ValueError, match="cannot be shown"):
        Draft("a", ".txt", b"x", name)
