"""A passage: a paragraph as it is searched, with all that stands in it."""

from dataclasses import dataclass

from corpus.article import Paragraph
from corpus.date import Dated
from corpus.quotation import Quotation
from corpus.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage: its terms, each once, and the people whom it names."""

    span: Span
    terms: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Described:
    """Somebody who speaks in a passage, and the terms of what the article calls them."""

    name: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A kept paragraph and what was found in it; nothing else of its article is needed to rate it.

    `article` is the article's id, `text` the paragraph's own; spans count in the article's text.
    """

    article: str
    paragraph: Paragraph
    text: str
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    dates: tuple[Dated, ...]
    speakers: tuple[Described, ...]

    @property
    def is_title(self) -> bool:
        """Whether it only announces what the article tells."""
        return self.paragraph.role == "title"

    def words(self, span: Span) -> str:
        """The words at `span`, which lies in the passage."""
        start = self.paragraph.span.start
        return self.text[span.start - start : span.end - start]
