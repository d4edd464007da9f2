import pytest

from tests.corpus.dated import told

PUBLISHED = "2017-06-13"


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Last year a storm that came on Aug. 28 sank two boats.", "Aug. 28", "2016-08-28"),
        ("In 2014, profit fell 3% in the third quarter.", "the third quarter", "2014-07/2014-09"),
        ("“But in 1998 we met in October,” she said.", "October", "1998-10"),
        ("Next year voters will choose again in March.", "March", "2018-03"),
    ],
)
def test_the_year_that_opens_a_sentence_is_that_of_its_dates(
    text: str, words: str, edtf: str
) -> None:
    assert told(text, PUBLISHED)[words] == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Last year's loss came after a strike in October.",
        "Last year it lost; in October it won.",
        "Last year it lost. In October it won.",
        "It lost last year and won in October.",
        "Since 2012 it has won in October.",
    ],
)
def test_any_other_year_is_not(text: str) -> None:
    assert told(text, PUBLISHED)["October"] == "2016-10"
