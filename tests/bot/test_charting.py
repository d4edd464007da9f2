from dataclasses import replace

import pytest

from bot.chart import Bar, Dot, Lettering, Row
from bot.charting import LABEL, MOST_ROWS, NUMBER, SOURCE, WHEN, WIDTH, compose
from bot.lettering import Style
from tests.bot.dated_rows import Typewriter, day, rows, years

HEAD = "Timeline about the ferry"
APRIL = [day(2022, 4, number) for number in range(1, 13)]


def _words(dated: list[Row], style: Style) -> list[Lettering]:
    return [word for word in compose(dated, HEAD, Typewriter()).words if word.style == style]


def _texts(dated: list[Row], style: Style) -> list[str]:
    return [word.text.strip("\u200e") for word in _words(dated, style)]


def test_the_numbers_are_those_of_the_list_each_beside_its_date() -> None:
    dated = [replace(row, number=row.number + 40) for row in rows(*APRIL[:3])]
    chart = compose(dated, HEAD, Typewriter())
    numbers = [word for word in chart.words if word.style == NUMBER]
    dates = [word for word in chart.words if word.style == WHEN]

    assert [word.text for word in numbers] == ["41", "42", "43"]
    assert [word.text.strip("\u200e") for word in dates] == [row.when for row in dated]
    assert [word.y for word in numbers] == [word.y for word in dates]


def test_each_number_is_tied_to_the_mark_of_its_date() -> None:
    chart = compose(rows(years(1990, 2000), day(1995, 5, 5)), HEAD, Typewriter())
    ends = [lead.points[-1] for lead in chart.leads]

    assert [type(mark) for mark in chart.marks] == [Bar, Dot]
    assert [lead.points[0][0] for lead in chart.leads] == [mark.x for mark in chart.marks]
    assert ends == [(badge.x - badge.width / 2, badge.y) for badge in chart.badges]


def test_a_source_stands_behind_its_date_if_all_of_it_fits_and_else_below() -> None:
    (date,) = _words(rows(APRIL[0]), WHEN)
    (beside,) = _words(rows(APRIL[0], source="Ledger"), SOURCE)
    (below,) = _words(rows(APRIL[0], source="The ferry and the harbour " * 4), SOURCE)

    assert (beside.x > date.x, beside.y == date.y) == (True, True)
    assert (below.x == date.x, below.y > date.y) == (True, True)


def test_the_more_rows_the_fewer_lines_each_has() -> None:
    label = "word " * 100
    few = _texts(rows(*APRIL[:2], label=label), LABEL)
    many = _texts(rows(*APRIL, label=label), LABEL)

    assert len(few) == 2 * 3
    assert len(many) == MOST_ROWS * 2
    assert all(line.endswith("…") for line in many[1::2])


def test_a_full_picture_is_no_taller_than_the_screen_of_a_phone() -> None:
    chart = compose(rows(*APRIL, label="word " * 100), HEAD * 9, Typewriter())

    assert chart.width == WIDTH
    assert chart.height <= 2.25 * WIDTH


def test_type_is_large_enough_for_a_phone() -> None:
    assert all(style.size >= WIDTH / 28 for style in (LABEL, NUMBER, SOURCE, WHEN))


@pytest.mark.parametrize(
    ("dated", "caption"),
    [
        (rows(day(2022, 4, 1)), []),
        (rows(years(1990, 2000), years(2001, 2002)), ["The ruler is to scale: a tick a year."]),
        (
            rows(day(1982, 3, 14), *APRIL[1:]),
            ["The ruler is to scale: a tick a day. Left out at the zigzag: 40 years."],
        ),
        (
            rows(*APRIL[:4], *(day(2022, 9, 1), day(2022, 9, 2))),
            ["The ruler is to scale: a tick a day. Left out at the zigzag: 4 months."],
        ),
    ],
)
def test_the_caption_tells_what_the_ruler_is(dated: list[Row], caption: list[str]) -> None:
    assert [text for text in _texts(dated, SOURCE) if "ruler" in text] == caption
