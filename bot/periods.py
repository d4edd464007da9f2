"""A period as a person types it to its days, counted from today."""

from datetime import UTC, datetime

from corpus.date import Interval
from corpus.dating.periods import parse_period


class NotAPeriodError(ValueError):
    """What was typed as a date or a period is neither; `text` is what it was."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is no date and no period")
        self.text = text


def read_period(text: str) -> Interval:
    """The days of "2015-12", "1990s", "since 2014", "last month". Raises NotAPeriodError."""
    period = parse_period(text, today=datetime.now(UTC).date())
    if period is None:
        raise NotAPeriodError(text)
    return period
