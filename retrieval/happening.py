"""Findings of a “when” question in, the dates of their events out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from retrieval.candidate import Candidate, Found, Signs
from retrieval.event_mention import EventMention
from retrieval.finding import Finding, is_shown
from retrieval.question import Understood
from retrieval.record import Record

# So many sentences that date an event more finely are shown beside the one that answers.
MOST_FINER = 2


class Happening:
    """Tells when that happened which words of a record tell, where `understood` asks for it."""

    def __init__(self, understood: Understood, record: Record) -> None:
        self._record = record
        self._wants_date = understood.wants_date
        self._wants_speech = understood.demands_speech

    def date_of(self, candidate: Candidate) -> EventMention | None:
        """What in the words dates an event, the finest date first; None without any.

        Where speech is asked about, the date of the speaking goes before that of what is told.
        """
        dated = self._find(candidate)
        return min((mention for _, mention in dated), key=self._order, default=None)

    def add_finer(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings with the sentences that date their events more finely, if any does."""
        completed: list[Finding] = []
        for place, finding in enumerate(findings):
            others = [*completed, *findings[place:]]
            finer = (each for each in self._find_finer(finding.best) if not is_shown(each, others))
            new = tuple(finer)[:MOST_FINER]
            completed.append(replace(finding, versions=(*finding.versions, *new)))
        return completed

    def _find(self, candidate: Candidate) -> list[tuple[int, EventMention]]:
        """The events that the words date, by number."""
        if not self._wants_date:
            return []
        mentions = self._record.chronicle.mentions(candidate.found.number)
        return [(event, each) for event, each in mentions if each.told_within(candidate.span)]

    def _order(self, mention: EventMention) -> tuple[bool, int]:
        return (mention.is_speech != self._wants_speech, _days(mention))

    def _find_finer(self, candidate: Candidate) -> Iterator[Candidate]:
        dated = self._find(candidate)
        if not dated:
            return
        event, mention = min(dated, key=lambda each: self._order(each[1]))
        for number, other in self._record.chronicle.event(event):
            if _days(other) < _days(mention):
                found = Found(number, self._record.passage(number), Signs(), {})
                yield Candidate(found, other.span, other.quotation, Signs(), 0.0)


def _days(mention: EventMention) -> int:
    return (mention.interval.until - mention.interval.first).days
