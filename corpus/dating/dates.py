"""The dates of an article: from its text and paragraphs to intervals."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.article import Paragraph
from corpus.date import Dated, Interval
from corpus.dating.anchoring import resolve
from corpus.dating.anchors import Anchors, Resolved
from corpus.dating.calendar import GRAINS
from corpus.dating.date_expression import hangs_on_tense
from corpus.dating.date_guards import is_date
from corpus.dating.date_meaning import understand
from corpus.dating.date_patterns import next_phrase
from corpus.dating.date_ranges import Found, join_ranges, share_years
from corpus.dating.date_words import Words, may_name_date, read_words
from corpus.dating.edtf import NotEdtfError, format_edtf, parse_edtf
from corpus.dating.paired_dates import is_count, resolve_pair
from corpus.dating.story import Story
from corpus.dating.tense import is_of_other_verb, points_ahead
from corpus.span import Span


@dataclass(frozen=True, slots=True)
class _Place:
    """The paragraph that dates stand in, its words, and what has been told before."""

    words: Words
    paragraph: Paragraph
    story: Story

    def span(self, found: Found) -> Span:
        """Where a date expression stands."""
        return Span(self.words.starts[found.first], self.words.ends[found.last - 1])

    def sentence(self, found: Found) -> Span:
        """The sentence that a date expression begins in."""
        return sentence_of(self.paragraph, self.span(found))


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


def not_after(dates: tuple[Dated, ...], published: str | None) -> tuple[Dated, ...]:
    """Those dates of an article on which something that it tells may have been said."""
    days = _days_of(published)
    return tuple(dated for dated in dates if days is None or dated.interval.first < days.until)


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
    place = _Place(words, paragraph, story)
    paired = False
    for one, other in zip(found, [*found[1:], None], strict=False):
        pair = None if paired or other is None else _resolve_pair(one, other, place)
        if pair and other:
            yield from _tell((one, other), pair, place)
        elif not paired:
            yield from _resolve(one, place)
        paired = pair is not None


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


def _resolve_pair(one: Found, other: Found, place: _Place) -> tuple[Resolved, Resolved] | None:
    """The days of two dates side by side, where one counts to the other."""
    if is_count(one) == is_count(other):
        return None
    return resolve_pair(place.words, one, other, _anchors(other if is_count(one) else one, place))


def _tell(
    found: tuple[Found, Found], pair: tuple[Resolved, Resolved], place: _Place
) -> Iterator[Dated]:
    """The two dates of a pair, which the story mentions once."""
    for each, date in zip(found, pair, strict=True):
        place.story.open(place.words.text, place.span(each), place.sentence(each), date)
        yield _dated(place.span(each), date)
    place.story.mention(pair[1] if is_count(found[0]) else pair[0])


def _anchors(found: Found, place: _Place) -> Anchors:
    """What a date may be counted from where it stands, and what its verb tells."""
    span, sentence, story = place.span(found), place.sentence(found), place.story
    ahead, is_own = None, True
    if hangs_on_tense(found.expression):
        ahead = points_ahead(place.words.text, span, sentence)
        is_own = not is_of_other_verb(place.words.text, span, sentence)
    return Anchors(story.published, story.recent(), ahead, is_own, story.frame_of(span))


def _resolve(found: Found, place: _Place) -> Iterator[Dated]:
    """The date that an expression stands for, or those of its ends if it is no range."""
    date = resolve(found.expression, _anchors(found, place))
    if date:
        span, story = place.span(found), place.story
        story.mention(date)
        story.open(place.words.text, span, place.sentence(found), date)
        yield _dated(span, date)
        return
    for end in found.ends:
        yield from _resolve(end, place)


def sentence_of(paragraph: Paragraph, span: Span) -> Span:
    """The sentence of a paragraph that a date begins in."""
    after = bisect_right(paragraph.sentences, span.start, key=lambda each: each.start)
    return paragraph.sentences[after - 1] if after else paragraph.span


def _dated(span: Span, date: Resolved) -> Dated:
    grain = GRAINS[date.unit]
    return Dated(span, date.interval, format_edtf(date.interval, grain), grain, date.basis)
