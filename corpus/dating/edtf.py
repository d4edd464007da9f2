"""EDTF: the text of an interval, and the interval of a text."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from corpus.date import Grain, Interval
from corpus.dating.calendar import day_of, months

_SPRING, _WINTER = 21, 24

# 1994-01-14
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
# 2017-05, and 2000-22 for a summer
_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
# 2017
_YEAR = re.compile(r"(\d{4})", re.ASCII)
# 199X
_DECADE = re.compile(r"(\d{3})X", re.ASCII)
# 19XX
_CENTURY = re.compile(r"(\d\d)XX", re.ASCII)
# The marks of doubt: 1984?, 1984~, 1984%
_DOUBT = "?~%"


class NotEdtfError(ValueError):
    """A text that should be an EDTF date is none; `text` is what stands there."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is not an EDTF date such as 2017, 2017-06, 2017-06-13 or 2014/2016"
        )
        self.text = text


def parse_edtf(text: str) -> Interval:
    """The days that an EDTF text stands for.

    Understands days, months, seasons (21 spring to 24 winter, which runs into the next year),
    years, decades, centuries, marks of doubt (ignored) and closed intervals of these. An open
    end ("..", or nothing) reaches to the calendar's own end. Raises `NotEdtfError`.
    """
    first, slash, last = text.strip().partition("/")
    try:
        if not slash:
            return _one(first)
        return Interval(
            date.min if first in ("", "..") else _one(first).first,
            date.max if last in ("", "..") else _one(last).until,
        )
    except ValueError as error:
        raise NotEdtfError(text) from error


def _one(text: str) -> Interval:
    bare = text.rstrip(_DOUBT)
    for pattern, build in _FORMS:
        if match := pattern.fullmatch(bare):
            interval = build(*map(int, match.groups()))
            if interval:
                return interval
    raise NotEdtfError(text)


def _month_or_season(year: int, number: int) -> Interval | None:
    if _SPRING <= number <= _WINTER:
        return months(year, 3 * (number - _SPRING + 1), 3)
    return months(year, number, 1) if 1 <= number <= 12 else None


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Interval | None]], ...] = (
    (_DAY, day_of),
    (_MONTH, _month_or_season),
    (_YEAR, lambda year: months(year, 1, 12)),
    (_DECADE, lambda tens: months(tens * 10, 1, 120)),
    (_CENTURY, lambda hundreds: months(hundreds * 100, 1, 1200)),
)


@lru_cache(maxsize=8192)
def format_edtf(interval: Interval, grain: Grain) -> str:
    """The EDTF text of an interval, in the coarsest form of its grain or finer that is exact.

    One unit stands alone (`2017-05`, `2000-22`, `199X`); all else is an EDTF interval of
    units, both ends included (`2014/2016`, `2017-06-05/2017-06-11`).
    """
    last = interval.until - timedelta(1)
    for form in _COARSER_FIRST[_GRAIN_ORDER.index(grain) :]:
        first_text, last_text = form(interval.first), form(last)
        if _exact(first_text, last_text, interval):
            return first_text if first_text == last_text else f"{first_text}/{last_text}"
    return f"{_day(interval.first)}/{_day(last)}"


def _exact(first: str, last: str, interval: Interval) -> bool:
    try:
        return parse_edtf(first if first == last else f"{first}/{last}") == interval
    except NotEdtfError:
        return False


def _day(day: date) -> str:
    return day.isoformat()


def _month(day: date) -> str:
    return day.isoformat()[:7]


def _year(day: date) -> str:
    return day.isoformat()[:4]


def _decade(day: date) -> str:
    return day.isoformat()[:3] + "X"


def _season(day: date) -> str:
    """The season of a day, under the year in which it begins."""
    year = day.year - 1 if day.month < 3 else day.year
    number = _WINTER if day.month < 3 else _SPRING - 1 + day.month // 3
    return f"{year:04}-{number}"


_GRAIN_ORDER: tuple[Grain, ...] = ("decade", "year", "season", "month", "day")
_COARSER_FIRST = (_decade, _year, _season, _month, _day)
