"""A question to an answer, or to an honest no."""

import logging
from collections.abc import Iterable, Iterator, Sequence

from retrieval.answer import Answer, NotInCorpus
from retrieval.candidate import Candidate
from retrieval.candidates import find_candidates
from retrieval.checking import CheckFailedError, cite, with_versions
from retrieval.choosing import WIDE_MARGIN, choose
from retrieval.citation import Citation
from retrieval.declining import rate
from retrieval.embedding import Vectors
from retrieval.finding import Finding
from retrieval.generation import Generation
from retrieval.likeness import Likeness
from retrieval.premises import find_denials
from retrieval.question import Question, Understood
from retrieval.rarity import Rarity
from retrieval.record import Record
from retrieval.searching import search
from retrieval.understanding import understand
from retrieval.versions import add_versions

CLOSEST = 3
EVEN_ODDS = 0.5

NO_WORD_KNOWN = (
    "No word of the question stands in these articles: "
    "ask in the language that they are printed in."
)

logger = logging.getLogger(__name__)


def answer(
    question: Question, vector: Vectors, generation: Generation, notes: tuple[str, ...] = ()
) -> Answer | NotInCorpus:
    """What the articles of `generation` answer; `vector` is the question's embedding."""
    understood = understand(question, generation.roster)
    found, rarity = search(understood, vector, generation)
    candidates = find_candidates(found, understood, rarity)
    notes = (*notes, *_find_notes(understood, rarity))
    denials = find_denials(candidates, understood)
    likeness = Likeness(generation.record)
    if not denials and rate(candidates, understood, rarity) >= EVEN_ODDS:
        findings = _choose(candidates, understood, likeness)
        findings = add_versions(findings, candidates, likeness, generation.record)
        citations = tuple(_cite(findings, generation.record))
        if citations:
            return Answer(question.text, citations, notes)
    closest = choose([*denials, *candidates], likeness)[:CLOSEST]
    return NotInCorpus(question.text, tuple(_cite(closest, generation.record)), notes)


def _choose(
    candidates: Sequence[Candidate], understood: Understood, likeness: Likeness
) -> list[Finding]:
    """The findings: all that somebody said, where nothing else is asked, else the best."""
    if understood.clues or not understood.speakers:
        return choose(candidates, likeness)
    asked = [each for each in candidates if each.signs.speaker]
    heard = [each for each in asked if each.signs.addressee]
    return choose(heard or asked or candidates, likeness, margin=WIDE_MARGIN)


def _find_notes(understood: Understood, rarity: Rarity) -> Iterator[str]:
    is_anybody_known = understood.speakers or understood.addressees or understood.others
    if not is_anybody_known and rarity.missing and len(rarity.missing) == len(rarity.weights):
        yield NO_WORD_KNOWN


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
