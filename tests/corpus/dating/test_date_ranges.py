import pytest

from tests.corpus.dated import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He served from 2014 to 2016.", {"2014 to 2016": "2014/2016"}),
        ("In the 1998–2002 parliament she sat.", {"the 1998–2002": "1998/2002"}),
        ("The records for 1939–45 are lost.", {"1939–45": "1939/1945"}),
        ("On 5–8 June 2023 it met.", {"5–8 June 2023": "2023-06-05/2023-06-08"}),
        ("It ran from June 6-9, 2021.", {"June 6-9, 2021": "2021-06-06/2021-06-09"}),
        (
            "Between 30 November and 2 December 2015 it met.",
            {"30 November and 2 December 2015": "2015-11-30/2015-12-02"},
        ),
        (
            "From 28 December to 3 January 2016 it was shut.",
            {"28 December to 3 January 2016": "2015-12-28/2016-01-03"},
        ),
        ("For May to July 1944 none exist.", {"May to July 1944": "1944-05/1944-07"}),
        ("from the 1930s to the 1950s", {"the 1930s to the 1950s": "193X/195X"}),
        ("It grew in the 1980s and 1990s.", {"the 1980s": "198X", "1990s": "199X"}),
        ("In 2009, 2017, and 2020 it grew.", {"2009": "2009", "2017": "2017", "2020": "2020"}),
        ("It fell from 2016 to 2014.", {"2016": "2016", "2014": "2014"}),
    ],
)
def test_two_dates_make_one_range_where_a_word_joins_them(
    text: str, expected: dict[str, str]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales fell between March and May.", {"March and May": "2017-03/2017-05"}),
        (
            "From Tuesday to Thursday it was shut.",
            {"Tuesday to Thursday": "2017-06-06/2017-06-08"},
        ),
        (
            "It will be shut between Friday and Sunday.",
            {"Friday and Sunday": "2017-06-16/2017-06-18"},
        ),
    ],
)
def test_the_ends_of_a_range_share_what_only_one_of_them_tells(
    text: str, expected: dict[str, str]
) -> None:
    assert told(text, "2017-06-13") == expected


def test_a_count_takes_the_date_that_explains_it() -> None:
    text = "They had met in the 1970s. He quit three months later – in May 1997 – for good."

    assert told(text) == {
        "the 1970s": "197X",
        "three months later": "1997-05",
        "May 1997": "1997-05",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In August and September 2008 it rained.",
            {"August": "2008-08", "September 2008": "2008-09"},
        ),
        (
            "On May 3 and June 9, 1987, they met.",
            {"May 3": "1987-05-03", "June 9, 1987": "1987-06-09"},
        ),
        ("In May, and August 1987 had none.", {"May": "1987-05", "August 1987": "1987-08"}),
        ("In November and March 2008 it rained.", {"November": "2016-11", "March 2008": "2008-03"}),
    ],
)
def test_dates_in_a_list_share_the_year_of_the_last(text: str, expected: dict[str, str]) -> None:
    assert told(text, "2017-06-13") == expected
