"""An article's text and paragraphs in, its quotations and people out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.article import Paragraph
from corpus.cues import Cue
from corpus.discourse import Discourse, read_discourse
from corpus.identities import Bearer
from corpus.names import find_names
from corpus.passages import Passage
from corpus.person import Person
from corpus.phrases import Phrase
from corpus.quotation import Mention, Quotation
from corpus.reports import find_reports
from corpus.retellings import Retelling, find_retellings
from corpus.settings import Setting
from corpus.span import Span
from corpus.speakers import Attribution, find_speakers
from corpus.tokens import find_tokens
from corpus.transcripts import TranscriptLine

REPORTED = 0.85
GARBLED = 0.3
SIGNED = 0.95
TRANSCRIBED = 0.95
# Answers are spoken to whom they answer.
ANSWERING = frozenset({"reply", "answer", "respond", "retort"})
# Passages made of quoted words are numbered from here on.
WITHIN = 1_000_000


@dataclass(frozen=True, slots=True)
class Speech:
    """What was said in an article: quotations in the order of the text, and its people."""

    quotations: tuple[Quotation, ...]
    people: tuple[Person, ...]


def read_speech(text: str, paragraphs: tuple[Paragraph, ...], published: str | None) -> Speech:
    """Find who says what in an article, to whom, on what occasion, and when.

    Paragraphs that are left out yield nothing. `published` is the article's EDTF date or None.
    """
    discourse = read_discourse(text, paragraphs, published)
    found = [
        *_direct(discourse),
        *_reported(discourse),
        *_signed(discourse),
        *_transcribed(discourse),
    ]
    quotations = _numbered(found)
    return Speech(quotations, find_people(discourse, quotations))


def _direct(discourse: Discourse) -> Iterator[Quotation]:
    """What stands in quotation marks, and the words told within it."""
    utterance = 0
    for at in find_speakers(discourse.text, discourse.passages, discourse.cues):
        utterance += not at.goes_on
        outer = _quotation(discourse, at, utterance)
        yield outer
        yield from _told(discourse, at, outer)


def _quotation(discourse: Discourse, found: Attribution, utterance: int) -> Quotation:
    """One stretch in quotation marks with all that the article tells of it."""
    quotation = Quotation(found.quoted.span, "direct", utterance)
    if found.choice is None:
        return quotation
    candidate, place = found.choice.candidate, found.place
    speaker, sureness = _mention(discourse, candidate.passage, candidate.phrase)
    bearer = discourse.bearer(candidate.passage, candidate.phrase)
    if candidate.cue is not None and candidate.passage is place.passage:
        setting = discourse.settings.of_cue(candidate.passage, candidate.cue)
    else:
        setting = discourse.settings.at(place.passage, place.at, bearer)
    quotation = _set(quotation, setting)
    teller = _teller(discourse, found)
    if teller is not None and teller is not bearer:
        quotation = _retold(quotation, teller, candidate.cue)
    return replace(
        quotation,
        speaker=speaker,
        cue=_span_of(candidate.passage, candidate.cue),
        confidence=round(found.choice.confidence * sureness, 3),
    )


def _set(quotation: Quotation, setting: Setting) -> Quotation:
    return replace(
        quotation,
        addressee=setting.addressee.name if setting.addressee is not None else None,
        occasion=setting.occasion,
        said=setting.said,
    )


def _teller(discourse: Discourse, found: Attribution) -> Bearer | None:
    """Who tells what another said: "According to X, Y replied, …"."""
    place, choice = found.place, found.choice
    if choice is None or choice.candidate.cue is None:
        return None
    for cue in place.cues:
        opens = cue.kind == "according" and cue.at == place.first
        if opens and cue.subject is not None and cue is not choice.candidate.cue:
            teller = discourse.bearer(place.passage, cue.subject)
            return teller if teller is not None and teller.is_person else None
    return None


def _retold(quotation: Quotation, teller: Bearer, cue: Cue | None) -> Quotation:
    """Words told by another: the setting of the telling is not theirs."""
    answers = cue is not None and cue.base in ANSWERING
    return replace(
        quotation,
        told_by=teller.name,
        addressee=teller.name if answers else None,
        occasion=None,
        said=None,
    )


def _told(discourse: Discourse, found: Attribution, outer: Quotation) -> Iterator[Quotation]:
    """The words told within quoted words, as quotations of their own."""
    if found.choice is None or outer.speaker is None:
        return
    index = WITHIN + found.quoted.span.start
    candidate = found.choice.candidate
    teller = discourse.bearer(candidate.passage, candidate.phrase)
    for number, told in enumerate(find_retellings(discourse.text, found.quoted, index)):
        quotation = Quotation(told.span, "direct", -(index + number))
        speaker = _who_is_told(discourse, told, outer.speaker, teller)
        is_other = speaker is not None and speaker.name != outer.speaker.name
        if is_other and teller is not None:
            quotation = _retold(quotation, teller, told.cue)
        yield replace(
            quotation,
            speaker=speaker,
            cue=_span_of(told.passage, told.cue),
            confidence=round(min(told.confidence, 0.9) * outer.confidence, 3) if speaker else 0.0,
        )


def _who_is_told(
    discourse: Discourse, told: Retelling, teller: Mention, bearer: Bearer | None
) -> Mention | None:
    """Who spoke words within words: the teller for "I said", a name for itself, else nobody."""
    if told.own:
        return Mention(teller.name, told.phrase.head) if bearer is not None else None
    if told.phrase.name is None:
        return None
    named = discourse.referents.identities.bearer_of(told.phrase.name, 0)
    return Mention(named.name, told.phrase.head)


def _reported(discourse: Discourse) -> Iterator[Quotation]:
    """The sentences that report what somebody said."""
    for passage, cues in zip(discourse.passages, discourse.cues, strict=True):
        if passage.paragraph.role != "body":
            continue
        for report in find_reports(passage, cues):
            phrase = report.cue.subject
            if phrase is None:
                continue
            speaker, sureness = _mention(discourse, passage, phrase)
            sure = (GARBLED if report.is_garbled else REPORTED) * sureness
            quotation = Quotation(report.span, "reported", -report.span.start - 1)
            quotation = _set(quotation, discourse.settings.of_cue(passage, report.cue))
            yield replace(
                quotation,
                speaker=speaker,
                cue=_span_of(passage, report.cue),
                confidence=round(sure, 3) if speaker else 0.0,
            )


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
    return next((edtf for span, edtf in discourse.stated.items() if line.contains(span)), None)


def _transcribed(discourse: Discourse) -> Iterator[Quotation]:
    """The lines of a transcript; where two speak, each to the other."""
    names = {line.label: _speaker_of_line(discourse, line) for line in discourse.transcript}
    speaking = {mention.name for mention in names.values() if mention is not None}
    for line in discourse.transcript:
        mention = names[line.label]
        others = speaking - {mention.name} if mention is not None else set()
        yield Quotation(
            line.span,
            "direct",
            -line.span.start - 1,
            speaker=mention,
            addressee=next(iter(others)) if len(others) == 1 and len(speaking) == 2 else None,
            confidence=TRANSCRIBED if mention is not None else 0.0,
        )


def _speaker_of_line(discourse: Discourse, line: TranscriptLine) -> Mention | None:
    if not line.named:
        return None
    name = next(find_names(discourse.text, find_tokens(discourse.text, line.label)), None)
    if name is None:
        return None
    return Mention(discourse.referents.identities.bearer_of(name, 0).name, line.label)


def _mention(
    discourse: Discourse, passage: Passage, phrase: Phrase
) -> tuple[Mention | None, float]:
    """The speaker that a phrase names, and how sure that is; nobody for an unsolved pronoun."""
    referent = discourse.referents.of(passage, phrase)
    if referent is not None:
        return Mention(referent.bearer.name, phrase.head), referent.sureness
    if phrase.kind == "pronoun":
        return None, 0.0
    return Mention(" ".join(passage.words_of(phrase).split()), phrase.head), 0.8


def _span_of(passage: Passage, cue: Cue | None) -> Span | None:
    return passage.tokens[cue.at].span if cue is not None else None


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
        )
        for bearer in discourse.referents.identities.bearers
        if bearer.is_person or bearer.name in speaking
    )
