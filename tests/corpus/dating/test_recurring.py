import pytest

from tests.corpus.dated import dates_of, told

PUBLISHED = "2017-06-13"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was arrested last November.", {"last November": "2016-11"}),
        ("She was arrested last June 30.", {"last June 30": "2016-06-30"}),
        ("It was shut last summer.", {"last summer": "2016-22"}),
        ("It is shut this summer.", {"this summer": "2017-22"}),
        ("It reopens next summer.", {"next summer": "2018-22"}),
        ("It failed last winter.", {"last winter": "2016-24"}),
        ("In April of last year it flooded.", {"April of last year": "2016-04"}),
        ("the fourth quarter of last year", {"the fourth quarter of last year": "2016-10/2016-12"}),
        ("last year's first half", {"last year's first half": "2016-01/2016-06"}),
        ("the first half of the year", {"the first half of the year": "2017-01/2017-06"}),
        ("He came on 29 February.", {"29 February": "2016-02-29"}),
        ("This past spring it rained.", {"This past spring": "2017-21"}),
    ],
)
def test_what_comes_round_is_found_from_the_publication_date(
    text: str, expected: dict[str, str]
) -> None:
    assert told(text, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She left in October 2009 and was back the following spring.",
            {"October 2009": "2009-10", "the following spring": "2010-21"},
        ),
        (
            "The war began in 1939. In the autumn of that year he fled.",
            {"1939": "1939", "the autumn of that year": "1939-23"},
        ),
        (
            "The truce of 3 March 1995 held. On 12 March it broke.",
            {"3 March 1995": "1995-03-03", "12 March": "1995-03-12"},
        ),
    ],
)
def test_a_story_of_another_year_keeps_its_year(text: str, expected: dict[str, str]) -> None:
    assert told(text, PUBLISHED) == expected
    assert [each.basis for each in dates_of(text, PUBLISHED)] == ["stated", "inferred"]


def test_a_day_just_past_belongs_to_no_old_story() -> None:
    text = "It was founded on June 3, 1990, by two brothers. It burned down on June 2."

    assert told(text, PUBLISHED)["June 2"] == "2017-06-02"


@pytest.mark.parametrize(
    ("published", "day"), [("2013-04-16", "2001-09-11"), ("2016-09-20", "2016-09-11")]
)
def test_the_day_that_needs_no_year_is_that_of_2001(published: str, day: str) -> None:
    assert told("It felt like Sept. 11, he said.", published) == {"Sept. 11": day}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They wooed voters before the June 20 primary.", {"June 20": "2017-06-20"}),
        ("The July states held most seats.", {"July": "2017-07"}),
        ("In August it held nine.", {"August": "2016-08"}),
        ("They wooed voters on June 8.", {"June 8": "2017-06-08"}),
    ],
)
def test_what_comes_within_a_month_is_not_nearly_a_year_old(
    text: str, expected: dict[str, str]
) -> None:
    assert told(text, PUBLISHED) == expected


def test_a_quarter_of_the_year_is_the_latest_that_had_begun() -> None:
    read = told("It raised more in the third quarter of the year.", "2016-01-04")

    assert read == {"the third quarter of the year": "2015-07/2015-09"}
