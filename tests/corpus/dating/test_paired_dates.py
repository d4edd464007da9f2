import pytest

from tests.corpus.dated import told

PUBLISHED = "2018-06-15"


@pytest.mark.parametrize(
    ("text", "count", "beside", "days"),
    [
        ("Three years earlier, in May 2015, it fell.",
         "Three years earlier", "May 2015", "2015-05"),
        ("It opened in 1999. In 2004, just five years later, it shut.",
         "five years later", "2004", "2004"),
        ("In the same year, 2004, it closed.", "the same year", "2004", "2004"),
        ("It fell two years ago, in May 2016.", "two years ago", "May 2016", "2016-05"),
    ],
)  # fmt: skip
def test_a_count_is_the_date_with_its_year_that_stands_beside_it(
    text: str, count: str, beside: str, days: str
) -> None:
    dates = told(text, PUBLISHED)

    assert (dates[count], dates[beside]) == (days, days)


SHOT = "He was shot on 3 March 2014."


@pytest.mark.parametrize(
    ("text", "count", "beside", "days"),
    [
        (f"{SHOT} He died two days later, on Wednesday.", "two days later", "Wednesday",
         "2014-03-05"),
        (f"{SHOT} He died on Wednesday, two days later.", "two days later", "Wednesday",
         "2014-03-05"),
        (f"{SHOT} The next day, Tuesday, he died.", "The next day", "Tuesday", "2014-03-04"),
        ("He left in 2009. A year later, in May, he came.", "A year later", "May", "2010-05"),
        ("He left in 2009. A year later, in early May, he came.", "A year later", "early May",
         "2010-05-01/2010-05-10"),
        ("It fell two years ago, in May.", "two years ago", "May", "2016-05"),
        ("It fell last week, on Tuesday.", "last week", "Tuesday", "2018-06-05"),
    ],
)  # fmt: skip
def test_what_comes_round_lies_in_the_days_counted_to_beside_it(
    text: str, count: str, beside: str, days: str
) -> None:
    dates = told(text, PUBLISHED)

    assert (dates[count], dates[beside]) == (days, days)


def test_a_weekday_that_is_not_the_day_counted_to_is_the_latest() -> None:
    assert told(f"{SHOT} He died two days later, on Friday.", PUBLISHED)["Friday"] == "2018-06-15"


def test_a_count_that_no_mark_joins_to_a_date_counts_for_itself() -> None:
    dates = told("It opened in 1999. It was sold in May 2001 and two years later it shut.")

    assert dates["two years later"] == "2003"
