"""Quotations with their candidates in, the speaker of each with a confidence out."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.candidates import Candidate
from corpus.weights import DISTANCE, FARTHEST, SIGNS


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidate that was chosen, its score and how far the next one lies behind."""

    candidate: Candidate
    score: float
    margin: float


def choose(candidates: Iterable[Candidate]) -> Choice | None:
    """The candidate with the best score; None when there is no candidate at all."""
    scored = sorted(
        ((score(c), -i, c) for i, c in enumerate(candidates)), reverse=True, key=lambda s: s[:2]
    )
    if not scored:
        return None
    best, _, chosen = scored[0]
    rivals = [s for s, _, c in scored[1:] if c.phrase != chosen.phrase]
    return Choice(chosen, best, best - rivals[0] if rivals else best)


def score(candidate: Candidate) -> float:
    """The sum of a candidate's signs, less its distance."""
    total = sum(SIGNS[sign] for sign in candidate.signs)
    return total + DISTANCE * min(candidate.distance, FARTHEST)


def confidence(choice: Choice) -> float:
    """How sure a choice is, 0 to 1: from its score and from its lead."""
    return max(0.05, min(0.98, 0.1 + 0.09 * choice.score + 0.06 * min(choice.margin, 4.0)))
