"""Days of the week and weekends in, the days of the calendar out."""

from datetime import date, timedelta

from corpus.date import Interval
from corpus.dating.anchors import Anchors, Resolved, resolved
from corpus.dating.calendar import Unit, days, moved
from corpus.dating.date_expression import Weekday
from corpus.dating.shifting import resolve_shifted

_WEEKS_BACK = 62  # A Friday the 13th comes round at least every fourteen months.


def resolve_weekday(weekday: Weekday, anchors: Anchors, today: date | None) -> Resolved | None:
    """Find "Thursday", "last Friday", "Monday of last week", "that Friday", "the weekend"."""
    unit: Unit = "weekend" if weekday.days == 2 else "day"
    if weekday.week:
        week = resolve_shifted(weekday.week, anchors, today)
        return week and resolved(_from(weekday, week.interval.first, 0), unit, week.basis)
    if weekday.which in ("that", "following", "previous"):
        return resolved(_from_mention(weekday, anchors), unit, "inferred")
    if today is None:
        return None
    found = _from_today(weekday, anchors, today)
    if found and weekday.weeks:
        found = _from(weekday, found.first, 7 * weekday.weeks)
    if found and weekday.date:
        found = _dated(weekday.date, found, ahead=anchors.ahead is True)
    return resolved(found, unit, "resolved")


def _dated(date_in_month: int, nearest: Interval, *, ahead: bool) -> Interval | None:
    """The nearest of a row of weekdays with that place in the month: "Friday the 13th"."""
    weeks = (
        moved("day", nearest.first, 7 * (step if ahead else -step)) for step in range(_WEEKS_BACK)
    )
    return next((day for day in weeks if day and day.first.day == date_in_month), None)


def weekday_until(weekday: Weekday, day: date) -> Interval | None:
    """The last such day on or before a day."""
    return _before(weekday, day, 1)


def _from(weekday: Weekday, day: date, skipped: int) -> Interval | None:
    """The first such day on or after the one that lies `skipped` days from a day."""
    try:
        start = day + timedelta(skipped)
        return days(start + timedelta((weekday.number - start.weekday()) % 7), weekday.days)
    except OverflowError:
        return None


def _before(weekday: Weekday, day: date, skipped: int) -> Interval | None:
    """The last such day before the one that lies `skipped` days from a day."""
    try:
        end = day + timedelta(skipped)
        return days(end - timedelta((end.weekday() - weekday.number - 1) % 7 + 1), weekday.days)
    except OverflowError:
        return None


def _from_mention(weekday: Weekday, anchors: Anchors) -> Interval | None:
    """Find "that Friday", "the following Monday"; only a day or a week mentioned tells which."""
    base = next((each for each in anchors.mentions if each.unit in ("day", "week")), None)
    if base is None:
        return None
    if weekday.which == "previous":
        return _before(weekday, base.interval.first, 0)
    after = base.interval.until if weekday.which == "following" else base.interval.first
    return _from(weekday, after, 0)


def _from_today(weekday: Weekday, anchors: Anchors, today: date) -> Interval | None:
    """Bare ones are the latest on or before today, of the future the first after it.

    A weekend counts as the latest from the day after its Saturday on, as the last one from the
    day after its Sunday on.
    """
    match weekday.which:
        case "next":
            return _from(weekday, today, 1)
        case "last":
            return _before(weekday, today, 1 - weekday.days)
        case "this" if weekday.days > 1 and anchors.ahead is False:
            return _before(weekday, today, 0)
        case "this" if not anchors.ahead:
            week = moved("week", today)
            return week and _from(weekday, week.first, 0)
        case _:
            return _by_tense(weekday, anchors, today)


def _by_tense(weekday: Weekday, anchors: Anchors, today: date) -> Interval | None:
    is_running = weekday.which == "this" or weekday.days > 1
    if anchors.ahead:
        return _from(weekday, today, 0 if is_running else 1)
    return _before(weekday, today, 0 if is_running else 1)
