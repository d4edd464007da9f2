"""Passages to the words in them that may answer."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from corpus.date import Interval
from corpus.dating.edtf import NotEdtfError, parse_edtf
from corpus.quotation import SURE, Quotation
from corpus.span import Span
from retrieval.candidate import Candidate, Found, weigh
from retrieval.folding import holds
from retrieval.passage import Sentence
from retrieval.question import Understood
from retrieval.rarity import Rarity
from retrieval.terms import find_terms
from retrieval.weights import WEIGHTS

# Fewer words in quotation marks say little without the sentence that they stand in, unless they
# make up most of it or are a whole utterance: “Why not?”
FEWEST_QUOTED_WORDS = 8
UTTERANCE_ENDS = (".", ",", "!", "?", "…")
# A title has a capital on every word that is longer: “Women in Power,”
LONGEST_SMALL_WORD = 3
# Words that are fewer than these say little by themselves.
BRIEF_WORDS = 6
# So many sentences of one paragraph are looked at.
MOST_SENTENCES = 60
# "$1.1 billion" · "46 percent" · "two thirds"
NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
    r"|thousands?|millions?|billions?|half|thirds?|quarters?|percent)\b",
    re.IGNORECASE,
)


def find_candidates(
    found: Sequence[Found], understood: Understood, rarity: Rarity
) -> list[Candidate]:
    """The quotations and sentences of the passages found, best first."""
    candidates = [_rate(words, understood, rarity) for each in found for words in _find_words(each)]
    return sorted(candidates, key=lambda each: each.score, reverse=True)


@dataclass(frozen=True, slots=True)
class _Words:
    """Words that may be shown: a quotation or a sentence, and the sentences they stand in."""

    found: Found
    span: Span
    quotation: Quotation | None
    places: range

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return self.found.passage.sentences[self.places.start : self.places.stop]

    @property
    def text(self) -> str:
        return self.found.passage.words(self.span)


def _find_words(found: Found) -> Iterator[_Words]:
    sentences, quotations = _nearest(found)
    direct = [each for each in quotations if each.kind == "direct"]
    for quotation in quotations:
        words = _Words(found, quotation.span, quotation, _places(found, quotation.span))
        if quotation.kind == "reported":
            if not any(_covers(each, quotation.span) for each in direct):
                yield words
        elif _says_enough(quotation, words):
            yield words
    for place, sentence in sentences:
        if not any(_covers(quotation, sentence.span) for quotation in quotations):
            voice = _find_voice(sentence.span, quotations)
            yield _Words(found, sentence.span, voice, range(place, place + 1))


def _nearest(found: Found) -> tuple[list[tuple[int, Sentence]], Sequence[Quotation]]:
    """The sentences of a passage that are looked at, with their places, and its quotations.

    Of a paragraph without end, as no newspaper prints one, those nearest to the question.
    """
    sentences = list(enumerate(found.passage.sentences))
    if len(sentences) <= MOST_SENTENCES:
        return sentences, found.passage.quotations
    best = sorted(sentences, key=lambda each: -found.meanings[each[0]])[:MOST_SENTENCES]
    spans = [sentence.span for _, sentence in best]
    quotations = [
        each for each in found.passage.quotations if any(each.span.overlaps(span) for span in spans)
    ]
    return best, quotations[:MOST_SENTENCES]


def _find_voice(sentence: Span, quotations: Iterable[Quotation]) -> Quotation | None:
    """Whose claim a sentence passes on that holds some words of it; None where it is nobody's.

    The article only tells what was claimed, in words of its own around those of the speaker.
    """
    voices = [each for each in quotations if _passes_on(sentence, each)]
    if len({each.speaker.name for each in voices if each.speaker}) != 1:
        return None
    return replace(voices[0], span=sentence, kind="reported")


def _passes_on(sentence: Span, quotation: Quotation) -> bool:
    """Whether a sentence holds the words, the verb of saying and, for sure, who speaks."""
    if quotation.speaker is None or quotation.cue is None or quotation.confidence < SURE:
        return False
    parts = (quotation.span, quotation.cue, quotation.speaker.span)
    return quotation.told_by is None and all(sentence.contains(part) for part in parts)


def _places(found: Found, span: Span) -> range:
    """The sentences that a span has a part in."""
    sentences = found.passage.sentences
    first = bisect_right(sentences, span.start, key=lambda each: each.span.end)
    after = bisect_left(sentences, span.end, key=lambda each: each.span.start)
    return range(first, max(first, after))


def _says_enough(quotation: Quotation, words: _Words) -> bool:
    text = words.text
    if _is_utterance(text) or len(text.split()) >= FEWEST_QUOTED_WORDS:
        return True
    return any(_covers(quotation, sentence.span) for sentence in words.sentences)


def _is_utterance(text: str) -> bool:
    """Whether words are a sentence by themselves, and no title, such as “Why not?”."""
    is_sentence = text[:1].isupper() and text.endswith(UTTERANCE_ENDS)
    words = text.split()
    # A title may be brief: “New Day,” as a newscast is called.
    is_name = text.endswith(",") and not any(word[0].islower() for word in words)
    long = words if is_name else [word for word in words if len(word) > LONGEST_SMALL_WORD]
    return is_sentence and not (len(long) > 1 and all(word[0].isupper() for word in long))


def _covers(quotation: Quotation, span: Span) -> bool:
    """Whether a quotation shows the most of a span, so that it need not be shown again."""
    return quotation.span.shared(span) * 2 > len(span)


def _rate(words: _Words, understood: Understood, rarity: Rarity) -> Candidate:
    found, quotation = words.found, words.quotation
    speaker = quotation.speaker.name if quotation and quotation.speaker else None
    terms = {term for sentence in words.sentences for term in sentence.terms}
    people = {name for sentence in words.sentences for name in sentence.people}
    is_speaker = speaker in understood.speakers
    after = words.places.stop
    # Where the date of the speaking is asked for, quotations tell it no better than accounts.
    wants_words = understood.wants_speech and not understood.wants_date
    signs = replace(
        found.signs,
        meaning=max((found.meanings[place] for place in words.places), default=0.0),
        pieces=_match_pieces(words),
        following=found.meanings.get(after, 0.0),
        preceding=found.meanings.get(words.places.start - 1, 0.0),
        own=rarity.share(terms, people | {speaker} if speaker else people),
        speaker=float(is_speaker),
        other=float(_is_anothers(speaker, understood)),
        unknown=float(bool(understood.speakers) and quotation is not None and speaker is None),
        addressee=float(quotation is not None and quotation.addressee in understood.addressees),
        role=_bears(speaker, found, understood),
        direct=float(wants_words and quotation is not None and quotation.kind == "direct"),
        told=float(wants_words and quotation is None),
        dated=understood.wants_date * _is_dated(words),
        numbered=float(understood.wants_number and NUMBER.search(words.text) is not None),
        timely=_is_timely(words, understood.period),
        occasion=_shares_occasion(quotation, rarity),
        outlet=float(words.found.publisher in understood.outlets),
        phrase=float(any(holds(words.text, each) for each in understood.question.phrases)),
        brief=float(len(words.text.split()) < BRIEF_WORDS),
    )
    return Candidate(found, words.span, quotation, signs, weigh(signs, WEIGHTS))


def _is_anothers(speaker: str | None, understood: Understood) -> bool:
    """Whether somebody speaks whose words are not asked for.

    Where nobody is named as speaking, those are the words of whom others speak about.
    """
    if speaker is None:
        return False
    if understood.speakers:
        return speaker not in understood.speakers
    return understood.demands_speech and speaker in understood.others


def _match_pieces(words: _Words) -> float:
    """How well the question's word pieces are matched in the sentences, each where it is best."""
    matches = words.found.matches
    held = [matches[place] for place in words.places if place in matches]
    return float(np.maximum.reduce(held).mean()) if held else 0.0


