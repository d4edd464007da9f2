"""articles.toml is amended, and what is not touched stays byte for byte."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.amending import AmendingError, amend, drop, pass_on, read_amendable

BRIDGE = """[[article]]
file = "bridge.txt"  # found in June
title   =   'Old'   # as printed
published = 2017-06-12
"""
TOWER = '''[[article]]
file = "tower.txt"
note = """two
lines"""
'''
HAND = f"# Our articles.\n\n# The bridge.\n{BRIDGE}\n# The tower.\n{TOWER}\n# The end.\n"


def test_fields_are_set_taken_away_and_added_in_place() -> None:
    amended = amend(HAND, "bridge.txt", {"title": "New", "published": "", "note": "sold"})

    assert amended == HAND.replace("'Old'", '"New"').replace(
        "published = 2017-06-12\n", 'note = "sold"\n'
    )


def test_a_new_field_stands_before_the_comments_that_follow() -> None:
    amended = amend(HAND, "bridge.txt", {"note": "sold"})

    assert amended == HAND.replace("2017-06-12\n", '2017-06-12\nnote = "sold"\n')


def test_a_new_entry_comes_last() -> None:
    assert amend(HAND, "gate.txt", {"title": "Gate"}) == (
        HAND + '\n[[article]]\nfile = "gate.txt"\ntitle = "Gate"\n'
    )
    assert amend("", "gate.txt", {"title": "Gate"}).startswith("[[article]]")


def test_where_nothing_is_told_nothing_is_written() -> None:
    assert amend(HAND, "gate.txt", {"title": ""}) == HAND
    assert amend(HAND, "bridge.txt", {}) == HAND


def test_an_entry_is_dropped_and_every_comment_stays() -> None:
    assert drop(HAND, "bridge.txt") == HAND.replace(f"{BRIDGE}\n", "\n")
    assert drop(HAND, "tower.txt") == HAND.replace(TOWER, "")
    assert tomllib.loads(drop(drop(HAND, "bridge.txt"), "tower.txt")) == {}
    assert drop(HAND, "gate.txt") == HAND


def test_every_entry_of_a_file_is_dropped() -> None:
    assert drop(f"{BRIDGE}\n{TOWER}\n{BRIDGE}", "bridge.txt") == f"\n{TOWER}"


@pytest.mark.parametrize(
    "text",
    [HAND, "", "# Only this.\n", HAND.replace("\n", "\r\n"), "\ufeff" + HAND, "\ufeff", BRIDGE],
)
def test_what_was_added_and_dropped_again_leaves_no_trace(text: str) -> None:
    added = amend(text, "gate.txt", {"title": "Gate"})

    assert tomllib.loads(added.removeprefix("\ufeff"))["article"][-1]["title"] == "Gate"
    assert ("\r\n" in text) == ("\r\n" in added)
    assert drop(added, "gate.txt") == text


def test_a_file_without_an_end_of_line_is_amended_too() -> None:
    assert amend(BRIDGE.strip(), "bridge.txt", {"note": "n"}).endswith('06-12\nnote = "n"')
    assert tomllib.loads(amend(BRIDGE.strip(), "gate.txt", {"note": "n"}))


@given(
    st.dictionaries(
        st.sampled_from(["title", "publisher", "note"]),
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    )
)
def test_whatever_is_told_is_read_again_as_it_was_told(told: dict[str, str]) -> None:
    for file in ("bridge.txt", "gate.txt"):
        articles = tomllib.loads(amend(HAND, file, told)).get("article", [])
        entries = [each for each in articles if each["file"] == file]
        assert all(each.get(field) == value for each in entries for field, value in told.items())
        assert entries or not told
        assert articles[1] == tomllib.loads(HAND)["article"][1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[article", "until it is mended"),
        ("[article]\nfile = 'bridge.txt'", "two brackets"),
        ("article = 7", "two brackets"),
        ("article = [{file = 'bridge.txt'}]", "by hand"),
        (f"{BRIDGE}\n[settings]\na = 1\n\n{TOWER}", "by hand"),
    ],
)
def test_what_cannot_be_amended_faithfully_is_not_amended(text: str, words: str) -> None:
    with pytest.raises(AmendingError, match=words):
        amend(text, "bridge.txt", {"title": "New"})
    with pytest.raises(AmendingError, match=words):
        drop(text, "bridge.txt")


def test_while_files_are_replaced_only_what_is_true_of_both_is_told() -> None:
    between, after = pass_on(HAND, "bridge.txt", "bridge.txt", {"title": "New"})

    assert between == HAND.replace("title   =   'Old'   # as printed\n", "")
    assert tomllib.loads(after or "")["article"][0]["title"] == "New"


def test_an_entry_follows_its_file_to_another_name() -> None:
    between, after = pass_on(HAND, "bridge.txt", "bridge.md", {"title": "New"})

    assert between == HAND
    assert after == HAND.replace("bridge.txt", "bridge.md").replace("'Old'", '"New"')


def test_without_articles_toml_there_is_still_none_unless_something_is_told() -> None:
    assert pass_on(None, None, "a.txt", {}) == (None, None)
    assert pass_on(None, "a.txt", None, {}) == (None, None)
    assert pass_on(None, "a.txt", "a.md", {"title": "A"})[0] is None


def test_a_file_that_may_not_be_amended_is_told(tmp_path: Path) -> None:
    path = tmp_path / "articles.toml"

    assert read_amendable(path) is None
    path.write_bytes(b"# \xff")
    with pytest.raises(AmendingError, match="UTF-8"):
        read_amendable(path)
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere.toml")
    with pytest.raises(AmendingError, match="link"):
        read_amendable(path)
