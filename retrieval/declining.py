"""Whether the best words found answer at all."""

import math
from collections.abc import Sequence

from retrieval.candidate import Candidate
from retrieval.question import Understood
from retrieval.rarity import Rarity
from retrieval.terms import find_words
from retrieval.weights import WEIGHTS

# Scores at which the odds are even, by what is asked for: see the curves in docs/quality.md.
# Somebody's own words about something must come nearer to it than a fact must.
EVEN_SPEECH = 4.3
EVEN_FACT = 2.95
# How much it counts that nobody else's words come as near, and how much at most.
LEAD = 0.6
LARGEST_LEAD = 1.5
# The more a question mentions, the farther from it lies any one sentence, even one that answers:
# what each clue makes up for, and how many do at most.
CLUE = 0.1
MOST_CLUES = 6
# What it costs that all clues of a question stand nowhere in the corpus.
MISSING = 0.6
# How fast the odds change with the score.
STEEPNESS = 4.0
# Where this share of a question's clues stands nowhere in the corpus, it is about something else.
MOST_MISSING = 0.75


def rate(
    candidates: Sequence[Candidate],
    may_answer: Sequence[Candidate],
    understood: Understood,
    rarity: Rarity,
) -> float:
    """How likely those of `candidates` that `may_answer` hold an answer, 0 to 1; best first."""
    if understood.question.phrases:
        # Words in quotation marks stand in an article, or they do not.
        return float(any(each.signs.phrase for each in may_answer))
    if not may_answer or _is_about_strangers(candidates, understood, rarity):
        return 0.0
    if not (understood.demands_speech and understood.speakers):
        return _odds(_score_alone(may_answer[0]) - EVEN_FACT)
    if not understood.clues:
        return float(any(_is_wanted(each, understood) for each in may_answer))
    best = _score_alone(may_answer[0])
    rival = max((_score_alone(each) for each in candidates if not each.signs.speaker), default=best)
    lead = max(-LARGEST_LEAD, min(LARGEST_LEAD, best - rival))
    lost = MISSING * rarity.missing_share()
    gained = CLUE * min(len(understood.clues), MOST_CLUES)
    return _odds(best + LEAD * lead + gained - lost - EVEN_SPEECH)


def _score_alone(candidate: Candidate) -> float:
    """The score of the words themselves: an article may mention all that is asked, and not tell."""
    return candidate.score - WEIGHTS.whole * candidate.signs.whole


def _odds(score: float) -> float:
    """A logistic curve, even at 0."""
    return 1 / (1 + math.exp(-STEEPNESS * score))


def _is_wanted(candidate: Candidate, understood: Understood) -> bool:
    """Whether words are whose they should be, where nothing else is asked for."""
    signs = candidate.signs
    return bool(signs.speaker) and (bool(signs.addressee) or not understood.addressees)


def _is_about_strangers(
    candidates: Sequence[Candidate], understood: Understood, rarity: Rarity
) -> bool:
    """Whether the one asked about is nobody in the corpus, or says nothing in it."""
    if rarity.missing_share() > MOST_MISSING or not rarity.missing.isdisjoint(understood.names):
        return True
    if not understood.demands_speech:
        return False
    # "did carrie tolstedt say": nobody is called so, where the last word stands nowhere.
    if not rarity.missing.isdisjoint(understood.subject[-1:]):
        return True
    if understood.stranger is None:
        return bool(understood.speakers) and not any(each.signs.speaker for each in candidates)
    words = set(find_words(understood.stranger))
    return not any(words <= set(find_words(each.speaker or "")) for each in candidates)
