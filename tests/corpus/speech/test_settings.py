"""To whom, on what occasion and when: as far as the article tells."""

import pytest

from tests.corpus.speaking import direct_of, speech_of

SAYS = "“We will rebuild the bridge,” Anna Velm said"
TOLD = [
    (f"{SAYS} in an interview with Orlan director Peter Lunt in 2017.",
     "Peter Lunt", "interview with Orlan director Peter Lunt", "2017"),
    (f"{SAYS} in a post on her Twitter page.", None, "post on her Twitter page", None),
    (f"{SAYS} on The Late Round Show on May 3, 2022.", None, "The Late Round Show", "2022-05-03"),
    ("Anna Velm told Peter Lunt: “We will rebuild it.”", "Peter Lunt", None, None),
    ("Anna Velm told reporters: “We will rebuild it.”", None, "reporters", None),
    ("Anna Velm replied to Peter Lunt: “We will rebuild it.”", "Peter Lunt", None, None),
    ("At a dinner with Peter Lunt in Orlo on January 14, 1994, Anna Velm said: “We rebuild it.”",
     "Peter Lunt", "dinner with Peter Lunt in Orlo", "1994-01-14"),
    (f"{SAYS}.", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "addressee", "occasion", "said"), TOLD)
def test_the_clause_of_the_cue_tells_the_setting(
    text: str, addressee: str | None, occasion: str | None, said: str | None
) -> None:
    quotation = direct_of(text)[0]

    assert (quotation.addressee, quotation.occasion, quotation.said) == (addressee, occasion, said)


def test_a_date_of_the_topic_is_not_when_it_was_said() -> None:
    for text in (
        "In the 1990s, Anna Velm said that people talked about it.",
        "Anna Velm said that the bridge was closed in May 1994.",
    ):
        assert speech_of(text).quotations[0].said is None


def test_a_setting_lasts_while_the_same_two_speak() -> None:
    text = (
        "Anna Velm met Peter Lunt in an interview. "
        "“We will rebuild the bridge,” Anna Velm said in an interview with Peter Lunt.\n"
        "“But when will you rebuild it?” Lunt asked.\n"
        "“Next year, if all is well,” she replied.\n"
        "“They will never rebuild the bridge,” Igor Brand said."
    )

    assert [(q.addressee, q.occasion) for q in direct_of(text)] == [
        ("Peter Lunt", "interview with Peter Lunt"),
        ("Anna Velm", "interview with Peter Lunt"),
        ("Peter Lunt", "interview with Peter Lunt"),
        (None, None),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{SAYS} on Friday.", "2022-05-13"),
        (f"{SAYS} in a speech on Friday.", "2022-05-13"),
        (f"{SAYS} last month.", "2022-04"),
        ("On Friday, Anna Velm said: “We will rebuild it.”", "2022-05-13"),
        ("Late on Friday, Anna Velm said: “We will rebuild it.”", "2022-05-13"),
        ("Anna Velm told Peter Lunt on Friday: “We will rebuild it.”", "2022-05-13"),
        (
            "The bridge fell on 3 May 2016. Two days later, Anna Velm said: “We rebuild it.”",
            "2016-05-05",
        ),
        ("On Friday, in a speech in May 2021, Anna Velm said: “We rebuild it.”", "2022-05-13"),
        ("In May, in a speech on May 3, 2021, Anna Velm said: “We rebuild it.”", "2021-05-03"),
        # What is asked about has dates of its own.
        ("Asked about the show that was due on Friday, Anna Velm said: “We rebuild it.”", None),
        ("Asked about the show that is due on May 3, 2021, Anna Velm said: “No.”", None),
        # What is said is no part of the clause.
        ("“We will rebuild the bridge on Friday,” Anna Velm said.", None),
        (f"{SAYS}. On Friday the bridge fell.", None),
        # A decade is no date of speaking, wherever it stands.
        ("In the past decade, Anna Velm said: “We rebuild it.”", None),
        (f"{SAYS} in the 1990s.", None),
    ],
)
def test_a_date_that_counts_from_another_dates_the_speaking_beside_its_cue(
    text: str, said: str | None
) -> None:
    assert direct_of(text, "2022-05-17")[0].said == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Anna Velm said on Friday that the bridge would be rebuilt.", "2022-05-13"),
        ("On Friday Anna Velm said that the bridge would be rebuilt.", "2022-05-13"),
        ("Anna Velm said that the bridge would be rebuilt on Friday.", None),
        ("On Friday the show begins, Anna Velm said.", None),
    ],
)
def test_in_reported_speech_a_date_of_what_is_said_is_not_when_it_was_said(
    text: str, said: str | None
) -> None:
    (quotation,) = speech_of(text, "2022-05-17").quotations

    assert (quotation.kind, quotation.said) == ("reported", said)


@pytest.mark.parametrize("published", [None, "2022", "2022-05"])
def test_a_weekday_dates_nothing_where_the_day_of_publication_is_unknown(
    published: str | None,
) -> None:
    assert direct_of(f"{SAYS} on Friday.", published)[0].said is None


HELD = "Anna Velm told Peter Lunt in an interview in 2012 that it fell."


def saids_of(text: str) -> list[str | None]:
    return [quotation.said for quotation in speech_of(text, "2022-05-17").quotations]


@pytest.mark.parametrize(
    ("text", "saids"),
    [
        # In the next sentences, and as long as an occasion goes on.
        ("Velm said in 2012 that it fell. “It was old,” she said.", ["2012", "2012"]),
        (
            f"{HELD} In 2014 it rose.\n“It was old,” Velm said.\n“Who built it?” Lunt asked.",
            ["2012", "2012", "2012"],
        ),
        ("Velm said in 2000 that it fell. She said in May 2000 that it was old.",
         ["2000", "2000-05"]),
        # A new occasion, place or date ends it.
        ("Velm said in 2012 that it fell. She claimed in a letter that it was old.",
         ["2012", None]),
        ("Velm said in Orlo in 2012 that it fell. She said in Bonn that it was old.",
         ["2012", None]),
        ("Velm said in 2012 that it fell. In 2014 it was rebuilt. Velm said it was old.",
         ["2012", None]),
        ("Velm said in 2012 that it fell.\nIt was wide.\nIt was long.\nVelm said it was old.",
         ["2012", None]),
        # What was told of another year was not told then.
        ("Velm said the town voted in October 2018. “We voted in 2018,” she said.", [None, None]),
    ],
)  # fmt: skip
def test_a_date_of_saying_holds_while_the_same_occasion_goes_on(
    text: str, saids: list[str | None]
) -> None:
    assert saids_of(text) == saids


def test_another_year_ends_an_occasion_too() -> None:
    text = "In an interview in 2012, Anna Velm said it was over. In 2015 she said that it was old."

    told = [(each.occasion, each.said) for each in speech_of(text).quotations]

    assert told == [("interview", "2012"), (None, "2015")]


def test_what_another_said_on_another_day_parts_a_speaker_from_her_own() -> None:
    text = (
        "Anna Velm said on 3 May 2018 that it fell. Peter Lunt said on 5 May 2018 that it stood.\n"
        "“It fell,” Velm said."
    )

    assert saids_of(text) == ["2018-05-03", "2018-05-05", None]


def test_nothing_is_said_after_the_article_was_published() -> None:
    assert saids_of("Anna Velm said on 5 May 2030 that it fell.") == [None]
