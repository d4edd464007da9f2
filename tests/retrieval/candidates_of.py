"""Candidates for tests, with the signs and scores that a test wants."""

from collections.abc import Mapping

from corpus.parsed import Parsed
from retrieval.candidate import Candidate, Found, Signs
from retrieval.passages import find_passages
from tests.retrieval.printing import place


def found_in(
    parsed: Parsed,
    position: int = 0,
    signs: Signs | None = None,
    meanings: Mapping[int, float] | None = None,
) -> Found:
    """A paragraph of an article, as searching gives it; nothing in it is near unless told."""
    passage = dict(find_passages(parsed))[position]
    far = dict.fromkeys(range(-1, len(passage.sentences) + 1), 0.0)
    return Found(position, passage, signs or Signs(), {**far, **(meanings or {})})


def candidate_of(
    parsed: Parsed, words: str, *, score: float = 1.0, signs: Signs | None = None
) -> Candidate:
    """Words of an article, with the quotation that they are, if they are one."""
    span = place(parsed.article.text, words)
    (position,) = [
        at for at, paragraph in enumerate(parsed.paragraphs) if paragraph.span.contains(span)
    ]
    found = found_in(parsed, position)
    quotation = next((each for each in found.passage.quotations if each.span == span), None)
    return Candidate(found, span, quotation, signs or Signs(), score)
