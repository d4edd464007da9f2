"""A date expression of an article and the days that it stands for."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.span import Span

Grain = Literal["day", "month", "season", "year", "decade"]
Basis = Literal["stated", "resolved", "inferred"]


@dataclass(frozen=True, slots=True)
class Interval:
    """Half-open days `[first, until)`: `until` is the first day that no longer belongs."""

    first: date
    until: date

    def __post_init__(self) -> None:
        if not self.first < self.until:
            raise ValueError(f"not an interval: [{self.first}, {self.until})")

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two have a day in common."""
        return self.first < other.until and other.first < self.until

    def contains(self, other: "Interval") -> bool:
        """Whether every day of `other` belongs to this one."""
        return self.first <= other.first and other.until <= self.until


@dataclass(frozen=True, slots=True)
class Dated:
    """A calendar date or period as the article words it.

    `basis`: `stated` stands in full in the text, `resolved` counts from the publication date,
    `inferred` from another date of the article. `edtf` is for show and storage.
    """

    span: Span
    interval: Interval
    edtf: str
    grain: Grain
    basis: Basis
