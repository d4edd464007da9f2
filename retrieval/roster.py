"""Everybody in the corpus: from words of a question to people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.person import Person
from retrieval.terms import SILENT, find_words, split_words

LONGEST_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Named:
    """Words `[first, until)` of a question that name one person, or any of several."""

    first: int
    until: int
    people: tuple[str, ...]


class Roster:
    """The people of one generation, found by any form of their names.

    `people` come in the order of how much they speak. A single word of `small_words`, which the
    corpus also prints in small letters, names nobody unless it is written with a capital.
    """

    def __init__(self, people: Iterable[Person], small_words: Iterable[str]) -> None:
        self._small_words = frozenset(small_words) | SILENT
        self._forms: dict[tuple[str, ...], list[str]] = defaultdict(list)
        first_names: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for person in people:
            for form in _forms(person):
                _join(self._forms[form], person.name)
            _join(first_names[tuple(find_words(person.name)[:1])], person.name)
        # "Hillary" is Hillary Clinton, while "Clinton" is never somebody called Clinton Young.
        for form, names in first_names.items():
            self._forms.setdefault(form, names)

    def find(self, text: str) -> tuple[Named, ...]:
        """The people whom `text` names, the longest name at each place, in order.

        Places count the words that `retrieval.terms.find_words` gives.
        """
        words = find_words(text)
        # Any word has a capital at the head of a question.
        capitals = [at > 0 and word[0].isupper() for at, word in enumerate(split_words(text))]
        return tuple(self._find(words, capitals))

    def _find(self, words: Sequence[str], capitals: Sequence[bool]) -> Iterator[Named]:
        at = 0
        while at < len(words):
            for until in range(min(len(words), at + LONGEST_NAME_WORDS), at, -1):
                people = self._forms.get(tuple(words[at:until]))
                is_name = until > at + 1 or capitals[at] or words[at] not in self._small_words
                if people and is_name:
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


def _join(names: list[str], name: str) -> None:
    if name not in names:
        names.append(name)
