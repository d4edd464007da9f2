"""What a question asks for to the passages that may answer it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

import numpy as np

from retrieval.candidate import Found, Signs
from retrieval.embedding import Embedded, Vectors
from retrieval.generation import Generation
from retrieval.pieces import match, project
from retrieval.question import Understood
from retrieval.rarity import Rarity, find_rarity
from retrieval.record import Record
from retrieval.weights import WEIGHTS

# Windows of paragraphs and of sentences together.
NEAREST_WINDOWS = 200
LEXICAL_MATCHES = 40
# Frequent terms match nearly everything and cost most: rare ones decide, which stand in at most
# some three passages of a hundred.
RARE = 3.5
RAREST_TERMS = 6
# Passages in which somebody speaks join the search while they are few enough to look at.
MOST_SAYINGS = 80
BEST_OF_ARTICLE = 3
# Windows with a smaller cosine, and those not among the nearest, count as this far: it is where
# the nearest end in some hundred articles. Scores then mean the same in small corpora and large.
FAR = 0.3
# So many passages are looked at word piece by word piece, and so many of them read.
MATCHED = 32
FOUND = 16


def search(
    understood: Understood, asked: Embedded, generation: Generation
) -> tuple[list[Found], Rarity]:
    """The passages that answer best, best first, and what the question's clues are worth.

    `asked` is the question as the model reads it.
    """
    record = generation.record
    rarity = find_rarity(understood.clues, record)
    pool = _Pool(understood, rarity, record, _Near(generation, asked.vector))
    near = sorted(pool.numbers, key=pool.rate, reverse=True)[:MATCHED]
    quoting = sorted(pool.quoting.difference(near), key=pool.rate, reverse=True)[:FOUND]
    matches = _match_sentences([*near, *quoting], asked, record)
    whole = _match_articles(matches, record)

    def rate(number: int) -> float:
        """What speaks for a passage, word piece by word piece too."""
        pieces = max((float(each.mean()) for each in matches[number].values()), default=0.0)
        return pool.rate(number) + WEIGHTS.pieces * pieces + WEIGHTS.whole * whole[number]

    best = [*sorted(near, key=rate, reverse=True)[:FOUND], *quoting]
    return [_with_matches(each, matches, whole) for each in pool.complete(best)], rarity


def _with_matches(
    found: Found, matches: Mapping[int, Mapping[int, Vectors]], whole: Mapping[int, float]
) -> Found:
    """A passage with how well the words asked are matched in it, and in its article."""
    signs = replace(found.signs, whole=whole[found.number])
    return replace(found, matches=matches[found.number], signs=signs)


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


class _Near:
    """The cosines of the windows nearest to a question: of passages, and of their sentences."""

    def __init__(self, generation: Generation, vector: Vectors) -> None:
        self.passages: dict[int, float] = {}
        self.sentences: dict[int, dict[int, float]] = defaultdict(dict)
        for window, cosine in generation.vectors.nearest(vector, NEAREST_WINDOWS):
            match = generation.record.windows.get(window)
            if match is not None:
                at = self.passages if match.sentence is None else self.sentences[match.passage]
                key = match.passage if match.sentence is None else match.sentence
                at[key] = max(cosine, at.get(key, FAR))

    def numbers(self) -> set[int]:
        """The passages that are near, or of which a sentence is."""
        return {*self.passages, *self.sentences}

    def passage(self, number: int) -> float:
        """The cosine of a passage."""
        return self.passages.get(number, FAR)

    def sentence(self, number: int) -> float:
        """The cosine of the nearest sentence of a passage."""
        return max(self.sentences.get(number, {}).values(), default=FAR)


class _Pool:
    """The passages of one search, and what is known of each from the whole."""

    def __init__(self, understood: Understood, rarity: Rarity, record: Record, near: _Near) -> None:
        self._understood = understood
        self._rarity = rarity
        self._record = record
        self._near = near
        self._articles = self._rate_articles()
        # Words in quotation marks are looked up as they stand, however near they seem.
        self.quoting = {
            number
            for phrase in understood.question.phrases
            for number in record.holding(phrase, LEXICAL_MATCHES)
        }
        self.numbers = sorted(set(self._find_numbers()))
        self._terms = record.terms(self.numbers)
        self._people: dict[int, set[str]] = defaultdict(set)
        self._spoken: set[int] = set()
        self._heard: set[int] = set()
        self._look_up(self.numbers)

    def rate(self, number: int) -> float:
        """How much speaks for a passage by itself: what its signs weigh that take no reading.

        A question rates some two hundred passages, so that this is written out.
        """
        article = self._record.places[number].article
        return (
            WEIGHTS.cosine * self._near.passage(number)
            + WEIGHTS.meaning * self._near.sentence(number)
            + WEIGHTS.article * self._articles.get(article, FAR)
            + WEIGHTS.coverage * self._rarity.share(self._terms[number], self._people[number])
            + WEIGHTS.speaker * (number in self._spoken)
            + WEIGHTS.addressee * (number in self._heard)
        )

    def complete(self, numbers: Sequence[int]) -> Iterator[Found]:
        """The passages themselves, with what stands around them, in the order given."""
        beside = {number: tuple(self._beside(number)) for number in numbers}
        new = sorted(set(chain.from_iterable(beside.values())) - self._terms.keys())
        self._terms |= self._record.terms(new)
        self._look_up(new)
        for number in numbers:
            yield self._complete(number, beside[number])

    def _complete(self, number: int, beside: tuple[int, ...]) -> Found:
        passage = self._record.passage(number)
        article = self._record.places[number].article
        head = self._record.heads[article]
        around = (number, *beside)
        terms = head.title_terms.union(*(self._terms[each] for each in around))
        people = set[str]().union(*(self._people[each] for each in around))
        signs = Signs(
            cosine=self._near.passage(number),
            meaning=self._near.sentence(number),
            article=self._articles.get(article, FAR),
            coverage=self._rarity.share(self._terms[number], self._people[number]),
            speaker=float(number in self._spoken),
            addressee=float(number in self._heard),
            neighbour=max(map(self._near.passage, beside), default=FAR),
            context=self._rarity.share(terms, people),
            title=float(passage.is_title),
        )
        meanings = self._meanings(number, len(passage.sentences))
        return Found(number, passage, signs, meanings, publisher=head.publisher)

    def _meanings(self, number: int, count: int) -> dict[int, float]:
        """The cosines of a passage's sentences, and of the one before and the one after it."""
        near = self._near
        own = near.sentences.get(number, {})
        before = near.sentences.get(number - 1, {}) if self._is_beside(number - 1, number) else {}
        after = near.sentences.get(number + 1, {}) if self._is_beside(number + 1, number) else {}
        last = len(self._record.passage(number - 1).sentences) - 1 if before else -1
        return {
            -1: before.get(last, FAR),
            **{place: own.get(place, FAR) for place in range(count)},
            count: after.get(0, FAR),
        }

    def _find_numbers(self) -> Iterator[int]:
        yield from self._near.numbers()
        yield from self.quoting
        weights = self._rarity.weights
        rare = (clue for clue, weight in weights.items() if weight >= RARE)
        rarest = sorted(rare, key=weights.__getitem__, reverse=True)
        terms = [term for clue in rarest for term in sorted(clue.terms | clue.phrase)]
        yield from (
            number for number, _ in self._record.matches(terms[:RAREST_TERMS], LEXICAL_MATCHES)
        )
        for name in self._understood.speakers:
            spoken = self._record.sayings(name, "speaker", MOST_SAYINGS + 1)
            if len(spoken) <= MOST_SAYINGS:
                yield from spoken

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

    def _rate_articles(self) -> dict[int, float]:
        """The mean cosine of each article's best passages."""
        of_article: dict[int, list[float]] = defaultdict(list)
        for number, cosine in self._near.passages.items():
            of_article[self._record.places[number].article].append(cosine)
        return {article: self._mean_of_best(found) for article, found in of_article.items()}

    def _mean_of_best(self, cosines: Iterable[float]) -> float:
        best = sorted(cosines, reverse=True)[:BEST_OF_ARTICLE]
        return (sum(best) + FAR * (BEST_OF_ARTICLE - len(best))) / BEST_OF_ARTICLE
