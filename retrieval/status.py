"""What the index tells of itself: sources, progress, what a reload did."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.article import PublishedBasis
from corpus.reading import Refused


@dataclass(frozen=True, slots=True)
class Source:
    """One article of the index, as `/sources` lists it."""

    article: str
    title: str
    publisher: str | None
    url: str | None
    published: str | None
    published_basis: PublishedBasis | None
    note: str | None
    paragraphs: int
    quotations: int
    dates: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody of the corpus: what they are called, and in how many paragraphs they speak."""

    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a reload has come: `done` of `total` steps of `stage` ("reading", "embedding")."""

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What a reload would do, by article id; `refused` are files that would not be taken.

    `corpus` is the digest of the folder as it was looked at.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    corpus: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether a reload would leave the articles as they are."""
        return not (self.added or self.changed or self.removed)


def find_changes(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """How articles, given with their digests, differ from those before."""
    return Changes(
        added=tuple(each for each in after if each not in before),
        changed=tuple(each for each in after if before.get(each, after[each]) != after[each]),
        removed=tuple(each for each in before if each not in after),
    )


@dataclass(frozen=True, slots=True)
class Reloaded:
    """What a reload did. `published` is False when nothing had changed."""

    generation: str
    published: bool
    articles: int
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """The index as it stands; `is_stale` when the corpus has changed since it was built.

    `is_held` when it was rolled back: changes are taken in when somebody reloads, not before.
    `former` is the generation that a rollback leads to; `size` is that of the data, in bytes.
    """

    generation: str
    built: str
    articles: int
    paragraphs: int
    quotations: int
    dates: int
    model: str
    is_stale: bool
    refused: tuple[Refused, ...] = ()
    is_held: bool = False
    former: str | None = None
    events: int = 0
    size: int = 0
