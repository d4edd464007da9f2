"""The dates of an article: from its text and paragraphs to intervals."""

from collections.abc import Iterator

from corpus.anchoring import Anchors, Resolved, resolve
from corpus.article import Paragraph
from corpus.calendar import GRAINS
from corpus.date import Dated
from corpus.date_expression import Expression
from corpus.date_guards import is_date
from corpus.date_meaning import understand
from corpus.date_patterns import next_phrase
from corpus.date_words import Words, read_words
from corpus.edtf import format_edtf, parse_edtf
from corpus.span import Span
from corpus.tense import points_ahead

_PARAGRAPHS_BACK = 2
_MOST_MENTIONS = 6


def find_dates(
    text: str, paragraphs: tuple[Paragraph, ...], published: str | None
) -> tuple[Dated, ...]:
    """Every date expression of the kept paragraphs that has an interval, in text order.

    `published` is an EDTF date or None: then nothing is resolved that hangs on it. Raises
    `NotEdtfError` when it is neither.
    """
    anchor = parse_edtf(published) if published else None
    mentions: list[tuple[int, Resolved]] = []
    dates = []
    for number, paragraph in enumerate(paragraphs):
        if not paragraph.kept:
            continue
        words = read_words(text, paragraph.span.start, paragraph.span.end)
        for first, last, expression in _find(words):
            recent = tuple(
                each
                for at, each in reversed(mentions[-_MOST_MENTIONS:])
                if at >= number - _PARAGRAPHS_BACK
            )
            span = Span(words.starts[first], words.ends[last - 1])
            ahead = points_ahead(text, span, _sentence(paragraph, span))
            resolved = resolve(expression, Anchors(anchor, recent, ahead))
            if resolved:
                mentions.append((number, resolved))
                grain = GRAINS[resolved.unit]
                edtf = format_edtf(resolved.interval, grain)
                dates.append(Dated(span, resolved.interval, edtf, grain, resolved.basis))
    return tuple(dates)


def _sentence(paragraph: Paragraph, span: Span) -> Span:
    for sentence in paragraph.sentences:
        if sentence.overlaps(span):
            return sentence
    return paragraph.span


def _find(words: Words) -> Iterator[tuple[int, int, Expression]]:
    place = 0
    while phrase := next_phrase(words, place):
        expression = understand(phrase)
        if expression is None:
            place = phrase.last
        elif is_date(phrase):
            yield phrase.first, phrase.last, expression
            place = phrase.last
        else:
            place = phrase.first + 1
