import pytest

from retrieval.figures import find_figures, find_ranges


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2,000 ships", "2000 ships"),
        ("twenty-one ships", "21 ships"),
        ("4.5bn crowns", "4.5 billion crowns"),
        ("5m crowns", "five million crowns"),
        ("64%", "64 per cent"),
        ("in the 1990s", "the 1990s"),
        ("３７ ships", "37 ships"),
        ("٣٧ ships", "37 ships"),
        ("one of them left", "they left"),
        ("12 500 ships", "12,500 ships"),
        ("3’500 ships", "3\u00a0500 ships"),
        ("1998–2004", "1998-2004"),
        ("1998–2004", "from 1998 to 2004"),
        ("\u22125 degrees", "-5 degrees"),
        ("5 °C", "5°C"),
        ("a 5-year plan", "5 years"),
    ],
)
def test_figures_are_the_same_however_they_are_printed(one: str, other: str) -> None:
    assert find_figures(other) <= find_figures(one)


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("4.5 billion", "4.5 million"),
        ("45 million", "4.5 million"),
        ("4.5", "4.5 million"),
        ("$4.5 million", "4.5 million crowns and $3"),
        ("2,009 ships", "in 2009"),
        ("1980s", "1990s"),
        ("90s", "1990s"),
        ("third", "3"),
        ("dozens", "12"),
        ("G20", "20"),
        ("21st", "21"),
        ("½", "12"),
        ("10²", "102"),
        ("Ⅳ", "4"),
        ("12:45", "12 and 45"),
        ("37 percent", "37"),
        ("a couple", "two"),
    ],
)
def test_other_figures_are_not_the_same(told: str, printed: str) -> None:
    assert not find_figures(told) <= find_figures(printed)


def test_a_sign_of_money_belongs_to_its_figure() -> None:
    assert find_figures("It cost $3bn.") == {"3 billion", "$3 billion"}


APART = "In 3 of 500 towns the temperature fell to 5 degrees, and 12 ships stayed."


@pytest.mark.parametrize(
    "told",
    [
        *["3 500 towns", "3\u00a0500 towns", "3\u202f500 towns", "3’500", "3'500", "12 500 towns"],
        *["3 / 5 ships", "12–500", "12-500", "12(500)", "12…500", "12, 500", "12 + 3"],
        *["12+ ships", "fell to -5 degrees", "–5", "+5", "5°", "5 °C", "§5", "5 §"],
    ],
)
def test_figures_that_are_printed_apart_are_not_one(told: str) -> None:
    assert not find_figures(told) <= find_figures(APART)


def test_what_hangs_on_a_printed_figure_is_not_left_out() -> None:
    assert not find_figures("5 degrees") <= find_figures("-5 degrees")
    assert not find_figures("500 ships") <= find_figures("12 500 ships")


def test_a_range_in_words_is_one_with_a_dash() -> None:
    assert find_ranges("from 1998 to 2004, or between 3 and 5") == {"1998-2004", "3-5"}
    assert find_ranges("12 ships to 500 towns") == frozenset()
