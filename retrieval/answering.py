"""A question to an answer, or to an honest no."""

import logging
from collections.abc import Iterable, Iterator

from retrieval.answer import Answer, NotInCorpus
from retrieval.candidate import Candidate
from retrieval.checking import CheckFailedError, cite
from retrieval.choosing import choose, find_candidates
from retrieval.citation import Citation
from retrieval.declining import rate
from retrieval.embedding import Vectors
from retrieval.generation import Generation
from retrieval.question import Question
from retrieval.searching import search
from retrieval.understanding import understand

CLOSEST = 3
EVEN_ODDS = 0.5

logger = logging.getLogger(__name__)


def answer(
    question: Question, vector: Vectors, generation: Generation, notes: tuple[str, ...] = ()
) -> Answer | NotInCorpus:
    """What the articles of `generation` answer; `vector` is the question's embedding."""
    understood = understand(question, generation.roster)
    passages, rarity = search(understood, vector, generation)
    candidates = find_candidates(passages, understood, rarity)
    if rate(candidates, understood, rarity) >= EVEN_ODDS:
        citations = tuple(_cite(choose(candidates)))
        if citations:
            return Answer(question.text, citations, notes)
    return NotInCorpus(question.text, tuple(_cite(choose(candidates)[:CLOSEST])), notes)


def _cite(chosen: Iterable[Candidate]) -> Iterator[Citation]:
    """The citations that pass the gate; one that fails is dropped, and is our error."""
    for candidate in chosen:
        found = candidate.found
        try:
            yield cite(
                found.parsed.article,
                found.paragraph,
                candidate.span,
                quotation=candidate.quotation,
            )
        except CheckFailedError:
            logger.exception("A citation failed its check and was dropped")
