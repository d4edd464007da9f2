"""Words of two articles in, whether both tell one utterance out."""

import math
from collections.abc import Iterable
from itertools import pairwise

from corpus.lexicon import words
from corpus.span import Span
from retrieval.candidate import Candidate
from retrieval.folding import fold
from retrieval.opposites import have_one_number
from retrieval.record import Record
from retrieval.terms import find_terms, find_words, stem

# Words that have this share of the fewer terms in common, counted alike, repeat one another …
REPEATED = 0.8
# … and where one person speaks, words that share this much of what their terms tell.
SAME = 0.45
# … or this much of it, where both are spoken to one person.
SAME_EXCHANGE = 1 / 3
# Rare terms weigh up to so many common ones: fewer need no looking up.
COMMON = 2
# Fewer terms than these tell nothing by themselves: “Why not?” has none.
FEWEST_TERMS = 3


class Likeness:
    """Tells whether words are versions of one utterance, by how rare their terms are in a record.

    Words of two known speakers never are, nor words that tell different numbers. It remembers
    what it has looked at: make one for each question.
    """

    def __init__(self, record: Record) -> None:
        self._record = record
        # As many terms as rare ones stand together in no passage by mere chance.
        self._chance = math.log(max(1, len(record.places)))
        self._terms: dict[tuple[str, int, int], frozenset[str]] = {}
        self._asides: dict[tuple[str, int], frozenset[str]] = {}
        self._weights: dict[str, float] = {}

    def is_same(self, one: Candidate, other: Candidate) -> bool:
        """Whether words of two articles are one utterance, or those of one article repeated."""
        if one.speaker and other.speaker and one.speaker != other.speaker:
            return False
        terms, others = self.find_substance(one), self.find_substance(other)
        if terms == others and fold(one.text) == fold(other.text):
            return len(terms) >= FEWEST_TERMS or not _are_of_two_exchanges(one, other)
        if one.article == other.article:
            return _repeat(terms, others)
        if one.speaker is None or other.speaker is None:
            return _repeat(terms, others) and self._tell_the_same(terms, others, SAME)
        least = SAME_EXCHANGE if _are_of_one_exchange(one, other) else SAME
        if self._tell_the_same(terms, others, least):
            # "Does not object" shares no word with "objects".
            turned = _find_negated(one.text) ^ _find_negated(other.text)
            return self._tell_the_same(terms - turned, others - turned, least)
        return self._answer_the_same(one, other)

    def find_substance(self, candidate: Candidate) -> frozenset[str]:
        """The terms of words without the names and roles of who speaks, to whom, and the verb."""
        key = (candidate.article, candidate.span.start, candidate.span.end)
        if key not in self._terms:
            terms = frozenset(find_terms(candidate.text))
            self._terms[key] = terms - self._find_asides(candidate)
        return self._terms[key]

    def _find_asides(self, candidate: Candidate) -> frozenset[str]:
        """The terms that only tell of the speaking: they are the same in all that one says."""
        quotation, passage = candidate.quotation, candidate.found.passage
        if quotation is None:
            return frozenset()
        key = (candidate.article, quotation.span.start)
        if key not in self._asides:
            parties = {candidate.speaker, quotation.addressee, quotation.told_by} - {None}
            told = (*parties, quotation.occasion)
            named = {term for printed in told for term in find_terms(printed or "")}
            called = {
                term for each in passage.speakers if each.name in parties for term in each.terms
            }
            is_here = quotation.cue is not None and passage.paragraph.span.contains(quotation.cue)
            verb = passage.words(quotation.cue) if quotation.cue and is_here else ""
            self._asides[key] = frozenset(named | called | set(find_terms(verb)))
        return self._asides[key]

    def _tell_the_same(self, terms: frozenset[str], others: frozenset[str], least: float) -> bool:
        """Whether two sayings share so much of what they tell, by no chance, numbers included."""
        shared = terms & others
        fewest = least * min(len(terms), len(others)) / COMMON
        if len(shared) < max(FEWEST_TERMS, fewest) or not have_one_number(terms, others):
            return False
        return self.is_telling(shared, terms, others, least)

    def is_telling(
        self,
        shared: frozenset[str],
        terms: frozenset[str],
        others: frozenset[str],
        least: float,
    ) -> bool:
        """Whether so much of what the fewer words tell is shared, and more than by chance."""
        self._learn(terms | others)
        told = self._sum(shared)
        return told > self._chance and told >= least * min(self._sum(terms), self._sum(others))

    def _answer_the_same(self, one: Candidate, other: Candidate) -> bool:
        """Whether few words of one person stand in two tellings of the same exchange.

        A translation leaves nothing of “Why not?” but what it answers.
        """
        if not _are_of_one_exchange(one, other):
            return False
        terms, others = self.find_substance(one), self.find_substance(other)
        if min(len(terms), len(others)) >= FEWEST_TERMS:
            return False
        if terms == others and terms:
            return True
        return self._tell_the_same(self._find_before(one), self._find_before(other), SAME)

    def _find_before(self, candidate: Candidate) -> frozenset[str]:
        """The terms of what words answer: the quotation right before them, else the sentence."""
        passage, start = candidate.found.passage, candidate.span.start
        asides = self._find_asides(candidate)
        earlier = [each.span for each in passage.quotations if each.span.end <= start]
        if earlier:
            last = max(earlier, key=lambda span: (span.end, span.start))
            return frozenset(find_terms(passage.words(last))) - asides
        begun = [each.span.start for each in passage.sentences if each.span.start < start]
        for begin in reversed(begun):
            terms = frozenset(find_terms(passage.words(Span(begin, start)))) - asides
            if len(terms) >= FEWEST_TERMS:
                return terms
        return self._find_end_before(candidate) - asides

    def _find_end_before(self, candidate: Candidate) -> frozenset[str]:
        """The terms of the last sentence of the paragraph before."""
        number, places = candidate.found.number, self._record.places
        if number - 1 not in places or number not in places:
            return frozenset()
        if places[number - 1].article != places[number].article:
            return frozenset()
        before = self._record.passage(number - 1)
        return frozenset(before.sentences[-1].terms) if not before.is_title else frozenset()

    def _learn(self, terms: Iterable[str]) -> None:
        """Look up how rare terms are."""
        new = [term for term in terms if term not in self._weights]
        if new:
            frequencies = self._record.frequencies(new)
            count = len(self._record.places)
            for term in new:
                self._weights[term] = math.log(1 + count / (1 + frequencies.get(term, 0)))

    def _sum(self, terms: Iterable[str]) -> float:
        return sum(self._weights[term] for term in terms)


def _find_negated(text: str) -> frozenset[str]:
    """The stems of the words right behind one like "not"."""
    printed = find_words(text)
    negating = words("oppositions", "negating")
    pairs = pairwise(printed)
    return frozenset(stem(later) for earlier, later in pairs if earlier in negating)


def _repeat(terms: frozenset[str], others: frozenset[str]) -> bool:
    fewer = min(len(terms), len(others))
    return fewer >= FEWEST_TERMS and len(terms & others) >= REPEATED * fewer


def _are_of_one_exchange(one: Candidate, other: Candidate) -> bool:
    """Whether both are told by one person or spoken to one, and nothing speaks against it."""
    first, second = one.quotation, other.quotation
    if first is None or second is None or _are_of_two_exchanges(one, other):
        return False
    return first.told_by is not None or None not in (first.addressee, second.addressee)


def _are_of_two_exchanges(one: Candidate, other: Candidate) -> bool:
    """Whether the articles tell of another teller or another addressee."""
    first, second = one.quotation, other.quotation
    if first is None or second is None:
        return False
    addressees = {first.addressee, second.addressee} - {None}
    return first.told_by != second.told_by or len(addressees) > 1
