"""What was read of an article in, its quotations out."""

from collections.abc import Iterator
from dataclasses import replace

from corpus.quotation import Mention, Quotation
from corpus.span import Span
from corpus.speech.clauses import is_within_content
from corpus.speech.cues import Cue, cues_between
from corpus.speech.discourse import Discourse
from corpus.speech.identities import Bearer
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase
from corpus.speech.referents import GENDERS
from corpus.speech.reports import find_reports
from corpus.speech.retellings import Retelling, find_retellings
from corpus.speech.setting import Setting
from corpus.speech.speakers import Attribution, find_speakers

REPORTED = 0.85
GARBLED = 0.3
UNRESOLVED = 0.8
# Answers are spoken to whom they answer.
ANSWERING = frozenset({"reply", "answer", "respond", "retort"})
LISTENING = frozenset({"him", "her", "me", "us"})
# Passages made of quoted words are numbered from here on.
WITHIN = 1_000_000


def find_direct(discourse: Discourse) -> Iterator[Quotation]:
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
    setting = None
    if candidate.cue is not None and candidate.passage is place.passage:
        setting = discourse.settings.of_cue(candidate.passage, candidate.cue)
    if setting is None:
        setting = discourse.settings.at(place.passage, place.at, bearer)
    quotation = _set(quotation, setting)
    teller = _teller(discourse, found)
    if teller is not None and teller is not bearer:
        quotation = _retold(quotation, teller, candidate.passage, candidate.cue)
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
    """Who tells what another said: "According to X, Y replied", "X said that Y replied"."""
    place, choice = found.place, found.choice
    if choice is None or choice.candidate.passage is not place.passage:
        return None
    own = choice.candidate.cue
    if own is None or not place.first <= own.at < place.until:
        return None
    for cue in cues_between(place.cues, place.start, own.at):
        opens = cue.kind == "according" and cue.at == place.first
        if cue.subject is None or not (opens or is_within_content(place.passage, own, cue)):
            continue
        teller = discourse.bearer(place.passage, cue.subject)
        return teller if teller is not None and teller.is_person is not False else None
    return None


def _retold(quotation: Quotation, teller: Bearer, passage: Passage, cue: Cue | None) -> Quotation:
    """Words told by another: the setting of the telling is not theirs."""
    answers = cue is not None and (
        cue.base in ANSWERING
        or any(token.low in LISTENING for token in passage.tokens[cue.until : cue.until + 1])
    )
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
    for told in find_retellings(discourse.text, found.quoted, index):
        quotation = Quotation(told.span, "direct", -(WITHIN + told.span.start))
        speaker = _who_is_told(discourse, told, outer.speaker, teller)
        is_other = not told.own and (speaker is None or speaker.name != outer.speaker.name)
        if is_other and teller is not None:
            quotation = _retold(quotation, teller, told.passage, told.cue)
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
    identities = discourse.referents.identities
    if told.phrase.name is not None:
        return Mention(identities.bearer_of(told.phrase.name, 0).name, told.phrase.head)
    gender = GENDERS.get(told.passage.tokens[told.phrase.first].low)
    if gender is None:
        return None
    named = {
        identities.bearer_of(phrase.name, 0)
        for phrase in told.passage.phrases_between(0, told.phrase.first)
        if phrase.name is not None
    }
    people = [
        person
        for person in named
        if person.is_person and person is not bearer and person.gender in {None, gender}
    ]
    return Mention(people[0].name, told.phrase.head) if len(people) == 1 else None


def find_reported(discourse: Discourse) -> Iterator[Quotation]:
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
            setting = discourse.settings.of_cue(passage, report.cue)
            if setting is None and report.cue.kind == "calling":
                bearer = discourse.bearer(passage, phrase)
                setting = discourse.settings.at(passage, report.cue.at, bearer)
            quotation = _set(quotation, setting) if setting is not None else quotation
            yield replace(
                quotation,
                speaker=speaker,
                cue=_span_of(passage, report.cue),
                confidence=round(sure, 3) if speaker else 0.0,
            )


def _mention(
    discourse: Discourse, passage: Passage, phrase: Phrase
) -> tuple[Mention | None, float]:
    """The speaker that a phrase names, and how sure that is; nobody for an unsolved pronoun."""
    referent = discourse.referents.of(passage, phrase)
    if referent is not None:
        return Mention(referent.bearer.name, phrase.head), referent.sureness
    if phrase.kind == "pronoun":
        return None, 0.0
    return Mention(" ".join(passage.words_of(phrase).split()), phrase.head), UNRESOLVED


def _span_of(passage: Passage, cue: Cue | None) -> Span | None:
    return passage.tokens[cue.at].span if cue is not None else None
