import pytest

from tests.corpus.dated import told

PUBLISHED = "2017-06-13"


@pytest.mark.parametrize(
    "text",
    [
        "She is in her late 50s. Highs will be in the 60s.",
        "The second half was better, and the third quarter of the hall was full.",
        "In the third quarter the striker scored twice.",
        "It is run by Twentieth Century Films.",
        "The third century BC saw war.",
        "It was his last year in office.",
        "It will be ready within the next month.",
        "He spoke for five years, in a week, over the past month and the last three weeks.",
        "Half a century ago; 2.5 years ago; more than ten years ago; a few days ago; long ago.",
        "Two days before the vote; a year earlier than planned; on the 14th floor.",
        "Now and then, recently, soon, one day, these days, to this day.",
        "The Today programme and Velm Today reported it.",
        "It is open 24/7; the vote was 2/3; the odds are 7/2; 9/11 came up.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert told(text, PUBLISHED) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profits rose in the second half.", {"the second half": "2016-07/2016-12"}),
        ("The '60s were loud.", {"The '60s": "196X"}),
        ("They met about two months ago.", {"two months ago": "2017-04"}),
        ("It was agreed by year-end.", {"year-end": "2017-09/2017-12"}),
    ],
)
def test_what_tells_a_date_is_one(text: str, expected: dict[str, str]) -> None:
    assert told(text, PUBLISHED) == expected
