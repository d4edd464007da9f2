"""Candidates in, the speaker of each quotation out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.speech.candidates import UNFINISHED, Candidate, carried, find_candidates
from corpus.speech.cues import Cue
from corpus.speech.marks import Quoted
from corpus.speech.passages import Passage
from corpus.speech.places import Place, place_of
from corpus.speech.weights import (
    CLEAR_LEAD,
    DISTANCE,
    FARTHEST,
    LEAST,
    LEAST_SHORT,
    LEAST_TITLE,
    NARROW,
    NO_PERSON,
    SIGNS,
    SURENESS,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidate that was chosen, its score and how far the next one lies behind."""

    candidate: Candidate
    score: float
    margin: float

    @property
    def confidence(self) -> float:
        """How sure the choice is, 0 to 1: from the sign that brought it in, and its lead."""
        sure = SURENESS[self.candidate.signs[0]] * self.candidate.sureness
        sure -= NARROW * max(0.0, CLEAR_LEAD - self.margin)
        if self.candidate.phrase.kind in {"role", "thing"} and self.candidate.leads:
            sure -= NO_PERSON
        return max(0.05, sure)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch in quotation marks that somebody spoke; `choice` is None for nobody known.

    `goes_on` tells that it is a further part of the utterance before.
    """

    place: Place
    quoted: Quoted
    choice: Choice | None
    goes_on: bool = False


def find_speakers(
    text: str, passages: Sequence[Passage], cues: Sequence[tuple[Cue, ...]]
) -> Iterator[Attribution]:
    """Go through an article's quotations in order and choose the speaker of each.

    Short stretches that nothing ties to a speaker are names or scare quotes, and left out.
    """
    last: Attribution | None = None
    for number, passage in enumerate(passages):
        before = None
        if number:
            before = place_of(text, passages[number - 1], cues[number - 1], 0)
        for at, token in enumerate(passage.tokens):
            if token.quoted is None:
                continue
            place = place_of(text, passage, cues[number], at)
            found = [*find_candidates(place, before), *_carried(place, last, before)]
            choice = choose(found, least=_least(place))
            if choice is not None or place.is_long:
                goes_on = last is not None and _goes_on(last, place, choice)
                attribution = Attribution(place, token.quoted, choice, goes_on)
                yield attribution
                last = attribution if choice else last


def _least(place: Place) -> float:
    """The score that a speaker needs here: more for what may be no speech at all."""
    if place.is_long:
        return LEAST
    return LEAST_TITLE if place.is_title else LEAST_SHORT


def _carried(place: Place, last: Attribution | None, before: Place | None) -> Iterator[Candidate]:
    """The last speaker, where the words around do not bring in another."""
    if last is None or last.choice is None:
        return
    gap = place.passage.index - last.place.passage.index
    sign = None
    if gap == 0 and last.place.first == place.first:
        sign = "same sentence"
    elif place.alone and gap == 0:
        sign = "same paragraph"
    elif place.alone and gap == 1 and place.passage.sentence_of[place.at] == 0:
        sign = "next paragraph" if last.quoted.closed else "never closed"
    elif place.alone and before is not None and before.passage.tokens[-1].text == ":":
        sign = "after a colon"
    if sign is not None:
        yield carried(last.choice.candidate, sign, last.choice.confidence)


def _goes_on(last: Attribution, place: Place, choice: Choice | None) -> bool:
    """Whether words go on an utterance: `“A,” said X, “B”`, or paragraphs that never close."""
    if last.choice is None or choice is None:
        return False
    if "never closed" in choice.candidate.signs:
        return True
    cue = last.choice.candidate.cue
    same = last.place.passage.index == place.passage.index and last.place.first == place.first
    if cue is None or not same or choice.candidate.phrase is not last.choice.candidate.phrase:
        return False
    between = last.place.at < cue.at < place.at
    return between and last.place.last_mark in UNFINISHED


def choose(candidates: Iterable[Candidate], *, least: float) -> Choice | None:
    """The candidate with the best score; None when none has `least`."""
    ranked = sorted(
        ((score(candidate), -number, candidate) for number, candidate in enumerate(candidates)),
        key=lambda entry: entry[:2],
        reverse=True,
    )
    if not ranked or ranked[0][0] < least:
        return None
    best, _, chosen = ranked[0]
    rivals = (value for value, _, other in ranked if other.phrase is not chosen.phrase)
    return Choice(chosen, best, best - next(rivals, 0.0))


def score(candidate: Candidate) -> float:
    """The sum of a candidate's signs, less its distance."""
    total = sum(SIGNS[sign] for sign in candidate.signs)
    if candidate.phrase.kind == "thing":
        total += SIGNS["thing"]
    elif candidate.phrase.name is not None and candidate.phrase.name.is_person is False:
        total += SIGNS["no person"]
    return total + DISTANCE * min(candidate.distance, FARTHEST)
