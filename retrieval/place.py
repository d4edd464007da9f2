"""Where a passage stands, what stands over it, what a vector stands for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: its article's number, and its paragraph's place in that article."""

    article: int
    position: int


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over an article: the terms of its title, its publisher and its date (EDTF)."""

    article: str
    title_terms: frozenset[str]
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """What a vector stands for: a passage, or a sentence of it."""

    passage: int
    sentence: int | None
