"""The chronicle: the events of a record, read from SQLite."""

from collections.abc import Callable
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from corpus.date import Interval
from retrieval.event_mention import EventMention
from retrieval.schema import MENTION

Rows = Callable[..., list[Any]]

WITHIN = """
SELECT event, passage, mention FROM mentions WHERE until > ? AND first < ? ORDER BY event, rowid
"""
OF_EVENT = "SELECT passage, mention FROM mentions WHERE event = ? ORDER BY rowid"
OF_PASSAGE = "SELECT event, mention FROM mentions WHERE passage = ? ORDER BY rowid"
YEARS = "SELECT DISTINCT substr(first, 1, 4) AS year FROM mentions ORDER BY year"


class Chronicle:
    """What `rows` gives of events to a query with its values; any thread may ask.

    A record of an older version `has_events` not.
    """

    def __init__(self, rows: Rows, *, has_events: bool) -> None:
        self._rows: Rows = rows if has_events else lambda *_: []
        self.has_events = has_events

    def events(self, period: Interval | None = None) -> list[list[tuple[int, EventMention]]]:
        """The events that share a day with `period`, by number, each by its mentions.

        Beside a mention stands its passage's number; the finest date comes first.
        """
        first, until = (period.first, period.until) if period else (date.min, date.max)
        rows = self._rows(WITHIN, first.isoformat(), until.isoformat())
        return [
            [(passage, MENTION.validate_json(text)) for _, passage, text in told]
            for _, told in groupby(rows, key=itemgetter(0))
        ]

    def event(self, number: int) -> list[tuple[int, EventMention]]:
        """The mentions of one event, each with its passage's number; the finest date first."""
        rows = self._rows(OF_EVENT, number)
        return [(passage, MENTION.validate_json(text)) for passage, text in rows]

    def mentions(self, passage: int) -> list[tuple[int, EventMention]]:
        """What dates an event in a passage, each with the event's number."""
        rows = self._rows(OF_PASSAGE, passage)
        return [(event, MENTION.validate_json(text)) for event, text in rows]

    def count(self) -> int:
        """How many events there are."""
        return sum(number for (number,) in self._rows("SELECT COUNT(DISTINCT event) FROM mentions"))

    def topics(self) -> tuple[str, ...]:
        """What the events are about, that which most are first."""
        return tuple(topic for (topic,) in self._rows("SELECT topic FROM topics"))

    def years(self) -> tuple[str, ...]:
        """The years in which the events begin, in order."""
        return tuple(year for (year,) in self._rows(YEARS))
