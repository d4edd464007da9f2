from datetime import date

import pytest

from corpus.date import Interval
from corpus.dating.edtf import parse_edtf
from corpus.dating.periods import Period, find_periods, parse_period
from corpus.span import Span

TODAY = date(2024, 5, 17)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("1990s", "199X"),
        ("the 90s", "199X"),
        ("90s", "199X"),
        ("early 1990s", "1990/1993"),
        ("since 2014", "2014/.."),
        ("from 2014", "2014/.."),
        ("after may 2000", "2000-06/.."),
        ("before 1999", "../1998"),
        ("until 2004", "../2004"),
        ("up to May 1997", "../1997-05"),
        ("1998-2004", "1998/2004"),
        ("from 1998 to 2004", "1998/2004"),
        ("between 1998 and 2004", "1998/2004"),
        ("summer 2000", "2000-22"),
        ("the summer of 2000", "2000-22"),
        ("fall 1998", "1998-23"),
        ("2015-12", "2015-12"),
        ("2017-06/2017-08", "2017-06/2017-08"),
        ("199X", "199X"),
        ("may 1997", "1997-05"),
        ("14 January 1994", "1994-01-14"),
        ("14.01.1994", "1994-01-14"),
        ("  in   2017 ", "2017"),
        ("q3 2015", "2015-07/2015-09"),
        ("20th century", "190X/199X"),
        ("last month", "2024-04"),
        ("yesterday", "2024-05-16"),
        ("May", "2024-05"),
    ],
)
def test_a_period_is_read_as_people_type_it(typed: str, edtf: str) -> None:
    assert parse_period(typed, TODAY) == parse_edtf(edtf)


@pytest.mark.parametrize("typed", ["", " ", "soon", "the 1990s and more", "1990s?", "x" * 300])
def test_what_is_no_period_is_none(typed: str) -> None:
    assert parse_period(typed, TODAY) is None


@pytest.mark.parametrize("typed", ["last month", "May", "yesterday"])
def test_without_today_nothing_hangs_on_it(typed: str) -> None:
    assert parse_period(typed) is None


def test_a_question_names_its_periods() -> None:
    question = "What did Orlo say since 2014, and in May 1997?"

    assert find_periods(question) == (
        Period(Span(18, 28), Interval(date(2014, 1, 1), date.max)),
        Period(Span(37, 45), parse_edtf("1997-05")),
    )
    assert find_periods("") == ()
