import pytest

from bot.matching import matching, matching_pairs


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


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("", ["a1", "b2"]),
        ("FERRY", ["b2"]),
        ("b2", ["b2"]),
        ("ri", ["a1"]),
        ("sails", ["b2", "a1"]),
        ("nothing", []),
    ],
)
def test_pairs_match_by_name_and_by_value(typed: str, values: list[str]) -> None:
    pairs = [("The bridge assails", "a1"), ("The ferry sails", "b2"), ("Long", "c" * 101)]

    assert [value for _, value in matching_pairs(typed, pairs)] == values


def test_a_name_that_is_too_long_is_cut_and_no_more_are_offered_than_discord_takes() -> None:
    found = matching_pairs("", [("x" * 150, str(number)) for number in range(60)])

    assert len(found) == 25
    assert {name for name, _ in found} == {"x" * 100}
