import pytest

from bot.matching import matching


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["Ada Finch", "Bertram Adler"]),
        ("ADL", ["Bertram Adler"]),
        ("a", ["Ada Finch", "Bertram Adler"]),
        ("inch", ["Ada Finch"]),
        ("nobody", []),
    ],
)
def test_names_match_within_and_beginnings_come_first(typed: str, names: list[str]) -> None:
    assert matching(typed, ("Ada Finch", "Bertram Adler", "x" * 101)) == names


def test_no_more_names_are_offered_than_discord_takes() -> None:
    assert len(matching("", tuple(f"Person {number}" for number in range(60)))) == 25
