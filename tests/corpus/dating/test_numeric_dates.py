import pytest

from corpus.dating.edtf import parse_edtf
from corpus.dating.numeric_dates import read_numeric_date


@pytest.mark.parametrize(
    ("figures", "day"),
    [
        ("1994-01-14", "1994-01-14"),
        ("2016/6/25", "2016-06-25"),
        ("14.01.1994", "1994-01-14"),
        ("2.3.1994", "1994-03-02"),
        ("25/06/2016", "2016-06-25"),
        ("6/25/2016", "2016-06-25"),
        ("5/5/2016", "2016-05-05"),
        ("10/30/89", "1989-10-30"),
        ("14.01.29", "2029-01-14"),
        ("31/31/2017", None),
        ("30.02.2017", None),
        ("6-4-12", None),
        ("1.2.16", None),
    ],
)
def test_figures_are_a_day_in_the_one_order_that_makes_one(figures: str, day: str | None) -> None:
    expected = (parse_edtf(day),) if day else ()

    assert read_numeric_date(figures, 0, len(figures)) == expected


def test_figures_in_two_orders_are_two_days_the_american_first() -> None:
    read = read_numeric_date("06/07/2017", 0, 10)

    assert read == (parse_edtf("2017-06-07"), parse_edtf("2017-07-06"))


def test_the_clock_of_a_wire_says_that_the_month_comes_first() -> None:
    text = "02-06-98 2200EST"

    assert read_numeric_date(text, 0, 8) == (parse_edtf("1998-02-06"),)
