"""Intervals in, a ruler of time that is true to scale out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from corpus.date import Interval

Unit = Literal["day", "month", "year", "decade", "century"]

# A gap that takes more of the ruler than this leaves the rest a blot, and is cut out.
_BLOTTING = 0.9
# Cutting is worth its break only if what was a blot then fills this much of the ruler.
_REVEALING = 0.5
# Room for the sign of a cut, in pixels.
CUT_LENGTH = 64
# Ticks stand no closer, in pixels.
_TICK_DISTANCE = 16

_MONTHS_A_YEAR = 12
_YEARS_APART: dict[Unit, int] = {"year": 1, "decade": 10, "century": 100}
_DAYS_IN: dict[Unit, float] = {
    "day": 1,
    "month": 28,
    "year": 365,
    "decade": 3652,
    "century": 36524,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Unbroken time, in days of the calendar, between two heights of the picture."""

    first: int
    until: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Ruler:
    """Time on one scale: its pieces, what was cut out between them (in days), its ticks."""

    pieces: tuple[Piece, ...]
    left_out: tuple[int, ...]
    unit: Unit | None
    ticks: tuple[float, ...]


def rule(intervals: Sequence[Interval], *, top: float, bottom: float) -> Ruler:
    """The ruler from the first day of all to the last, empty ages cut out where they must be."""
    segments = [sorted(intervals, key=lambda interval: interval.first)]
    while (parted := _parted(segments)) is not None:
        segments = parted
    pieces = _pieces([_bounds(segment) for segment in segments], top, bottom)
    left_out = tuple(after.first - before.until for before, after in pairwise(pieces))
    unit = _unit(pieces)
    ticks = tuple(_ticks(pieces, unit)) if unit else ()
    return Ruler(pieces, left_out, unit, ticks)


def place(ruler: Ruler, day: float) -> float:
    """The height at which that day of the calendar stands, days counted as by `toordinal`."""
    piece = next((each for each in ruler.pieces if day <= each.until), ruler.pieces[-1])
    share = (day - piece.first) / (piece.until - piece.first)
    return piece.top + share * (piece.bottom - piece.top)


def _bounds(segment: Sequence[Interval]) -> tuple[int, int]:
    """The first day of a segment, and the first after it."""
    last = max(interval.until for interval in segment)
    return segment[0].first.toordinal(), last.toordinal()


def _parted(segments: list[list[Interval]]) -> list[list[Interval]] | None:
    """The segments with one more cut where that shows more, else None."""
    gap, number, at = max(_gaps(segments), default=(0, 0, 0))
    whole = sum(until - first for first, until in map(_bounds, segments))
    if gap <= _BLOTTING * whole:
        return None
    cut = segments[number]
    parted = [*segments[:number], cut[:at], cut[at:], *segments[number + 1 :]]
    spread = max((each[-1].first - each[0].first).days for each in parted)
    return parted if spread >= _REVEALING * (whole - gap) else None


def _gaps(segments: list[list[Interval]]) -> Iterator[tuple[int, int, int]]:
    """Each empty stretch in days, with its segment and the interval behind it."""
    for number, segment in enumerate(segments):
        for at in range(1, len(segment)):
            until = _bounds(segment[:at])[1]
            yield segment[at].first.toordinal() - until, number, at


def _pieces(bounds: list[tuple[int, int]], top: float, bottom: float) -> tuple[Piece, ...]:
    """The pieces one below the other, all on the same scale."""
    days = sum(until - first for first, until in bounds)
    scale = (bottom - top - CUT_LENGTH * (len(bounds) - 1)) / days
    pieces: list[Piece] = []
    for first, until in bounds:
        above = pieces[-1].bottom + CUT_LENGTH if pieces else top
        pieces.append(Piece(first, until, above, above + (until - first) * scale))
    return tuple(pieces)


def _unit(pieces: Sequence[Piece]) -> Unit | None:
    """The smallest unit whose ticks can be told apart; None when the ruler holds none."""
    piece = pieces[0]
    scale = (piece.bottom - piece.top) / (piece.until - piece.first)
    return next((unit for unit, days in _DAYS_IN.items() if days * scale >= _TICK_DISTANCE), None)


def _ticks(pieces: Sequence[Piece], unit: Unit) -> Iterator[float]:
    """The heights at which a unit begins."""
    for piece in pieces:
        scale = (piece.bottom - piece.top) / (piece.until - piece.first)
        for day in _beginnings(piece, unit):
            if piece.first <= day <= piece.until:
                yield piece.top + (day - piece.first) * scale


def _beginnings(piece: Piece, unit: Unit) -> Iterator[int]:
    """The days on which a unit begins, from before the piece to its end at least."""
    if unit == "day":
        yield from range(piece.first, piece.until + 1)
        return
    start, end = date.fromordinal(piece.first).year, date.fromordinal(piece.until).year
    months = range(1, _MONTHS_A_YEAR + 1) if unit == "month" else (1,)
    apart = _YEARS_APART.get(unit, 1)
    for year in range(start - start % apart, end + 1, apart):
        yield from (date(max(year, 1), month, 1).toordinal() for month in months)
