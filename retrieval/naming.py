"""A name as somebody typed it in, whom of the corpus it means out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from corpus.lexicon import words
from corpus.person import Person
from retrieval.roster import Roster
from retrieval.terms import SILENT, find_words

NEAREST = 3
# One person may be near by the whole name and by parts of it.
FORMS = 4 * NEAREST
# "Mr", "Lady", "Dr": whoever they stand before is the same person without them.
COURTESIES = words("titles", "male") | words("titles", "female") | words("titles", "abbreviated")


@dataclass(frozen=True, slots=True)
class Nobody:
    """A name that is nobody's in the corpus, and people whose names are near, nearest first."""

    name: str
    near: tuple[str, ...]


def find_people(name: str, roster: Roster, people: Iterable[Person]) -> frozenset[str]:
    """Everybody who may be meant: each word of `name` is one that they are called by.

    So the Finch of "Zoe Finch" is not Ada Finch, whose name the roster finds in it. Somebody
    called "Will" or "US", a word that the roster passes over, is meant by that name alone.
    """
    alone = " ".join(name.split()).casefold()
    typed = set(find_words(name)) - SILENT - COURTESIES
    found = {each for named in roster.find(name) for each in named.people}
    return frozenset(
        person.name
        for person in people
        if (person.name in found and typed <= _words(person)) or alone == person.name.casefold()
    )


def find_nobody(
    names: Iterable[str | None], roster: Roster, people: Sequence[Person]
) -> Nobody | None:
    """The first of `names` that is nobody's; None when every name given is known."""
    told = (" ".join(name.split()) for name in names if name)
    for name in filter(None, told):
        if not find_people(name, roster, people):
            return Nobody(name, _near(name, people))
    return None


def _words(person: Person) -> set[str]:
    printed = (person.name, *person.aliases, *person.roles)
    return {word for called in printed for word in find_words(called)}


def _near(name: str, people: Iterable[Person]) -> tuple[str, ...]:
    """At most NEAREST people of whose names one, or a word of it, is spelt much like `name`."""
    bearers: dict[str, str] = {}
    for person in people:
        for printed in (person.name, *person.aliases):
            called = find_words(printed)
            for form in (" ".join(called), *called):
                bearers.setdefault(form, person.name)
    close = get_close_matches(" ".join(find_words(name)), bearers, FORMS)
    return tuple(dict.fromkeys(bearers[form] for form in close))[:NEAREST]
