"""A clue: something that a question mentions, by any of its words."""

from collections.abc import Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clue:
    """Something that a question mentions: any of `terms`, all of `phrase`, anybody of `people`.

    `label` is the term that was typed, or the words of the name.
    """

    label: str
    terms: frozenset[str] = frozenset()
    phrase: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()

    def stands_in(self, terms: Set[str], people: Set[str] = frozenset()) -> bool:
        """Whether words with these terms, in which these people take part, hold the clue."""
        return (
            not self.terms.isdisjoint(terms)
            or bool(self.phrase and self.phrase <= terms)
            or not self.people.isdisjoint(people)
        )
