"""The rows of a timeline in, their PNG picture out, by matplotlib."""

from collections.abc import Sequence
from io import BytesIO

from matplotlib import rc_context, rcdefaults
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.lines import Line2D
from matplotlib.patches import BoxStyle, Circle, FancyBboxPatch, Patch
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from bot.catalogue import ENGLISH, Catalogue
from bot.chart import Badge, Bar, Chart, Dot, Lettering, Row, Stroke
from bot.charting import compose
from bot.lettering import Extent, Style, Tone

INK, MUTED, ACCENT, PAPER = "#1b1f24", "#57606a", "#0b57a4", "#faf8f3"
_TONES: dict[Tone, str] = {"ink": INK, "muted": MUTED, "paper": PAPER}

_DPI = 100
_POINTS = 72 / _DPI  # of a pixel
# matplotlib's own font: Latin, Greek, Cyrillic, Arabic, Hebrew and more, but few emoji.
_FONT = "DejaVu Sans"
# A letter wider than so many times its height (some are whole sentences) stands among no others.
_WIDEST_LETTER = 3
_LEAD_WIDTH, _RULER_WIDTH, _EDGE_WIDTH = 3.0, 4.0, 4.0
_BAR_EDGE = 0.2  # of the bar's width
_DOT_RADIUS = 13
# What lies over what
_RULER, _LEAD, _MARK, _WORD = 1, 2, 3, 4


def ink(rows: Sequence[Row], head: str, words: Catalogue = ENGLISH) -> bytes:
    """The picture as a PNG. For one thread at a time: see `bot.drawing`."""
    with rc_context():
        rcdefaults()  # a matplotlibrc on this machine would change the picture
        font, png = Font(), BytesIO()
        picture = draw(compose(rows, head, font, words), font)
        picture.savefig(png, format="png", dpi=_DPI, metadata={"Software": None})
        return png.getvalue()


class Font:
    """The font: what it lacks, and how wide words run in it."""

    def __init__(self) -> None:
        self._letters = {bold: _find_letters(_face(bold=bold)) for bold in (False, True)}
        self._renderer = RendererAgg(1, 1, _DPI)
        self._sizes: dict[tuple[str, Style], tuple[float, float, float]] = {}

    def has(self, character: str, style: Style) -> bool:
        """Whether the face of that style has the letter, and it is no wider than letters are."""
        is_known = ord(character) in self._letters[style.bold]
        return is_known and self._size(character, style)[0] <= _WIDEST_LETTER * style.size

    def measure(self, text: str, style: Style) -> Extent:
        """The room that the text takes in one line, of the usual height at least."""
        width, height, descent = self._size(text, style)
        _, usual_height, usual_descent = self._size("lp", style)
        ascent = max(height - descent, usual_height - usual_descent)
        return Extent(width, ascent, max(descent, usual_descent))

    def choose(self, style: Style) -> FontProperties:
        """The font in that style, as matplotlib takes it."""
        font = _face(bold=style.bold)
        font.set_size(style.size * _POINTS)
        return font

    def _size(self, text: str, style: Style) -> tuple[float, float, float]:
        """Width, height and how much of it lies below the line."""
        known = self._sizes.get((text, style))
        if known is None:
            font = self.choose(style)
            known = self._renderer.get_text_width_height_descent(text, font, ismath=False)
            self._sizes[text, style] = known
        return known


def _face(*, bold: bool) -> FontProperties:
    """The plain or the bold face, of which each has letters that the other lacks."""
    return FontProperties(family=_FONT, weight="bold" if bold else "normal")


def _find_letters(face: FontProperties) -> frozenset[int]:
    return frozenset(get_font(findfont(face)).get_charmap())


def draw(chart: Chart, font: Font) -> Figure:
    """The figure, one unit a pixel, with heights counted from its upper edge as in the chart."""
    figure = Figure(figsize=(chart.width, chart.height, "px"), dpi=_DPI, facecolor=PAPER)
    downwards = Affine2D().scale(1, -1).translate(0, chart.height)
    shapes = [
        *(_stroke(stroke, _RULER_WIDTH, _RULER) for stroke in chart.ruler),
        *(_stroke(stroke, _LEAD_WIDTH, _LEAD) for stroke in chart.leads),
        *(_dot(mark) if isinstance(mark, Dot) else _bar(mark) for mark in chart.marks),
        *(_badge(badge) for badge in chart.badges),
        *(_words(lettering, font.choose(lettering.style)) for lettering in chart.words),
    ]
    for shape in shapes:
        shape.set_transform(downwards)
        figure.add_artist(shape)
    return figure


def _stroke(stroke: Stroke, width: float, order: int) -> Artist:
    across, down = zip(*stroke.points, strict=True)
    return Line2D(across, down, color=MUTED, linewidth=width * _POINTS, zorder=order)


def _dot(dot: Dot) -> Artist:
    return _filled(Circle((dot.x, dot.y), _DOT_RADIUS), _EDGE_WIDTH)


def _bar(bar: Bar) -> Artist:
    corner = (bar.x - bar.width / 2, bar.top)
    return _filled(_rounded(corner, bar.width, bar.bottom - bar.top), bar.width * _BAR_EDGE)


def _badge(badge: Badge) -> Artist:
    corner = (badge.x - badge.width / 2, badge.y - badge.height / 2)
    return _filled(_rounded(corner, badge.width, badge.height), _EDGE_WIDTH)


def _rounded(corner: tuple[float, float], width: float, height: float) -> Patch:
    round_ends = BoxStyle("Round", pad=0, rounding_size=min(width, height) / 2)
    return FancyBboxPatch(corner, width, height, boxstyle=round_ends)


def _filled(patch: Patch, edge: float) -> Artist:
    """The patch in the one colour, with a pale edge that sets it off from what it lies on."""
    patch.set(facecolor=ACCENT, edgecolor=PAPER, linewidth=edge * _POINTS, zorder=_MARK)
    return patch


def _words(lettering: Lettering, font: FontProperties) -> Artist:
    """The words as they are: no dollar sign in them begins a formula."""
    return Text(
        lettering.x,
        lettering.y,
        lettering.text,
        color=_TONES[lettering.style.tone],
        fontproperties=font,
        horizontalalignment=lettering.align,
        verticalalignment="baseline",
        linespacing="normal",
        parse_math=False,
        zorder=_WORD,
    )
