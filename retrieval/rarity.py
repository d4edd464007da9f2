"""What the clues of a question are worth: the rarer, the more."""

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from retrieval.clue import Clue
from retrieval.record import Record


@dataclass(frozen=True)
class Rarity:
    """How much each clue of a question tells, by its label; `missing` stand nowhere."""

    weights: Mapping[Clue, float]
    missing: frozenset[str]

    @cached_property
    def total(self) -> float:
        """What all clues tell together."""
        return sum(self.weights.values())

    def share(self, terms: Set[str], people: Set[str] = frozenset()) -> float:
        """The share of the clues that stand in such words, 0 to 1."""
        if not self.total:
            return 0.0
        held = (weight for clue, weight in self.weights.items() if clue.stands_in(terms, people))
        return sum(held) / self.total

    def missing_share(self) -> float:
        """The share of the clues that stand nowhere in the corpus, 0 to 1."""
        if not self.total:
            return 0.0
        lost = (weight for clue, weight in self.weights.items() if clue.label in self.missing)
        return sum(lost) / self.total


def find_rarity(clues: Sequence[Clue], record: Record) -> Rarity:
    """What each of `clues` tells in this corpus: its inverse document frequency."""
    terms = sorted({term for clue in clues for term in clue.terms | clue.phrase})
    frequencies = record.frequencies(terms)
    count = len(record.places)
    held = {clue: _frequency(clue, frequencies, record) for clue in clues}
    weights = {clue: math.log(1 + count / (1 + times)) for clue, times in held.items()}
    return Rarity(weights, frozenset(clue.label for clue, times in held.items() if not times))


def _frequency(clue: Clue, frequencies: Mapping[str, int], record: Record) -> int:
    """In how many passages a clue stands, by words or in person; whichever are more."""
    by_words = sum(frequencies.get(term, 0) for term in clue.terms)
    together = min((frequencies.get(term, 0) for term in clue.phrase), default=0)
    return max([by_words, together, *_namings(clue.people, record)])


def _namings(people: Iterable[str], record: Record) -> Iterable[int]:
    return (record.count("named").get(name, 0) for name in people)
