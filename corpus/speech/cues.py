"""A passage in, its verbs of speaking out, with their subjects."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

from corpus.lexicon import Verb, verbs, words
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase, is_opinion, is_plural
from corpus.speech.subjects import (
    agent_after_by,
    subject_after,
    subject_before,
    subject_of_participle,
)
from corpus.speech.tokens import Token

CueKind = Literal["speaking", "publishing", "calling", "thinking", "appearing", "according"]

# Participles that "be" makes passive: "was told".
_at = attrgetter("at")
PAST = ("ed", "told", "said", "known", "seen", "written", "quoted")


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


def _puts_it(passage: Passage, at: int) -> bool:
    """Whether "put" speaks: "as X put it"."""
    return [token.low for token in passage.tokens[at + 1 : at + 2]] == ["it"]


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
    if verb is not None and verb.base == "put" and not _puts_it(passage, at):
        return None
    if verb is None or (token.is_capitalised and passage.phrase(at)) or _is_noun(passage, at):
        return None
    passive = verb.form == "finite" and _is_passive(passage, at)
    if passive:
        subject = agent_after_by(passage, at + 1)
        if subject is None:
            return None
    else:
        subject = _subject(passage, at, verb)
        if _may_be_noun(token, verb) and (subject is None or not _adjoins(passage, subject, at)):
            return None
        if token.low == verb.base and not _agrees(passage, subject, at):
            return None
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
    if subject is None or before.quoted is not None:
        return subject
    if subject.kind == "pronoun" or not _ends_clause(passage, subject.until):
        return None
    return subject


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


def _may_be_noun(token: Token, verb: Verb) -> bool:
    """Whether a form is a noun as often as a verb: "reports", "claim"."""
    return verb.base in words("verbs", "nouns") and not token.low.endswith(
        ("ed", "ing", "that", "said", "wrote", "spoke", "drew", "thought", "knew", "saw", "held")
    )


def _agrees(passage: Passage, subject: Phrase | None, at: int) -> bool:
    """Whether a verb in its base form may stand here: after "will", "to" or a plural."""
    before = passage.tokens[at - 1].low if at else ""
    if before == "to" or before in words("grammar", "auxiliaries") or subject is None:
        return True
    if passage.tokens[at].low in {"put", "read", "broadcast"}:
        return True
    head = passage.tokens[subject.until - 1].low
    joined = subject.first > 0 and passage.tokens[subject.first - 1].low == "and"
    return joined or head in {"i", "we", "they", "you"} or is_plural(head) or head == "who"


def _adjoins(passage: Passage, subject: Phrase, at: int) -> bool:
    """Whether nothing but adverbs and the like stands between a subject and its verb."""
    between = passage.tokens[subject.until : at] or passage.tokens[at + 1 : subject.first]
    return all(
        token.low in words("grammar", "auxiliaries")
        or token.low in words("grammar", "adverbs")
        or token.low in {"who", ",", "to"}
        for token in between
    )


def _is_noun(passage: Passage, at: int) -> bool:
    """Whether a word that may be a verb of speaking is a noun here: "his claim"."""
    if at == 0:
        return False
    before = passage.tokens[at - 1]
    if before.is_possessive or before.low in {"of", "in", "for", "from", "with", "on", "by"}:
        return passage.tokens[at].low not in {"saying", "telling", "asking", "calling", "adding"}
    if before.low in words("grammar", "standing_alone"):
        return passage.tokens[at].low not in {"said", "says", "say", "added", "told", "asked"}
    return before.low in words("grammar", "determiners") and before.low != "that"


def _is_passive(passage: Passage, at: int) -> bool:
    """Whether a participle stands after a form of "be": "was told"."""
    if not passage.tokens[at].low.removesuffix("that").endswith(PAST):
        return False
    back = at - 1
    while back >= 0 and passage.tokens[back].low in words("grammar", "adverbs"):
        back -= 1
    return back >= 0 and passage.tokens[back].low in words("grammar", "being")
