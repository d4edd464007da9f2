"""What the calendar names, with its year or without, in; its days out."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from corpus.date import Interval
from corpus.dating.anchors import Anchors, Resolved, resolved
from corpus.dating.calendar import day_of, months
from corpus.dating.date_expression import Named
from corpus.dating.shifting import resolve_shifted

_LEAP_YEARS_APART = 8
_LONGEST_MONTH = timedelta(31)
# "Sept. 11": days that the press names without their year.
_STANDING: Mapping[tuple[int, int | None], int] = MappingProxyType({(9, 11): 2001})
_JUST_PAST = timedelta(31)
# How near what comes must be, and how far back what was, to be meant where no verb tells, and
# where the verb that tells otherwise need not be its own.
_WITHOUT_SIGN = timedelta(60), timedelta(250)
_AGAINST_SIGN = timedelta(31), timedelta(290)


def resolve_named(named: Named, anchors: Anchors, today: date | None) -> Resolved | None:
    """Find "March 2000", "April of last year", "last November", "March 16", "the spring"."""
    if isinstance(named.year, int):
        return resolved(_in_year(named, named.year), named.unit, "stated")
    if named.year is not None:
        year = resolve_shifted(named.year, anchors, today)
        return year and resolved(_in_year(named, year.interval.first.year), named.unit, year.basis)
    if named.which in ("that", "following", "previous"):
        return _from_mention(named, anchors)
    if anchors.frame and named.which is None and named.unit != "year":
        return resolved(_in_year(named, anchors.frame), named.unit, "inferred")
    return _in_story(named, anchors) or _from_today(named, anchors, today)


def occurrence_beside(named: Named, day: date, *, after: bool) -> Interval | None:
    """The first that begins on or after a day, or the last that begins on or before it."""
    around = _occurrences(named, day.year)
    if after:
        return _soonest(around, lambda each: each.first >= day)
    return _latest(around, lambda each: each.first <= day)


def _in_year(named: Named, year: int) -> Interval | None:
    """The days of a named thing in a year; None when that year has none."""
    if named.day is not None:
        return day_of(year, named.month, named.day)
    return months(year, named.month, named.months)


def _occurrences(named: Named, year: int) -> list[Interval]:
    """The days of a named thing in the years around one, in order."""
    reach = _LEAP_YEARS_APART if (named.month, named.day) == (2, 29) else 2
    around = range(year - reach, year + reach + 1)
    return [interval for each in around if (interval := _in_year(named, each))]


def _latest(intervals: Iterable[Interval], fits: Callable[[Interval], bool]) -> Interval | None:
    return max(filter(fits, intervals), key=lambda each: each.first, default=None)


def _soonest(intervals: Iterable[Interval], fits: Callable[[Interval], bool]) -> Interval | None:
    return min(filter(fits, intervals), key=lambda each: each.first, default=None)


def _from_mention(named: Named, anchors: Anchors) -> Resolved | None:
    """Find "the following spring", "that March", from the last date mentioned."""
    base = next(iter(anchors.mentions), None)
    if base is None:
        return None
    first, until = base.interval.first, base.interval.until
    around = _occurrences(named, first.year)
    if named.which == "following":
        found = _soonest(around, lambda each: each.first >= until)
    elif named.which == "previous":
        found = _latest(around, lambda each: each.until <= first)
    else:
        found = _in_year(named, first.year)
    return resolved(found, named.unit, "inferred")


def _in_story(named: Named, anchors: Anchors) -> Resolved | None:
    """A day and month that go on with a story told in another year take that year."""
    base = next(iter(anchors.mentions), None)
    if base is None or anchors.ahead or named.which or named.unit != "day":
        return None
    if base.unit not in ("day", "month") or base.basis == "resolved":
        return None
    year, published = base.interval.first.year, anchors.published
    if published and (year >= published.first.year or _is_recent(named, published.first)):
        return None
    return resolved(_in_year(named, year), named.unit, "inferred")


def _is_recent(named: Named, today: date) -> bool:
    """Whether one that comes round is just past or at hand: no old story is told of then."""
    around = _occurrences(named, today.year)
    return any(-_JUST_PAST <= each.first - today <= _JUST_PAST for each in around)


def _from_today(named: Named, anchors: Anchors, today: date | None) -> Resolved | None:
    """Find "in February", "March 16", "last November", "the third quarter"."""
    if today is None or _is_too_coarse(anchors):
        return None
    around = _occurrences(named, today.year)
    if named.which is None and (found := _standing(named, today)):
        return resolved(found, named.unit, "resolved")
    if named.which == "last":
        found = _latest(around, lambda each: each.until <= today)
    elif named.which == "next":
        found = _soonest(around, lambda each: each.first > today)
    elif named.which == "this":
        found = _current(named, around, today)
    else:
        found = _by_tense(around, anchors, today)
    return resolved(found, named.unit, "resolved")


def _standing(named: Named, today: date) -> Interval | None:
    """The one day that its name has stood for ever since, unless another is at hand."""
    year = _STANDING.get((named.month, named.day))
    if year is None or today.year <= year or _is_recent(named, today):
        return None
    return _in_year(named, year)


def _is_too_coarse(anchors: Anchors) -> bool:
    """Whether the publication date is a year: no month or season hangs on that."""
    published = anchors.published
    return published is not None and published.until - published.first > _LONGEST_MONTH


def _current(named: Named, around: list[Interval], today: date) -> Interval | None:
    """The one that goes on today, else that of this year."""
    now = _latest(around, lambda each: each.first <= today < each.until)
    return now or _in_year(named, today.year)


def _by_tense(around: list[Interval], anchors: Anchors, today: date) -> Interval | None:
    """The latest that had begun, or of the future the first that had not ended.

    A verb of the past that is its own means what was. Else what is about to come round again
    is not nearly a year old where no verb tells, nor, if it comes within a month, where verbs
    tell of the past; nor is what has just been meant for nearly a year ahead.
    """
    behind = _latest(around, lambda each: each.first <= today)
    coming = _soonest(around, lambda each: each.until > today)
    if behind is None or coming is None or (anchors.ahead is False and anchors.is_own):
        return coming if anchors.ahead else behind
    soon, long_ago = _WITHOUT_SIGN if anchors.ahead is None else _AGAINST_SIGN
    if anchors.ahead:
        has_been = today - behind.until <= soon and coming.first - today >= long_ago
        return behind if has_been else coming
    is_near = coming.first - today <= soon and today - behind.until >= long_ago
    return coming if is_near else behind
