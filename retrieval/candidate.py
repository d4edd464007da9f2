"""A candidate: words of a passage that may answer, with the signs for it."""

from dataclasses import dataclass, fields
from operator import attrgetter, mul

from corpus.article import Paragraph
from corpus.parsed import Parsed
from corpus.quotation import Quotation
from corpus.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What speaks for a passage or for words of it; each runs from 0 to 1.

    The same fields hold what each sign counts: see `retrieval.weights`.
    """

    cosine: float = 0.0  # of the paragraph and the question
    neighbour: float = 0.0  # cosine of the better paragraph beside it
    article: float = 0.0  # mean cosine of its article's three best paragraphs
    coverage: float = 0.0  # share of the question's terms in the paragraph, rare ones first
    context: float = 0.0  # share of them in its article's title and the paragraphs beside it
    own: float = 0.0  # share of them in the very words shown
    speaker: float = 0.0  # the one asked about speaks these words
    other: float = 0.0  # somebody else speaks them
    named: float = 0.0  # the people asked about are named in them; half, if in the paragraph
    addressee: float = 0.0  # the words are spoken to the one asked about
    direct: float = 0.0  # words in quotation marks, where speech is asked for
    reported: float = 0.0  # the article's account of them, where speech is asked for
    dated: float = 0.0  # a date, where a date is asked for
    phrase: float = 0.0  # the phrase that the question puts in quotation marks
    title: float = 0.0  # a title announces; it is no evidence


# A question weighs some hundred passages: naming the fields once is three times as fast.
_values = attrgetter(*(each.name for each in fields(Signs)))


def weigh(signs: Signs, weights: Signs) -> float:
    """The sum of the signs, each times its weight."""
    return float(sum(map(mul, _values(signs), _values(weights))))


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that searching found."""

    passage: int
    parsed: Parsed
    position: int
    signs: Signs

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph itself."""
        return self.parsed.paragraphs[self.position]


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
        return self.span.of(self.found.parsed.article.text)

    @property
    def article(self) -> str:
        """The id of their article."""
        return self.found.parsed.article.id

    @property
    def speaker(self) -> str | None:
        """Who speaks them, as far as the article tells."""
        return self.quotation.speaker.name if self.quotation and self.quotation.speaker else None
