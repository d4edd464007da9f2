"""The people of single articles in, the people of the whole corpus out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from corpus.person import Person
from corpus.speech.first_names import is_same_first_name


@dataclass(frozen=True, slots=True)
class People:
    """The people of a corpus, each once, and who each name of an article is.

    `names` leads from (article id, a person's name in that article) to a canonical name.
    """

    people: tuple[Person, ...]
    names: Mapping[tuple[str, str], str]


@dataclass(slots=True)
class _Group:
    """All that the articles tell of one person."""

    members: list[tuple[str, Person]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The full name printed most: by articles, then mentions; then the longest."""
        weight: Counter[str] = Counter()
        for _, person in self.members:
            weight[person.name] += 1 + len(person.mentions)
        full = [name for name in weight if " " in name] or list(weight)
        return min(full, key=lambda name: (-weight[name], -len(name), name))


def merge_people(articles: Iterable[tuple[str, Sequence[Person]]]) -> People:
    """Join the people of all articles, given as (article id, its people).

    Full names are one person's when the surnames are equal and the first names are forms of
    one another; a surname alone is the one person of the corpus who bears it, and stays by
    itself where several do.
    """
    by_surname: dict[str, list[tuple[str, Person]]] = defaultdict(list)
    for article, people in articles:
        for person in people:
            by_surname[person.name.split()[-1].casefold()].append((article, person))
    groups = [g for members in by_surname.values() for g in _groups(members)]
    names = {(article, p.name): group.name for group in groups for article, p in group.members}
    merged = sorted((_merged(group) for group in groups), key=lambda person: person.name)
    return People(tuple(merged), names)


def _groups(members: list[tuple[str, Person]]) -> Iterator[_Group]:
    """The bearers of one surname, apart from one another."""
    full: list[_Group] = []
    alone = _Group()
    for article, person in members:
        if " " not in person.name:
            alone.members.append((article, person))
            continue
        group = next((g for g in full if _is_same(g.members[0][1].name, person.name)), None)
        if group is None:
            group = _Group()
            full.append(group)
        group.members.append((article, person))
    if len(full) == 1:
        full[0].members.extend(alone.members)
    elif alone.members:
        yield alone
    yield from full


def _is_same(one: str, other: str) -> bool:
    """Whether two full names with one surname are one person's."""
    return one == other or is_same_first_name(one.split(maxsplit=1)[0], other.split(maxsplit=1)[0])


def _merged(group: _Group) -> Person:
    name = group.name
    aliases: dict[str, None] = {}
    roles: dict[str, None] = {}
    for _, person in group.members:
        aliases.update(dict.fromkeys((person.name, *person.aliases)))
        roles.update(dict.fromkeys(person.roles))
    aliases.pop(name, None)
    return Person(name, tuple(aliases), tuple(roles))
