"""What date expressions count from, and what they come to."""

from dataclasses import dataclass

from corpus.date import Basis, Interval
from corpus.dating.calendar import Unit


@dataclass(frozen=True, slots=True)
class Resolved:
    """The days of a date expression, its unit, and what they were counted from."""

    interval: Interval
    unit: Unit
    basis: Basis


@dataclass(frozen=True, slots=True)
class Anchors:
    """What may be counted from: the publication date, and dates mentioned, latest first.

    `ahead` says whether the expression at hand tells what is still to come, None if nothing
    tells; `is_own` whether what tells so is its own verb. `frame` is the year that opens the
    sentence: "In 1988 … in the third quarter".
    """

    published: Interval | None
    mentions: tuple[Resolved, ...] = ()
    ahead: bool | None = None
    is_own: bool = True
    frame: int | None = None


def resolved(interval: Interval | None, unit: Unit, basis: Basis) -> Resolved | None:
    """The days with what is known of them; None where there are none."""
    return Resolved(interval, unit, basis) if interval else None
