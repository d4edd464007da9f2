import pytest

from tests.corpus.dated import told

PUBLISHED = "2017-06-13"


@pytest.mark.parametrize(
    "text",
    [
        "Mrs. May said that she may change her mind.",
        "Confidence in May is low.",
        "Anna May spoke. The speech by May was short.",
        "Thousands plan to march. The March family owns the square.",
        "April was the first to speak, and June finished the sentence.",
        "Their brother August nodded.",
        "It was a first March of its kind.",
        "The Sunday Times reported it; the Friday Gazette denied it.",
        "The Good Friday Agreement and Black Friday came up.",
        "It was shut on a Sunday, as every Monday, and on Thursdays.",
        "He sat down in the sun. It was wed to the past.",
        "The Arab Spring surprised them. So did the fall of the dictator.",
        "You cannot spring a thing like that on people in the summer holidays.",
        "He spoke of the Sept. 11 attacks.",
        "On the first Tuesday they vote.",
        "The October Revolution came up.",
    ],
)
def test_names_verbs_and_what_comes_round_are_no_dates(text: str) -> None:
    assert told(text, PUBLISHED) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in May and closed by June.", {"May": "2017-05", "June": "2017-06"}),
        ("The August report was late.", {"August": "2016-08"}),
        ("In April and May it rained.", {"April": "2017-04", "May": "2017-05"}),
        ("He said so in a Friday interview.", {"Friday": "2017-06-09"}),
        ("In the spring it rained.", {"the spring": "2017-21"}),
        ("By fall it had returned.", {"fall": "2016-23"}),
        ("On Tues., June 6, it met.", {"Tues., June 6": "2017-06-06"}),
    ],
)
def test_months_weekdays_and_seasons_are_believed_in_their_place(
    text: str, expected: dict[str, str]
) -> None:
    assert told(text, PUBLISHED) == expected
