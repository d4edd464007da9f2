"""Candidates for tests, with the signs and scores that a test wants."""

from corpus.parsed import Parsed, quotations_by_paragraph
from corpus.quotation import Quotation
from retrieval.candidate import Candidate, Found, Signs
from tests.retrieval.printing import place


def found_in(parsed: Parsed, position: int = 0, signs: Signs | None = None) -> Found:
    """A paragraph of an article, as searching gives it."""
    return Found(position, parsed, position, signs or Signs())


def candidate_of(
    parsed: Parsed, words: str, *, score: float = 1.0, signs: Signs | None = None
) -> Candidate:
    """Words of an article, with the quotation that they are, if they are one."""
    span = place(parsed.article.text, words)
    (position,) = [
        at for at, paragraph in enumerate(parsed.paragraphs) if paragraph.span.contains(span)
    ]
    quotations: tuple[Quotation, ...] = quotations_by_paragraph(parsed)[position]
    quotation = next((each for each in quotations if each.span == span), None)
    return Candidate(found_in(parsed, position), span, quotation, signs or Signs(), score)
