import pytest

from tests.corpus.dated import told


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("He spoke on Tuesday.", "2017-06-13", "2017-06-13"),
        ("He spoke last Tuesday.", "2017-06-13", "2017-06-06"),
        ("He will speak next Tuesday.", "2017-06-13", "2017-06-20"),
        ("They will speak this Saturday.", "2022-03-10", "2022-03-12"),
        ("They spoke this Monday.", "2022-03-10", "2022-03-07"),
        ("He spoke on Monday of last week.", "2017-06-13", "2017-06-05"),
        ("The deadline is this coming Wednesday.", "2017-06-13", "2017-06-14"),
        ("He prayed this past Sunday.", "2017-06-13", "2017-06-11"),
        ("He spoke late on Sunday night.", "2017-06-13", "2017-06-11"),
        ("He spoke on Friday.", "2000-01-01", "1999-12-31"),
    ],
)
def test_a_weekday_is_counted_from_the_publication_day(text: str, published: str, day: str) -> None:
    assert list(told(text, published).values()) == [day]


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("Two were rescued at the weekend.", "2018-09-05", "2018-09-01/2018-09-02"),
        ("Guides expect more this weekend.", "2018-09-05", "2018-09-08/2018-09-09"),
        ("It rained over the weekend.", "2018-09-09", "2018-09-08/2018-09-09"),
        ("It rained over the weekend.", "2018-09-08", "2018-09-01/2018-09-02"),
        ("It rained last weekend.", "2018-09-09", "2018-09-01/2018-09-02"),
        ("It will rain next weekend.", "2018-09-05", "2018-09-08/2018-09-09"),
    ],
)
def test_a_weekend_is_a_saturday_and_a_sunday(text: str, published: str, days: str) -> None:
    assert list(told(text, published).values()) == [days]


def test_that_friday_is_the_first_after_the_day_mentioned() -> None:
    text = "It was heard on Monday, 4 February 2013. That Friday it was turned down."

    assert told(text)["That Friday"] == "2013-02-08"


def test_the_weekdays_of_an_unknown_week_are_not_found() -> None:
    assert told("That Friday it was turned down. The following Monday it was not.") == {}


def test_weeks_at_the_calendars_ends_do_no_harm() -> None:
    text = "On Sunday, last weekend, next Monday, last week and next week it rained."

    assert told(text, "0001-01-01") is not None
    assert told(text, "9999-12-31") is not None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He left a week ago Thursday.", "2017-06-01"),
        ("He left Monday two weeks ago.", "2017-05-29"),
        ("He leaves a week from Friday.", "2017-06-23"),
        ("Luck ran out on Friday the 13th.", "2017-01-13"),
        ("He will fly on Friday the 13th.", "2017-10-13"),
    ],
)
def test_a_weekday_can_be_weeks_away(text: str, day: str) -> None:
    assert list(told(text, "2017-06-13").values()) == [day]


def test_a_weekend_told_of_as_past_is_the_one_before() -> None:
    read = told("Officials said this weekend that it had sunk.", "2018-09-03")

    assert read == {"this weekend": "2018-09-01/2018-09-02"}


def test_that_after_a_verb_of_saying_points_at_no_day() -> None:
    read = told("It shut on May 1. She noted that Saturday had been best.", "2017-06-13")

    assert list(read.values()) == ["2017-05-01", "2017-06-10"]


def test_what_recurs_on_a_weekday_is_no_date() -> None:
    assert told("They met on Saturday nights.", "2017-06-13") == {}
