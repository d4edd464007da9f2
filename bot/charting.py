"""The rows of a timeline in, the chart that shows them out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.catalogue import ENGLISH, Catalogue
from bot.chart import Badge, Chart, Lettering, Row
from bot.counting import all_of
from bot.lettering import Line, Pen, Style, set_lines
from bot.plotting import Strip, divide, is_day, lead, mark, trace
from bot.ruling import Ruler, Unit, rule

MOST_ROWS = 12

# All in pixels. On a phone the picture is about 400 wide, so type is 1/27 of the width or more.
WIDTH = 1080
HEAD = Style(52, bold=True, tone="ink")
WHEN = Style(40, bold=True, tone="ink")
LABEL = Style(40, bold=False, tone="ink")
SOURCE = Style(40, bold=False, tone="muted")
NUMBER = Style(40, bold=True, tone="paper")

_MARGIN = 44
_LINE = 1.25  # from one line to the next, in heights of the type, where no letter needs more
_CLEAR = 4  # between letters that stand one above the other
_CAP_HEIGHT = 0.73  # of the type's
_ROW_GAP = 30
_PART_GAP = 40
_WORD_GAP = 18
_BADGE_HEIGHT = 58
_BADGE_PADDING = 15
_FAN = 88  # between the ruler and the numbers
_ALOOF = 17  # how far the ruler begins above a bar's number, and ends before the last row
_NARROWEST = 120  # room in which a source may begin

# Lines of a label, and whether a long source has a line of its own: the first that is not too tall.
_MEASURES = ((3, True), (2, True), (2, False))
_TALL = 1.6 * WIDTH
_DAYS_A_YEAR, _DAYS_A_MONTH = 365.25, 30.44

# That the ruler is true to scale, and what its ticks are, by the words in the catalogues.
TICKS: dict[Unit | None, str] = {
    None: "chart.scale",
    "day": "chart.day",
    "month": "chart.month",
    "year": "chart.year",
    "decade": "chart.decade",
    "century": "chart.century",
}


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where things stand from left to right: marks, numbers, words."""

    strip: Strip
    badge_width: float

    @property
    def badge(self) -> float:
        return self.strip.ruler + _FAN + self.badge_width / 2

    @property
    def text(self) -> float:
        return self.badge + self.badge_width / 2 + _WORD_GAP

    @property
    def text_width(self) -> float:
        return WIDTH - _MARGIN - self.text


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one row and what they stand on; `beside` stands behind the first."""

    lines: tuple[tuple[Line, float], ...]
    beside: Line | None

    @property
    def middle(self) -> float:
        """The height around which the first line's capitals stand."""
        return self.lines[0][1] - _CAP_HEIGHT / 2 * WHEN.size


def compose(rows: Sequence[Row], head: str, pen: Pen, words: Catalogue = ENGLISH) -> Chart:
    """The chart: rows in even distances, tied to a ruler that is true to scale.

    Raises ValueError for no rows or more than `MOST_ROWS`.
    """
    if not 0 < len(rows) <= MOST_ROWS:
        raise ValueError(f"a chart has 1 to {MOST_ROWS} rows, not {len(rows)}")
    columns = _columns(rows, pen)
    heading = _stack(set_lines(head, HEAD, width=WIDTH - 2 * _MARGIN, most=2, pen=pen), _MARGIN)
    blocks = _blocks(rows, columns, pen, _bottom(heading, _MARGIN - _PART_GAP) + _PART_GAP)
    ruler = _rule(rows, blocks)
    marks = mark(rows, ruler, columns.strip)
    bottom = _bottom(blocks[-1].lines, 0)
    caption = _stack(_caption(ruler, pen, words) if len(rows) > 1 else (), bottom + _PART_GAP)
    badge_left = columns.badge - columns.badge_width / 2
    return Chart(
        width=WIDTH,
        height=round(_bottom(caption, bottom) + _MARGIN),
        words=(
            *(_across(line, at) for line, at in (*heading, *caption)),
            *(word for block in blocks for word in _words(block, columns)),
            *(_number(row, block, columns) for row, block in zip(rows, blocks, strict=True)),
        ),
        marks=marks,
        badges=tuple(_badge(block, columns) for block in blocks),
        leads=tuple(
            lead(each, columns.strip, (badge_left, block.middle))
            for each, block in zip(marks, blocks, strict=True)
        ),
        ruler=tuple(trace(ruler, columns.strip)) if len(rows) > 1 else (),
    )


def _columns(rows: Sequence[Row], pen: Pen) -> _Columns:
    widest = max(pen.measure(str(row.number), NUMBER).width for row in rows)
    return _Columns(divide(rows, _MARGIN), max(_BADGE_HEIGHT, widest + 2 * _BADGE_PADDING))


def _blocks(rows: Sequence[Row], columns: _Columns, pen: Pen, top: float) -> list[_Block]:
    """The rows in the largest measure that makes no tower of them, one below the other."""
    blocks: list[_Block] = []
    for most, own_line in _MEASURES:
        blocks, above = [], top
        for row in rows:
            lines, beside = _lines(row, columns.text_width, pen, most, own_line=own_line)
            blocks.append(_Block(_stack(lines, above), beside))
            above = _bottom(blocks[-1].lines, above) + _ROW_GAP
        if above <= _TALL:
            break
    return blocks


