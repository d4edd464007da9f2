import pytest

from tests.corpus.dated import dates_of, told

PUBLISHED = "2017-06-13"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("today", "2017-06-13"),
        ("yesterday evening", "2017-06-12"),
        ("the day after tomorrow", "2017-06-15"),
        ("last night", "2017-06-12"),
        ("this morning", "2017-06-13"),
        ("last week", "2017-06-05/2017-06-11"),
        ("next month", "2017-07"),
        ("earlier this year", "2017"),
        ("late last year", "2016-09/2016-12"),
        ("the end of last month", "2017-05-21/2017-05-31"),
        ("the end of the year", "2017-09/2017-12"),
        ("the current quarter", "2017-04/2017-06"),
        ("the latest week", "2017-06-05/2017-06-11"),
        ("the week before last", "2017-05-29/2017-06-04"),
        ("ten days ago", "2017-06-03"),
        ("three weeks ago", "2017-05-22/2017-05-28"),
        ("a fortnight ago", "2017-05-29/2017-06-04"),
        ("six months ago", "2016-12"),
        ("twenty-one years ago", "1996"),
        ("two decades ago", "1997"),
        ("a hundred years ago", "1917"),
        ("two years from now", "2019"),
    ],
)
def test_units_are_counted_from_the_publication_day(words: str, edtf: str) -> None:
    assert told(f"It happened {words}, she said.", PUBLISHED) == {words: edtf}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The dam failed on 12 March 2011. Three days later it rained.", "2011-03-15"),
        ("The dam failed on 12 March 2011. A month later it rained.", "2011-04"),
        ("It was signed on 27 May 1997. A day earlier it was not.", "1997-05-26"),
        ("He was elected in 1987. The same year he wed.", "1987"),
        ("He was elected in 1987. The next year he wed.", "1988"),
        ("They signed in January 1994. On the 14th they dined.", "1994-01-14"),
        ("It rose in the third quarter of 2015 from the year-ago quarter.", "2014-07/2014-09"),
        ("On 12 May 2016 he fled; the night before, it had rained.", "2016-05-11"),
    ],
)
def test_units_are_counted_from_the_last_date_mentioned(text: str, edtf: str) -> None:
    first, second = dates_of(text)

    assert first.basis == "stated"
    assert (second.edtf, second.basis) == (edtf, "inferred")


def test_a_date_that_is_too_coarse_to_count_from_is_passed_over() -> None:
    text = "On 12 March 2011 the dam of 1960 failed. Three days later it rained."

    assert told(text)["Three days later"] == "2011-03-15"


def test_nothing_is_counted_from_a_date_long_past() -> None:
    text = "It failed on 12 March 2011.\nOne.\nTwo.\nThree.\nThree days later it rained."

    assert list(told(text)) == ["12 March 2011"]


def test_a_year_earlier_than_nothing_is_earlier_than_the_publication() -> None:
    assert told("Sales fell from a year earlier.", PUBLISHED) == {"a year earlier": "2016"}
    assert told("The day before, sales fell.", PUBLISHED) == {}


def test_the_quarter_is_the_one_mentioned() -> None:
    text = "Sales rose in the third quarter of 1989. For the quarter, costs fell."

    assert told(text)["the quarter"] == "1989-07/1989-09"
    assert told("For the quarter, costs fell.", PUBLISHED) == {}


def test_a_count_beside_a_date_says_nothing_else() -> None:
    text = "It shut in May 1990. It reopened in March 1993, 34 months later, and closed again."

    assert told(text, PUBLISHED)["34 months later"] == "1993-03"
