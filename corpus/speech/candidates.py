"""A quotation in, everybody who may speak it out, with the signs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.lexicon import verbs, words
from corpus.speech.clauses import is_within_content
from corpus.speech.cues import Cue, cues_between
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase
from corpus.speech.places import NEAR, Place
from corpus.speech.subjects import subject_of_clause

MOST_CUES = 6
MOST_OUTER = 3
# More words or commas between a cue and a quotation part them.
MOST_BETWEEN = 12
MOST_COMMAS = 2
# `…,` `…?` `…!` `…—`: quoted words that do not end their sentence.
UNFINISHED = frozenset(",?!—–-")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may speak: a phrase of a passage, the cue, the names of the signs.

    `sureness` is below 1 for one who is taken over from a quotation that was not sure.
    """

    passage: Passage
    phrase: Phrase
    cue: Cue | None
    signs: tuple[str, ...]
    distance: int = 0
    sureness: float = 1.0

    @property
    def leads(self) -> bool:
        """Whether it is the subject of a cue before the quotation."""
        return self.signs[0].startswith("cue lead")


def find_candidates(place: Place, before: Place | None) -> Iterator[Candidate]:
    """Those of the quotation's sentence, of the sentences beside it, and of the passage before.

    `before` is any place of the passage before this one.
    """
    own = [
        *cues_between(place.cues, place.start, place.at)[-MOST_CUES:],
        *cues_between(place.cues, place.at, place.end)[:MOST_CUES],
    ]
    yield from _by_cue(place, own)
    yield from _by_punctuation(place)
    yield from _by_subject(place)
    if place.alone:
        yield from _in_sentences_beside(place)
        if place.passage.sentence_of[place.at] == 0 and before is not None:
            yield from _in_passage_before(before)


def _by_cue(place: Place, cues: Sequence[Cue]) -> Iterator[Candidate]:
    for number, cue in enumerate(cues):
        if cue.subject is None:
            continue
        if cue.kind == "according" and cue.at == place.first:
            yield Candidate(place.passage, cue.subject, cue, ("according to opens",))
            continue
        if cue.at > place.at:
            between = [c for c in cues[:number] if c.at > place.at]
            sign, distance = _after(place, cue), abs(cue.first - place.at)
        else:
            between = [c for c in cues[number + 1 :] if c.at < place.at]
            sign, distance = _leading(place, cue), place.at - cue.until
        within = any(
            is_within_content(place.passage, cue, outer)
            for outer in cues[max(0, number - MOST_OUTER) : number]
        )
        extra = ("within what another says",) if within else ()
        signs = (sign, f"cue {cue.kind}", *("cue between" for _ in between[:3]), *extra)
        yield Candidate(place.passage, cue.subject, cue, signs, distance)


def _after(place: Place, cue: Cue) -> str:
    """How a cue after the quotation stands to it: `…,” X said`."""
    if cue.first < place.at:  # `X, “…,” said`
        return "cue follows"
    gap = place.passage.tokens[place.at + 1 : cue.first]
    leads_on = [token.low for token in place.passage.tokens[cue.last : cue.last + 1]] == ["that"]
    if not leads_on and all(not token.is_word and token.quoted is None for token in gap):
        return "cue follows at once"
    if any(token.quoted is not None for token in gap):
        return "cue after another quotation"
    return "cue follows"


def _leading(place: Place, cue: Cue) -> str:
    """How a cue before the quotation stands to it: `X said, “…`."""
    gap = place.passage.tokens[cue.last : place.at]
    for number, token in enumerate(gap):
        if token.quoted is not None:
            spent = number > 0 and gap[number - 1].text in {",", ":"}
            joined = gap[number + 1 :][:1]
            goes_on = not joined or joined[0].low == "and" or not joined[0].is_word
            return "cue before another quotation" if goes_on or not spent else "cue spent"
    at_once = not gap or (gap[-1].text in {",", ":"} and len(gap) <= MOST_BETWEEN)
    marks = sum(1 for token in gap if token.text == ",")
    return "cue leads at once" if at_once and marks < MOST_COMMAS else "cue leads"


