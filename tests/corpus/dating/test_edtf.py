from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.date import Grain, Interval
from corpus.dating.calendar import GRAINS, Unit, moved
from corpus.dating.edtf import NotEdtfError, format_edtf, parse_edtf


@pytest.mark.parametrize(
    ("text", "first", "until"),
    [
        ("1994-01-14", date(1994, 1, 14), date(1994, 1, 15)),
        ("2017-05", date(2017, 5, 1), date(2017, 6, 1)),
        ("2000-22", date(2000, 6, 1), date(2000, 9, 1)),
        ("2017-24", date(2017, 12, 1), date(2018, 3, 1)),
        ("2017", date(2017, 1, 1), date(2018, 1, 1)),
        ("1984~", date(1984, 1, 1), date(1985, 1, 1)),
        ("199X", date(1990, 1, 1), date(2000, 1, 1)),
        ("18XX", date(1800, 1, 1), date(1900, 1, 1)),
        ("2014/2016", date(2014, 1, 1), date(2017, 1, 1)),
        ("2014/..", date(2014, 1, 1), date.max),
        ("../2014", date.min, date(2015, 1, 1)),
    ],
)
def test_an_edtf_text_stands_for_days(text: str, first: date, until: date) -> None:
    assert parse_edtf(text) == Interval(first, until)


@pytest.mark.parametrize(
    "text", ["", "soon", "2017-13", "2017-02-30", "20170613", "2016/2014", "0000", "１９９４"]
)
def test_what_is_no_edtf_says_so(text: str) -> None:
    with pytest.raises(NotEdtfError, match="is not an EDTF date") as caught:
        parse_edtf(text)

    assert caught.value.text == text


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("1994-01-14", "day"),
        ("2017-06-05/2017-06-11", "day"),
        ("2017-05", "month"),
        ("2017-03/2017-05", "month"),
        ("2022-04-01/2022-04-10", "month"),
        ("2017-21", "season"),
        ("2017-24", "season"),
        ("2016-08", "season"),
        ("2017", "year"),
        ("2016-01/2016-04", "year"),
        ("199X", "decade"),
        ("1990/1993", "decade"),
        ("180X/189X", "decade"),
    ],
)
def test_days_are_written_in_the_coarsest_exact_form_of_their_grain(
    text: str, grain: Grain
) -> None:
    assert format_edtf(parse_edtf(text), grain) == text


@given(st.dates(), st.sampled_from(sorted(GRAINS)))
def test_what_is_written_is_read_again(day: date, unit: Unit) -> None:
    interval = moved(unit, day)

    if interval is not None:
        assert parse_edtf(format_edtf(interval, GRAINS[unit])) == interval
