"""Rows at their heights in, the marks of their dates on a ruler out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.chart import Bar, Dot, Row, Stroke
from bot.ruling import CUT_LENGTH, Ruler, place

# All in pixels.
TICK = 12
_LANE = 30
_LANES = 168
_BAR_SHARE = 0.6  # of a lane
_SHORTEST_BAR = 34
_CLEAR = 4  # between bars that follow one another
_STUB = 14
_ZIGZAG = 13


@dataclass(frozen=True, slots=True)
class Strip:
    """Where the marks stand, from left to right: bars in lanes, a day's dots on the ruler."""

    left: float
    lanes: tuple[int | None, ...]

    @property
    def pitch(self) -> float:
        """From one lane to the next; where there are many they are narrow."""
        count = self.lane_count
        return min(_LANE, _LANES / count) if count else 0

    @property
    def lane_count(self) -> int:
        """How many bars stand side by side at the most."""
        return 1 + max((lane for lane in self.lanes if lane is not None), default=-1)

    @property
    def ruler(self) -> float:
        """Where the ruler stands."""
        return self.left + self.pitch * self.lane_count + TICK


def is_day(row: Row) -> bool:
    """Whether a row is of one day, which is a point; all else is a stretch of time."""
    return (row.interval.until - row.interval.first).days == 1


def divide(rows: Sequence[Row], left: float) -> Strip:
    """A lane for each row that is no day: the leftmost that its dates leave free.

    Of two that begin together the longer comes first, so that what lies within another stands
    nearer to the ruler.
    """
    lanes: list[int | None] = [None] * len(rows)
    ends: list[int] = []
    spans = [(row.interval.first.toordinal(), row.interval.until.toordinal()) for row in rows]
    stretches = (number for number, row in enumerate(rows) if not is_day(row))
    for number in sorted(stretches, key=lambda each: (spans[each][0], -spans[each][1])):
        first, until = spans[number]
        lane = next((at for at, end in enumerate(ends) if end <= first), len(ends))
        ends[lane : lane + 1] = [until]
        lanes[number] = lane
    return Strip(left, tuple(lanes))


def mark(rows: Sequence[Row], ruler: Ruler, strip: Strip) -> tuple[Dot | Bar, ...]:
    """The marks of the rows, in their order."""
    return tuple(
        _mark(row, lane, ruler, strip) for row, lane in zip(rows, strip.lanes, strict=True)
    )


def _mark(row: Row, lane: int | None, ruler: Ruler, strip: Strip) -> Dot | Bar:
    """A bar that ends just before its last day does, and that is long enough to be seen."""
    first = row.interval.first.toordinal()
    if lane is None:
        return Dot(strip.ruler, place(ruler, first + 0.5))
    top, end = place(ruler, first), place(ruler, row.interval.until.toordinal())
    lacking = max(0, _SHORTEST_BAR - (end - _CLEAR - top))
    x = strip.left + strip.pitch * (lane + 0.5)
    return Bar(x, top - lacking / 2, end - _CLEAR + lacking / 2, strip.pitch * _BAR_SHARE)


def lead(start: Dot | Bar, strip: Strip, end: tuple[float, float]) -> Stroke:
    """From a mark, a bar's beginning, across the lanes beside it, and then straight to its row."""
    at = start.y if isinstance(start, Dot) else start.top + _SHORTEST_BAR / 2
    x, height = end
    return Stroke(((start.x, at), (strip.ruler + _STUB, at), (x - _STUB, height), (x, height)))


def trace(ruler: Ruler, strip: Strip) -> Iterator[Stroke]:
    """The ruler's pieces with their ticks, and a zigzag where time was cut out."""
    x = strip.ruler
    for piece in ruler.pieces:
        yield Stroke(((x, piece.top), (x, piece.bottom)))
    for tick in ruler.ticks:
        yield Stroke(((x - TICK, tick), (x, tick)))
    for piece in ruler.pieces[:-1]:
        yield Stroke(tuple(_zigzag(x, piece.bottom)))


def _zigzag(x: float, top: float) -> Iterator[tuple[float, float]]:
    """A line that swings four times on its way over a cut."""
    sides = (0, 0, 1, -1, 1, -1, 0, 0)
    for step, side in enumerate(sides):
        yield x + side * _ZIGZAG, top + CUT_LENGTH * step / (len(sides) - 1)
