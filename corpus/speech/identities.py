"""The names of one article in, who bears them out: one bearer per person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from corpus.lexicon import Gender, gender_of_first_name, gender_of_role, is_first_name
from corpus.speech.first_names import is_same_first_name
from corpus.speech.names import Name
from corpus.speech.roles import tells_office

# So many bearers of one surname are told apart, and so many roles of one bearer.
MOST_RIVALS = 12
MOST_ROLES = 24
# A role is looked for among so many, the latest met.
MOST_LATEST = 100
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


@dataclass(slots=True, eq=False)
class Bearer:
    """Somebody (or a body) of an article, under the fullest name met so far.

    `words` are that name's words, `forms` every form of it with its first place in the
    order of meeting, `roles` what the article calls them. Grows while an article is read.
    """

    words: tuple[str, ...]
    is_person: bool | None
    gender: Gender | None = None
    forms: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    last_met: int = -1

    def add_role(self, role: str) -> None:
        """Take one more role that the article gives them."""
        if len(self.roles) < MOST_ROLES and tells_office(role):
            self.roles.setdefault(role)

    @property
    def is_singular(self) -> bool:
        """Whether the name is one person's as far as it tells, and no people or body."""
        return self.is_person is True or not self.words[-1].endswith("s")

    @property
    def name(self) -> str:
        """The fullest name, in one line."""
        return " ".join(self.words)


class Identities:
    """Who is who in one article: asked with a name as it is met, answers with its bearer."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Take every name of the article, so that a full name below explains a short one above."""
        self.bearers: list[Bearer] = []
        self._by_word: dict[str, list[Bearer]] = {}
        self._met: dict[Bearer, None] = {}
        self._known: dict[tuple[str, ...], Bearer] = {}
        for name in sorted(names, key=lambda name: -len(_core(name))):
            self._add(name)

    def bearer_of(self, name: Name, at: int) -> Bearer:
        """Who bears a name met at a place; the latest met bearer of an ambiguous one."""
        bearer = self._find(name)
        if bearer is None:
            bearer = self._new(name)
        bearer.last_met = at
        self._met.pop(bearer, None)
        self._met[bearer] = None
        return bearer

    def latest(self) -> Iterator[Bearer]:
        """The bearers in the order in which they were met last, the latest first."""
        return islice(reversed(self._met), MOST_LATEST)

    def add_role(self, name: Name, role: str) -> None:
        """Take a role that the article equates with a name."""
        bearer = self._find(name) or self._new(name)
        bearer.add_role(role)
        bearer.is_person = True

    def _add(self, name: Name) -> None:
        bearer = self._find(name) or self._new(name)
        bearer.forms.setdefault(name.text)
        if name.is_person:
            bearer.is_person = True
        if name.role:
            bearer.add_role(name.role)
            bearer.gender = bearer.gender or gender_of_role(name.role.split()[0])

    def _new(self, name: Name) -> Bearer:
        core = _core(name)
        gender = gender_of_first_name(core[0]) if len(core) > 1 or is_first_name(core[0]) else None
        bearer = Bearer(core, name.is_person, gender, {name.text: None})
        self.bearers.append(bearer)
        self._known[_key(core)] = bearer
        for word in {core[0].casefold(), core[-1].casefold()}:
            self._by_word.setdefault(word, []).append(bearer)
        return bearer

    def rivals(self, name: Name) -> int:
        """How many bearers a name may mean."""
        return 1 if _key(_core(name)) in self._known else len(self._fitting(name))

    def _find(self, name: Name) -> Bearer | None:
        exact = self._known.get(_key(_core(name)))
        if exact is not None:
            return exact
        return max(self._fitting(name), key=lambda bearer: bearer.last_met, default=None)

    def _fitting(self, name: Name) -> list[Bearer]:
        core = _core(name)
        return [
            bearer
            for bearer in self._by_word.get(core[-1].casefold(), ())[-MOST_RIVALS:]
            if _fits(core, bearer) and _agrees(name, bearer)
        ]


def _core(name: Name) -> tuple[str, ...]:
    """A name's words without "Jr." and the like."""
    core = name.words
    while len(core) > 1 and core[-1].casefold() in SUFFIXES:
        core = core[:-1]
    return core


def _key(core: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in core)


def _fits(core: tuple[str, ...], bearer: Bearer) -> bool:
    """Whether a shorter or differently spelled name may be a bearer's."""
    if bearer.is_person is False:
        return False
    if len(core) == 1:
        word = core[0].casefold()
        if len(bearer.words) == 1:
            return False
        return word == bearer.words[-1].casefold() or (
            word == bearer.words[0].casefold() and is_first_name(word)
        )
    same_surname = core[-1].casefold() == bearer.words[-1].casefold()
    return same_surname and len(bearer.words) > 1 and is_same_first_name(core[0], bearer.words[0])


def _agrees(name: Name, bearer: Bearer) -> bool:
    """Whether a courtesy title before a name agrees with its bearer's gender."""
    title = gender_of_role(name.role.split()[0]) if name.role else None
    return title is None or bearer.gender is None or title == bearer.gender
