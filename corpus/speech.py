"""An article's text and paragraphs in, its quotations and people out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.appositions import find_appositions
from corpus.article import Paragraph
from corpus.candidates import Candidate, Place, find_candidates, place_of
from corpus.cues import Cue, find_cues
from corpus.identities import Identities
from corpus.passages import Passage, read_passage, small_words
from corpus.person import Person
from corpus.quotation import Mention, Quotation
from corpus.referents import Referents
from corpus.speakers import Choice, choose, confidence
from corpus.weights import LEAST, LEAST_SHORT


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
    referents = _referents(text, passages, cues)
    quotations = tuple(_quotations(text, passages, cues, referents))
    return Speech(quotations, _people(referents))


def _referents(text: str, passages: Sequence[Passage], cues: Sequence[Sequence[Cue]]) -> Referents:
    names = [ph.name for passage in passages for ph in passage.phrases if ph.name]
    identities = Identities(names)
    for passage in passages:
        for name, role in find_appositions(text, passage):
            bearer = identities.bearer_of(name, -1)
            bearer.roles.setdefault(role)
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
    last: Mention | None = None
    last_passage = -9
    unclosed = False
    utterance = 0
    for passage, own in zip(passages, cues, strict=True):
        first = True
        for at, token in enumerate(passage.tokens):
            if token.quoted is None:
                continue
            place = place_of(text, passage, at)
            candidates = list(find_candidates(place, own))
            choice = choose(candidates)
            carried = 0.0
            if place.alone and last is not None:
                if unclosed and first and passage.index == last_passage + 1:
                    carried = 8.0
                elif passage.index == last_passage:
                    carried = 3.5
                elif passage.index == last_passage + 1:
                    carried = 3.0
            quotation = Quotation(token.quoted.span, "direct", utterance)
            utterance += 1
            best = choice.score if choice else 0.0
            if last is not None and carried and carried >= best:
                quotation = replace(quotation, speaker=last, confidence=0.6 + 0.02 * carried)
            elif choice is not None and best >= (LEAST if place.is_long else LEAST_SHORT):
                quotation = _attributed(text, passage, quotation, choice, referents)
            elif not place.is_long:
                continue
            first = False
            unclosed = not token.quoted.closed
            if quotation.speaker is not None:
                last, last_passage = quotation.speaker, passage.index
            yield quotation


def _attributed(
    text: str, passage: Passage, quotation: Quotation, choice: Choice, referents: Referents
) -> Quotation:
    phrase = choice.candidate.phrase
    referent = referents.of(passage, phrase)
    name = referent.bearer.name if referent else phrase.head.of(text)
    sure = confidence(choice) * (referent.sureness if referent else 0.9)
    cue = choice.candidate.cue
    return replace(
        quotation,
        speaker=Mention(name, phrase.head),
        cue=passage.tokens[cue.at].span if cue else None,
        confidence=round(sure, 3),
    )


def _people(referents: Referents) -> tuple[Person, ...]:
    return tuple(
        Person(b.name, tuple(f for f in b.forms if f != b.name), tuple(b.roles))
        for b in referents.identities.bearers
        if b.is_person
    )
