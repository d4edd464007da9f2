"""An article's text and paragraphs in, its quotations and people out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.appositions import find_appositions
from corpus.article import Paragraph
from corpus.cues import Cue, find_cues
from corpus.identities import Identities
from corpus.passages import Passage, names_within, read_passage, small_words
from corpus.person import Person
from corpus.quotation import Mention, Quotation
from corpus.referents import Referents
from corpus.speakers import Choice, find_speakers


@dataclass(frozen=True, slots=True)
class Speech:
    """What was said in an article: quotations in the order of the text, and its people."""

    quotations: tuple[Quotation, ...]
    people: tuple[Person, ...]


def read_speech(text: str, paragraphs: tuple[Paragraph, ...], published: str | None) -> Speech:
    """Find who says what in an article, to whom, on what occasion, and when.

    Paragraphs that are left out yield nothing. `published` is the article's EDTF date.
    """
    small = small_words(text)
    kept = [p for p in paragraphs if p.kept and p.role in {"body", "title"}]
    passages = [read_passage(text, n, p, small) for n, p in enumerate(kept)]
    cues = [find_cues(passage) for passage in passages]
    referents = _referents(text, passages, cues, small)
    quotations = tuple(_quotations(text, passages, cues, referents))
    return Speech(quotations, _people(referents))


def _referents(
    text: str,
    passages: Sequence[Passage],
    cues: Sequence[tuple[Cue, ...]],
    small: frozenset[str],
) -> Referents:
    names = [phrase.name for passage in passages for phrase in passage.phrases if phrase.name]
    names += [name for passage in passages for name in names_within(text, passage, small)]
    identities = Identities(names)
    for passage in passages:
        for name, role in find_appositions(text, passage):
            identities.bearer_of(name, -1).roles.setdefault(role)
    referents = Referents(identities)
    for passage, own in zip(passages, cues, strict=True):
        referents.read(passage, own)
    return referents


def _quotations(
    text: str,
    passages: Sequence[Passage],
    cues: Sequence[tuple[Cue, ...]],
    referents: Referents,
) -> Iterator[Quotation]:
    for utterance, attribution in enumerate(find_speakers(text, passages, cues)):
        quotation = Quotation(attribution.quoted.span, "direct", utterance)
        if attribution.choice is not None:
            quotation = _attributed(text, quotation, attribution.choice, referents)
        yield quotation


def _attributed(text: str, quotation: Quotation, choice: Choice, referents: Referents) -> Quotation:
    candidate = choice.candidate
    referent = referents.of(candidate.passage, candidate.phrase)
    name = referent.bearer.name if referent else candidate.phrase.head.of(text)
    sure = choice.confidence * (referent.sureness if referent else 0.9)
    return replace(
        quotation,
        speaker=Mention(name, candidate.phrase.head),
        cue=candidate.passage.tokens[candidate.cue.at].span if candidate.cue else None,
        confidence=round(sure, 3),
    )


def _people(referents: Referents) -> tuple[Person, ...]:
    return tuple(
        Person(b.name, tuple(f for f in b.forms if f != b.name), tuple(b.roles))
        for b in referents.identities.bearers
        if b.is_person
    )
