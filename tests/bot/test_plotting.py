from datetime import date

from bot.chart import Bar, Dot, Row
from bot.plotting import Strip, divide, lead, mark, trace
from bot.ruling import rule
from corpus.date import Interval
from tests.bot.dated_rows import day, rows, years

NINETIES = years(1990, 2000)
SUMMER = Interval(date(1991, 6, 1), date(1991, 9, 1))


def _marks(dated: list[Row]) -> tuple[Strip, tuple[Dot | Bar, ...]]:
    strip = divide(dated, left=40)
    ruler = rule([row.interval for row in dated], top=100, bottom=1100)
    return strip, mark(dated, ruler, strip)


def test_a_day_is_a_dot_on_the_ruler_and_all_else_a_bar_beside_it() -> None:
    strip, (decade, dot) = _marks(rows(NINETIES, day(1995, 1, 1)))

    assert isinstance(decade, Bar)
    assert isinstance(dot, Dot)
    assert decade.x + decade.width / 2 < dot.x == strip.ruler


def test_a_bar_lasts_as_long_on_the_ruler_as_its_date_does() -> None:
    _, (decade, year) = _marks(rows(NINETIES, years(1995, 1996)))

    assert isinstance(decade, Bar)
    assert isinstance(year, Bar)
    assert (decade.top, round(decade.bottom)) == (100, 1096)
    assert abs(year.top - 600) < 1
    assert 94 < year.bottom - year.top < 100


def test_a_short_bar_is_long_enough_to_be_seen_and_stays_where_it_belongs() -> None:
    _, (_, summer) = _marks(rows(NINETIES, SUMMER))

    assert isinstance(summer, Bar)
    assert 30 < summer.bottom - summer.top < 36
    assert abs((summer.top + summer.bottom) / 2 - 254) < 5


def test_dates_that_overlap_stand_in_lanes_of_their_own() -> None:
    dated = rows(NINETIES, years(1991, 1992), SUMMER, years(1992, 1993), day(1994, 1, 1))

    assert divide(dated, left=40).lanes == (0, 1, 2, 1, None)


def test_of_two_that_begin_together_the_longer_stands_further_out() -> None:
    assert divide(rows(years(1990, 1991), NINETIES), left=40).lanes == (1, 0)


def test_a_year_that_begins_when_another_ends_follows_it_in_its_lane() -> None:
    strip, marks = _marks(rows(years(1990, 1991), years(1991, 1992)))
    first, second = (each for each in marks if isinstance(each, Bar))

    assert strip.lanes == (0, 0)
    assert first.bottom < second.top


def test_many_lanes_are_narrow_and_do_not_touch() -> None:
    strip, marks = _marks(rows(*[NINETIES] * 12))
    bars = [each for each in marks if isinstance(each, Bar)]

    assert strip.ruler < 240
    assert sorted(strip.lanes, key=str) == sorted(range(12), key=str)
    assert all(
        abs(one.x - other.x) > (one.width + other.width) / 2
        for place, one in enumerate(bars)
        for other in bars[:place]
    )


def test_days_alone_need_no_lanes() -> None:
    assert divide(rows(day(1990, 1, 1)), left=40).ruler < 60


def test_a_lead_goes_from_the_mark_to_its_row() -> None:
    strip, marks = _marks(rows(NINETIES, day(1995, 1, 1)))
    points = [lead(each, strip, (200, 500)).points for each in marks]

    assert [each[-1] for each in points] == [(200, 500)] * 2
    assert [each[0][0] for each in points] == [each.x for each in marks]


def test_a_cut_is_drawn_as_a_zigzag_between_two_pieces() -> None:
    dated = rows(day(1982, 3, 14), *(day(2022, 4, number) for number in (1, 2, 9, 28)))
    strip = divide(dated, left=40)
    ruler = rule([row.interval for row in dated], top=0, bottom=1000)
    zigzag = list(trace(ruler, strip))[-1].points

    assert len(zigzag) > 4
    assert (zigzag[0][1], zigzag[-1][1]) == (ruler.pieces[0].bottom, ruler.pieces[1].top)
    assert len({x for x, _ in zigzag}) == 3
