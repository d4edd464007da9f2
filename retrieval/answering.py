"""A question to an answer, or to an honest no."""

import logging
from collections.abc import Iterable, Iterator, Sequence

from retrieval.answer import Answer, NotInCorpus
from retrieval.candidate import Candidate
from retrieval.candidates import find_candidates
from retrieval.checking import CheckFailedError, cite, with_versions
from retrieval.choosing import MARGIN, WIDE_MARGIN, Finding, choose
from retrieval.citation import Citation
from retrieval.constraints import find_unmet, narrow
from retrieval.declining import rate
from retrieval.embedding import Embedded
from retrieval.generation import Generation
from retrieval.languages import find_note, is_foreign, is_understood
from retrieval.premises import find_denials
from retrieval.question import Question, Understood
from retrieval.record import Record
from retrieval.searching import search
from retrieval.understanding import understand

CLOSEST = 3
EVEN_ODDS = 0.5

logger = logging.getLogger(__name__)


def answer(
    question: Question, asked: Embedded, generation: Generation, notes: tuple[str, ...] = ()
) -> Answer | NotInCorpus:
    """What the articles of `generation` answer; `asked` is the question as the model reads it."""
    record = generation.record
    understood = understand(question, generation.roster, record.publishers)
    found, rarity = search(understood, asked, generation)
    candidates = find_candidates(found, understood, rarity)
    foreign = is_foreign(question.text, generation.roster, record.vocabulary())
    note = find_note(understood, rarity, is_foreign=foreign)
    notes = (*notes, *filter(None, (note,)))
    denials = find_denials(candidates, understood)
    may_answer = narrow(candidates, understood)
    is_lost = foreign and not is_understood(understood, rarity)
    if not denials and not is_lost and rate(may_answer, understood, rarity) >= EVEN_ODDS:
        findings = _choose(may_answer, understood)
        citations = tuple(_cite(findings, record))
        if citations:
            unmet = find_unmet([finding.best for finding in findings], understood)
            return Answer(question.text, citations, (*notes, *unmet))
    closest = choose([*denials, *candidates])[:CLOSEST]
    return NotInCorpus(question.text, tuple(_cite(closest, record)), notes)


def _choose(may_answer: Sequence[Candidate], understood: Understood) -> list[Finding]:
    """The findings: all that somebody said, where nothing else is asked, else the best."""
    is_everything_asked = not understood.clues and bool(understood.speakers)
    return choose(may_answer, margin=WIDE_MARGIN if is_everything_asked else MARGIN)


def _cite(findings: Iterable[Finding], record: Record) -> Iterator[Citation]:
    for finding in findings:
        (*versions,) = _pass_gate(finding.versions, record)
        for citation in _pass_gate([finding.best], record):
            yield with_versions(citation, tuple(versions))


def _pass_gate(candidates: Iterable[Candidate], record: Record) -> Iterator[Citation]:
    """The citations that pass; one that fails is dropped, and is our error."""
    for candidate in candidates:
        passage = candidate.found.passage
        try:
            yield cite(
                record.article(passage.article),
                passage.paragraph,
                candidate.span,
                quotation=candidate.quotation,
            )
        except CheckFailedError:
            logger.exception("A citation failed its check and was dropped")
