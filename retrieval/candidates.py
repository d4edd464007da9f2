"""Passages to the words in them that may answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.quotation import Quotation, QuotationKind
from corpus.span import Span
from retrieval.candidate import Candidate, Found, weigh
from retrieval.folding import fold
from retrieval.question import Understood
from retrieval.searching import Rarity
from retrieval.terms import find_terms
from retrieval.weights import WEIGHTS

# Fewer words in quotation marks say little without the sentence that they stand in, unless
# they are a whole utterance: “Why not?”
FEWEST_QUOTED_WORDS = 4
UTTERANCE_ENDS = (".", "!", "?", "…")


def find_candidates(
    passages: Sequence[Found], understood: Understood, rarity: Rarity
) -> list[Candidate]:
    """The quotations and sentences of `passages`, best first."""
    candidates = [
        candidate for found in passages for candidate in _candidates(found, understood, rarity)
    ]
    return sorted(candidates, key=lambda each: each.score, reverse=True)


def _candidates(found: Found, understood: Understood, rarity: Rarity) -> Iterator[Candidate]:
    text = found.parsed.article.text
    within = found.paragraph.span
    quotations = [each for each in found.parsed.quotations if within.contains(each.span)]
    for quotation in quotations:
        if _says_enough(quotation, text):
            yield _candidate(found, quotation.span, quotation, understood, rarity)
    for sentence in found.paragraph.sentences:
        if not any(_covers(quotation, sentence) for quotation in quotations):
            yield _candidate(found, sentence, None, understood, rarity)


def _says_enough(quotation: Quotation, text: str) -> bool:
    words = quotation.span.of(text)
    return len(words.split()) >= FEWEST_QUOTED_WORDS or words.endswith(UTTERANCE_ENDS)


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
    speaker = quotation.speaker.name if quotation and quotation.speaker else None
    is_speaker = speaker in understood.speakers
    dates = (each for each in found.parsed.dates if span.contains(each.span))
    signs = replace(
        found.signs,
        own=rarity.share(rarity.weights.keys() & find_terms(words)),
        speaker=float(is_speaker),
        other=float(bool(understood.speakers) and speaker is not None and not is_speaker),
        named=_is_named(found, span, understood),
        addressee=float(quotation is not None and quotation.addressee in understood.addressees),
        direct=_is_kind("direct", quotation, understood),
        reported=_is_kind("reported", quotation, understood),
        dated=float(understood.wants_date and any(dates)),
        phrase=float(any(_holds(words, phrase) for phrase in understood.question.phrases)),
    )
    return Candidate(found, span, quotation, signs, weigh(signs, WEIGHTS))


def _holds(words: str, phrase: str) -> bool:
    """Whether `phrase` stands in `words`, whole words of it, however it is typed."""
    return re.search(rf"(?<!\w){re.escape(fold(phrase))}(?!\w)", fold(words)) is not None


def _is_named(found: Found, span: Span, understood: Understood) -> float:
    """1 when somebody asked about is named at `span`, half when in its paragraph."""
    asked = {*understood.speakers, *understood.addressees, *understood.others}
    places = [
        mention.span
        for person in found.parsed.people
        if person.name in asked
        for mention in person.mentions
        if found.paragraph.span.contains(mention.span)
    ]
    return 1.0 if any(span.contains(place) for place in places) else 0.5 * bool(places)


def _is_kind(kind: QuotationKind, quotation: Quotation | None, understood: Understood) -> float:
    """1 when speech is asked for and `quotation` is of this kind."""
    return float(understood.wants_speech and quotation is not None and quotation.kind == kind)
