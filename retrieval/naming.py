"""A name as somebody typed it in, whether the corpus knows it out."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from corpus.person import Person
from retrieval.roster import Roster
from retrieval.terms import find_words

NEAREST = 3
# One person may be near by the whole name and by parts of it.
FORMS = 4 * NEAREST


@dataclass(frozen=True, slots=True)
class Nobody:
    """A name that is nobody's in the corpus, and people whose names are near, nearest first."""

    name: str
    near: tuple[str, ...]


def find_nobody(
    names: Iterable[str | None], roster: Roster, people: Iterable[Person]
) -> Nobody | None:
    """The first of `names` that is nobody's; None when every name given is known."""
    told = (" ".join(name.split()) for name in names if name)
    unknown = next((name for name in told if name and not roster.find(name)), None)
    return Nobody(unknown, _near(unknown, people)) if unknown else None


def _near(name: str, people: Iterable[Person]) -> tuple[str, ...]:
    """At most NEAREST people of whose names one, or a word of it, is spelt much like `name`."""
    bearers: dict[str, str] = {}
    for person in people:
        for printed in (person.name, *person.aliases):
            words = find_words(printed)
            for form in (" ".join(words), *words):
                bearers.setdefault(form, person.name)
    close = get_close_matches(" ".join(find_words(name)), bearers, FORMS)
    return tuple(dict.fromkeys(bearers[form] for form in close))[:NEAREST]
