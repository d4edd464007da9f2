"""A clue: something that a question mentions, by any of its words."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clue:
    """A word of a question, or a name: any of `terms` or anybody of `people` is it.

    `label` is the term that was typed, or the words of the name.
    """

    label: str
    terms: frozenset[str]
    people: frozenset[str] = frozenset()

    def stands_in(self, terms: Collection[str], people: Collection[str] = ()) -> bool:
        """Whether words with these terms, in which these people take part, hold the clue."""
        return not self.terms.isdisjoint(terms) or not self.people.isdisjoint(people)
