import pytest

from tests.corpus.dated import dates_of, told

PUBLISHED = "2017-06-13"


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Up from the same quarter last year.", "the same quarter last year", "2016-01/2016-03"),
        ("Up from the same period a year ago.", "the same period a year ago", "2016-01/2016-03"),
        ("Up from the same quarter of 2014.", "the same quarter of 2014", "2014-01/2014-03"),
        ("Up from the 2016 period.", "the 2016 period", "2016-01/2016-03"),
        ("Up from the 2015 quarter.", "the 2015 quarter", "2015-01/2015-03"),
        ("Up from the year-ago first quarter.", "the year-ago first quarter", "2016-01/2016-03"),
        ("It paid more for the quarter.", "the quarter", "2017-01/2017-03"),
    ],
)
def test_a_report_compares_with_the_period_that_it_named(text: str, words: str, edtf: str) -> None:
    read = told("Orlo Corp. earned $4 million in the first quarter. " + text, PUBLISHED)

    assert read[words] == edtf


def test_the_year_ago_quarter_stays_the_same_when_it_is_named_again() -> None:
    text = "In the first quarter it grew. In the year-ago quarter it shrank. A plant shut then."

    twice = dates_of(f"{text} {text[29:]}", PUBLISHED)

    assert [dated.edtf for dated in twice[1:]] == ["2016-01/2016-03"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Up from the same period last year.", {"the same period last year": "2016"}),
        ("It was shut for the rest of the month.", {"the rest of the month": "2017-06"}),
        ("Cash was $3 at year-end.", {"year-end": "2016-09/2016-12"}),
        ("It will have 30 stores at year-end.", {"year-end": "2017-09/2017-12"}),
        ("It ended by midyear.", {"midyear": "2017-05/2017-08"}),
        ("It opens in mid-year 2019.", {"mid-year 2019": "2019-05/2019-08"}),
        ("She came the week of May 3.", {"the week of May 3": "2017-05-01/2017-05-07"}),
        ("She came in the week of 3 May.", {"the week of 3 May": "2017-05-01/2017-05-07"}),
        (
            "She came in the week of Monday 1 May 2017.",
            {"the week of Monday 1 May 2017": "2017-05-01/2017-05-07"},
        ),
        ("It was shut in a decision of two years ago.", {"two years ago": "2015"}),
    ],
)
def test_periods_hang_on_the_publication_where_nothing_was_named(
    text: str, expected: dict[str, str]
) -> None:
    assert told(text, PUBLISHED) == expected


def test_the_quarter_is_never_the_one_that_it_is_compared_with() -> None:
    text = "Net rose in the first quarter from the same period of 2016. In the quarter, sales fell."

    assert told(text, PUBLISHED)["the quarter"] == "2017-01/2017-03"
