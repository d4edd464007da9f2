"""Whether the best words found answer at all."""

import math
from collections.abc import Sequence

from retrieval.candidate import Candidate
from retrieval.question import Understood
from retrieval.searching import Rarity

# A logistic rule over the best candidates' signs; an answer needs the odds to be even.
INTERCEPT = -3.0
COSINE = 5.0
COVERAGE = 2.5
SPEAKER = 1.0
MISSING = -2.0


def rate(candidates: Sequence[Candidate], understood: Understood, rarity: Rarity) -> float:
    """How likely the candidates hold an answer, 0 to 1."""
    if not candidates:
        return 0.0
    if understood.question.phrases and any(each.signs.phrase for each in candidates):
        return 1.0
    if understood.speakers and not any(each.signs.speaker for each in candidates):
        return 0.0
    best = [each for each in candidates if not understood.speakers or each.signs.speaker][:3]
    odds = (
        INTERCEPT
        + COSINE * max(each.signs.cosine for each in best)
        + COVERAGE * max(max(each.signs.coverage, each.signs.own) for each in best)
        + SPEAKER * bool(understood.speakers)
        + MISSING * rarity.share(rarity.missing)
    )
    return 1 / (1 + math.exp(-odds))
