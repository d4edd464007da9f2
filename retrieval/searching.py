"""What a question asks for to the passages that may answer it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from heapq import nlargest
from itertools import chain

import numpy as np

from retrieval.candidate import Found, Signs
from retrieval.embedding import Embedded, Vectors
from retrieval.nearness import Near
from retrieval.pieces import match, project
from retrieval.question import Understood
from retrieval.rarity import Rarity, find_rarity
from retrieval.record import Record
from retrieval.weights import WEIGHTS

LEXICAL_MATCHES = 40
# Frequent terms match nearly everything and cost most: rare ones decide, which stand in at most
# some three passages of a hundred.
RARE = 3.5
RAREST_TERMS = 6
# Passages in which somebody speaks join the search while they are few enough to look at.
MOST_SAYINGS = 80
# So many passages are looked at word piece by word piece, and so many of them read.
MATCHED = 32
FOUND = 16


def search(
    understood: Understood, asked: Embedded, near: Near, record: Record
) -> tuple[list[Found], Rarity]:
    """The passages that answer best, best first, and what the question's clues are worth.

    `asked` is the question as the model reads it, `near` what its vector is near.
    """
    rarity = find_rarity(understood.clues, record)
    quoting = set(_find_quoting(understood, record))
    least = RARE if near.is_known else 0.0
    mentioning = quoting.union(_find_mentioning(understood, rarity, record, least))
    numbers = near.numbers() | mentioning
    pool = _Pool(numbers, understood, rarity, record, near)
    likely = pool.choose(numbers, MATCHED)
    quoted = pool.choose(quoting.difference(likely), FOUND)
    matches = _match_sentences([*likely, *quoted], asked, record)
    whole = _match_articles(matches, record)

    def rate(number: int) -> float:
        """What speaks for a passage, word piece by word piece too."""
        pieces = max((float(each.mean()) for each in matches[number].values()), default=0.0)
        return pool.rate(number) + WEIGHTS.pieces * pieces + WEIGHTS.whole * whole[number]

    best = [*nlargest(FOUND, likely, key=rate), *quoted]
    return list(pool.complete(best, matches, whole)), rarity


def _find_quoting(understood: Understood, record: Record) -> Iterator[int]:
    """The passages that hold words in quotation marks as they stand, however near they seem."""
    for phrase in understood.question.phrases:
        yield from record.holding(phrase, LEXICAL_MATCHES)


def _find_mentioning(
    understood: Understood, rarity: Rarity, record: Record, least: float
) -> Iterator[int]:
    """The passages that hold the rarest clues, and those in which the one asked about speaks."""
    weights = rarity.weights
    rare = (clue for clue, weight in weights.items() if weight >= least)
    rarest = sorted(rare, key=weights.__getitem__, reverse=True)
    terms = [term for clue in rarest for term in sorted(clue.terms | clue.phrase)]
    yield from (number for number, _ in record.matches(terms[:RAREST_TERMS], LEXICAL_MATCHES))
    for name in understood.speakers:
        spoken = record.sayings(name, "speaker", MOST_SAYINGS + 1)
        if len(spoken) <= MOST_SAYINGS:
            yield from spoken


def _match_articles(
    matches: Mapping[int, Mapping[int, Vectors]], record: Record
) -> dict[int, float]:
    """How well the word pieces asked are matched in all passages found of the article of each."""
    rows: dict[int, list[Vectors]] = defaultdict(list)
    for number, sentences in matches.items():
        rows[record.places[number].article] += sentences.values()
    whole = {
        article: float(np.maximum.reduce(held).mean()) for article, held in rows.items() if held
    }
    return {number: whole.get(record.places[number].article, 0.0) for number in matches}


def _match_sentences(
    numbers: Sequence[int], asked: Embedded, record: Record
) -> dict[int, dict[int, Vectors]]:
    """How well each word piece asked is matched in each sentence of passages, by place."""
    matches: dict[int, dict[int, Vectors]] = {number: {} for number in numbers}
    windows = {window: (n, at) for n in numbers for window, at in record.sentences.get(n, ())}
    stored = {window: each for window, each in record.pieces(list(windows)).items() if each}
    if not stored or not len(asked.pieces):
        return matches
    rows = match(project(asked.pieces), list(stored.values()))
    for window, row in zip(stored, rows, strict=True):
        number, place = windows[window]
        former = matches[number].get(place)
        matches[number][place] = row if former is None else np.maximum(former, row)
    return matches


class _Pool:
    """The passages of one search, and what is known of each from the whole."""

    def __init__(
        self, numbers: Set[int], understood: Understood, rarity: Rarity, record: Record, near: Near
    ) -> None:
        self._numbers = numbers
        self._understood = understood
        self._rarity = rarity
        self._record = record
        self._near = near
        self._terms: dict[int, frozenset[str]] = {}
        self._people: dict[int, set[str]] = defaultdict(set)
        self._spoken: set[int] = set()
        self._heard: set[int] = set()
        self._rates: dict[int, float] = {}
        self._look_up(sorted(numbers))

    def choose(self, numbers: Iterable[int], most: int) -> list[int]:
        """Those of the passages for which most speaks by signs that take no reading, best first.

        Terms are looked at where the clues that stand there may still bring a passage among them.
        """
        rates = {number: self._rate(number) for number in sorted(numbers)}
        least = min(nlargest(most, rates.values()), default=0.0) - WEIGHTS.coverage
        likely = [number for number, rate in rates.items() if rate >= least]
        self._read_terms(likely)
        covered = {each: rates[each] + WEIGHTS.coverage * self._cover(each) for each in likely}
        self._rates |= covered
        return nlargest(most, likely, key=covered.__getitem__)

    def rate(self, number: int) -> float:
        """What speaks for a passage that was chosen, as far as it takes no reading."""
        return self._rates[number]

    def complete(
        self,
        numbers: Sequence[int],
        matches: Mapping[int, Mapping[int, Vectors]],
        whole: Mapping[int, float],
    ) -> Iterator[Found]:
        """The passages themselves, with what stands around them, in the order given.

        `matches` tell how well the words asked are matched in each, `whole` in its article.
        """
        beside = {number: tuple(self._beside(number)) for number in numbers}
        around = set(chain.from_iterable(beside.values()))
        self._read_terms(around)
        self._look_up(sorted(around - self._numbers))
        for number in numbers:
            yield self._complete(number, beside[number], matches[number], whole[number])

    def _complete(
        self, number: int, beside: tuple[int, ...], matches: Mapping[int, Vectors], whole: float
    ) -> Found:
        passage = self._record.passage(number)
        head = self._record.heads[self._record.places[number].article]
        around = (number, *beside)
        terms = head.title_terms.union(*(self._terms[each] for each in around))
        people = set[str]().union(*(self._people[each] for each in around))
        signs = Signs(
            cosine=self._near.passage(number),
            meaning=self._near.sentence(number),
            article=self._near.article(number),
            coverage=self._cover(number),
            speaker=float(number in self._spoken),
            addressee=float(number in self._heard),
            neighbour=max(map(self._near.passage, beside), default=self._near.far),
            context=self._rarity.share(terms, people),
            title=float(passage.is_title),
            whole=whole,
        )
        meanings = self._meanings(number, len(passage.sentences))
        return Found(number, passage, signs, meanings, matches, publisher=head.publisher)

    def _rate(self, number: int) -> float:
        """What the signs of a passage weigh that take no terms; two hundred are rated."""
        near = self._near
        return (
            WEIGHTS.cosine * near.passage(number)
            + WEIGHTS.meaning * near.sentence(number)
            + WEIGHTS.article * near.article(number)
            + WEIGHTS.speaker * (number in self._spoken)
            + WEIGHTS.addressee * (number in self._heard)
        )

    def _cover(self, number: int) -> float:
        """The share of the clues that stand in a passage."""
        return self._rarity.share(self._terms[number], self._people[number])

    def _meanings(self, number: int, count: int) -> dict[int, float]:
        """The cosines of a passage's sentences, and of the one before and the one after it."""
        near = self._near
        own = near.sentences(number)
        before = near.sentences(number - 1) if self._is_beside(number - 1, number) else {}
        after = near.sentences(number + 1) if self._is_beside(number + 1, number) else {}
        last = len(self._record.passage(number - 1).sentences) - 1 if before else -1
        return {
            -1: before.get(last, near.far),
            **{place: own.get(place, near.far) for place in range(count)},
            count: after.get(0, near.far),
        }

    def _read_terms(self, numbers: Iterable[int]) -> None:
        self._terms |= self._record.terms([each for each in numbers if each not in self._terms])

    def _look_up(self, numbers: list[int]) -> None:
        """Learn who of those asked about takes part in which passages."""
        asked = {*self._understood.speakers, *self._understood.addressees}
        asked.update(name for clue in self._rarity.weights for name in clue.people)
        for name, part, number in self._record.sayings_within(numbers, sorted(asked)):
            self._people[number].add(name)
            if part == "speaker" and name in self._understood.speakers:
                self._spoken.add(number)
            elif part == "addressee" and name in self._understood.addressees:
                self._heard.add(number)

    def _beside(self, number: int) -> Iterator[int]:
        return (each for each in (number - 1, number + 1) if self._is_beside(each, number))

    def _is_beside(self, other: int, number: int) -> bool:
        places = self._record.places
        return other in places and places[other].article == places[number].article
