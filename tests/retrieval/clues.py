"""Clues for tests: words of a question that mean just themselves."""

from retrieval.clue import Clue
from retrieval.rarity import Rarity
from retrieval.terms import find_terms


def clues_of(text: str) -> tuple[Clue, ...]:
    """A clue for every term of `text`, each once."""
    return tuple(Clue(term, terms=frozenset([term])) for term in dict.fromkeys(find_terms(text)))


def alike_rare(clues: tuple[Clue, ...], *missing: str) -> Rarity:
    """Clues that all tell the same; the terms `missing` stand nowhere."""
    return Rarity(dict.fromkeys(clues, 1.0), frozenset(missing))
