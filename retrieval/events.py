"""What is wanted of the dated events of the corpus in, those events out."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.date import Interval
from retrieval.checking import CheckFailedError, cite
from retrieval.citation import Citation
from retrieval.event import Event
from retrieval.event_mention import EventMention
from retrieval.passage import Passage, Sentence
from retrieval.record import Part, Record
from retrieval.terms import find_words

# An event is told by so many citations at most beside the one that dates it best.
MOST_ALSO = 12
PARTS: tuple[Part, ...] = ("speaker", "addressee", "named")
# Whoever is meant by these is named before; "they" may be anybody.
PRONOUNS = frozenset("he she him her his hers".split())

logger = logging.getLogger(__name__)

Mentions = Sequence[tuple[int, EventMention]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a timeline is to show; None where anything will do.

    `topic` is the forms of each of its words, stemmed; `people` those who may be meant. All words
    of the topic stand in a sentence that is about it; where `is_wide`, in its paragraph or title.
    """

    topic: tuple[frozenset[str], ...] | None
    people: frozenset[str] | None
    period: Interval | None
    is_wide: bool = False


def find_events(record: Record, wanted: Wanted) -> tuple[Event, ...]:
    """Every event of which a sentence tells what is wanted, by its date, the longer one first."""
    events = record.chronicle.events(wanted.period)
    # Passages are many, and to read one takes long: few can tell it.
    passages = _find_passages(record, wanted, {number for told in events for number, _ in told})
    told = (
        mentions
        for mentions in events
        if any(
            number in passages and _tells(record, number, mention, wanted)
            for number, mention in mentions
        )
    )
    return tuple(sorted(_find_events(record, told), key=in_order))


def in_order(event: Event) -> tuple[object, ...]:
    """By first day, the longer interval first, then as the articles stand."""
    days = (event.interval.until - event.interval.first).days
    return (event.interval.first, -days, event.citation.article, event.citation.span)


def _find_passages(record: Record, wanted: Wanted, passages: set[int]) -> set[int]:
    """Those of `passages` in which the people have a part and a word of the topic stands."""
    if wanted.people is not None:
        passages &= {
            number
            for person in wanted.people
            for part in PARTS
            for number in record.sayings(person, part)
        }
    if wanted.topic is not None:
        forms = frozenset().union(*wanted.topic)
        terms = record.terms(sorted(passages))
        passages = {number for number in passages if not forms.isdisjoint(terms[number])}
    return passages


def _tells(record: Record, number: int, mention: EventMention, wanted: Wanted) -> bool:
    passage = record.passage(number)
    is_about = wanted.topic is None or _is_about(record, number, mention, wanted)
    return is_about and (wanted.people is None or _has_part(passage, mention, wanted.people))


def _is_about(record: Record, number: int, mention: EventMention, wanted: Wanted) -> bool:
    """Whether the sentence holds the topic, or a word of it, and what is around the others."""
    passage, topic = record.passage(number), wanted.topic or ()
    own = {term for each in _sentences(passage, mention) for term in each.terms}
    if not wanted.is_wide:
        return all(forms & own for forms in topic)
    title = record.heads[record.places[number].article].title_terms
    around = own.union(title, *(each.terms for each in passage.sentences))
    return any(forms & own for forms in topic) and all(forms & around for forms in topic)


def _has_part(passage: Passage, mention: EventMention, people: frozenset[str]) -> bool:
    """Whether the sentence names one of `people`, or is theirs, or may mean them by "he"."""
    quotation, sentences = mention.quotation, _sentences(passage, mention)
    parties = {quotation.addressee, quotation.told_by} if quotation else set()
    if quotation and quotation.speaker:
        parties.add(quotation.speaker.name)
    named = {name for each in sentences for name in each.people}
    if not people.isdisjoint(named | parties):
        return True
    words = {word for each in sentences for word in find_words(passage.words(each.span))}
    return not words.isdisjoint(PRONOUNS) and _is_named_before(passage, mention, people)


def _is_named_before(passage: Passage, mention: EventMention, people: frozenset[str]) -> bool:
    """Whether the last who is named before the sentence is one of `people`, and nobody else."""
    before = [each for each in passage.sentences if each.span.start < mention.span.start]
    named = next((each.people for each in reversed(before) if each.people), ())
    return len(named) == 1 and named[0] in people


def _sentences(passage: Passage, mention: EventMention) -> Sequence[Sentence]:
    return [each for each in passage.sentences if each.span.overlaps(mention.span)]


def _find_events(record: Record, told: Iterable[Mentions]) -> Iterator[Event]:
    for mentions in told:
        cited = list(_cite(record, mentions))
        if not cited:
            continue
        (finest, citation), *others = cited
        yield Event(
            interval=finest.interval,
            edtf=finest.edtf,
            grain=finest.grain,
            basis=finest.basis,
            citation=citation,
            also=tuple(other for _, other in others[:MOST_ALSO]),
            is_speech=finest.is_speech,
            told=finest.told,
        )


def _cite(record: Record, mentions: Mentions) -> Iterator[tuple[EventMention, Citation]]:
    """The mentions that pass the gate with their citations; one that fails is our error."""
    for number, mention in mentions:
        passage = record.passage(number)
        try:
            article = record.article(passage.article)
            citation = cite(
                article,
                passage.paragraph,
                mention.span,
                quotation=mention.quotation,
                dated=mention,
            )
        except CheckFailedError:
            logger.exception("A citation failed its check and was dropped")
        else:
            yield mention, citation
