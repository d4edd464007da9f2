"""The dated sentences of the corpus, in order."""

from collections.abc import Callable, Iterator

from corpus.article import Paragraph
from corpus.date import Dated, Interval
from corpus.parsed import Parsed
from corpus.quotation import Quotation
from corpus.span import Span
from retrieval.checking import cite
from retrieval.event import Event
from retrieval.naming import find_people
from retrieval.record import Record
from retrieval.roster import Roster
from retrieval.terms import find_terms

Filter = Callable[[Parsed, Paragraph, Span], bool]


def find_events(
    record: Record,
    roster: Roster,
    *,
    topic: str | None = None,
    person: str | None = None,
    first: Interval | None = None,
    last: Interval | None = None,
) -> tuple[Event, ...]:
    """Every dated sentence that is about `topic` and `person` within the period, by its date.

    `first` and `last` bound the period, inclusive at their grain. A person whom nobody in the
    corpus is called by leaves nothing.
    """
    wanted = find_people(person, roster, record.people()) if person else None
    is_wanted = _is_about(topic, wanted, roster)
    events = (
        event
        for parsed in record.articles()
        for event in _find_events(parsed, is_wanted)
        if _is_within(event.interval, first, last)
    )
    return tuple(sorted(events, key=_order))


def _find_events(parsed: Parsed, is_wanted: Filter) -> Iterator[Event]:
    for dated, paragraph, sentence in _dated_sentences(parsed):
        if is_wanted(parsed, paragraph, sentence):
            span, quotation = _find_voice(parsed, dated, sentence)
            citation = cite(parsed.article, paragraph, span, quotation=quotation)
            yield Event(dated.interval, dated.edtf, dated.grain, dated.basis, citation)


def _dated_sentences(parsed: Parsed) -> Iterator[tuple[Dated, Paragraph, Span]]:
    """Each date with the sentence of the body that it stands in; both are in text order."""
    sentences = [
        (paragraph, sentence)
        for paragraph in parsed.paragraphs
        if paragraph.kept and paragraph.role == "body"
        for sentence in paragraph.sentences
    ]
    at = 0
    for dated in parsed.dates:
        while at < len(sentences) and sentences[at][1].end < dated.span.end:
            at += 1
        if at < len(sentences) and sentences[at][1].contains(dated.span):
            yield dated, *sentences[at]


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


def _is_about(topic: str | None, people: frozenset[str] | None, roster: Roster) -> Filter:
    terms = set(find_terms(topic or ""))

    def is_wanted(parsed: Parsed, paragraph: Paragraph, sentence: Span) -> bool:
        text = parsed.article.text
        is_there = people is None or not people.isdisjoint(_people(paragraph.span.of(text), roster))
        return is_there and terms <= set(find_terms(sentence.of(text)))

    return is_wanted


def _people(text: str, roster: Roster) -> set[str]:
    return {name for named in roster.find(text) for name in named.people}


def _is_within(interval: Interval, first: Interval | None, last: Interval | None) -> bool:
    begins_too_late = last is not None and interval.first >= last.until
    ended_before = first is not None and interval.until <= first.first
    return not (begins_too_late or ended_before)


def _order(event: Event) -> tuple[object, ...]:
    """By first day, the longer interval first, then as the articles stand."""
    days = (event.interval.until - event.interval.first).days
    return (event.interval.first, -days, event.citation.article, event.citation.span)
