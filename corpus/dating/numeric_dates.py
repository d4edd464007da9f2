"""Dates written in figures alone in, the day that they give out."""

import re

from corpus.date import Interval
from corpus.dating.calendar import day_of

# 1994-01-14, 1994/1/14
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
# 14.01.1994, 6/25/2016, 02-06-98
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d\d)", re.ASCII)
# The clock of an American news wire: ` 2200EST`, ` 1337 EDT`
_WIRE_CLOCK = re.compile(r"\s+\d{4}\s?[ECMP][DS]T\b", re.ASCII)
_FIRST_SHORT_YEAR = 30  # Years in two figures are 1930 to 2029.


def read_numeric_date(text: str, start: int, end: int) -> tuple[Interval, ...]:
    """The day that the figures of `text[start:end]` give, or the two that they may give.

    Between dots the day comes first, always; else whichever order makes a date. American wires
    write the month first.
    """
    if match := _YEAR_FIRST.fullmatch(text, start, end):
        return _those(day_of(*map(int, match.groups())))
    match = _YEAR_LAST.fullmatch(text, start, end)
    if match is None or _is_doubtful(match):
        return ()
    one, other, year = int(match[1]), int(match[3]), _whole_year(match[4])
    if match[2] == ".":
        return _those(day_of(year, other, one))
    month_first, day_first = day_of(year, one, other), day_of(year, other, one)
    if month_first == day_first or (month_first and _WIRE_CLOCK.match(text, end)):
        return _those(month_first)
    return _those(month_first, day_first)


def _those(*days: Interval | None) -> tuple[Interval, ...]:
    return tuple(day for day in days if day)


def _is_doubtful(match: re.Match[str]) -> bool:
    """Whether a short year stands beside single figures: scores and versions look like that."""
    return len(match[4]) == 2 and match[2] != "/" and len(match[1]) + len(match[3]) < 4


def _whole_year(figures: str) -> int:
    year = int(figures)
    if len(figures) == 4:
        return year
    return year + (1900 if year >= _FIRST_SHORT_YEAR else 2000)
