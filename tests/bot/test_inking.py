"""What is on the pictures, by matplotlib's own account of it.

matplotlib warns of a letter that no font has, and warnings are errors here: every picture drawn
tests that it shows no empty box.
"""

import logging
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import matplotlib as mpl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from bot.chart import Row
from bot.charting import compose
from bot.inking import ACCENT, INK, MUTED, PAPER, Font, draw, ink
from bot.lettering import Style
from corpus.date import Interval
from tests.bot.dated_rows import day, rows, years

HEAD = "Timeline about the ferry"
STYLE = Style(40, bold=False, tone="ink")

HOSTILE = [
    "$x^2$ and $\\frac{1}{2}$ for $5",
    "قال الرئيس في خطاب ألقاه أمام البرلمان إن الاتفاق لن يتغير",
    "שָׁלוֹם, אמר ראש הממשלה ב־1994",
    "🔥🇺🇦 👩‍👩‍👧 👍🏽 1️⃣ 北京 한국",
    "हिन्दी में खबर ภาษาไทย ที่นี่ မြန်မာ ខ្មែរ",
    "Z̷̧͎̲̈́̿͝a̸͔͝l̶͇̂̐g̵o " * 9,
    "W" * 300,
    "https://example.org/" + "path/" * 60,
    "﷽ ⸻ \x00\x07\n\t\u202e\ud800",
    "",
]

texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=200))
intervals = st.builds(
    lambda first, days: Interval(first, first + timedelta(days=days)),
    st.dates(date(1500, 1, 1), date(2080, 1, 1)),
    st.sampled_from([1, 1, 28, 365, 3652]),
)


@st.composite
def timelines(draw_one: st.DrawFn) -> list[Row]:
    dates = draw_one(st.lists(intervals, min_size=1, max_size=12))
    start = draw_one(st.integers(1, 999))
    return [
        Row(number, interval, draw_one(texts), draw_one(texts), draw_one(texts))
        for number, interval in enumerate(sorted(dates, key=lambda each: each.first), start)
    ]


def _figure(dated: list[Row], head: str = HEAD) -> Figure:
    font = Font()
    figure = draw(compose(dated, head, font), font)
    figure.draw_without_rendering()
    return figure


def _boxes(figure: Figure) -> list[Bbox]:
    written = [text for text in figure.findobj(Text) if isinstance(text, Text) and text.get_text()]
    return [text.get_window_extent() for text in written]


def _overlapping(boxes: list[Bbox]) -> list[tuple[Bbox, Bbox]]:
    """The pairs that share more than a pixel's edge."""
    return [
        (one, other)
        for one, other in combinations(boxes, 2)
        if min(one.x1, other.x1) - max(one.x0, other.x0) > 1
        and min(one.y1, other.y1) - max(one.y0, other.y0) > 1
    ]


@settings(max_examples=25, deadline=None)
@given(timelines(), texts)
def test_no_words_lie_on_others_or_leave_the_picture(dated: list[Row], head: str) -> None:
    figure = _figure(dated, head)
    boxes = _boxes(figure)
    width, height = figure.canvas.get_width_height()

    assert _overlapping(boxes) == []
    assert all(box.x0 >= 0 and box.x1 <= width for box in boxes)
    assert all(box.y0 >= 0 and box.y1 <= height for box in boxes)


def test_a_tall_script_behind_a_date_keeps_its_distance() -> None:
    boxes = _boxes(_figure(rows(day(2000, 1, 1), label=HOSTILE[1], source=HOSTILE[4])))

    assert _overlapping(boxes) == []


@settings(max_examples=20, deadline=None)
@given(timelines())
def test_marks_numbers_and_words_keep_to_their_sides(dated: list[Row]) -> None:
    chart = compose(dated, HEAD, Font())
    marks = max(mark.x for mark in chart.marks)
    badges = [badge for badge in chart.badges if badge.x - badge.width / 2 > marks]
    lines = [word for word in chart.words if word.style.tone == "ink"][1:]

    assert len(badges) == len(dated)
    assert all(line.x > badges[0].x + badges[0].width / 2 for line in lines)


def test_days_are_circles_and_stretches_of_time_are_bars() -> None:
    figure = _figure(rows(years(1990, 2000), day(1994, 1, 14), years(1995, 1996)))
    shapes = [shape.get_window_extent() for shape in figure.findobj(FancyBboxPatch)]
    bars = sorted((round(box.height) for box in shapes if box.height > 2 * box.width), reverse=True)

    assert len(figure.findobj(Circle)) == 1
    assert len(bars) == 2
    assert bars[0] / bars[1] == pytest.approx(10, rel=0.1)


def test_no_words_are_read_as_a_formula() -> None:
    figure = _figure(rows(day(1994, 1, 14), label="It cost $x^2$, not $5."))
    texts_drawn = [text for text in figure.findobj(Text) if isinstance(text, Text)]

    assert any("$x^2$, not $5." in text.get_text() for text in texts_drawn)
    assert not any(text.get_parse_math() or text.get_usetex() for text in texts_drawn)


@pytest.mark.parametrize("text", ["Українська", "Ελλάδα", "Việt", "שלום", "مرحبا", "ქართული"])
def test_the_font_has_the_scripts_of_europe_and_around_it(text: str) -> None:
    assert all(Font().has(letter, STYLE) for letter in text)


@pytest.mark.parametrize("character", ["北", "한", "🔥", "🇺", "\ue000", "\U00012000", "﷽"])
def test_the_font_tells_what_it_lacks_and_what_is_too_wide(character: str) -> None:
    assert not Font().has(character, STYLE)


def test_a_letter_that_the_bold_face_lacks_is_known_in_the_plain_one_alone() -> None:
    alef = "\U0001ee00"
    bold = replace(STYLE, bold=True)

    assert (Font().has(alef, STYLE), Font().has(alef, bold)) == (True, False)
    assert ink(rows(day(1994, 1, 14), label=alef), alef).startswith(b"\x89PNG")


def test_arabic_is_joined_and_read_from_the_right() -> None:
    font = Font()
    joined = font.measure("سلام", STYLE).width
    apart = sum(font.measure(letter, STYLE).width for letter in "سلام")

    assert joined < 0.9 * apart


@pytest.mark.parametrize("tone", [INK, MUTED, ACCENT])
def test_every_colour_stands_out_from_the_paper(tone: str) -> None:
    def luminance(colour: str) -> float:
        parts = (
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)
        )
        return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), parts, strict=True))

    assert (luminance(PAPER) + 0.05) / (luminance(tone) + 0.05) >= 4.5


def test_settings_of_the_machine_do_not_change_the_picture() -> None:
    dated = rows(day(1994, 1, 14), years(1995, 1996))
    plain = ink(dated, HEAD)

    with mpl.rc_context({"text.hinting": "none", "savefig.dpi": 50, "savefig.transparent": True}):
        assert ink(dated, HEAD) == plain


def test_matplotlib_has_nothing_to_say(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        ink(rows(day(1994, 1, 14), label=" ".join(HOSTILE)), "🔥 " + HEAD)

    assert caplog.records == []
