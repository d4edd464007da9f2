"""The units of the calendar: the days of each, and its neighbours."""

from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date, timedelta
from types import MappingProxyType
from typing import Literal

from corpus.date import Grain, Interval

Unit = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"
]

GRAINS: Mapping[Unit, Grain] = MappingProxyType(
    {
        "day": "day",
        "week": "day",
        "weekend": "day",
        "month": "month",
        "quarter": "month",
        "half": "month",
        "season": "season",
        "year": "year",
        "decade": "decade",
        "century": "decade",
    }
)
MONTHS_IN: Mapping[Unit, int] = MappingProxyType(
    {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
)
_MARCH = 2  # Months after January: seasons are counted from the first of March.
_SATURDAY = 5
_THIRDS_OF_A_DECADE = ((0, 4), (4, 3), (7, 3))
_FIRST_DAYS_OF_THIRDS = (1, 11, 21)


def days(first: date, count: int) -> Interval | None:
    """That many days from `first` on; None where the calendar ends."""
    try:
        return Interval(first, first + timedelta(count))
    except OverflowError:
        return None


def day_of(year: int, month: int, day: int) -> Interval | None:
    """One day; None when the calendar has no such day."""
    try:
        return days(date(year, month, day), 1)
    except ValueError:
        return None


def months(year: int, month: int, count: int) -> Interval | None:
    """That many months from the first of a month; None where the calendar ends."""
    return _months_from(year * 12 + month - 1, count)


def _months_from(index: int, count: int) -> Interval | None:
    first, until = _first_of(index), _first_of(index + count)
    return Interval(first, until) if first and until else None


def _first_of(index: int) -> date | None:
    """The first day of a month that is counted from January of the year 0."""
    year, month = divmod(index, 12)
    return date(year, month + 1, 1) if MINYEAR <= year <= MAXYEAR else None


def moved(unit: Unit, day: date, steps: int = 0) -> Interval | None:
    """The unit that lies `steps` after (or before) the one that `day` belongs to.

    Weeks run from Monday to Sunday, a weekend is the end of such a week; spring begins in
    March, and a winter ends in the next year. None where the calendar ends.
    """
    if unit in MONTHS_IN:
        return _months_moved(unit, day, steps)
    try:
        if unit == "day":
            return days(day + timedelta(steps), 1)
        monday = day - timedelta(day.weekday()) + timedelta(7 * steps)
        return days(monday, 7) if unit == "week" else days(monday + timedelta(_SATURDAY), 2)
    except OverflowError:
        return None


def _months_moved(unit: Unit, day: date, steps: int) -> Interval | None:
    length = MONTHS_IN[unit]
    shift = _MARCH if unit == "season" else 0
    index = day.year * 12 + day.month - 1 - shift
    return _months_from((index // length + steps) * length + shift, length)


def third(unit: Unit, whole: Interval, number: int) -> Interval | None:
    """The early, middle or late part (0, 1, 2) of a unit; units that have none stay whole.

    Days 1-10, 11-20 and 21 to the end of a month; one month of a season or quarter; four
    months of a year; years 0-3, 4-6 and 7-9 of a decade.
    """
    first = whole.first
    if unit == "month":
        return _third_of_month(whole, number)
    if unit == "decade":
        skipped, count = _THIRDS_OF_A_DECADE[number]
        return months(first.year + skipped, 1, 12 * count)
    if unit in ("quarter", "half", "season", "year"):
        length = MONTHS_IN[unit] // 3
        return months(first.year, first.month + number * length, length)
    return whole


def _third_of_month(whole: Interval, number: int) -> Interval:
    first = whole.first.replace(day=_FIRST_DAYS_OF_THIRDS[number])
    last = whole.until if number == 2 else first.replace(day=_FIRST_DAYS_OF_THIRDS[number + 1])
    return Interval(first, last)
