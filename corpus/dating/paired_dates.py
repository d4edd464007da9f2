"""A count and the date beside it in, the days that both tell out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from corpus.date import Interval
from corpus.dating.anchoring import resolve
from corpus.dating.anchors import Anchors, Resolved
from corpus.dating.calendar import day_of, days, months, moved, third
from corpus.dating.date_expression import Expression, Named, Part, Shifted, Weekday
from corpus.dating.date_ranges import Found
from corpus.dating.date_words import Words
from corpus.layout.vocabulary import words as listed

Pair = tuple[Resolved, Resolved]

_APPOSING = frozenset(",–—-(")
# `in 2004, just five years later`, `a year later, in May`
_BETWEEN = listed("in on some about around nearly almost just only exactly roughly barely")
_MOST_BETWEEN = 3
_WEEK = timedelta(7)


def resolve_pair(words: Words, one: Found, other: Found, anchors: Anchors) -> Pair | None:
    """The days of two dates side by side of which one counts to the other; None for others.

    "Three years earlier, in May 2015" is that May; "two days later, on Wednesday" is the day
    that was counted to, if it was a Wednesday. `anchors` are those of the date that is no count.
    """
    if not _is_apposed(words, one, other):
        return None
    if isinstance(one.expression, Shifted):
        return _resolve(one.expression, other.expression, anchors)
    if isinstance(other.expression, Shifted):
        pair = _resolve(other.expression, one.expression, anchors)
        return (pair[1], pair[0]) if pair else None
    return None


def is_count(found: Found) -> bool:
    """Whether a date only counts from another, or from the publication."""
    return isinstance(found.expression, Shifted)


def _is_apposed(words: Words, one: Found, other: Found) -> bool:
    between = [words.low(place) for place in range(one.last, other.first)]
    marks = [word for word in between if word not in _BETWEEN]
    return len(between) <= _MOST_BETWEEN and len(marks) == 1 and marks[0] in _APPOSING


def _resolve(count: Shifted, beside: Expression, anchors: Anchors) -> Pair | None:
    """The days of a count and of what stands beside it, in this order."""
    if isinstance(beside, Shifted):
        return None
    counted = resolve(count, anchors)
    if counted and (inner := _within(beside, counted)):
        return inner, inner
    told = resolve(beside, anchors)
    if told is None or not _holds(count, counted, told.interval):
        return None
    return replace(told, basis=counted.basis if counted else "inferred"), told


def _holds(count: Shifted, counted: Resolved | None, interval: Interval) -> bool:
    """Whether days lie in one unit of a count: in that one, if it counts from the publication."""
    if count.origin == "publication":
        return counted is not None and counted.interval.contains(interval)
    unit = moved(count.unit, interval.first)
    return unit is not None and unit.contains(interval)


def _within(expression: Expression, counted: Resolved) -> Resolved | None:
    """What comes round, as the one that lies in the days counted to; None for what does not."""
    match expression:
        case Part(number, whole):
            outer = _within(whole, counted)
            part = outer and third(outer.unit, outer.interval, number)
            return replace(outer, interval=part) if outer and part else None
        case Named(unit=unit, year=None, which=None):
            found = list(_occurrences(expression, counted.interval))
        case Weekday(days=1, which=None, week=None, weeks=0, date=None):
            unit, found = "day", list(_weekdays(expression, counted.interval))
        case _:
            return None
    inside = [each for each in found if counted.interval.contains(each)]
    return Resolved(inside[0], unit, counted.basis) if len(inside) == 1 else None


def _occurrences(named: Named, interval: Interval) -> Iterator[Interval]:
    """A named thing in each of the years of an interval."""
    for year in range(interval.first.year, interval.until.year + 1):
        found = (
            months(year, named.month, named.months)
            if named.day is None
            else day_of(year, named.month, named.day)
        )
        if found:
            yield found


def _weekdays(weekday: Weekday, interval: Interval) -> Iterator[Interval]:
    """The days of that name in an interval of a week or less."""
    length = interval.until - interval.first
    for step in range(length.days if length <= _WEEK else 0):
        day = interval.first + timedelta(step)
        if day.weekday() == weekday.number and (found := days(day, 1)):
            yield found
