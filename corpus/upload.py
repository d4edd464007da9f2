"""An upload: what came from outside, made harmless, or refused."""

import re
from dataclasses import dataclass

from corpus.reading import NO_ARTICLES, SUFFIXES, Refused

LONGEST_ID = 60
LONGEST_NAME = 100
# `bridge_closed-3fa9c2d1`
ID = re.compile(r"[a-z0-9_][a-z0-9_-]*")
# Names that Windows keeps for its devices, whatever their suffix.
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)


class RefusedUploadError(Exception):
    """An upload of which nothing can be taken; `reason` tells why and what to do."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name, self.reason = name, reason


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that may be put on the shelf.

    `id` and `suffix` make the name of its file; `name` is the one that it came under, on one
    line, for people alone. Raises ValueError where these could do harm.
    """

    id: str
    suffix: str
    content: bytes
    name: str

    def __post_init__(self) -> None:
        if not is_safe_id(self.id) or self.suffix not in SUFFIXES:
            raise ValueError(f"{self.id!r} and {self.suffix!r} make no file's name")
        if not self.name.isprintable() or len(self.name) > LONGEST_NAME:
            raise ValueError(f"{self.name!r} cannot be shown")


def is_safe_id(id_: str) -> bool:
    """Whether this, with a suffix, names an article's file on any system, and is no path."""
    reserved = id_ in DEVICES or id_ in NO_ARTICLES
    return len(id_) <= LONGEST_ID and ID.fullmatch(id_) is not None and not reserved


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What can be taken of an upload, and what cannot, each in the order it came."""

    drafts: tuple[Draft, ...]
    refused: tuple[Refused, ...] = ()
