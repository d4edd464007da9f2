"""The dates of an article: from its text and paragraphs to intervals."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from corpus.article import Paragraph
from corpus.date import Dated, Interval
from corpus.dating.anchoring import resolve
from corpus.dating.anchors import Anchors, Resolved
from corpus.dating.calendar import GRAINS
from corpus.dating.date_expression import Shifted, hangs_on_tense
from corpus.dating.date_guards import is_date
from corpus.dating.date_meaning import understand
from corpus.dating.date_patterns import next_phrase
from corpus.dating.date_ranges import Found, is_apposition, join_ranges
from corpus.dating.date_words import Words, may_name_date, read_words
from corpus.dating.edtf import NotEdtfError, format_edtf, parse_edtf
from corpus.dating.tense import points_ahead
from corpus.span import Span

_PARAGRAPHS_BACK = 2  # How far back a date mentioned can still be counted from.
_MOST_MENTIONS = 6


@dataclass(slots=True)
class _Story:
    """What has been told so far that dates can be counted from."""

    published: Interval | None
    paragraph: int = 0
    mentions: deque[tuple[int, Resolved]] = field(
        default_factory=lambda: deque(maxlen=_MOST_MENTIONS)
    )

    def mention(self, date: Resolved) -> None:
        """Remember a date of the paragraph at hand."""
        self.mentions.append((self.paragraph, date))

    def recent(self) -> tuple[Resolved, ...]:
        """The dates mentioned in this paragraph and those just before, latest first."""
        oldest = self.paragraph - _PARAGRAPHS_BACK
        return tuple(date for place, date in reversed(self.mentions) if place >= oldest)


def find_dates(
    text: str, paragraphs: tuple[Paragraph, ...], published: str | None
) -> tuple[Dated, ...]:
    """Every date expression of the kept paragraphs that has an interval, in text order.

    `published` is EDTF. Where it is None, or nothing that the calendar can count from, nothing
    is resolved that hangs on it.
    """
    story = _Story(_days_of(published))
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


def _find_in(text: str, paragraph: Paragraph, story: _Story) -> Iterator[Dated]:
    if not may_name_date(paragraph.span.of(text)):
        return
    words = read_words(text, paragraph.span.start, paragraph.span.end)
    expressions = tuple(join_ranges(words, _believed(words)))
    for found, following in zip_longest(expressions, expressions[1:]):
        yield from _resolve(found, following, words, paragraph, story)


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


def _resolve(
    found: Found, following: Found | None, words: Words, paragraph: Paragraph, story: _Story
) -> Iterator[Dated]:
    """The date that an expression stands for, or those of its ends if it is no range."""
    expression, mentions = found.expression, story.recent()
    if following and is_apposition(words, found, following):
        told = resolve(following.expression, Anchors(story.published, mentions))
        if told and isinstance(expression, Shifted):
            expression, mentions = Shifted(expression.unit, 0, "mention"), (told, *mentions)
    span = Span(words.starts[found.first], words.ends[found.last - 1])
    ahead = _points_ahead(found, words.text, span, paragraph)
    date = resolve(expression, Anchors(story.published, mentions, ahead))
    if date:
        story.mention(date)
        yield _dated(span, date)
        return
    for end in found.ends:
        yield from _resolve(end, None, words, paragraph, story)


def _points_ahead(found: Found, text: str, span: Span, paragraph: Paragraph) -> bool | None:
    if not hangs_on_tense(found.expression):
        return None
    after = bisect_right(paragraph.sentences, span.start, key=lambda each: each.start)
    sentence = paragraph.sentences[after - 1] if after else paragraph.span
    return points_ahead(text, span, sentence)


def _dated(span: Span, date: Resolved) -> Dated:
    grain = GRAINS[date.unit]
    return Dated(span, date.interval, format_edtf(date.interval, grain), grain, date.basis)
