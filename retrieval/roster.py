"""Everybody in the corpus: from words of a question to people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.lexicon import is_first_name, words
from corpus.person import Person
from retrieval.terms import SILENT, find_words, split_words

LONGEST_NAME_WORDS = 5
# Who speaks this many times less than a namesake is meant by nothing less than the full name.
DOMINANCE = 4


@dataclass(frozen=True, slots=True)
class Named:
    """Words `[first, until)` of a question that name one person, or any of several."""

    first: int
    until: int
    people: tuple[str, ...]


class Roster:
    """The people of one generation, found by any form of their names.

    `people` come in the order of how much they speak, which `sayings` counts in passages. A
    single word of `small_words`, which the corpus also prints in small letters, names nobody
    unless it is written with a capital.
    """

    def __init__(
        self,
        people: Iterable[Person],
        small_words: Iterable[str],
        sayings: Mapping[str, int] | None = None,
    ) -> None:
        self._small_words = frozenset(small_words) | SILENT
        self._sayings = sayings or {}
        self._bodies: set[str] = set()
        self._first_names: set[tuple[str, ...]] = set()
        self._forms: dict[tuple[str, ...], list[str]] = defaultdict(list)
        first_names: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for person in people:
            if _is_body(find_words(person.name), is_person=person.is_person):
                self._bodies.add(person.name)
            for form in _forms(person):
                _join(self._forms[form], person.name)
            first, *rest = find_words(person.name) or [""]
            is_named = person.is_person or is_first_name(first)
            if rest and is_named and not _is_body(rest, is_person=person.is_person):
                _join(first_names[first,], person.name)
        # "Hillary" is Hillary Clinton, while "Clinton" is never somebody called Clinton Young; a
        # first name that many bear is nobody's.
        for form, names in first_names.items():
            if len(self.likely(names)) == 1 and form not in self._forms:
                self._forms[form] = names
                self._first_names.add(form)

    def find(self, text: str) -> tuple[Named, ...]:
        """The people whom `text` names, the longest name at each place, in order.

        Places count the words that `retrieval.terms.find_words` gives.
        """
        words = find_words(text)
        # Any word has a capital at the head of a question.
        capitals = [at > 0 and word[0].isupper() for at, word in enumerate(split_words(text))]
        return tuple(self._find(words, capitals))

    def likely(self, people: Sequence[str]) -> tuple[str, ...]:
        """Those of namesakes whom a reader means by the name alone, who speaks most first."""
        most = max((self._sayings.get(name, 0) for name in people), default=0)
        return tuple(
            name
            for name in people
            if self._sayings.get(name, 0) * DOMINANCE >= most or " " not in name
        )

    def is_body(self, name: str) -> bool:
        """Whether a name is a body's or a crowd's, such as the Kremlin or Republicans."""
        return name in self._bodies

    def is_called(self, word: str) -> bool:
        """Whether a folded word alone is a form of somebody's name."""
        return (word,) in self._forms and word not in self._small_words

    def _find(self, words: Sequence[str], capitals: Sequence[bool]) -> Iterator[Named]:
        at = 0
        while at < len(words):
            for until in range(min(len(words), at + LONGEST_NAME_WORDS), at, -1):
                people = self._called(tuple(words[at:until]))
                is_name = until > at + 1 or capitals[at] or words[at] not in self._small_words
                if people and is_name and not self._is_half(words, capitals, at, until):
                    yield Named(at, until, tuple(people))
                    at = until
                    break
            else:
                at += 1

    def _is_half(self, words: Sequence[str], capitals: Sequence[bool], at: int, until: int) -> bool:
        """Whether a first name goes on with a surname of nobody's: "Harald Quist"."""
        if tuple(words[at:until]) not in self._first_names or until == len(words):
            return False
        return capitals[until] and words[until] not in SILENT and not self._called((words[until],))

    def _called(self, form: tuple[str, ...]) -> Sequence[str]:
        """Who bears a form; "trumps" is typed for Trump's where nothing else is called so."""
        people = self._forms.get(form)
        if people is None and form[-1].endswith("s"):
            bare = form[-1][:-1]
            if len(form) > 1 or bare not in self._small_words:
                people = self._forms.get((*form[:-1], bare))
        return people or ()


def _forms(person: Person) -> Iterator[tuple[str, ...]]:
    """The folded forms of a name: as printed, its last word alone, and the roles that it bears."""
    for printed in (person.name, *person.aliases):
        form = tuple(find_words(printed))
        if form:
            yield form
            if not _is_body(form, is_person=person.is_person):
                yield form[-1:]
    for role in person.roles:
        form = tuple(find_words(role))
        if len(form) > 1:
            yield form


def _is_body(form: Sequence[str], *, is_person: bool | None) -> bool:
    """Whether a name is a body's or a place's; where nothing tells, by its last word: "House"."""
    if is_person is not None:
        return not is_person
    last = form[-1] if form else ""
    return last in words("bodies", "endings") or last in words("bodies", "names")


def _join(names: list[str], name: str) -> None:
    if name not in names:
        names.append(name)
