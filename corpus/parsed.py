"""An article and all that was found in it, from that article alone."""

from bisect import bisect_right
from dataclasses import dataclass

from corpus.article import Article, Paragraph
from corpus.date import Dated
from corpus.person import Person
from corpus.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Parsed:
    """What reading one article gives; every tuple is in the order of the text.

    `article` carries the title and publication date that were found, where the manifest
    tells none. The paragraphs include those that are left out, each with its reason.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    dates: tuple[Dated, ...]
    people: tuple[Person, ...]


def quotations_by_paragraph(parsed: Parsed) -> tuple[tuple[Quotation, ...], ...]:
    """The quotations that lie in each paragraph, one tuple for each of `parsed.paragraphs`."""
    starts = [paragraph.span.start for paragraph in parsed.paragraphs]
    found: list[list[Quotation]] = [[] for _ in starts]
    for quotation in parsed.quotations:
        position = bisect_right(starts, quotation.span.start) - 1
        if position >= 0 and parsed.paragraphs[position].span.contains(quotation.span):
            found[position].append(quotation)
    return tuple(map(tuple, found))
