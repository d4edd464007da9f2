"""The verdict on a quotation, with the printed words that it rests on."""

from dataclasses import dataclass
from typing import Literal

from retrieval.citation import Citation

VerdictKind = Literal["verbatim", "altered", "absent"]


@dataclass(frozen=True, slots=True)
class Change:
    """Words as they are quoted, and what is printed in their place; one of the two may be empty."""

    quoted: str
    source: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the articles say to a quotation.

    `citation` has the printed words: those quoted, or the nearest where they are altered; None
    where they are absent. `changes` tell what differs, in order; there are some only where words
    are altered. `also` are further places where they stand word for word.
    """

    kind: VerdictKind
    citation: Citation | None = None
    changes: tuple[Change, ...] = ()
    also: tuple[Citation, ...] = ()


ABSENT = Verdict("absent")
