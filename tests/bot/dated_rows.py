"""Rows of invented timelines, and a pen that needs no fonts."""

from datetime import date, timedelta

from bot.chart import Row
from bot.lettering import Extent, Style
from corpus.date import Interval

LABEL = "The harbour council voted to close the northern ferry line after two winters of losses."


def day(year: int, month: int, number: int) -> Interval:
    first = date(year, month, number)
    return Interval(first, first + timedelta(days=1))


def years(first: int, until: int) -> Interval:
    return Interval(date(first, 1, 1), date(until, 1, 1))


def rows(*intervals: Interval, label: str = LABEL, source: str = "Evening Ledger") -> list[Row]:
    """Rows numbered from one, in the order of the intervals."""
    return [
        Row(number, interval, interval.first.isoformat(), label, source)
        for number, interval in enumerate(intervals, start=1)
    ]


class Typewriter:
    """Every letter is ten pixels wide, marks that only tell directions are none; no emoji."""

    def has(self, character: str, style: Style) -> bool:
        del style
        return ord(character) < 0x3000

    def measure(self, text: str, style: Style) -> Extent:
        del style
        width = 10 * sum(character not in "\u200e\u200f" for character in text)
        return Extent(width, 8, 2)
