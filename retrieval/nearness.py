"""A question's vector in, the passages and sentences near it out."""

from collections import defaultdict
from collections.abc import Iterable

from retrieval.embedding import Vectors
from retrieval.generation import Generation

# Windows of paragraphs and of sentences together.
NEAREST_WINDOWS = 200
BEST_OF_ARTICLE = 3
# Windows with a smaller cosine, and those not among the nearest, count as this far: it is where
# the nearest end in some hundred articles. Scores then mean the same in small corpora and large.
FAR = 0.3
# What all count as while the vectors cannot be asked: of the development questions no more are then
# answered wrongly than with them, and three quarters of the right answers are still given.
UNKNOWN = 0.34


class Near:
    """The cosines of the windows nearest to a question: of passages, sentences and articles.

    While the vectors are out of reach nothing `is_known`. `far` is the cosine of all the rest.
    """

    def __init__(self, generation: Generation, vector: Vectors) -> None:
        self._places = generation.record.places
        self._passages: dict[int, float] = {}
        self._sentences: dict[int, dict[int, float]] = defaultdict(dict)
        windows = generation.record.windows
        nearest = generation.vectors.nearest(vector, NEAREST_WINDOWS)
        self.is_known = nearest is not None
        self.far = FAR if self.is_known else UNKNOWN
        for window, cosine in nearest or ():
            match = windows.get(window)
            if match is not None:
                at = self._passages if match.sentence is None else self._sentences[match.passage]
                key = match.passage if match.sentence is None else match.sentence
                at[key] = max(cosine, at.get(key, FAR))
        self._best = {number: max(each.values()) for number, each in self._sentences.items()}
        self._articles = self._rate_articles()

    def numbers(self) -> set[int]:
        """The passages that are near, or of which a sentence is."""
        return {*self._passages, *self._best}

    def passage(self, number: int) -> float:
        """The cosine of a passage."""
        return self._passages.get(number, self.far)

    def sentence(self, number: int) -> float:
        """The cosine of the nearest sentence of a passage."""
        return self._best.get(number, self.far)

    def sentences(self, number: int) -> dict[int, float]:
        """The cosines of those sentences of a passage that are near, by place."""
        return self._sentences.get(number, {})

    def article(self, number: int) -> float:
        """The mean cosine of the best passages of a passage's article."""
        return self._articles.get(self._places[number].article, self.far)

    def _rate_articles(self) -> dict[int, float]:
        of_article: dict[int, list[float]] = defaultdict(list)
        for number, cosine in self._passages.items():
            of_article[self._places[number].article].append(cosine)
        return {article: _mean_of_best(found) for article, found in of_article.items()}


def _mean_of_best(cosines: Iterable[float]) -> float:
    best = sorted(cosines, reverse=True)[:BEST_OF_ARTICLE]
    return (sum(best) + FAR * (BEST_OF_ARTICLE - len(best))) / BEST_OF_ARTICLE
