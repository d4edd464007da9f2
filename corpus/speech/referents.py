"""Phrases in, whom each name, role and pronoun means out."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.lexicon import Gender, gender_of_role, words
from corpus.span import Span
from corpus.speech.cues import Cue, cues_between
from corpus.speech.identities import Bearer, Identities
from corpus.speech.names import Name
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase, is_plural, is_role_noun
from corpus.speech.prominence import prominence
from corpus.speech.roles import contradicts, likeness, role_fits
from corpus.speech.weights import PRONOUN

# How far back a pronoun or a role looks, in sentences and in people met.
REACH = 8
MOST_TRACES = 60
MOST_NAMED = 12
GENDERS: dict[str, Gender] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "she": "female",
    "her": "female",
}


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom a phrase means, and how sure that is, 0 to 1."""

    bearer: Bearer
    sureness: float


@dataclass(frozen=True, slots=True)
class _Trace:
    """Somebody met lately: in which sentence of the article, and how prominently."""

    bearer: Bearer
    sentence: int
    prominence: float
    speaking: bool


class Referents:
    """Whom the phrases of an article mean; asked with a passage and a phrase."""

    def __init__(self, identities: Identities) -> None:
        """Begin an article whose names `identities` knows."""
        self.identities = identities
        self._found: dict[tuple[int, int], tuple[Phrase, Referent]] = {}
        self._traces: deque[_Trace] = deque(maxlen=MOST_TRACES)
        self._sentence = 0

    def of(self, passage: Passage, phrase: Phrase) -> Referent | None:
        """Whom a phrase means; None when the article does not tell."""
        found = self._found.get((passage.index, phrase.first))
        return found[1] if found is not None and found[0].until == phrase.until else None

    def mentions(self) -> dict[int, list[Span]]:
        """Where each bearer, by its identity, is named or called by a role."""
        places: dict[int, list[Span]] = {}
        for phrase, referent in self._found.values():
            if phrase.kind != "pronoun":
                places.setdefault(id(referent.bearer), []).append(phrase.head)
        return places

    def read(self, passage: Passage, cues: Sequence[Cue]) -> None:
        """Go through the next passage, sentence by sentence."""
        for first, until in passage.sentences:
            self._read_sentence(passage, cues_between(cues, first, until), (first, until))
            self._sentence += 1

    def _read_sentence(self, passage: Passage, cues: Sequence[Cue], where: tuple[int, int]) -> None:
        speaking = {cue.subject.first: cue for cue in cues if cue.subject is not None}
        phrases = _phrases_of(passage, where, speaking)
        names = [phrase.name for phrase in phrases if phrase.name is not None]
        named = [self.identities.bearer_of(name, self._sentence) for name in names[:MOST_NAMED]]
        for phrase in phrases:
            is_speaking = phrase.first in speaking
            referent = self._resolve(passage, phrase, named)
            if referent is None and is_speaking:
                referent = self._speaking(passage, phrase, named)
            if referent is None:
                continue
            self._found[passage.index, phrase.first] = phrase, referent
            score = prominence(passage, phrase, speaking.get(phrase.first))
            self._traces.append(_Trace(referent.bearer, self._sentence, score, is_speaking))

    def _resolve(
        self, passage: Passage, phrase: Phrase, named: Sequence[Bearer]
    ) -> Referent | None:
        if phrase.name is not None:
            rivals = self.identities.rivals(phrase.name)
            bearer = self.identities.bearer_of(phrase.name, self._sentence)
            return Referent(bearer, 1.0 if rivals < 2 else 0.8)
        if phrase.kind == "role":
            return self._by_role(passage, phrase, named)
        if phrase.kind == "pronoun":
            return self._by_pronoun(passage.tokens[phrase.first].low)
        return None

    def _by_role(
        self, passage: Passage, phrase: Phrase, named: Sequence[Bearer]
    ) -> Referent | None:
        """The one person whose known roles a definite role fits; the latest met of several."""
        beside = _named_beside(passage, phrase)
        if beside is not None:
            return Referent(self.identities.bearer_of(beside, self._sentence), 0.95)
        if not _is_definite(passage, phrase):
            return None
        role = passage.words_of(phrase)
        for bearer in named:
            if any(known.startswith(role) for known in bearer.likely_roles):
                return Referent(bearer, 0.95)
        fitting = [
            (max(likeness(role, known) for known in bearer.likely_roles), bearer.last_met, bearer)
            for bearer in self.identities.latest()
            if bearer not in named
            and any(role_fits(role, known) for known in bearer.likely_roles)
            and not contradicts(role, bearer.likely_roles)
        ]
        if not fitting:
            return None
        shared, _, bearer = max(fitting, key=lambda fit: fit[:2])
        rivals = sum(1 for fit in fitting if fit[0] == shared)
        return Referent(bearer, 0.95 if rivals == 1 else 0.6)

    def _speaking(
        self, passage: Passage, phrase: Phrase, named: Sequence[Bearer]
    ) -> Referent | None:
        """Whom a role, a thing or "they" means that speaks; itself, if nobody with a name."""
        low = passage.tokens[phrase.first].low
        if phrase.kind == "pronoun":
            return self._group() if low in {"they", "them", "it"} else None
        if phrase.kind == "role" and (last := self._last_speaking(passage, phrase, named)):
            return last
        printed = passage.words_of(phrase).split()
        own = printed[1:] if low in {"a", "an", "the"} and len(printed) > 1 else printed
        is_one = phrase.kind == "role" and not is_plural(own[-1])
        is_person = (True if is_role_noun(own[-1].casefold()) else None) if is_one else False
        return Referent(Bearer(tuple(own), is_person, gender_of_role(own[-1])), 0.8)

    def _group(self) -> Referent | None:
        """The last who spoke and are many, or a body."""
        for trace in reversed(self._traces):
            if trace.speaking and not trace.bearer.is_person:
                return Referent(trace.bearer, 0.6)
        return None

    def _last_speaking(
        self, passage: Passage, phrase: Phrase, named: Sequence[Bearer]
    ) -> Referent | None:
        """For a role that speaks: the person who spoke before, if nothing contradicts it.

        The role then counts as theirs from here on.
        """
        head = passage.tokens[phrase.until - 1].low
        if not _is_definite(passage, phrase) or head in words("titles", "nameless"):
            return None
        if not is_role_noun(head):
            return None
        role = passage.words_of(phrase)
        for trace in reversed(self._traces):
            if self._sentence - trace.sentence > 3:
                break
            bearer = trace.bearer
            if not trace.speaking or bearer.is_person is False or bearer in named:
                continue
            if contradicts(role, bearer.likely_roles) or not bearer.is_singular:
                return None
            bearer.guess_role(role)
            return Referent(bearer, 0.6)
        return None

    def _by_pronoun(self, pronoun: str) -> Referent | None:
        gender = GENDERS.get(pronoun)
        if gender is None:
            return None
        scores: dict[int, tuple[float, Bearer]] = {}
        near = (t for t in self._traces if t.sentence >= self._sentence - REACH)
        for trace in near:
            value = self._pronoun_score(trace, gender)
            known = scores.get(id(trace.bearer))
            if value is not None and (known is None or value >= known[0]):
                scores[id(trace.bearer)] = (value, trace.bearer)
        ranked = sorted(scores.values(), key=lambda entry: -entry[0])
        if not ranked:
            return None
        best, bearer = ranked[0]
        margin = best - ranked[1][0] if len(ranked) > 1 else PRONOUN["alone"]
        if bearer.gender is None and margin > PRONOUN["sure of gender"]:
            bearer.gender = gender
        return Referent(bearer, min(0.95, 0.6 + 0.12 * margin))

    def _pronoun_score(self, trace: _Trace, gender: Gender) -> float | None:
        """How likely a pronoun of a gender means somebody met before; None when it cannot."""
        bearer = trace.bearer
        if bearer.is_person is False or bearer.gender not in {None, gender}:
            return None
        score = trace.prominence + PRONOUN["sentence"] * (self._sentence - trace.sentence)
        if bearer.gender == gender:
            score += PRONOUN["gender"]
        if bearer.is_person is None:
            score += PRONOUN["perhaps no person"]
        return score


