"""The names of one article in, who bears them out: one bearer per person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from corpus.lexicon import Gender, gender_of_first_name, gender_of_role, is_courtesy, is_first_name
from corpus.speech.forms import core, folded, is_fuller, is_same_name, is_short, is_tail
from corpus.speech.names import Name
from corpus.speech.persons import is_body_name
from corpus.speech.roles import role_fits, tells_office

# So many bearers of one surname are told apart, and so many roles of one bearer.
MOST_RIVALS = 12
MOST_ROLES = 24
# A role is looked for among so many, the latest met.
MOST_LATEST = 100


@dataclass(slots=True, eq=False)
class Bearer:
    """Somebody (or a body) of an article, under the fullest name met so far.

    `words` are that name's words, `forms` every form of it with its first place in the
    order of meeting, `roles` what the article calls them, `guesses` the roles that it most
    likely means them by. Grows while an article is read.
    """

    words: tuple[str, ...]
    is_person: bool | None
    gender: Gender | None = None
    forms: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    guesses: dict[str, None] = field(default_factory=dict)
    is_relative: bool = False
    last_met: int = -1

    def add_role(self, role: str) -> None:
        """Take one more role that the article gives them."""
        if len(self.roles) < MOST_ROLES and tells_office(role):
            self.roles.setdefault(role)

    def guess_role(self, role: str) -> None:
        """Take a role that the article does not equate with them, and that fits."""
        if len(self.guesses) < MOST_ROLES and tells_office(role):
            self.guesses.setdefault(role)

    @property
    def likely_roles(self) -> tuple[str, ...]:
        """The roles that are told of them and those guessed."""
        return (*self.roles, *self.guesses)

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
        for name in sorted(names, key=lambda name: -len(core(name.words))):
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
        own = core(name.words)
        if len(own) > 1 and is_tail(own, bearer.words) and not is_fuller(own, bearer.words):
            bearer.words = own
            self._known[_key(own)] = bearer
        if name.is_person:
            bearer.is_person = True
        bearer.is_relative = bearer.is_relative or (name.is_relative and not is_short(own))
        if name.role:
            bearer.add_role(name.role)
            bearer.gender = gender_of_role(name.role.split()[0]) or bearer.gender

    def _new(self, name: Name) -> Bearer:
        own = core(name.words)
        gender = gender_of_first_name(own[0]) if len(own) > 1 or is_first_name(own[0]) else None
        bearer = Bearer(own, name.is_person, gender, {name.text: None})
        self.bearers.append(bearer)
        self._known[_key(own)] = bearer
        for word in {folded(own[0]), folded(own[-1])}:
            self._by_word.setdefault(word, []).append(bearer)
        return bearer

    def rivals(self, name: Name) -> int:
        """How many bearers a name may mean."""
        return 1 if _key(core(name.words)) in self._known else len(self._fitting(name))

    def _find(self, name: Name) -> Bearer | None:
        own = core(name.words)
        exact = self._known.get(_key(own))
        if exact is not None and (len(own) > 1 or _agrees(name, exact)):
            return exact
        return max(self._fitting(name), key=lambda bearer: bearer.last_met, default=None)

    def _fitting(self, name: Name) -> list[Bearer]:
        own = core(name.words)
        fitting = [
            bearer
            for bearer in self._by_word.get(folded(own[-1]), ())[-MOST_RIVALS:]
            if _fits(own, bearer) and _agrees(name, bearer)
        ]
        return _likeliest(name, fitting)


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(folded(word) for word in words)


def _fits(words: tuple[str, ...], bearer: Bearer) -> bool:
    """Whether a shorter or differently spelled name may be a bearer's."""
    if bearer.is_person is False:
        return False
    if len(bearer.words) == 1:
        return _key(words) == _key(bearer.words)
    if is_short(words):
        return is_tail(words, bearer.words) or _is_called(words, bearer)
    return is_same_name(words, bearer.words)


def _is_called(words: tuple[str, ...], bearer: Bearer) -> bool:
    """Whether a word begins a bearer's name: "Ann", or the surname that comes first of "Xi"."""
    if len(words) > 1 or folded(words[0]) != folded(bearer.words[0]):
        return False
    own = folded(words[0])
    return is_first_name(own) or (bearer.is_person is True and not is_body_name(own))


def _agrees(name: Name, bearer: Bearer) -> bool:
    """Whether the title before a name agrees with its bearer's gender, and with whose they are.

    "President Velm" is not "his wife, Ann Velm".
    """
    if name.role is None:
        return True
    title = gender_of_role(name.role.split()[0])
    if title is not None:
        return bearer.gender in {None, title}
    is_another = bearer.is_relative and len(name.words) == 1 and tells_office(name.role)
    return not is_another or any(role_fits(name.role, known) for known in bearer.roles)


def _likeliest(name: Name, fitting: list[Bearer]) -> list[Bearer]:
    """Those whom a name means rather than others: by surname, and no relatives of theirs."""
    words = core(name.words)
    if len(fitting) < 2 or not is_short(words):
        return fitting
    ending = [bearer for bearer in fitting if is_tail(words, bearer.words)] or fitting
    if name.role is not None and is_courtesy(name.role.split()[0]):
        return ending
    return [bearer for bearer in ending if not bearer.is_relative] or ending
