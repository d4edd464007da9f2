from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ruling import CUT_LENGTH, Ruler, place, rule
from corpus.date import Interval
from tests.bot.dated_rows import day, years

APRIL = [day(2022, 4, number) for number in (3, 4, 9, 28)]

intervals = st.builds(
    lambda first, days: Interval(first, first + timedelta(days=days)),
    st.dates(date(1500, 1, 1), date(2080, 1, 1)),
    st.sampled_from([1, 28, 365, 3652]),
)


def _scales(ruler: Ruler) -> list[float]:
    return [
        (piece.bottom - piece.top) / (piece.until - piece.first)
        for piece in ruler.pieces
        if piece.until - piece.first
    ]


def test_time_has_one_scale_from_the_first_day_to_the_last() -> None:
    ruler = rule([years(1990, 1991), years(1999, 2000)], top=100, bottom=1100)
    middle = place(ruler, date(1995, 1, 1).toordinal())

    assert place(ruler, date(1990, 1, 1).toordinal()) == 100
    assert place(ruler, date(2000, 1, 1).toordinal()) == 1100
    assert middle == pytest.approx(600, abs=1)


def test_empty_ages_that_make_a_blot_of_the_rest_are_cut_out_and_told() -> None:
    ruler = rule([day(1982, 3, 14), *APRIL], top=0, bottom=1000)
    lone, april = ruler.pieces

    assert ruler.left_out == ((date(2022, 4, 3) - date(1982, 3, 15)).days,)
    assert april.top - lone.bottom == pytest.approx(CUT_LENGTH)
    assert place(ruler, date(2022, 4, 29).toordinal()) == pytest.approx(1000)


@pytest.mark.parametrize(
    "dates",
    [
        [day(1949, 1, 1), day(1980, 1, 1), day(2019, 1, 1)],  # nothing is a blot
        [day(1949, 1, 1), day(2022, 4, 3)],  # nothing would be shown that was not
        [years(1949, 1950), *APRIL[:2]],  # two days beside a year are a blot all the same
        [day(1949, 1, 1)] * 3,
    ],
)
def test_nothing_is_cut_out_that_need_not_be(dates: list[Interval]) -> None:
    assert rule(dates, top=0, bottom=1000).left_out == ()


@pytest.mark.parametrize(
    ("dates", "unit", "ticks"),
    [
        ([day(2022, 4, 3), day(2022, 4, 12)], "day", 11),
        ([years(2020, 2022)], "month", 25),
        ([years(1990, 2010)], "year", 21),
        ([years(1900, 2020)], "decade", 13),
        ([years(1500, 2100)], "decade", 61),
    ],
)
def test_ticks_stand_where_a_unit_begins(dates: list[Interval], unit: str, ticks: int) -> None:
    ruler = rule(dates, top=0, bottom=1000)

    assert ruler.unit == unit
    assert len(ruler.ticks) == ticks
    assert place(ruler, dates[0].first.toordinal()) == ruler.ticks[0]


def test_a_ruler_too_short_for_ticks_has_none() -> None:
    ruler = rule([years(1500, 2100)], top=0, bottom=20)

    assert (ruler.unit, ruler.ticks) == (None, ())


@given(st.lists(intervals, min_size=1, max_size=12))
def test_any_dates_stand_in_order_on_one_scale(dates: list[Interval]) -> None:
    ruler = rule(dates, top=50, bottom=2050)
    days = sorted(interval.first.toordinal() for interval in dates)
    heights = [place(ruler, each) for each in days]
    scales = _scales(ruler)

    assert heights == sorted(heights)
    assert heights[0] >= 49.99
    assert place(ruler, max(interval.until.toordinal() for interval in dates)) <= 2050.01
    assert max(scales) == pytest.approx(min(scales), rel=1e-6)
    assert all(50 - 0.01 <= tick <= 2050.01 for tick in ruler.ticks)
    assert all(after - before > 10 for before, after in pairwise(ruler.ticks))
