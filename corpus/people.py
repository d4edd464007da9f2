"""The people of single articles in, the people of the whole corpus out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from corpus.lexicon import Gender, is_first_name
from corpus.person import Person
from corpus.speech.forms import folded, is_fuller, is_same_name, is_short
from corpus.speech.roles import role_fits

# A surname alone goes to whom the articles name so many times as often as all others who
# bear it: below that a reader would have to ask who is meant.
DOMINANT = 10
# A full name is compared with so many bearers of its surname, the latest met, and with so many
# of their names; the very same name is always found.
MOST_BEARERS = 100
MOST_NAMES = 20
# A role that begins so describes somebody; others are titles, printed before the name.
DESCRIBING = ("a ", "an ", "the ", "The ", "one ", "another ")


@dataclass(frozen=True, slots=True)
class People:
    """The people of a corpus, each once, and who each name of an article is.

    `names` leads from (article id, a person's name in that article) to a canonical name.
    """

    people: tuple[Person, ...]
    names: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class _Met:
    """Somebody as one article names them."""

    article: str
    person: Person

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.person.name.split())


@dataclass(slots=True, eq=False)
class _Group:
    """All that the articles tell of one person; `full` are the full names among it."""

    members: list[_Met] = field(default_factory=list)
    full: dict[tuple[str, ...], None] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)
    roles: dict[str, None] = field(default_factory=dict)
    genders: Counter[Gender] = field(default_factory=Counter)
    named: int = 0

    def add_full(self, met: _Met) -> None:
        """Take somebody who is named in full."""
        self.members.append(met)
        self.full.setdefault(met.words)
        self.articles.add(met.article)
        self.roles.update(dict.fromkeys(met.person.roles))
        self.named += 1 + len(met.person.mentions)
        if met.person.gender is not None:
            self.genders[met.person.gender] += 1

    @property
    def gender(self) -> Gender | None:
        """What most articles tell."""
        return next((gender for gender, _ in self.genders.most_common(1)), None)

    @property
    def name(self) -> str:
        """The full name printed most: by articles, then mentions; then the longest."""
        weight: Counter[str] = Counter()
        for met in self.members:
            weight[met.person.name] += 1 + len(met.person.mentions)
        full = [" ".join(words) for words in self.full if not self._has_fuller(words)]
        return min(full or list(weight), key=lambda name: (-weight[name], -len(name), name))

    def _has_fuller(self, words: tuple[str, ...]) -> bool:
        """Whether a name lacks the first name that another has: "Peña Nieto"."""
        return not is_first_name(words[0]) and any(
            is_fuller(words, each) for each in islice(self.full, MOST_NAMES)
        )


def merge_people(articles: Iterable[tuple[str, Sequence[Person]]]) -> People:
    """Join the people of all articles, given as (article id, its people).

    Full names are one person's when the surnames are equal, the first names forms of one
    another, and the middle names do not contradict. A surname alone is the one person of the
    corpus who bears it; of several, the one who bears the office printed with it, or else
    the one who dominates the corpus. It stays by itself where that leaves a doubt.
    """
    everybody = [_Met(article, person) for article, people in articles for person in people]
    bare = _told_apart([met for met in everybody if _is_bare(met)])
    by_surname = _group_full(met for met in everybody if not _is_bare(met))
    groups = [group for groups in by_surname.values() for group in groups]
    groups += _place(bare, by_surname, groups)
    named = [(group, group.name) for group in groups]
    names = {(met.article, met.person.name): name for group, name in named for met in group.members}
    merged = sorted((_merged(*each) for each in named), key=lambda person: person.name)
    return People(tuple(merged), names)


def _is_bare(met: _Met) -> bool:
    """Whether a person is named by a surname, or a first name, alone."""
    return is_short(met.words) and met.person.is_person is not False


def _told_apart(bare: Sequence[_Met]) -> list[_Met]:
    """Bare names without those that only quoted words have, beside the same in the article."""
    named = {(met.article, met.person.name) for met in bare if met.person.mentions}
    return [
        met for met in bare if met.person.mentions or (met.article, met.person.name) not in named
    ]


def _group_full(everybody: Iterable[_Met]) -> dict[str, list[_Group]]:
    """Those who are named in full, and the bodies, each once, by their last word."""
    found: dict[str, list[_Group]] = defaultdict(list)
    known: dict[tuple[str, ...], _Group] = {}
    for met in everybody:
        groups = found[folded(met.words[-1])]
        group = known.get(met.words)
        if group is None:
            latest = groups[-MOST_BEARERS:]
            group = next((group for group in latest if _is_one(met, group)), None)
        if group is None:
            group = _Group()
            groups.append(group)
        known[met.words] = group
        group.add_full(met)
    return found


def _is_one(met: _Met, group: _Group) -> bool:
    """Whether somebody named in full is the one whom a group names so far."""
    if False in {met.person.is_person, group.members[0].person.is_person}:
        return False
    return all(is_same_name(met.words, words) for words in islice(group.full, MOST_NAMES))


def _place(
    bare: Sequence[_Met], by_surname: Mapping[str, Sequence[_Group]], groups: Iterable[_Group]
) -> Iterator[_Group]:
    """Give each bare name to whom it means; yield those that stay by themselves."""
    by_first: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for word in {folded(words[0]) for words in group.full}:
            by_first[word].append(group)
    times = Counter((met.article, met.person.name) for met in bare)
    alone: dict[str, _Group] = defaultdict(_Group)
    for met in bare:
        word = folded(met.words[-1])
        bearers = by_surname.get(word, ())
        if not bearers and not is_first_name(word):  # "Xi" of "Xi Jinping"
            bearers = by_first.get(word, ())
        is_one = times[met.article, met.person.name] == 1
        bearer = _bearer_of(met, bearers) if is_one else None
        (bearer or alone[met.person.name.casefold()]).members.append(met)
    yield from alone.values()


def _bearer_of(met: _Met, bearers: Sequence[_Group]) -> _Group | None:
    """The one of several bearers of a surname whom a bare name means; None in doubt.

    Whoever the article names in full is another: the article would have told. A pronoun may
    have been misread: without a title, gender speaks against somebody but for nobody.
    """
    is_only = len(bearers) == 1
    fitting = [group for group in bearers if _may_be(met, group, is_only=is_only)]
    titles = [role for role in met.person.roles if not role.startswith(DESCRIBING)]
    if titles:
        fitting = [
            group for group in fitting if any(_fits_any(title, group.roles) for title in titles)
        ]
    first = max(fitting, key=lambda group: group.named, default=None)
    if first is None or (not titles and first is not _most_named(bearers)):
        return None
    others = sum(group.named for group in fitting) - first.named
    return first if first.named >= DOMINANT * others else None


def _most_named(bearers: Sequence[_Group]) -> _Group:
    return max(bearers, key=lambda group: group.named)


def _may_be(met: _Met, group: _Group, *, is_only: bool) -> bool:
    """Whether nothing that an article tells of a bare name speaks against a person.

    Of several, one whose gender nothing tells is not the one whom "Mrs." means.
    """
    if met.article in group.articles or group.members[0].person.is_person is False:
        return False
    if met.person.gender is None:
        return True
    return group.gender == met.person.gender or (is_only and group.gender is None)


def _fits_any(role: str, known: Iterable[str]) -> bool:
    return any(role_fits(role, each) for each in known)


def _merged(group: _Group, name: str) -> Person:
    aliases: dict[str, None] = {}
    roles: dict[str, None] = {}
    for met in group.members:
        aliases.update(dict.fromkeys((met.person.name, *met.person.aliases)))
        roles.update(dict.fromkeys(met.person.roles))
    told = tuple(roles)
    guesses = {guess: None for met in group.members for guess in met.person.guesses}
    roles.update((guess, None) for guess in guesses if _fits_any(guess, told))
    aliases.pop(name, None)
    kinds = {met.person.is_person for met in group.members}
    is_person = True if True in kinds else next(iter(kinds))
    return Person(name, tuple(aliases), tuple(roles), is_person=is_person, gender=group.gender)
