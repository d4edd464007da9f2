"""What people type as a period."""

from datetime import date

import pytest

from bot.periods import BackwardsPeriodError, NotAPeriodError, read_bounds, read_period
from corpus.date import Interval


@pytest.mark.parametrize(
    ("typed", "first", "until"),
    [
        ("2015-12", date(2015, 12, 1), date(2016, 1, 1)),
        ("December 2015", date(2015, 12, 1), date(2016, 1, 1)),
        ("the 1990s", date(1990, 1, 1), date(2000, 1, 1)),
        ("summer 2000", date(2000, 6, 1), date(2000, 9, 1)),
    ],
)
def test_a_period_is_read_however_it_is_typed(typed: str, first: date, until: date) -> None:
    assert read_period(typed) == Interval(first, until)


@pytest.mark.parametrize("typed", ["soon", "", "2016-13"])
def test_what_names_no_days_is_refused_by_name(typed: str) -> None:
    with pytest.raises(NotAPeriodError) as caught:
        read_period(typed)

    assert caught.value.text == typed


def test_a_period_has_one_bound_or_two_or_none() -> None:
    assert read_bounds(None, " ") == (None, None)
    assert read_bounds("2015", None) == (read_period("2015"), None)
    assert read_bounds("2015", "2015-12") == (read_period("2015"), read_period("2015-12"))


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(BackwardsPeriodError) as caught:
        read_bounds("2019", "2012")

    assert (caught.value.first, caught.value.last) == ("2019", "2012")


def test_what_counts_from_a_day_counts_from_the_day_that_is_given() -> None:
    assert read_period("last month", date(2026, 11, 3)) == read_period("2026-10")
