"""What a date expression says, and what it counts from, in; its days out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from corpus.calendar import MONTHS_IN, Unit, day_of, days, months, moved, third
from corpus.date import Basis, Interval
from corpus.date_expression import (
    Exact,
    Expression,
    MonthDay,
    Named,
    Part,
    Range,
    Shifted,
    Simple,
    Weekday,
    YearAgo,
)

_LEAP_YEARS_APART = 8
_SOON, _LONG_AGO = timedelta(60), timedelta(250)
_LONGEST_MONTH = timedelta(31)


@dataclass(frozen=True, slots=True)
class Resolved:
    """The days of a date expression, its unit, and what they were counted from."""

    interval: Interval
    unit: Unit
    basis: Basis


@dataclass(frozen=True, slots=True)
class Anchors:
    """What may be counted from: the publication date, and dates mentioned, latest first.

    `ahead` says whether the expression at hand tells what is still to come, None if nothing
    tells.
    """

    published: Interval | None
    mentions: tuple[Resolved, ...] = ()
    ahead: bool | None = None


def resolve(expression: Expression, anchors: Anchors) -> Resolved | None:
    """The days that an expression stands for, or None where the anchors do not tell.

    A publication date that is a month or a year resolves what is the same on all of its days.
    """
    published = anchors.published
    if published is None:
        return _resolve(expression, anchors, None)
    first = _resolve(expression, anchors, published.first)
    last_day = published.until - timedelta(1)
    if last_day == published.first:
        return first
    last = _resolve(expression, anchors, last_day)
    return first if first == last else None


def _resolve(expression: Expression, anchors: Anchors, today: date | None) -> Resolved | None:
    match expression:
        case Range(first, last):
            return _resolve_range(first, last, anchors, today)
        case Part(number, whole):
            return _resolve_part(number, whole, anchors, today)
        case _:
            return _resolve_simple(expression, anchors, today)


def _resolve_part(
    number: int, whole: Simple, anchors: Anchors, today: date | None
) -> Resolved | None:
    resolved = _resolve_simple(whole, anchors, today)
    part = resolved and third(resolved.unit, resolved.interval, number)
    return replace(resolved, interval=part) if resolved and part else None


def _resolve_simple(expression: Simple, anchors: Anchors, today: date | None) -> Resolved | None:
    match expression:
        case Exact(interval):
            return Resolved(interval, "day", "stated")
        case Named():
            return _resolve_named(expression, anchors, today)
        case Weekday():
            return _resolve_weekday(expression, anchors, today)
        case Shifted():
            return _resolve_shifted(expression, anchors, today)
        case MonthDay(day):
            return _resolve_month_day(day, anchors)
        case YearAgo(unit):
            return _resolve_year_ago(unit, anchors)


def _made(interval: Interval | None, unit: Unit, basis: Basis) -> Resolved | None:
    return Resolved(interval, unit, basis) if interval else None


def in_year(named: Named, year: int) -> Interval | None:
    """The days of a named thing in a year; None when that year has none."""
    if named.day is not None:
        return day_of(year, named.month, named.day)
    return months(year, named.month, named.months)


def _resolve_named(named: Named, anchors: Anchors, today: date | None) -> Resolved | None:
    if isinstance(named.year, int):
        return _made(in_year(named, named.year), named.unit, "stated")
    if named.year is not None:
        year = _resolve_shifted(named.year, anchors, today)
        return year and _made(in_year(named, year.interval.first.year), named.unit, year.basis)
    if named.which in ("that", "following", "previous"):
        return _named_from_mention(named, anchors)
    return _named_in_story(named, anchors) or _named_from_today(named, anchors, today)


def _occurrences(named: Named, year: int) -> list[Interval]:
    """The days of a named thing in the years around one, in order."""
    reach = _LEAP_YEARS_APART if (named.month, named.day) == (2, 29) else 2
    around = range(year - reach, year + reach + 1)
    return [interval for each in around if (interval := in_year(named, each))]


def _latest(intervals: Iterable[Interval], fits: Callable[[Interval], bool]) -> Interval | None:
    return max(filter(fits, intervals), key=lambda each: each.first, default=None)


def _soonest(intervals: Iterable[Interval], fits: Callable[[Interval], bool]) -> Interval | None:
    return min(filter(fits, intervals), key=lambda each: each.first, default=None)


def _named_from_mention(named: Named, anchors: Anchors) -> Resolved | None:
    """ "the following spring", "that March", of the last date mentioned."""
    base = next(iter(anchors.mentions), None)
    if base is None:
        return None
    around, start, end = _occurrences(named, base.interval.first.year), base.interval.first, base
    if named.which == "following":
        found = _soonest(around, lambda each: each.first >= end.interval.until)
    elif named.which == "previous":
        found = _latest(around, lambda each: each.until <= start)
    else:
        found = in_year(named, start.year)
    return _made(found, named.unit, "inferred")


def _named_in_story(named: Named, anchors: Anchors) -> Resolved | None:
    """A day and month that go on with a story told in another year take that year."""
    base = next(iter(anchors.mentions), None)
    if base is None or anchors.ahead or named.which or named.unit != "day":
        return None
    if base.unit not in ("day", "month") or base.basis == "resolved":
        return None
    year = base.interval.first.year
    if anchors.published and year >= anchors.published.first.year:
        return None
    return _made(in_year(named, year), named.unit, "inferred")


def _named_from_today(named: Named, anchors: Anchors, today: date | None) -> Resolved | None:
    """ "in February", "March 16", "last November", "the third quarter"."""
    if today is None or _is_too_coarse(anchors):
        return None
    around = _occurrences(named, today.year)
    if named.which == "last":
        found = _latest(around, lambda each: each.until <= today)
    elif named.which == "next":
        found = _soonest(around, lambda each: each.first > today)
    elif named.which == "this":
        found = _current(named, around, today)
    else:
        found = _by_tense(around, anchors.ahead, today)
    return _made(found, named.unit, "resolved")


def _by_tense(around: list[Interval], ahead: bool | None, today: date) -> Interval | None:
    """The latest that had begun, or of the future the first that had not ended.

    Where no verb tells, what is about to come round again is not nearly a year old.
    """
    behind = _latest(around, lambda each: each.first <= today)
    coming = _soonest(around, lambda each: each.until > today)
    if ahead is None and behind and coming:
        is_near = coming.first - today <= _SOON and today - behind.until >= _LONG_AGO
        return coming if is_near else behind
    return coming if ahead else behind


def _is_too_coarse(anchors: Anchors) -> bool:
    """Whether the publication date is a year: no month or season hangs on that."""
    published = anchors.published
    return published is not None and published.until - published.first > _LONGEST_MONTH


def _current(named: Named, around: list[Interval], today: date) -> Interval | None:
    """The one that goes on today, else that of this year."""
    now = _latest(around, lambda each: each.first <= today < each.until)
    return now or in_year(named, today.year)


def _resolve_weekday(weekday: Weekday, anchors: Anchors, today: date | None) -> Resolved | None:
    unit: Unit = "weekend" if weekday.days == 2 else "day"
    if weekday.week:
        week = _resolve_shifted(weekday.week, anchors, today)
        monday = week and week.interval.first
        return week and _made(_weekday_from(weekday, monday), unit, week.basis)
    if weekday.which in ("that", "following", "previous"):
        return _made(_weekday_from_mention(weekday, anchors), unit, "inferred")
    if today is None:
        return None
    return _made(_weekday_from_today(weekday, anchors, today), unit, "resolved")


def _weekday_from(weekday: Weekday, day: date | None) -> Interval | None:
    """The first such day on or after a day."""
    if day is None:
        return None
    try:
        return days(day + timedelta((weekday.number - day.weekday()) % 7), weekday.days)
    except OverflowError:
        return None


def _weekday_before(weekday: Weekday, day: date) -> Interval | None:
    """The last such day before a day."""
    try:
        return days(day - timedelta((day.weekday() - weekday.number - 1) % 7 + 1), weekday.days)
    except OverflowError:
        return None


def _weekday_from_mention(weekday: Weekday, anchors: Anchors) -> Interval | None:
    """ "that Friday", "the following Monday"; only a day or a week tells which."""
    base = next((each for each in anchors.mentions if each.unit in ("day", "week")), None)
    if base is None:
        return None
    if weekday.which == "previous":
        return _weekday_before(weekday, base.interval.first)
    after = base.interval.until if weekday.which == "following" else base.interval.first
    return _weekday_from(weekday, after)


def _weekday_from_today(weekday: Weekday, anchors: Anchors, today: date) -> Interval | None:
    tomorrow = today + timedelta(1) if today < date.max else None
    if weekday.which == "next":
        return _weekday_from(weekday, tomorrow)
    if weekday.which == "last":
        # A weekend that has begun is not the last one.
        return _weekday_before(weekday, today - timedelta(weekday.days - 1))
    if anchors.ahead:
        running = weekday.which == "this" or weekday.days > 1
        return _weekday_from(weekday, today if running else tomorrow)
    if weekday.which == "this":
        monday = moved("week", today)
        return _weekday_from(weekday, monday and monday.first)
    return _weekday_before(weekday, today if weekday.days > 1 else tomorrow or today)


def _resolve_shifted(shifted: Shifted, anchors: Anchors, today: date | None) -> Resolved | None:
    if shifted.origin == "mention":
        for base in anchors.mentions:
            if found := _shift_mention(shifted, base):
                return found
        # "a year earlier", with nothing mentioned before, is earlier than the publication.
        if anchors.mentions or shifted.steps >= 0:
            return None
    if today is None:
        return None
    return _made(moved(shifted.unit, today, shifted.steps), shifted.unit, "resolved")


def _shift_mention(shifted: Shifted, base: Resolved) -> Resolved | None:
    """Count from a date mentioned, if it lies within one unit."""
    last_day = base.interval.until - timedelta(1)
    found = moved(shifted.unit, base.interval.first, shifted.steps)
    if found != moved(shifted.unit, last_day, shifted.steps):
        return None
    return _made(found, shifted.unit, "inferred")


def _resolve_month_day(day: int, anchors: Anchors) -> Resolved | None:
    base = next((each for each in anchors.mentions if each.unit in ("day", "month")), None)
    if base is None:
        return None
    first = base.interval.first
    return _made(day_of(first.year, first.month, day), "day", "inferred")


def _resolve_year_ago(unit: Unit | None, anchors: Anchors) -> Resolved | None:
    for base in anchors.mentions:
        length = MONTHS_IN.get(base.unit, 0)
        if 0 < length <= 12 and unit in (None, base.unit):
            first = base.interval.first
            return _made(months(first.year - 1, first.month, length), base.unit, "inferred")
    return None


def _resolve_range(
    first: Simple | Part, last: Simple | Part, anchors: Anchors, today: date | None
) -> Resolved | None:
    """From the first day of one to the last of the other; what one leaves out the other tells."""
    if _lacks_year(last) and not _lacks_year(first):
        start = _resolve(first, anchors, today)
        end = start and _beside(last, start, after=True)
    else:
        end = _resolve(last, anchors, today)
        shared = _lacks_year(first) and end
        start = _beside(first, shared, after=False) if shared else _resolve(first, anchors, today)
    if not start or not end or start.interval.first >= end.interval.first:
        return None
    return Resolved(Interval(start.interval.first, end.interval.until), end.unit, end.basis)


def _lacks_year(expression: Simple | Part) -> bool:
    named = expression.whole if isinstance(expression, Part) else expression
    return isinstance(named, Named) and named.year is None and named.which is None


def _beside(expression: Simple | Part, other: Resolved, *, after: bool) -> Resolved | None:
    """A named thing without a year, as the nearest before or after the other end of a range."""
    if isinstance(expression, Part):
        whole = _beside(expression.whole, other, after=after)
        part = whole and third(whole.unit, whole.interval, expression.third)
        return replace(whole, interval=part) if whole and part else None
    if not isinstance(expression, Named):
        return None
    around, day = _occurrences(expression, other.interval.first.year), other.interval.first
    if after:
        found = _soonest(around, lambda each: each.first >= day)
    else:
        found = _latest(around, lambda each: each.first <= day)
    return _made(found, expression.unit, other.basis)
