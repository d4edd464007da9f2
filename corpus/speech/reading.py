"""An article's text and paragraphs in, its quotations and people out."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from corpus.article import Paragraph
from corpus.date import Dated
from corpus.person import Person
from corpus.quotation import Mention, Quotation
from corpus.span import Span
from corpus.speech.discourse import Discourse, read_discourse
from corpus.speech.names import find_names
from corpus.speech.quotations import find_direct, find_reported
from corpus.speech.tokens import find_tokens
from corpus.speech.transcripts import TranscriptLine

SIGNED = 0.95
TRANSCRIBED = 0.95


@dataclass(frozen=True, slots=True)
class Speech:
    """What was said in an article: quotations in the order of the text, and its people."""

    quotations: tuple[Quotation, ...]
    people: tuple[Person, ...]


def read_speech(text: str, paragraphs: tuple[Paragraph, ...], dates: tuple[Dated, ...]) -> Speech:
    """Find who says what in an article, to whom, on what occasion, and when.

    Paragraphs that are left out yield nothing. `dates` are those of the article
    on which something may have been said.
    """
    discourse = read_discourse(text, paragraphs, dates)
    found = [
        *find_direct(discourse),
        *find_reported(discourse),
        *_signed(discourse),
        *_transcribed(discourse),
    ]
    quotations = _numbered(found)
    return Speech(quotations, find_people(discourse, quotations))


def _signed(discourse: Discourse) -> Iterator[Quotation]:
    """Pull quotes: their speaker is named under them, a date there is when they were said."""
    for quote in discourse.signed:
        bearer = discourse.referents.identities.bearer_of(quote.name, 0)
        yield Quotation(
            quote.span,
            "direct",
            -quote.span.start - 1,
            speaker=Mention(bearer.name, quote.name.span),
            said=_date_within(discourse, quote.date),
            confidence=SIGNED,
        )


def _date_within(discourse: Discourse, line: Span | None) -> str | None:
    """The full date on a line, as EDTF."""
    if line is None:
        return None
    near = bisect_left(discourse.dates, line.start, key=attrgetter("span.start"))
    dated = next(iter(discourse.dates[near : near + 1]), None)
    fits = dated is not None and dated.basis == "stated" and line.contains(dated.span)
    return dated.edtf if dated is not None and fits else None


def _transcribed(discourse: Discourse) -> Iterator[Quotation]:
    """The lines of a transcript; where two speak, each to the other."""
    names = {line.label: _speaker_of_line(discourse, line) for line in discourse.transcript}
    speaking = {mention.name for mention in names.values() if mention is not None}
    for line in discourse.transcript:
        mention = names[line.label]
        others = speaking - {mention.name} if mention is not None else speaking
        yield Quotation(
            line.span,
            "direct",
            -line.span.start - 1,
            speaker=mention,
            addressee=next(iter(others)) if len(others) == 1 else None,
            confidence=TRANSCRIBED if mention is not None else 0.0,
        )


def _speaker_of_line(discourse: Discourse, line: TranscriptLine) -> Mention | None:
    if not line.named:
        return None
    name = next(find_names(discourse.text, find_tokens(discourse.text, line.label)), None)
    if name is None:
        return None
    return Mention(discourse.referents.identities.bearer_of(name, 0).name, line.label)


def _numbered(found: list[Quotation]) -> tuple[Quotation, ...]:
    """Quotations in the order of the text, their utterances numbered from 0 in that order."""
    numbers: dict[int, int] = {}
    ordered = sorted(found, key=lambda q: (q.span.start, -q.span.end, q.kind))
    return tuple(
        replace(quotation, utterance=numbers.setdefault(quotation.utterance, len(numbers)))
        for quotation in ordered
    )


def find_people(discourse: Discourse, quotations: Sequence[Quotation]) -> tuple[Person, ...]:
    """The people of an article, and the bodies that speak in it, as first met."""
    speaking = {quotation.speaker.name for quotation in quotations if quotation.speaker}
    places = discourse.referents.mentions()
    return tuple(
        Person(
            bearer.name,
            tuple(form for form in bearer.forms if form != bearer.name),
            tuple(bearer.roles),
            tuple(Mention(bearer.name, span) for span in places.get(id(bearer), ())),
            bearer.is_person,
            bearer.gender,
            tuple(bearer.guesses),
        )
        for bearer in discourse.referents.identities.bearers
        if bearer.is_person or bearer.name in speaking
    )
