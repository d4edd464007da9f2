import pytest

from corpus.dating.tense import is_dateline
from tests.corpus.dated import dates_of, paragraphs_of, told

PAST, FUTURE = "2017-06-08", "2017-06-15"


@pytest.mark.parametrize(
    "text",
    [
        "The senator spoke on Thursday.",
        "The bank said on Thursday that it would close.",
        "Its chairman, who was questioned Thursday, left.",
        "On Thursday the channel released a longer one.",
        "They failed to meet on Thursday.",
        "“We will meet again,” she said on Thursday.",
        "He quit on Monday, and on Thursday he fled.",
        "Thursday's count took all night.",
        "The hearing had been set for Thursday, but she fell ill.",
        "They laid off 300 on Thursday and will close the mill.",
        "He reached the votes needed to win on Thursday.",
        "She wouldn't say Thursday whether she had known.",
        "The matter had come up Thursday after a debate.",
        "After losing to Orlo in Thursday's vote, he faces ruin.",
        "It should ignore the critics who on Thursday derided it.",
        "The leaders of next year met on Thursday.",
        "Aside from Thursday, he appears to be at ease.",
        "Following Thursday's leak, she resigned.",
        "There would be no more days like the one on Thursday.",
    ],
)
def test_a_weekday_of_the_past_is_the_latest(text: str) -> None:
    assert PAST in told(text, "2017-06-13").values()


@pytest.mark.parametrize(
    "text",
    [
        "Ministers will meet on Thursday.",
        "The bank said it would close on Thursday.",
        "The panel is to report on Thursday.",
        "Voters go to the polls on Thursday.",
        "Directors meet Thursday.",
        "The debate is scheduled for Thursday evening.",
        "The files must not be opened before Thursday.",
        "“We meet on Thursday,” she said.",
        "He quit on Monday; on Thursday he will leave.",
        "He quit on Monday, and on Thursday he will leave.",
        "The vote was postponed until Thursday.",
        "It could come as early as Thursday.",
        "Schools will stay closed through Thursday.",
        "The hall remains shut until Thursday.",
        "She will have surgery Thursday.",
        "A judge scheduled a hearing for noon Thursday.",
        "The funeral is Thursday.",
        "There's an election on Thursday.",
        "The schools are shut until Thursday.",
        "Flights will go on as scheduled through Thursday.",
        "Trains would not run before Thursday.",
        "He wants the records by Thursday.",
        "The mayor ordered flags lowered until Thursday.",
        "Monday's game was called off, and Thursday's will be played.",
        "Water was promised by Thursday.",
    ],
)
def test_a_weekday_of_the_future_is_the_first(text: str) -> None:
    assert FUTURE in told(text, "2017-06-13").values()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In August it held nine.", {"August": "2016-08"}),
        ("It will open in September.", {"September": "2017-09"}),
        ("It will travel on in February.", {"February": "2018-02"}),
        ("She was released on 8 June.", {"8 June": "2017-06-08"}),
        ("Her trial is set for July 20.", {"July 20": "2017-07-20"}),
        ("It fell in the second quarter.", {"the second quarter": "2017-04/2017-06"}),
        ("If Orlo wins in November, he will stay.", {"November": "2017-11"}),
        ("Oil for July delivery fell.", {"July": "2017-07"}),
        ("It had been set for May 16.", {"May 16": "2017-05-16"}),
        (
            "It is to vote today; on June 1 it refused to.",
            {"today": "2017-06-13", "June 1": "2017-06-01"},
        ),
        ("It will be late, as it was on June 1.", {"June 1": "2017-06-01"}),
        ("It had been set for July 6.", {"July 6": "2017-07-06"}),
        ("It may recover in the third quarter.", {"the third quarter": "2017-07/2017-09"}),
        ("It rained at the weekend.", {"the weekend": "2017-06-10/2017-06-11"}),
        ("It may rain this weekend.", {"this weekend": "2017-06-17/2017-06-18"}),
    ],
)
def test_months_and_days_follow_their_verbs(text: str, expected: dict[str, str]) -> None:
    assert told(text, "2017-06-13") == expected


def test_a_dateline_a_day_late_is_not_a_year_old() -> None:
    text = "VELM, June 14 (Wire) — The council met and said that it had agreed."

    assert told(text, "2017-06-13") == {"June 14": "2017-06-14"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In April he was arrested.", "2014-04"),
        ("The bank failed in April.", "2014-04"),
        ("The bank failed on April 3.", "2014-04-03"),
        ("Police arrested him on 5 April.", "2014-04-05"),
        ("He was arrested in Orlo, on the coast, on March 20.", "2014-03-20"),
        ("Six died in the April fire.", "2014-04"),
        ("The bank failed, she said, when it was sold in April.", "2014-04"),
    ],
)
def test_a_verb_of_the_past_never_means_what_is_still_to_come(text: str, expected: str) -> None:
    assert list(told(text, "2015-03-10").values()) == [expected]


def test_the_turn_of_the_year_changes_nothing_about_that() -> None:
    assert told("The bank failed in January.", "2015-12-28") == {"January": "2015-01"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They wooed voters before the April 3 vote.", "2015-04-03"),
        ("She said that the bank merges in April.", "2015-04"),
        ("She said the bank merges in April.", "2015-04"),
        ("She said in April that the bank merges.", "2014-04"),
    ],
)
def test_a_verb_of_the_past_need_not_be_that_of_every_date(text: str, expected: str) -> None:
    assert list(told(text, "2015-03-10").values()) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ORLO, June 15 - The mill closed.", [True]),
        ("ORLO, June 15 (Wire) - The mill closed.", [True]),
        ("ORLO, 20 June 2019 -- The mill closed.", [True]),
        ("ST. VELM, Orlo, June 5 — The mill closed.", [True]),
        ("The mill closed on June 15 - at last.", [False]),
        ("NATO met on June 5 (a bank holiday).", [False]),
        ("US troops left in May 2003 - too late.", [False]),
    ],
)
def test_a_dateline_says_where_and_when_a_report_was_sent(text: str, expected: list[bool]) -> None:
    sentence = paragraphs_of(text)[0].sentences[0]

    dates = dates_of(text, "2019-06-21")

    assert [is_dateline(text, dated.span, sentence) for dated in dates] == expected
