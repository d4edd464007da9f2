"""Passages to the very words that answer: sentences and quotations."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.parsed import quotations_by_paragraph
from corpus.quotation import Quotation, QuotationKind
from corpus.span import Span
from retrieval.candidate import Candidate, Found, weigh
from retrieval.folding import fold
from retrieval.question import Understood
from retrieval.searching import Rarity
from retrieval.terms import find_terms
from retrieval.weights import WEIGHTS

MOST_CITATIONS = 6
# Of one article, before others had their turn.
MOST_OF_ARTICLE = 3
# A finding this much weaker than the best one is no answer any more.
MARGIN = 0.35
# Shorter words in quotation marks are shown with the sentence that they stand in.
FEWEST_QUOTED_WORDS = 4
# Words that share this much of their terms say the same.
REPEATED = 0.8


def find_candidates(
    passages: Sequence[Found], understood: Understood, rarity: Rarity
) -> list[Candidate]:
    """The quotations and sentences of `passages`, best first."""
    candidates = [
        candidate for found in passages for candidate in _candidates(found, understood, rarity)
    ]
    return sorted(candidates, key=lambda each: each.score, reverse=True)


def choose(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The few that a person reads: none overlaps or repeats a better one."""
    chosen: list[Candidate] = []
    for candidate in candidates:
        if len(chosen) == MOST_CITATIONS or candidate.score < candidates[0].score - MARGIN:
            break
        if not any(_is_repeated(candidate, better) for better in chosen):
            chosen.append(candidate)
    return chosen


def _candidates(found: Found, understood: Understood, rarity: Rarity) -> Iterator[Candidate]:
    text = found.parsed.article.text
    quotations = quotations_by_paragraph(found.parsed)[found.position]
    for quotation in quotations:
        if len(quotation.span.of(text).split()) >= FEWEST_QUOTED_WORDS:
            yield _candidate(found, quotation.span, quotation, understood, rarity)
    for sentence in found.paragraph.sentences:
        if not any(_covers(quotation, sentence) for quotation in quotations):
            yield _candidate(found, sentence, None, understood, rarity)


def _covers(quotation: Quotation, sentence: Span) -> bool:
    """Whether a sentence is shown as a quotation, so that it need not be shown again."""
    return quotation.span.shared(sentence) * 2 > len(sentence)


def _candidate(
    found: Found,
    span: Span,
    quotation: Quotation | None,
    understood: Understood,
    rarity: Rarity,
) -> Candidate:
    words = span.of(found.parsed.article.text)
    speaker = quotation.speaker if quotation else None
    dates = (each for each in found.parsed.dates if span.contains(each.span))
    signs = replace(
        found.signs,
        own=rarity.share(rarity.weights.keys() & find_terms(words)),
        speaker=float(speaker is not None and speaker.name in understood.speakers),
        addressee=float(quotation is not None and quotation.addressee in understood.addressees),
        direct=_is_kind("direct", quotation, understood),
        reported=_is_kind("reported", quotation, understood),
        dated=float(understood.wants_date and any(dates)),
        phrase=float(any(fold(phrase) in fold(words) for phrase in understood.question.phrases)),
    )
    return Candidate(found, span, quotation, signs, weigh(signs, WEIGHTS))


def _is_kind(kind: QuotationKind, quotation: Quotation | None, understood: Understood) -> float:
    """1 when speech is asked for and `quotation` is of this kind."""
    return float(understood.wants_speech and quotation is not None and quotation.kind == kind)


def _is_repeated(candidate: Candidate, better: Candidate) -> bool:
    same_article = candidate.found.parsed.article.id == better.found.parsed.article.id
    if same_article and candidate.span.overlaps(better.span):
        return True
    terms, others = set(find_terms(candidate.text)), set(find_terms(better.text))
    return len(terms & others) >= REPEATED * max(1, min(len(terms), len(others)))
