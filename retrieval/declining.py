"""Whether the best words found answer at all."""

import math
from collections.abc import Sequence

from retrieval.candidate import Candidate
from retrieval.question import Understood
from retrieval.rarity import Rarity
from retrieval.terms import find_words

# A logistic rule over the best candidates' signs; an answer needs the odds to be even.
INTERCEPT = -3.0
COSINE = 5.0
COVERAGE = 2.5
SPEAKER = 1.0
MISSING = -2.0
BEST = 3


def rate(candidates: Sequence[Candidate], understood: Understood, rarity: Rarity) -> float:
    """How likely the candidates hold an answer, 0 to 1."""
    if not candidates:
        return 0.0
    if understood.question.phrases:
        # Words in quotation marks stand in an article, or they do not.
        return float(any(each.signs.phrase for each in candidates))
    spoken = [each for each in candidates if each.signs.speaker]
    if understood.demands_speech and not spoken and _is_missing(candidates, understood):
        return 0.0
    best = (spoken or candidates)[:BEST]
    odds = (
        INTERCEPT
        + COSINE * max(each.signs.cosine for each in best)
        + COVERAGE * max(_covered(each, understood) for each in best)
        + SPEAKER * bool(spoken)
        + MISSING * rarity.missing_share()
    )
    return 1 / (1 + math.exp(-odds))


def _is_missing(candidates: Sequence[Candidate], understood: Understood) -> bool:
    """Whether the one whose words are asked for speaks none of the candidates."""
    if understood.stranger is None:
        return bool(understood.speakers)
    words = set(find_words(understood.stranger))
    return not any(words <= set(find_words(each.speaker or "")) for each in candidates)


def _covered(candidate: Candidate, understood: Understood) -> float:
    """The share of what was asked that a candidate meets."""
    signs = candidate.signs
    if understood.clues:
        return max(signs.coverage, signs.own)
    # "What did Putin tell Stone?" asks for nothing but whose words they are, and to whom.
    return signs.addressee if understood.addressees else signs.speaker
