"""The passages of an article in, whom each name, role and pronoun means out."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.cues import Cue
from corpus.identities import Bearer, Identities
from corpus.lexicon import Gender, gender_of_role, words
from corpus.passages import Passage
from corpus.phrases import Phrase
from corpus.roles import role_fits, shares_words

# How far back a pronoun or a role looks, in sentences.
REACH = 8


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom a phrase means, and how sure that is, 0 to 1."""

    bearer: Bearer
    sureness: float


@dataclass(slots=True)
class _Trace:
    """Somebody met lately: in which sentence, how prominently."""

    bearer: Bearer
    sentence: int
    prominence: float


class Referents:
    """Whom the phrases of an article mean; asked with a passage and a phrase."""

    def __init__(self, identities: Identities) -> None:
        self.identities = identities
        self._found: dict[tuple[int, int], Referent] = {}
        self._traces: list[_Trace] = []
        self._sentence = 0

    def of(self, passage: Passage, phrase: Phrase) -> Referent | None:
        """Whom a phrase means; None when the article does not tell."""
        return self._found.get((passage.index, phrase.first))

    def read(self, passage: Passage, cues: Sequence[Cue]) -> None:
        """Go through the phrases of the next passage in order."""
        subjects = {cue.subject.first for cue in cues if cue.subject}
        sentence = -1
        named: set[str] = set()
        for phrase in passage.phrases:
            if passage.sentence_of[phrase.first] != sentence:
                self._sentence += passage.sentence_of[phrase.first] - max(sentence, 0)
                sentence = passage.sentence_of[phrase.first]
                named = set()
            referent = self._resolve(passage, phrase, named)
            if referent is None:
                continue
            named.add(referent.bearer.name)
            self._found[passage.index, phrase.first] = referent
            prominence = _prominence(passage, phrase, is_speaking=phrase.first in subjects)
            self._traces.append(_Trace(referent.bearer, self._sentence, prominence))
        self._sentence += max(1, len(passage.sentences) - max(sentence, 0))
        self._traces = [t for t in self._traces if t.sentence >= self._sentence - REACH]

    def _resolve(self, passage: Passage, phrase: Phrase, named: set[str]) -> Referent | None:
        if phrase.name is not None:
            bearer = self.identities.bearer_of(phrase.name, self._sentence)
            return Referent(bearer, 1.0)
        if phrase.kind == "role":
            return self._by_role(passage, phrase, named)
        if phrase.kind == "pronoun":
            return self._by_pronoun(passage.tokens[phrase.first].low, named)
        return None

    def _by_role(self, passage: Passage, phrase: Phrase, named: set[str]) -> Referent | None:
        first = passage.tokens[phrase.first].low
        if first not in {"the", "his", "her"}:
            return None
        role = " ".join(token.text for token in passage.tokens[phrase.first : phrase.until])
        fitting = [
            (max(shares_words(role, known) for known in bearer.roles), bearer.last_met, bearer)
            for bearer in self.identities.bearers
            if bearer.is_person is not False
            and any(role_fits(role, known) for known in bearer.roles)
            and bearer.name not in named
        ]
        if not fitting:
            return None
        shared, met, bearer = max(fitting, key=lambda fit: fit[:2])
        rivals = sum(1 for fit in fitting if fit[0] == shared)
        return Referent(bearer, 0.95 if rivals == 1 else 0.6) if met >= 0 else None

    def _by_pronoun(self, pronoun: str, named: set[str]) -> Referent | None:
        if pronoun not in {"he", "she"}:
            return None
        gender: Gender = "male" if pronoun == "he" else "female"
        scores: dict[str, tuple[float, Bearer]] = {}
        for trace in self._traces:
            bearer = trace.bearer
            if bearer.is_person is False or bearer.gender not in {None, gender}:
                continue
            score = trace.prominence - 1.2 * (self._sentence - trace.sentence)
            if bearer.gender == gender:
                score += 1.0
            if bearer.is_person is None:
                score -= 1.5
            before = scores.get(bearer.name)
            if before is None or score >= before[0]:
                scores[bearer.name] = (score, bearer)
        if not scores:
            return None
        ranked = sorted(scores.values(), key=lambda pair: -pair[0])
        best = ranked[0]
        margin = best[0] - ranked[1][0] if len(ranked) > 1 else 3.0
        if best[1].gender is None and best[1].is_person is not False:
            best[1].gender = gender if margin > 2.0 else None
        return Referent(best[1], min(0.95, 0.6 + 0.15 * margin))


def _prominence(passage: Passage, phrase: Phrase, *, is_speaking: bool) -> float:
    """How likely a phrase is what a later pronoun means."""
    before = passage.tokens[phrase.first - 1] if phrase.first else None
    after = passage.tokens[phrase.until] if phrase.until < len(passage.tokens) else None
    score = 2.0 if is_speaking else 0.0
    if before is not None and before.low in words("grammar", "prepositions"):
        score -= 0.7
    elif after is not None and (
        after.low in words("grammar", "finite") or after.low.endswith("ed") or after.text == ","
    ):
        score += 1.0
    if phrase.first == passage.sentences[passage.sentence_of[phrase.first]][0]:
        score += 0.7
    if after is not None and after.is_possessive:
        score -= 0.4
    return score