def _lines(
    row: Row, width: float, pen: Pen, most: int, *, own_line: bool
) -> tuple[list[Line], Line | None]:
    """Date, label and source; the source apart, to stand behind the date, where it fits or must."""
    when = set_lines(row.when, WHEN, width=width, most=2, pen=pen)
    when = when or set_lines(row.interval.first.isoformat(), WHEN, width=width, most=1, pen=pen)
    label = set_lines(row.label, LABEL, width=width, most=most, pen=pen)
    source = set_lines(row.source, SOURCE, width=width, most=1, pen=pen)
    room = width - when[0].extent.width - _WORD_GAP if len(when) == 1 else 0
    if source and own_line and source[0].extent.width > room:
        return [*when, *label, *source], None
    if room < _NARROWEST:
        return [*when, *label], None
    beside = set_lines(row.source, SOURCE, width=room, most=1, pen=pen)
    if not beside:
        return [*when, *label], None
    return [_as_tall(when[0], beside[0]), *label], beside[0]


def _as_tall(line: Line, other: Line) -> Line:
    """The line with the height that it takes together with the other."""
    extent = replace(
        line.extent,
        ascent=max(line.extent.ascent, other.extent.ascent),
        descent=max(line.extent.descent, other.extent.descent),
    )
    return replace(line, extent=extent)


def _stack(lines: Sequence[Line], top: float) -> tuple[tuple[Line, float], ...]:
    """The lines one below the other, further apart where letters reach far up or down."""
    stacked: list[tuple[Line, float]] = []
    for line in lines:
        if stacked:
            above, stands = stacked[-1]
            needed = above.extent.descent + _CLEAR + line.extent.ascent
            at = stands + max(line.style.size * _LINE, needed)
        else:
            at = top + line.extent.ascent
        stacked.append((line, at))
    return tuple(stacked)


def _bottom(stacked: Sequence[tuple[Line, float]], top: float) -> float:
    """Where the lines end, which is where they would begin if there are none."""
    return stacked[-1][1] + stacked[-1][0].extent.descent if stacked else top


def _across(line: Line, at: float) -> Lettering:
    """The line across the whole picture."""
    return _lettering(line, _MARGIN, WIDTH - _MARGIN, at)


def _words(block: _Block, columns: _Columns) -> Iterator[Lettering]:
    """The lines of a row; the first keeps to the left if something stands behind it."""
    first, at = block.lines[0]
    end = columns.text + first.extent.width
    if block.beside is None:
        yield _lettering(first, columns.text, WIDTH - _MARGIN, at)
    else:
        yield _lettering(first, columns.text, end, at)
        begin = end + _WORD_GAP
        yield _lettering(block.beside, begin, begin + block.beside.extent.width, at)
    for line, below in block.lines[1:]:
        yield _lettering(line, columns.text, WIDTH - _MARGIN, below)


def _lettering(line: Line, left: float, right: float, at: float) -> Lettering:
    """The line at the side from which it is read."""
    if line.leftward:
        return Lettering(line.text, line.style, right, at, "right")
    return Lettering(line.text, line.style, left, at)


def _number(row: Row, block: _Block, columns: _Columns) -> Lettering:
    return Lettering(str(row.number), NUMBER, columns.badge, block.lines[0][1], "center")


def _badge(block: _Block, columns: _Columns) -> Badge:
    return Badge(columns.badge, block.middle, columns.badge_width, _BADGE_HEIGHT)


def _rule(rows: Sequence[Row], blocks: Sequence[_Block]) -> Ruler:
    """The ruler from the first number to the end of the last row; a lone day beside its number."""
    middle = blocks[0].middle
    intervals = [row.interval for row in rows]
    if is_day(rows[0]) and len(rows) == 1:
        return rule(intervals, top=middle - _ALOOF, bottom=middle + _ALOOF)
    top = middle if is_day(rows[0]) else middle - _ALOOF
    return rule(intervals, top=top, bottom=_bottom(blocks[-1].lines, middle) - _ALOOF)


def _caption(ruler: Ruler, pen: Pen, words: Catalogue) -> list[Line]:
    """What the ruler's ticks are, and how much time its zigzags stand for."""
    text = words.say(TICKS[ruler.unit])
    if ruler.left_out:
        cuts = all_of([_duration(days, words) for days in ruler.left_out], words)
        text = f"{text} {words.say('chart.cut', cuts=cuts)}"
    return set_lines(text, SOURCE, width=WIDTH - 2 * _MARGIN, most=3, pen=pen)


def _duration(days: int, words: Catalogue) -> str:
    """Whole years, or months of less than two years, or days of less than two months."""
    if days >= 2 * _DAYS_A_YEAR:
        return words.say("chart.years", number=int(days / _DAYS_A_YEAR))
    if days >= 2 * _DAYS_A_MONTH:
        return words.say("chart.months", number=int(days / _DAYS_A_MONTH))
    return words.say("chart.days", number=days)
