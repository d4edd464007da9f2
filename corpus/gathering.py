"""What the whole corpus tells of its articles: lines repeated, people merged."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.parsed import Parsed
from corpus.person import Person


@dataclass(frozen=True, slots=True)
class Gathered:
    """The articles as they are shown, in the order given, and everybody in them."""

    articles: tuple[Parsed, ...]
    people: tuple[Person, ...]


def gather(articles: Sequence[Parsed]) -> Gathered:
    """Judge each article in the light of all."""
    people = {person.name: person for parsed in articles for person in parsed.people}
    return Gathered(tuple(articles), tuple(people.values()))