def _by_punctuation(place: Place) -> Iterator[Candidate]:
    """`X: “…”` and `“…” — X`."""
    passage, tokens = place.passage, place.passage.tokens
    if place.at - 1 > place.first and tokens[place.at - 1].text == ":":
        label = passage.phrase(place.at - 2)
        if label is not None and _is_label(passage, label, place.first):
            yield Candidate(passage, label, None, ("name and colon",))
        subject = subject_of_clause(passage, place.at - 1)
        if subject is not None:
            yield Candidate(passage, subject, None, ("colon",), place.at - subject.until)
    if place.at + 2 < len(tokens) and tokens[place.at + 1].is_dash:
        phrase = passage.phrase(place.at + 2)
        if phrase is not None and phrase.kind != "pronoun":
            ends = phrase.until >= place.until or not tokens[phrase.until].is_word
            yield Candidate(passage, phrase, None, ("signature" if ends else "near",))


def _is_label(passage: Passage, phrase: Phrase, first: int) -> bool:
    """Whether a phrase before a colon stands for itself: `X: “…”`, `by X: “…”`."""
    if phrase.first == first:
        return True
    before = passage.tokens[phrase.first - 1]
    return before.low == "by" or not (before.is_word or before.is_possessive)


def _by_subject(place: Place) -> Iterator[Candidate]:
    """The phrases of the sentence; its first subject and the one after the mark stand out."""
    passage, tokens = place.passage, place.passage.tokens
    first = True
    for phrase in passage.phrases_between(place.start, place.end):
        signs = ["near", "before" if phrase.until <= place.at else "after"]
        before = tokens[phrase.first - 1] if phrase.first > place.first else None
        if before is not None and before.low in words("grammar", "prepositions"):
            signs.append("after preposition")
        elif first:
            signs.append("first in sentence")
            first = False
        if _follows_with_verb(place, phrase):
            signs.append("subject follows at once")
        distance = abs(place.at - phrase.first)
        yield Candidate(passage, phrase, None, tuple(signs), distance)


def _follows_with_verb(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase follows unfinished words at once, and a verb follows it: `?” X began`."""
    tokens = place.passage.tokens
    if phrase.first != place.at + 1 or phrase.until >= len(tokens):
        return False
    following = tokens[phrase.until]
    verbal = following.low.endswith("ed") or following.low in verbs()
    return place.last_mark in UNFINISHED and verbal


def _in_sentences_beside(place: Place) -> Iterator[Candidate]:
    """For a quotation that is a sentence by itself: subjects of the sentences beside it."""
    passage, number = place.passage, place.passage.sentence_of[place.at]
    if number > 0:
        yield from _in_sentence(place, number - 1, "sentence before")
    if number + 1 < len(passage.sentences):
        yield from _in_sentence(place, number + 1, "sentence after")


def _in_passage_before(before: Place) -> Iterator[Candidate]:
    """For a quotation that opens its paragraph: subjects of the sentence right before."""
    last = len(before.passage.sentences) - 1
    yield from _in_sentence(before, last, "paragraph before")


def _in_sentence(place: Place, number: int, sign: str) -> Iterator[Candidate]:
    passage = place.passage
    first, until = passage.sentences[number]
    if sign == "sentence after":
        until = min(until, first + NEAR)
    else:
        first = max(first, until - NEAR)
    colon = sign != "sentence after" and passage.tokens[until - 1].text == ":"
    signs = (sign, "colon before") if colon else (sign,)
    for cue in cues_between(place.cues, first, until):
        if cue.subject is not None:
            yield Candidate(passage, cue.subject, cue, (*signs, f"cue {cue.kind}"), until - cue.at)
    subject = True
    for phrase in passage.phrases_between(first, until):
        before = passage.tokens[phrase.first - 1] if phrase.first > first else None
        if before is None or before.low not in words("grammar", "prepositions"):
            extra = ("first in sentence",) if subject else ()
            subject = False
            yield Candidate(passage, phrase, None, (*signs, *extra), until - phrase.first)


def carried(candidate: Candidate, sign: str, sureness: float) -> Candidate:
    """The speaker of an earlier quotation as one for the next."""
    return replace(candidate, cue=None, signs=(sign,), distance=0, sureness=sureness)
