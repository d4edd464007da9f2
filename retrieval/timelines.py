"""The dated events of the corpus, in order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from corpus.date import Interval
from retrieval.event import Dropped, Event, Timeline
from retrieval.events import Wanted, find_events, in_order
from retrieval.naming import find_people
from retrieval.record import Record
from retrieval.roster import Roster
from retrieval.terms import SILENT, find_words, stem
from retrieval.vocabulary import alike

NEAREST = 3


def find_timeline(
    record: Record,
    roster: Roster,
    *,
    topic: str | None = None,
    person: str | None = None,
    first: Interval | None = None,
    last: Interval | None = None,
) -> Timeline:
    """The events about `topic` with `person` within the period, by date, or the nearest ones.

    `first` and `last` bound the period, inclusive at their grain. A person whom nobody in the
    corpus is called by leaves nothing.
    """
    wanted = Wanted(
        topic=_find_forms(topic or "") or None,
        people=find_people(person, roster, record.people()) if person and person.strip() else None,
        period=_join(first, last),
    )
    if first and last and first.first >= last.until:
        return Timeline(())
    events = _find(record, wanted)
    return Timeline(events) if events else _find_nearest(record, wanted)


def _find(record: Record, wanted: Wanted) -> tuple[Event, ...]:
    """The events of sentences about the topic, or else of those amid words about it."""
    events = find_events(record, wanted)
    if events or wanted.topic is None:
        return events
    return find_events(record, replace(wanted, is_wide=True))


def _join(first: Interval | None, last: Interval | None) -> Interval | None:
    """The period from the first day of one to the last of the other, if any is given."""
    begins = first.first if first else date.min
    ends = last.until if last else date.max
    return Interval(begins, ends) if (first or last) and begins < ends else None


def _find_forms(topic: str) -> tuple[frozenset[str], ...]:
    """The words of a topic, each in all forms that the press prints for it."""
    words = dict.fromkeys(word for word in find_words(topic) if word not in SILENT)
    return tuple(frozenset(map(stem, alike(word))) for word in words)


def _find_nearest(record: Record, wanted: Wanted) -> Timeline:
    """The few events that meet most of what is wanted; those nearest in time, given a period."""
    for dropped, weaker in _relax(wanted):
        events = _find(record, weaker)
        if events:
            return Timeline((), _nearest_in_time(events, wanted.period), dropped)
    return Timeline(())


def _relax(wanted: Wanted) -> Iterator[tuple[tuple[Dropped, ...], Wanted]]:
    """What is wanted without one part of it, then without two, with the names of these."""
    if wanted.period:
        yield ("period",), replace(wanted, period=None)
    if wanted.topic and len(wanted.topic) > 1:
        yield ("words",), replace(wanted, topic=(frozenset().union(*wanted.topic),))
    if wanted.topic and (wanted.people is not None or wanted.period):
        yield ("topic",), replace(wanted, topic=None)
    if wanted.topic and wanted.people is not None:
        yield ("person",), replace(wanted, people=None)
        yield ("period", "topic"), replace(wanted, period=None, topic=None)


def _nearest_in_time(events: Sequence[Event], period: Interval | None) -> tuple[Event, ...]:
    if period is None:
        return tuple(events[:NEAREST])
    near = sorted(events, key=lambda event: _distance(event.interval, period))[:NEAREST]
    return tuple(sorted(near, key=in_order))


def _distance(one: Interval, other: Interval) -> int:
    """The days between two intervals; none where they touch."""
    return max(0, (one.first - other.until).days, (other.first - one.until).days)