def _bears(speaker: str | None, found: Found, understood: Understood) -> float:
    """The share of the role asked about that the article gives to the speaker."""
    if not understood.role or speaker is None:
        return 0.0
    described = next((each for each in found.passage.speakers if each.name == speaker), None)
    terms = described.terms if described else ()
    held = [forms for forms in understood.role if not forms.isdisjoint(terms)]
    return len(held) / len(understood.role)


def _is_dated(words: _Words) -> float:
    """1 when the words tell a date, half when the article tells the date of their saying."""
    if any(words.span.contains(each.span) for each in words.found.passage.dates):
        return 1.0
    return 0.5 if words.quotation is not None and words.quotation.said else 0.0


def _is_timely(words: _Words, period: Interval | None) -> float:
    """1 when the words are of the period, by a date in their sentences or when they were said."""
    if period is None:
        return 0.0
    spans = [sentence.span for sentence in words.sentences]
    told = [
        each.interval
        for each in words.found.passage.dates
        if any(span.contains(each.span) for span in spans)
    ]
    said = words.quotation.said if words.quotation else None
    return float(any(period.overlaps(each) for each in [*told, *_interval_of(said)]))


def _interval_of(edtf: str | None) -> Iterator[Interval]:
    try:
        if edtf:
            yield parse_edtf(edtf)
    except NotEdtfError:
        return


def _shares_occasion(quotation: Quotation | None, rarity: Rarity) -> float:
    occasion = quotation.occasion if quotation else None
    return rarity.share(frozenset(find_terms(occasion))) if occasion else 0.0