def _phrases_of(
    passage: Passage, where: tuple[int, int], speaking: Mapping[int, Cue]
) -> tuple[Phrase, ...]:
    """The phrases of a sentence in order, and the plain noun phrases that speak in it."""
    phrases = {phrase.first: phrase for phrase in passage.phrases_between(*where)}
    plain = {at: cue.subject for at, cue in speaking.items()}
    return tuple(p for _, p in sorted({**plain, **phrases}.items()) if p is not None)


def _named_beside(passage: Passage, phrase: Phrase) -> Name | None:
    """The name in apposition to a role: "her husband, Peter Lunt,"."""
    tokens = passage.tokens
    if phrase.until >= len(tokens) or tokens[phrase.until].text != ",":
        return None
    named = passage.phrase(phrase.until + 1)
    if named is None or named.name is None or named.name.is_person is False:
        return None
    closed = named.until >= len(tokens) or tokens[named.until].text in {",", ".", "("}
    return named.name if closed and not is_plural(tokens[phrase.until - 1].low) else None


def _is_definite(passage: Passage, phrase: Phrase) -> bool:
    """Whether a role speaks of one person met before: "the host"."""
    singular = not is_plural(passage.tokens[phrase.until - 1].low)
    return singular and passage.tokens[phrase.first].low == "the"
