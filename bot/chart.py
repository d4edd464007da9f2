"""A chart: the rows of a timeline, and the shapes that show them."""

from dataclasses import dataclass
from typing import Literal

from bot.lettering import Style
from corpus.date import Interval


@dataclass(frozen=True, slots=True)
class Row:
    """An event with the number, the words of its date, its text and source as readers see them."""

    number: int
    interval: Interval
    when: str
    label: str
    source: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """Words at a place: `x` is their left end, right end or middle, `y` the line below them."""

    text: str
    style: Style
    x: float
    y: float
    align: Literal["left", "right", "center"] = "left"


@dataclass(frozen=True, slots=True)
class Dot:
    """A day."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bar:
    """Days, months or years from `top` to `bottom`; `x` is its middle."""

    x: float
    top: float
    bottom: float
    width: float


@dataclass(frozen=True, slots=True)
class Badge:
    """The ground of a row's number, around its middle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line from point to point."""

    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture in pixels, heights counted from its upper edge.

    `marks` and `badges` stand in the order of the rows, as do `leads`, the strokes between them.
    """

    width: int
    height: int
    words: tuple[Lettering, ...]
    marks: tuple[Dot | Bar, ...]
    badges: tuple[Badge, ...]
    leads: tuple[Stroke, ...]
    ruler: tuple[Stroke, ...]
