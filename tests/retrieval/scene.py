"""Findings and reports of them, of which a sentence is made that must not be shown."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from retrieval.evidence import Evidence
from tests.retrieval.reported import Report


@dataclass(frozen=True, slots=True)
class Scene:
    """Findings, and reports of them in random order."""

    rng: Random
    evidence: tuple[Evidence, ...]
    reports: tuple[Report, ...]

    @property
    def body(self) -> str:
        """The report that is spoilt, without its full stop."""
        return self.reports[0].text.removesuffix(".")

    @property
    def told(self) -> Evidence:
        """The finding that it tells."""
        return next(each for each in self.evidence if each.number == self.reports[0].finding)

    @property
    def printed(self) -> str:
        """All that is printed of the findings, bare."""
        return bare(" ".join(f"{each.told} {each.words}" for each in self.evidence))

    @property
    def speaker(self) -> str:
        """Somebody who speaks in the finding."""
        return min(self.told.speakers, default="He")


@dataclass(frozen=True, slots=True)
class Bad:
    """A bad sentence, and what of it must not be read; `findings` or `evidence` of its own."""

    text: str
    poison: tuple[str, ...]
    findings: tuple[int, ...] = ()
    evidence: tuple[Evidence, ...] = ()


Spoil = Callable[[Scene], Bad | None]


def bare(text: str) -> str:
    """Letters and digits alone, in one case and one form."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(each for each in plain if each.isalnum())
