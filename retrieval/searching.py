"""What a question asks for to the passages that may answer it."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from retrieval.candidate import Found, Signs, weigh
from retrieval.embedding import Vectors
from retrieval.generation import Generation
from retrieval.question import Understood
from retrieval.record import Record
from retrieval.weights import WEIGHTS

NEAREST_WINDOWS = 300
LEXICAL_MATCHES = 100
# Frequent terms match nearly everything and cost most: the rarest decide.
RAREST_TERMS = 8
# A speaker's passages join the search while they are few enough to look at.
MOST_SAYINGS = 300
BEST_OF_ARTICLE = 3
FOUND = 40


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each term of a question tells, the rarer the more; `missing` stand nowhere."""

    weights: Mapping[str, float]
    missing: frozenset[str]

    def share(self, held: Iterable[str]) -> float:
        """The share of the question's terms that `held` makes up, 0 to 1."""
        total = sum(self.weights.values())
        return sum(self.weights[term] for term in held) / total if total else 0.0


def search(
    understood: Understood, vector: Vectors, generation: Generation
) -> tuple[list[Found], Rarity]:
    """The passages that answer best, best first, and what the question's terms are worth.

    `vector` is the question's, shape (dimension,).
    """
    record = generation.record
    rarity = find_rarity(understood.topic, record)
    cosines = _find_cosines(vector, generation)
    pool = _Pool(understood, rarity, record, cosines)
    found = [pool.look_at(passage) for passage in pool.passages()]
    found.sort(key=lambda each: weigh(each.signs, WEIGHTS), reverse=True)
    return found[:FOUND], rarity


def find_rarity(terms: Iterable[str], record: Record) -> Rarity:
    """What each of `terms` tells in this corpus: its inverse document frequency."""
    terms = tuple(terms)
    frequencies = record.frequencies(terms)
    count = len(record.passages)
    return Rarity(
        {term: math.log(1 + count / (1 + frequencies.get(term, 0))) for term in terms},
        frozenset(terms) - frequencies.keys(),
    )


def _find_cosines(vector: Vectors, generation: Generation) -> dict[int, float]:
    """The best cosine of each passage among the nearest windows."""
    cosines: dict[int, float] = {}
    for window, cosine in generation.vectors.nearest(vector, NEAREST_WINDOWS):
        passage = generation.record.window_passages.get(window)
        if passage is not None:
            cosines[passage] = max(cosine, cosines.get(passage, -1.0))
    return cosines


class _Pool:
    """The passages of one search, and what is known of each from the whole."""

    def __init__(
        self, understood: Understood, rarity: Rarity, record: Record, cosines: Mapping[int, float]
    ) -> None:
        self._understood = understood
        self._rarity = rarity
        self._record = record
        self._cosines = cosines
        # What is not among the nearest is farther than all of them.
        self._far = min(cosines.values(), default=0.0)
        self._articles = self._rate_articles()
        self._holders = {term: record.holders(term) for term in rarity.weights}
        self._spoken = _union(record.sayings(name, "speaker") for name in understood.speakers)
        self._heard = _union(record.sayings(name, "addressee") for name in understood.addressees)

    def passages(self) -> set[int]:
        """Every passage worth a look."""
        rarest = sorted(self._rarity.weights, key=self._rarity.weights.__getitem__, reverse=True)
        matches = self._record.matches(rarest[:RAREST_TERMS], LEXICAL_MATCHES)
        spoken = self._spoken if len(self._spoken) <= MOST_SAYINGS else frozenset()
        return {*self._cosines, *(passage for passage, _ in matches), *spoken}

    def look_at(self, passage: int) -> Found:
        """A passage with its signs."""
        at = self._record.passages[passage]
        parsed = self._record.article(at.article)
        beside = [
            each for each in (passage - 1, passage + 1) if self._is_in_article(each, at.article)
        ]
        held = self._held(passage)
        title = self._rarity.weights.keys() & self._record.title_terms(at.article)
        around = title.union(held, *(self._held(each) for each in beside))
        signs = Signs(
            cosine=self._cosine(passage),
            neighbour=max((self._cosine(each) for each in beside), default=self._far),
            article=self._articles.get(at.article, self._far),
            coverage=self._rarity.share(held),
            context=self._rarity.share(around),
            speaker=float(passage in self._spoken),
            addressee=float(passage in self._heard),
            title=float(parsed.paragraphs[at.position].role == "title"),
        )
        return Found(passage, parsed, at.position, signs)

    def _cosine(self, passage: int) -> float:
        return self._cosines.get(passage, self._far)

    def _held(self, passage: int) -> set[str]:
        return {term for term, holders in self._holders.items() if passage in holders}

    def _is_in_article(self, passage: int, article: int) -> bool:
        at = self._record.passages.get(passage)
        return at is not None and at.article == article

    def _rate_articles(self) -> dict[int, float]:
        """The mean cosine of each article's best passages."""
        of_article: dict[int, list[float]] = defaultdict(list)
        for passage, cosine in self._cosines.items():
            of_article[self._record.passages[passage].article].append(cosine)
        return {article: self._mean_of_best(found) for article, found in of_article.items()}

    def _mean_of_best(self, cosines: list[float]) -> float:
        best = sorted(cosines, reverse=True)[:BEST_OF_ARTICLE]
        return (sum(best) + self._far * (BEST_OF_ARTICLE - len(best))) / BEST_OF_ARTICLE


def _union(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset().union(*sets)
