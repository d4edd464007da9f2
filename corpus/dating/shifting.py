"""So many units from an anchor in, the days that lie there out."""

from datetime import date, timedelta

from corpus.dating.anchors import Anchors, Resolved, resolved
from corpus.dating.calendar import Unit, day_of, months, moved
from corpus.dating.date_expression import Same, Shifted

_PERIODS: tuple[Unit, ...] = ("quarter", "half", "year")  # What a firm reports on.


def resolve_shifted(shifted: Shifted, anchors: Anchors, today: date | None) -> Resolved | None:
    """Count "last month", "three days ago" from today, "three days later" from a mention."""
    if shifted.origin != "publication":
        for base in anchors.mentions:
            if shifted.origin == "either" and _is_compared_with(base):
                continue
            if found := _from_mention(shifted, base):
                return found
    # "a year earlier", with nothing mentioned before, is earlier than the publication.
    is_told = shifted.origin == "either" and anchors.mentions
    if today is None or shifted.origin == "mention" or is_told:
        return None
    return resolved(moved(shifted.unit, today, shifted.steps), shifted.unit, "resolved")


def _from_mention(shifted: Shifted, base: Resolved) -> Resolved | None:
    """Count from a date mentioned, if it lies within one unit."""
    last_day = base.interval.until - timedelta(1)
    found = moved(shifted.unit, base.interval.first, shifted.steps)
    if found != moved(shifted.unit, last_day, shifted.steps):
        return None
    return resolved(found, shifted.unit, "inferred")


def resolve_month_day(day: int, anchors: Anchors) -> Resolved | None:
    """Find "the 14th" of the month mentioned last."""
    base = next((each for each in anchors.mentions if each.unit in ("day", "month")), None)
    if base is None:
        return None
    first = base.interval.first
    return resolved(day_of(first.year, first.month, day), "day", "inferred")


def resolve_same(same: Same, anchors: Anchors, today: date | None) -> Resolved | None:
    """Find "the quarter", "the year-ago quarter": the last one mentioned, or a year before."""
    year = _year_of(same, anchors, today)
    for base in anchors.mentions:
        if _is_compared_with(base):
            continue
        if base.unit == same.unit or (same.unit is None and base.unit in _PERIODS):
            first, until = base.interval.first, base.interval.until
            length = 12 * (until.year - first.year) + until.month - first.month
            wanted = first.year - same.years_before
            if year and not same.years_before:
                wanted = year.interval.first.year
            return resolved(months(wanted, first.month, length), base.unit, "inferred")
    return year


def _is_compared_with(base: Resolved) -> bool:
    """Whether a date mentioned is the year-ago quarter, or the like, and no base for another."""
    return base.basis == "inferred" and base.unit in ("quarter", "half")


def _year_of(same: Same, anchors: Anchors, today: date | None) -> Resolved | None:
    """The year that is printed beside what is the same."""
    if isinstance(same.year, int):
        return resolved(months(same.year, 1, 12), "year", "stated")
    return resolve_shifted(same.year, anchors, today) if same.year else None
