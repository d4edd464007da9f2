"""Findings in, what passes the gate of them out: citations."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence

from retrieval.candidate import Candidate
from retrieval.checking import CheckFailedError, cite, with_versions
from retrieval.citation import Citation
from retrieval.event_mention import EventMention
from retrieval.finding import Finding
from retrieval.record import Record

logger = logging.getLogger(__name__)


# When that happened which words tell.
DateOf = Callable[[Candidate], EventMention | None]


def cite_findings(
    findings: Iterable[Finding], record: Record, date_of: DateOf | None = None
) -> Iterator[Citation]:
    """The best words of each finding, with its versions beside them."""
    for finding in findings:
        versions = tuple(cite_words(finding.versions, record, date_of))
        for citation in cite_words([finding.best], record, date_of):
            yield with_versions(citation, versions)


def cite_words(
    candidates: Iterable[Candidate], record: Record, date_of: DateOf | None = None
) -> Iterator[Citation]:
    """The citations that pass; one that fails is dropped, and is our error."""
    for candidate in candidates:
        passage = candidate.found.passage
        try:
            yield cite(
                record.article(passage.article),
                passage.paragraph,
                candidate.span,
                quotation=candidate.quotation,
                dated=date_of(candidate) if date_of else None,
            )
        except CheckFailedError:
            logger.exception("A citation failed its check and was dropped")


def cite_pairs(
    pairs: Iterable[tuple[Candidate, Candidate]], record: Record
) -> Iterator[tuple[Citation, Citation]]:
    """The pairs of words of which both pass."""
    for pair in pairs:
        cited: Sequence[Citation] = tuple(cite_words(pair, record))
        if len(cited) == len(pair):
            one, other = cited
            yield one, other
