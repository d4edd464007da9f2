import pytest

from retrieval.figures import find_figures


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
