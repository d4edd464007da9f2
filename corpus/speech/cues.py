"""A passage in, its verbs of speaking out, with their subjects."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

from corpus.lexicon import Verb, verbs, words
from corpus.speech.asides import FARTHEST, first_of_several
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase, is_opinion
from corpus.speech.subjects import (
    agent_after_by,
    subject_after,
    subject_before,
    subject_of_participle,
)
from corpus.speech.tokens import Token
from corpus.speech.verb_guards import agrees, is_no_verb, is_passive

CueKind = Literal[
    "speaking", "publishing", "calling", "thinking", "appearing", "showing", "according"
]

_at = attrgetter("at")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at token `at`, up to `until`, with the phrase that speaks, if one was found.

    `base` is the verb's base form. `glued` tells that "that" is run on to it.
    """

    at: int
    until: int
    kind: CueKind
    base: str
    participle: bool
    subject: Phrase | None
    passive: bool = False
    glued: bool = False

    @property
    def first(self) -> int:
        """The first token of cue and subject together."""
        return min(self.at, self.subject.first) if self.subject else self.at

    @property
    def last(self) -> int:
        """The token after cue and subject together."""
        return max(self.until, self.subject.until) if self.subject else self.until


def cues_between(cues: Sequence[Cue], first: int, until: int) -> Sequence[Cue]:
    """Those of a passage's cues whose verb stands in a range of tokens."""
    return cues[bisect_left(cues, first, key=_at) : bisect_left(cues, until, key=_at)]


def find_cues(passage: Passage) -> tuple[Cue, ...]:
    """The cues of a passage, in order."""
    return tuple(_cues(passage))


def _cues(passage: Passage) -> Iterator[Cue]:
    for at, token in enumerate(passage.tokens):
        cue = _according(passage, at) or _verb_cue(passage, at, token)
        if cue is not None:
            yield cue


def _according(passage: Passage, at: int) -> Cue | None:
    """The cue in "according to X" and "in his opinion": X speaks."""
    tokens = passage.tokens
    if tokens[at].low == "in" and at + 2 < len(tokens):
        owner = passage.phrase(at + 1)
        if owner is None or owner.kind != "pronoun" or not is_opinion("in", tokens[at + 2].low):
            return None
        return Cue(at, at + 3, "according", "according", participle=False, subject=owner)
    if tokens[at].low != "according" or at + 2 >= len(tokens) or tokens[at + 1].low != "to":
        return None
    subject = subject_after(passage, at + 2)
    return Cue(at, at + 2, "according", "according", participle=False, subject=subject)


def verb_of(token: Token) -> Verb | None:
    """The verb of speaking that a token is, also with "that" run on to it: "toldthat"."""
    if token.quoted is not None:
        return None
    forms = verbs()
    found = forms.get(token.low)
    if found is None and token.low.endswith("that") and len(token.low) > len("that"):
        found = forms.get(token.low.removesuffix("that"))
    return found


def _goes_on(passage: Passage, at: int) -> Verb | None:
    """The verb in "went on" and "fired back", which say "continued" and "replied"."""
    following = [token.low for token in passage.tokens[at + 1 : at + 2]]
    if following == ["on"] and passage.tokens[at].low in {"goes", "went", "go"}:
        return verbs()["continued"]
    if following == ["back"] and passage.tokens[at].low in {"fired", "fires", "shot", "hit"}:
        return verbs()["replied"]
    return None


def _verb_cue(passage: Passage, at: int, token: Token) -> Cue | None:
    verb = verb_of(token) or _goes_on(passage, at)
    if verb is None or is_no_verb(passage, at, verb):
        return None
    passive = verb.form == "finite" and is_passive(passage, at)
    if passive:
        subject = agent_after_by(passage, at + 1)
        if subject is None:
            return None
    else:
        subject = _subject(passage, at, verb)
        if not agrees(passage, at, verb, subject):
            return None
        if subject is not None and subject.first < at:
            subject = first_of_several(passage, subject)
    return Cue(
        at=at,
        until=at + 1,
        kind=verb.kind,
        base=verb.base,
        participle=verb.form == "participle",
        subject=subject,
        passive=passive,
        glued=token.low not in verbs() and token.low.endswith("that"),
    )


def _subject(passage: Passage, at: int, verb: Verb) -> Phrase | None:
    if verb.form == "participle":
        return subject_of_participle(passage, at)
    return _inverted_subject(passage, at, verb) or subject_before(passage, at)


def _inverted_subject(passage: Passage, at: int, verb: Verb) -> Phrase | None:
    """The subject of an inverted clause, `…,” said X`; None when the clause is not inverted."""
    if at == 0 or verb.kind == "calling" or verb.base in words("grammar", "with_addressee"):
        return None
    before = passage.tokens[at - 1]
    if before.quoted is None and before.text != "," and not before.is_dash:
        return None
    subject = subject_after(passage, at + 1)
    if subject is None or (before.quoted is not None and not _is_embedded(passage, at - 1)):
        return subject
    if subject.kind == "pronoun" or not _ends_clause(passage, subject.until):
        return None
    return subject if _may_be_inverted(passage, at, verb, subject) else None


def _is_embedded(passage: Passage, at: int) -> bool:
    """Whether a quoted stretch is a name in its clause: "host of “Morning Show,”"."""
    before = passage.tokens[at - 1] if at else None
    return before is not None and (
        before.is_possessive
        or before.low in words("grammar", "prepositions")
        or before.low in {"the", "a", "an"}
    )


def _may_be_inverted(passage: Passage, at: int, verb: Verb, subject: Phrase) -> bool:
    """Whether a verb after a comma may stand before its subject: "it rains, said X".

    What the comma parts from it is a clause with a verb of its own.
    """
    if verb.base not in words("verbs", "inverting"):
        return False
    if verb.base != "say" and passage.phrase(subject.first) is not subject:
        return False
    first = max(passage.sentences[passage.sentence_of[at]][0], at - FARTHEST)
    before = passage.tokens[first : at - 1]
    return all(token.text != "," for token in before) or any(
        token.quoted is not None
        or token.low in words("grammar", "finite")
        or token.low.endswith("ed")
        for token in before
    )


def _ends_clause(passage: Passage, index: int) -> bool:
    """Whether what stands at `index` can follow the last word of an inverted clause."""
    if index >= len(passage.tokens):
        return True
    token = passage.tokens[index]
    return (
        (token.quoted is None and not token.is_word and not token.is_possessive)
        or token.low in {"who", "when", "while", "as", "whose"}
        or token.low in words("grammar", "prepositions")
        or token.low.endswith("day")
    )
