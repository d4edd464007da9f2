"""Words and figures by which two texts speak against one another."""

from collections.abc import Iterable
from functools import cache

from corpus.lexicon import lines
from retrieval.terms import stem


@cache
def find_sides() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The opposite sides of each line of the list, as stems."""
    found = []
    for line in lines("oppositions", "sides"):
        at = line.index("|")
        found.append((frozenset(map(stem, line[:at])), frozenset(map(stem, line[at + 1 :]))))
    return tuple(found)


def have_one_number(terms: Iterable[str], others: Iterable[str]) -> bool:
    """Whether all numbers of the words with fewer of them stand in the others too."""
    numbers, more = sorted(
        ({each for each in found if each[:1].isdigit()} for found in (terms, others)), key=len
    )
    return numbers <= more
