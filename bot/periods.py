"""A period as a person types it to its days, counted from today."""

from datetime import UTC, date, datetime

from corpus.date import Interval
from corpus.dating.periods import parse_period


class NotAPeriodError(ValueError):
    """What was typed as a date or a period is neither; `text` is what it was."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is no date and no period")
        self.text = text


class BackwardsPeriodError(ValueError):
    """A period ends before it begins; `first` and `last` are its bounds as typed."""

    def __init__(self, first: str, last: str) -> None:
        super().__init__(f"{last!r} is before {first!r}")
        self.first, self.last = first, last


def read_period(text: str, today: date | None = None) -> Interval:
    """The days of "2015-12", "1990s", "since 2014", "last month", counted from `today`.

    Without it, from the day that it is. Raises NotAPeriodError.
    """
    period = parse_period(text, today=today or datetime.now(UTC).date())
    if period is None:
        raise NotAPeriodError(text)
    return period


def read_bounds(
    first: str | None, last: str | None, today: date | None = None
) -> tuple[Interval | None, Interval | None]:
    """The bounds of a period, None where it has none.

    Raises NotAPeriodError and BackwardsPeriodError.
    """
    begins = read_period(first, today) if first and first.strip() else None
    ends = read_period(last, today) if last and last.strip() else None
    if begins and ends and begins.first >= ends.until:
        raise BackwardsPeriodError(first or "", last or "")
    return begins, ends
