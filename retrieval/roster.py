"""Everybody in the corpus: from words of a question to people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.person import Person
from retrieval.terms import find_words

LONGEST_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Named:
    """Words `[first, until)` of a question that name one person, or any of several."""

    first: int
    until: int
    people: tuple[str, ...]


class Roster:
    """The people of one generation, found by any form of their names."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._forms: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for person in people:
            for form in _forms(person):
                if person.name not in self._forms[form]:
                    self._forms[form].append(person.name)

    def find(self, words: Sequence[str]) -> tuple[Named, ...]:
        """The people whom folded `words` name, the longest name at each place, in order."""
        return tuple(self._find(words))

    def _find(self, words: Sequence[str]) -> Iterator[Named]:
        at = 0
        while at < len(words):
            for until in range(min(len(words), at + LONGEST_NAME_WORDS), at, -1):
                people = self._forms.get(tuple(words[at:until]))
                if people:
                    yield Named(at, until, tuple(people))
                    at = until
                    break
            else:
                at += 1


def _forms(person: Person) -> Iterator[tuple[str, ...]]:
    """The folded forms of a name: as printed, its last word alone, and the roles that it bears."""
    for printed in (person.name, *person.aliases):
        words = tuple(find_words(printed))
        if words:
            yield words
            yield words[-1:]
    for role in person.roles:
        words = tuple(find_words(role))
        if len(words) > 1:
            yield words
