"""Texts with dates, read as an article of one paragraph for each line."""

from corpus.article import Paragraph
from corpus.date import Dated
from corpus.dating.dates import find_dates
from corpus.layout.sentences import find_sentences
from corpus.span import Span


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Every line that is not blank, kept, with its sentences."""
    paragraphs: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            span = Span(start, start + len(line))
            sentences = find_sentences(text, span)
            paragraphs.append(Paragraph(len(paragraphs) + 1, span, "body", sentences))
        start += len(line) + 1
    return tuple(paragraphs)


def dates_of(text: str, published: str | None = None) -> tuple[Dated, ...]:
    """The dates of a text, all of whose lines are kept."""
    return find_dates(text, paragraphs_of(text), published)


def told(text: str, published: str | None = None) -> dict[str, str]:
    """The date expressions of a text and their days, as EDTF."""
    return {dated.span.of(text): dated.edtf for dated in dates_of(text, published)}
