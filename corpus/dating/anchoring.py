"""What a date expression says, and what it counts from, in; its days out."""

from dataclasses import replace
from datetime import date, timedelta

from corpus.date import Interval
from corpus.dating.anchors import Anchors, Resolved, resolved
from corpus.dating.calendar import moved, third
from corpus.dating.date_expression import (
    Exact,
    Expression,
    MonthDay,
    Named,
    Part,
    Range,
    Same,
    Shifted,
    Simple,
    Weekday,
    WeekOf,
)
from corpus.dating.recurring import occurrence_beside, resolve_named
from corpus.dating.shifting import resolve_month_day, resolve_same, resolve_shifted
from corpus.dating.weekdays import resolve_weekday, weekday_until

_BESIDE = timedelta(3)  # A stamp in figures is not further from the publication.


def resolve(expression: Expression, anchors: Anchors) -> Resolved | None:
    """The days that an expression stands for, or None where the anchors do not tell.

    A publication date that is a month or a year resolves what is the same on all of its days.
    """
    published = anchors.published
    if published is None:
        return _resolve(expression, anchors, None)
    on_first = _resolve(expression, anchors, published.first)
    last_day = published.until - timedelta(1)
    if last_day == published.first:
        return on_first
    return on_first if on_first == _resolve(expression, anchors, last_day) else None


def _resolve(expression: Expression, anchors: Anchors, today: date | None) -> Resolved | None:
    match expression:
        case Range(first, last):
            return _resolve_range(first, last, anchors, today)
        case Part(number, whole):
            return _part(number, _resolve_simple(whole, anchors, today))
        case _:
            return _resolve_simple(expression, anchors, today)


def _part(number: int, whole: Resolved | None) -> Resolved | None:
    """The early, middle or late part of something resolved."""
    part = whole and third(whole.unit, whole.interval, number)
    return replace(whole, interval=part) if whole and part else None


def _resolve_simple(expression: Simple, anchors: Anchors, today: date | None) -> Resolved | None:
    match expression:
        case Exact():
            return _resolve_exact(expression, today)
        case WeekOf(day):
            return _week_of(_resolve_simple(day, anchors, today))
        case Named():
            return resolve_named(expression, anchors, today)
        case Weekday():
            return resolve_weekday(expression, anchors, today)
        case Shifted():
            return resolve_shifted(expression, anchors, today)
        case MonthDay(day):
            return resolve_month_day(day, anchors)
        case Same():
            return resolve_same(expression, anchors, today)


def _resolve_exact(exact: Exact, today: date | None) -> Resolved | None:
    """The day in figures; of two that they may give, the one beside the publication."""
    if exact.otherwise is None:
        return Resolved(exact.interval, "day", "stated")
    near = [
        day
        for day in (exact.interval, exact.otherwise)
        if today and abs(day.first - today) <= _BESIDE
    ]
    return Resolved(near[0], "day", "resolved") if len(near) == 1 else None


def _week_of(day: Resolved | None) -> Resolved | None:
    return day and resolved(moved("week", day.interval.first), "week", day.basis)


def _resolve_range(
    first: Simple | Part, last: Simple | Part, anchors: Anchors, today: date | None
) -> Resolved | None:
    """From the first day of one to the last of the other; what one leaves out the other tells."""
    if _is_open(last) and not _is_open(first):
        start = _resolve(first, anchors, today)
        end = start and _beside(last, start, after=True)
    else:
        end = _resolve(last, anchors, today)
        is_shared = end is not None and _is_open(first)
        start = _beside(first, end, after=False) if is_shared else _resolve(first, anchors, today)
    if not start or not end or start.interval.first >= end.interval.first:
        return None
    return Resolved(Interval(start.interval.first, end.interval.until), end.unit, end.basis)


def _is_open(expression: Simple | Part) -> bool:
    """Whether the other end of a range tells which of those that come round is meant."""
    match expression:
        case Part(_, whole):
            return _is_open(whole)
        case Named(year=None, which=None) | Weekday(week=None, which=None):
            return True
        case _:
            return False


def _beside(expression: Simple | Part, other: Resolved | None, *, after: bool) -> Resolved | None:
    """What has no year, as the nearest before or after the other end of a range."""
    if isinstance(expression, Part):
        return _part(expression.third, _beside(expression.whole, other, after=after))
    if other is None:
        return None
    if isinstance(expression, Weekday):
        return resolved(weekday_until(expression, other.interval.first), "day", other.basis)
    if not isinstance(expression, Named):
        return None
    found = occurrence_beside(expression, other.interval.first, after=after)
    return resolved(found, expression.unit, other.basis)
