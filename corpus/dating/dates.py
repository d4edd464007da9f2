"""The dates of an article: from its text and paragraphs to intervals."""

from bisect import bisect_right
from collections.abc import Iterator

from corpus.article import Paragraph
from corpus.date import Dated, Interval
from corpus.dating.anchoring import resolve
from corpus.dating.anchors import Anchors, Resolved
from corpus.dating.calendar import GRAINS
from corpus.dating.date_expression import Expression, Shifted, hangs_on_tense
from corpus.dating.date_guards import is_date
from corpus.dating.date_meaning import understand
from corpus.dating.date_patterns import next_phrase
from corpus.dating.date_ranges import (
    Found,
    is_apposed_to,
    is_apposition,
    join_ranges,
    share_years,
)
from corpus.dating.date_words import Words, may_name_date, read_words
from corpus.dating.edtf import NotEdtfError, format_edtf, parse_edtf
from corpus.dating.story import Story
from corpus.dating.tense import points_ahead
from corpus.span import Span


def find_dates(
    text: str, paragraphs: tuple[Paragraph, ...], published: str | None
) -> tuple[Dated, ...]:
    """Every date expression of the kept paragraphs that has an interval, in text order.

    `published` is EDTF. Where it is None, or nothing that the calendar can count from, nothing
    is resolved that hangs on it.
    """
    story = Story(_days_of(published))
    dates: list[Dated] = []
    for paragraph in paragraphs:
        if paragraph.kept:
            story.paragraph += 1
            dates += _find_in(text, paragraph, story)
    return tuple(dates)


def _days_of(published: str | None) -> Interval | None:
    try:
        return parse_edtf(published) if published else None
    except NotEdtfError:
        return None


def _find_in(text: str, paragraph: Paragraph, story: Story) -> Iterator[Dated]:
    if not may_name_date(paragraph.span.of(text)):
        return
    words = read_words(text, paragraph.span.start, paragraph.span.end)
    found = share_years(words, join_ranges(words, _believed(words)))
    for before, each, after in zip([None, *found], found, [*found[1:], None], strict=False):
        expression, mentions = _appose(before, each, after, words, story)
        yield from _resolve(each, expression, mentions, words, paragraph, story)


def _believed(words: Words) -> Iterator[Found]:
    """The date expressions of a text that are believed to be dates."""
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


def _appose(
    before: Found | None, found: Found, after: Found | None, words: Words, story: Story
) -> tuple[Expression, tuple[Resolved, ...]]:
    """What an expression says and may be counted from, where a date beside it says it outright."""
    expression, mentions = found.expression, story.recent()
    if not isinstance(expression, Shifted):
        return expression, mentions
    if before and mentions and is_apposed_to(words, before, found):
        return Shifted(expression.unit, 0, "mention"), mentions
    if after and is_apposition(words, found, after):
        told = resolve(after.expression, Anchors(story.published, mentions))
        if told:
            return Shifted(expression.unit, 0, "mention"), (told, *mentions)
    return expression, mentions


def _resolve(
    found: Found,
    expression: Expression,
    mentions: tuple[Resolved, ...],
    words: Words,
    paragraph: Paragraph,
    story: Story,
) -> Iterator[Dated]:
    """The date that an expression stands for, or those of its ends if it is no range."""
    span = Span(words.starts[found.first], words.ends[found.last - 1])
    sentence = sentence_of(paragraph, span)
    ahead = points_ahead(words.text, span, sentence) if hangs_on_tense(expression) else None
    frame = story.frame_of(span)
    date = resolve(expression, Anchors(story.published, mentions, ahead, frame))
    if date:
        story.mention(date)
        story.open(words.text, span, sentence, date)
        yield _dated(span, date)
        return
    for end in found.ends:
        yield from _resolve(end, end.expression, story.recent(), words, paragraph, story)


def sentence_of(paragraph: Paragraph, span: Span) -> Span:
    """The sentence of a paragraph that a date begins in."""
    after = bisect_right(paragraph.sentences, span.start, key=lambda each: each.start)
    return paragraph.sentences[after - 1] if after else paragraph.span


def _dated(span: Span, date: Resolved) -> Dated:
    grain = GRAINS[date.unit]
    return Dated(span, date.interval, format_edtf(date.interval, grain), grain, date.basis)
