"""What people type as a period."""

from datetime import date

import pytest

from bot.periods import NotAPeriodError, read_period
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
