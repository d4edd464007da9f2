"""An article as it is shown, the words in it that date an event out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from corpus.article import Paragraph
from corpus.date import Basis, Dated, Interval
from corpus.dating.tense import is_dateline
from corpus.parsed import Parsed
from corpus.quotation import Quotation
from corpus.span import Span
from retrieval.event_mention import EventMention

# Of two words for one date, that which needs no reckoning is shown.
SUREST: tuple[Basis, ...] = ("stated", "resolved", "inferred")
# A date set as a label, a line of its own, dates the quotation so many characters before it.
LABEL_REACH = 200
# Where a date ends that is joined to what it tells of: "21st-century", "1990s-era", "1950s style";
# no "12-May".
ATTRIBUTE = re.compile(r"-[a-z]|(?<=-century)|\s+(?:styles?|chic|looks?)\b", re.IGNORECASE)


def find_event_mentions(parsed: Parsed) -> Iterator[tuple[int, EventMention]]:
    """What dates an event, with the place of its paragraph among the article's, in text order.

    A sentence of the body does, once for each date in it however often it names that, and a pull
    quote with its date below.
    """
    sentences = [
        (position, sentence)
        for position, paragraph in enumerate(parsed.paragraphs)
        if paragraph.kept and paragraph.role == "body"
        for sentence in paragraph.sentences
    ]
    at = 0
    found: list[tuple[int, EventMention]] = []
    for dated in parsed.dates:
        if _is_attribute(parsed.article.text, dated.span):
            continue
        while at < len(sentences) and sentences[at][1].end < dated.span.end:
            at += 1
        if at < len(sentences) and sentences[at][1].contains(dated.span):
            position, sentence = sentences[at]
            # When a report was sent is no event of it.
            if not is_dateline(parsed.article.text, dated.span, sentence):
                found.append((position, _mention(parsed, dated, sentence)))
        else:
            found += _find_labelled(parsed, dated)
    by_date: dict[tuple[Span, Interval], list[tuple[int, EventMention]]] = defaultdict(list)
    for each in found:
        by_date[each[1].span, each[1].interval].append(each)
    for same in by_date.values():
        yield min(same, key=lambda each: SUREST.index(each[1].basis))


def _is_attribute(text: str, span: Span) -> bool:
    """Whether a date only says of what kind something is: "a 21st-century economy"."""
    return ATTRIBUTE.match(text, span.end) is not None


def _mention(parsed: Parsed, dated: Dated, sentence: Span) -> EventMention:
    span, quotation = _find_voice(parsed, dated, sentence)
    is_speech = any(
        each.said == dated.edtf and each.cue is not None and sentence.contains(each.cue)
        for each in parsed.quotations
    )
    return _of(dated, span, quotation, is_speech=is_speech)


def _of(dated: Dated, span: Span, quotation: Quotation | None, *, is_speech: bool) -> EventMention:
    return EventMention(
        span=span,
        told=dated.span,
        interval=dated.interval,
        edtf=dated.edtf,
        grain=dated.grain,
        basis=dated.basis,
        quotation=quotation,
        is_speech=is_speech,
    )


def _find_voice(parsed: Parsed, dated: Dated, sentence: Span) -> tuple[Span, Quotation | None]:
    """What of a sentence tells the date, and the quotation that it belongs to, if to any.

    A date in somebody's words is told by the part of the sentence that is theirs.
    """
    telling = [each for each in parsed.quotations if each.span.contains(dated.span)]
    for quotation in sorted(telling, key=lambda each: len(each.span)):
        if quotation.kind == "direct":
            start = max(quotation.span.start, sentence.start)
            return Span(start, min(quotation.span.end, sentence.end)), quotation
        if quotation.span.contains(sentence):
            return sentence, quotation
    return sentence, None


def _find_labelled(parsed: Parsed, dated: Dated) -> Iterator[tuple[int, EventMention]]:
    """The pull quote that a date on a line of its own belongs to."""
    if not _is_label(parsed.paragraphs, dated.span):
        return
    before = [each for each in parsed.quotations if _is_dated_by(each, dated)]
    for quotation in before[-1:]:
        for position, paragraph in enumerate(parsed.paragraphs):
            if paragraph.role == "body" and paragraph.span.contains(quotation.span):
                yield position, _of(dated, quotation.span, quotation, is_speech=True)


def _is_label(paragraphs: Iterable[Paragraph], span: Span) -> bool:
    return any(each.role == "label" and each.span.contains(span) for each in paragraphs)


def _is_dated_by(quotation: Quotation, dated: Dated) -> bool:
    distance = dated.span.start - quotation.span.end
    is_near = 0 <= distance <= LABEL_REACH
    return is_near and quotation.kind == "direct" and quotation.said == dated.edtf
