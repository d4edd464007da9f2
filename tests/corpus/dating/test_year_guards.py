import pytest

from tests.corpus.dated import told


@pytest.mark.parametrize(
    "text",
    [
        "The fine came to $2014, or £1999, or 1,994 euros.",
        "Some 2000 soldiers crossed, and 1950 of them came back.",
        "The unit had 1812 rifles.",
        "It paid 2,000 marks for 1999 bolts.",
        "In all 2014 votes were counted.",
        "Flight 1994 was late, and gate 2017 had closed.",
        "Directive 2004/38/EC and Resolution 1973 do not apply.",
        "He lives at 1600 Orchard Avenue; the postcode is 2010.",
        "Call 555-1990 or 0800 2014 2015.",
        "It left at 1945 GMT and arrived by 2015 hours.",
        "Tolm's “1984” is on the list.",
        "Share | Comments (1984)",
        "Copyright 2009-2021 Harbour Media",
        "See pp. 1994-1999.",
        "In 1500 BC there was a town.",
        "A crowd of 1950 watched.",
        "It runs Windows 2000.",
    ],
)
def test_a_number_that_counts_or_names_something_is_no_year(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2015 was the warmest year.", "2015"),
        ("The fort has stood empty since 1812.", "1812"),
        ("Her novel (1968) sold well.", "1968"),
        ("The 1997 accord is in force.", "The 1997"),
        ("It reported 1989 earnings.", "1989"),
        ("Mr. Orlo's 2008 campaign failed.", "2008"),
        ("It is due by 2030.", "2030"),
        ("He left in 1998, she said.", "1998"),
        ("He was 2015's best player.", "2015"),
        ("The class of '94 met.", "'94"),
    ],
)
def test_a_year_is_a_year(text: str, year: str) -> None:
    assert list(told(text)) == [year]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It grew throughout 2014.", {"2014": "2014"}),
        ("More than in 2014 — 7.7 percent more — were sold.", {"2014": "2014"}),
        ("In 1989 the Court left it alone.", {"1989": "1989"}),
        ("A body named 2003 UB313 was seen.", {}),
        ("It stood at 1600 Orchard Court.", {}),
        ("It grew in the 1960s and 70s.", {"the 1960s": "196X", "70s": "197X"}),
    ],
)
def test_what_stands_around_a_number_tells_whether_it_is_a_year(
    text: str, expected: dict[str, str]
) -> None:
    assert told(text) == expected
