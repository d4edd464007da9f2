"""A candidate: words of a passage that may answer, with the signs for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter, mul

from corpus.quotation import Quotation
from corpus.span import Span
from retrieval.embedding import Vectors
from retrieval.passage import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What speaks for a passage or for words of it; each runs from 0 to 1.

    The same fields hold what each sign counts: see `retrieval.weights`.
    """

    cosine: float = 0.0  # of the paragraph and the question
    meaning: float = 0.0  # cosine of the sentence, behind the one before it
    pieces: float = 0.0  # how well the question's word pieces are matched in its sentences
    whole: float = 0.0  # the same of all sentences that were found in its article
    following: float = 0.0  # the same of the sentence that comes after
    preceding: float = 0.0  # the same of the sentence that comes before
    neighbour: float = 0.0  # cosine of the better paragraph beside it
    article: float = 0.0  # mean cosine of its article's three best paragraphs
    coverage: float = 0.0  # share of the question's clues in the paragraph, rare ones first
    context: float = 0.0  # share of them in its article's title and the paragraphs beside it
    own: float = 0.0  # share of them in the very sentences shown
    speaker: float = 0.0  # the one asked about speaks these words
    other: float = 0.0  # somebody else speaks them
    unknown: float = 0.0  # speech whose speaker the article leaves open
    addressee: float = 0.0  # the words are spoken to the one asked about
    role: float = 0.0  # share of the role asked about that the article gives their speaker
    direct: float = 0.0  # words in quotation marks, where speech is asked for
    told: float = 0.0  # the article's own words, where speech is asked for
    dated: float = 0.0  # a date, where a date is asked for
    numbered: float = 0.0  # a number, where a number is asked for
    timely: float = 0.0  # of the period that the question names
    occasion: float = 0.0  # share of the clues in the occasion of the speaking
    outlet: float = 0.0  # printed by the publisher that the question names
    phrase: float = 0.0  # the phrase that the question puts in quotation marks
    title: float = 0.0  # a title announces; it is no evidence
    brief: float = 0.0  # a few words, which say little


# A question weighs some hundred passages: naming the fields once is three times as fast.
_values = attrgetter(*(each.name for each in fields(Signs)))


def weigh(signs: Signs, weights: Signs) -> float:
    """The sum of the signs, each times its weight."""
    return float(sum(map(mul, _values(signs), _values(weights))))


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that searching found; `meanings` are the cosines of its sentences, by place.

    Place -1 and the place behind the last sentence are those of the sentences around the
    passage. `matches` are how well each word piece of the question is matched in a sentence.
    """

    number: int
    passage: Passage
    signs: Signs
    meanings: Mapping[int, float]
    matches: Mapping[int, Vectors] = field(default_factory=dict)
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words of a passage: a quotation, or a sentence of the article's own."""

    found: Found
    span: Span
    quotation: Quotation | None
    signs: Signs
    score: float

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.found.passage.words(self.span)

    @property
    def article(self) -> str:
        """The id of their article."""
        return self.found.passage.article

    @property
    def speaker(self) -> str | None:
        """Who speaks them, as far as the article tells."""
        return self.quotation.speaker.name if self.quotation and self.quotation.speaker else None
