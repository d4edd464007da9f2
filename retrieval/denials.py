"""A sentence and printed words in, whether it turns them round out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corpus.lexicon import words
from retrieval.opposites import find_sides
from retrieval.proper import has_capital
from retrieval.terms import SILENT, find_words, fold_word, split_words, stem

# So many words behind a denial it may deny; of those that tell something, this share tells it.
DENIED = 6
TELLING = 0.6
LEADING = 0.4
# A denial ends with its clause: "he does not mind, but the delegation is nervous".
CLAUSE = re.compile(
    r"[.;:!?,()\"“”–—]+|\s-+\s|\b(?:and|but|although|though|whereas|while|because)\b", re.IGNORECASE
)
# Stands for a denial within what is denied: "not impossible".
DENIAL = "¬"
# Denials that two words make, as one; and a question that denies nothing, but is printed or not.
TURNED_DOWN = re.compile(r"\bturn(?:s|ed|ing)?\s+down\b", re.IGNORECASE)
WHY_NOT = re.compile(r"\bwhy\s+not\b", re.IGNORECASE)
BARELY = """
hardly barely scarcely seldom rarely nobody none nowhere unable impossible impossibility lack lacks
lacked lacking fail fails failed failing failure false falsely wrong wrongly untrue cant dont isnt
mustnt neednt shant without stop stops stopped stopping
""".split()
REFUSING = """
refuse refuses refused refusing refusal reject rejects rejected rejecting rejection decline
declines declined declining deny denies denied denying denial dispute disputes disputed disputing
oppose opposes opposed opposing opposition object objects objected objecting objection objections
rule rules ruled ruling dismiss dismisses dismissed dismissing contradict contradicts contradicted
contradicting refute refutes refuted refuting exclude excludes excluded excluding prevent prevents
prevented preventing turneddown resist resists resisted resisting avoid avoids avoided avoiding
""".split()


@dataclass(frozen=True, slots=True)
class _Told:
    """The stems of what is told: as being so, and for each denial as not being so."""

    affirmed: frozenset[str]
    denied: tuple[tuple[str, ...], ...]
    refusing: frozenset[str]


def turns_round(text: str, printed: Sequence[str]) -> bool:
    """Whether a text denies what nothing printed does, leaves a denial out, or says the reverse."""
    told = _read(text)
    others = [_read(each) for each in printed]
    if WHY_NOT.search(text) and not any(map(WHY_NOT.search, printed)):
        return True
    denied = [each for other in others for each in other.denied]
    refusing = frozenset().union(*(other.refusing for other in others))
    if told.refusing and not (denied or refusing):
        return True
    if not all(_is_denied(scope, denied) for scope in told.denied):
        return True
    if any(
        _is_affirmed(scope, told, told.affirmed - other.affirmed, told.refusing - refusing)
        for other in others
        for scope in other.denied
    ):
        return True
    return _reverses(text, printed)


def _read(text: str) -> _Told:
    affirmed: set[str] = set()
    denied: list[tuple[str, ...]] = []
    refusing: set[str] = set()
    # The first word is no name for its capital.
    plain = text[:1].lower() + text[1:]
    for clause in CLAUSE.split(WHY_NOT.sub(" ", TURNED_DOWN.sub("turneddown", plain))):
        row = split_words(clause)
        folded = find_words(clause)
        refusing |= _refusing().intersection(folded)
        at = next((n for n, word in enumerate(folded) if word in _denying()), None)
        if at is None:
            affirmed.update(_stems(row))
            continue
        behind, beyond = row[at + 1 : at + 1 + DENIED], row[at + 1 + DENIED :]
        # Who does "not want to join" does not join.
        if _stems(behind[:1]) and behind[1:2] == ["to"] and behind[2:]:
            behind = [*behind[2:], behind[0]]
        # "Entry is impossible" denies what stands before, the nearest first.
        is_last = not _stems(behind)
        denied.append(_stems(row[:at])[::-1] if is_last else _stems(behind))
        affirmed.update(_stems(beyond) if is_last else _stems([*row[:at], *beyond]))
    return _Told(frozenset(affirmed), tuple(denied), frozenset(refusing))


def _is_denied(scope: Sequence[str], denied: Sequence[Sequence[str]]) -> bool:
    """Whether what a text denies is denied in print: the word behind the denial tells, or most."""
    if not scope:
        return any(not each for each in denied)
    return any(
        (DENIAL in scope) == (DENIAL in each)
        and (
            scope[0] in each
            or each[:1] == scope[1:2]
            or len(set(each).intersection(scope)) >= TELLING * len(scope)
        )
        for each in denied
    )


def _is_affirmed(
    scope: Sequence[str], told: _Told, fresh: frozenset[str], refusing: frozenset[str]
) -> bool:
    """Whether a text tells as being so what is denied in print.

    `fresh` is what it tells so that the same print does not; `refusing` may stand for the denial.
    """
    if not scope or (refusing and _refused_stems().isdisjoint(scope)):
        return False
    length = len(set(scope))
    if scope[0] in fresh:
        return len(told.affirmed.intersection(scope)) >= LEADING * length
    if any(scope[0] in each for each in told.denied):
        return False
    return len(fresh.intersection(scope)) >= TELLING * length


def _reverses(text: str, printed: Sequence[str]) -> bool:
    """Whether the text is on one side, and what is printed on the other alone."""
    stems = set(map(stem, find_words(text)))
    others = {stem(word) for each in printed for word in find_words(each)}
    return any(
        _is_reverse(stems, others, left, right) or _is_reverse(stems, others, right, left)
        for left, right in find_sides()
    )


def _is_reverse(
    stems: set[str], others: set[str], side: frozenset[str], reverse: frozenset[str]
) -> bool:
    return bool(stems & side and others & reverse) and not (stems & reverse or others & side)


def _stems(row: Sequence[str]) -> tuple[str, ...]:
    """The stems of what tells something, without names if it can; a denial among it is DENIAL."""
    folded = [fold_word(word) for word in row if not has_capital(word)]
    if SILENT.issuperset(folded):
        folded = list(map(fold_word, row))
    return tuple(
        DENIAL if word in _denying() else stem(word)
        for word in folded
        if word in _denying() or word not in SILENT
    )


@cache
def _denying() -> frozenset[str]:
    return frozenset(map(fold_word, (*words("oppositions", "negating"), *BARELY)))


@cache
def _refusing() -> frozenset[str]:
    return frozenset(map(fold_word, (*words("oppositions", "denying"), *REFUSING)))


@cache
def _refused_stems() -> frozenset[str]:
    return frozenset(map(stem, _refusing()))
