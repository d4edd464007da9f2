"""The dates of an article: from its text and paragraphs to intervals."""

from bisect import bisect_right
from collections.abc import Iterator

from corpus.anchoring import Anchors, Resolved, resolve
from corpus.article import Paragraph
from corpus.calendar import GRAINS
from corpus.date import Dated, Interval
from corpus.date_expression import hangs_on_tense
from corpus.date_guards import is_date
from corpus.date_meaning import understand
from corpus.date_patterns import next_phrase
from corpus.date_ranges import Found, join_ranges
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
    dates: list[Dated] = []
    for number, paragraph in enumerate(paragraphs):
        if not paragraph.kept:
            continue
        words = read_words(text, paragraph.span.start, paragraph.span.end)
        for found in join_ranges(words, _believed(words)):
            dates += _date(found, words, paragraph, number, anchor, mentions)
    return tuple(dates)


def _date(found, words, paragraph, number, anchor, mentions):
    recent = tuple(
        each for at, each in reversed(mentions[-_MOST_MENTIONS:]) if at >= number - _PARAGRAPHS_BACK
    )
    span = Span(words.starts[found.first], words.ends[found.last - 1])
    ahead = None
    if hangs_on_tense(found.expression):
        ahead = points_ahead(words.text, span, _sentence(paragraph, span))
    resolved = resolve(found.expression, Anchors(anchor, recent, ahead))
    if resolved:
        mentions.append((number, resolved))
        grain = GRAINS[resolved.unit]
        edtf = format_edtf(resolved.interval, grain)
        yield Dated(span, resolved.interval, edtf, grain, resolved.basis)
    else:
        for end in found.ends:
            yield from _date(end, words, paragraph, number, anchor, mentions)


def _sentence(paragraph: Paragraph, span: Span) -> Span:
    """The sentence that a date stands in; the whole paragraph where none is known."""
    after = bisect_right(paragraph.sentences, span.start, key=lambda each: each.start)
    return paragraph.sentences[after - 1] if after else paragraph.span


def _believed(words: Words) -> Iterator[Found]:
    place = 0
    while phrase := next_phrase(words, place):
        expression = understand(phrase)
        if expression is None:
            place = phrase.last
        elif is_date(phrase):
            yield Found(phrase.first, phrase.last, expression)
            place = phrase.last
        else:
            place = phrase.first + 1
