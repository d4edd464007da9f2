"""Every dated sentence of the body dates an event, in the words of whoever tells it."""

import pytest

from retrieval.event_mentions import find_event_mentions
from tests.retrieval.mentioned import mentions_of, read
from tests.retrieval.printing import place

PULL_QUOTE = """The mayor spoke of the harbour for a very long while.

I cannot imagine this town without its harbour.

Ada Finch

in March 2000

The harbour was dredged again by the men of the town.
"""


def told(text: str, *, published: str | None = None) -> list[tuple[str, str]]:
    """The days of each mention, and the words at which they are told."""
    mentions = mentions_of(text, published=published)
    return [(each.edtf, each.told.of(text)) for each in mentions]


def test_a_sentence_dates_an_event_once_for_each_of_its_dates() -> None:
    text = "The quay was mended in 2009, 2017, and May 2020. It rained."

    mentions = mentions_of(text)

    assert [each.edtf for each in mentions] == ["2009", "2017", "2020-05"]
    assert {each.span.of(text) for each in mentions} == {
        "The quay was mended in 2009, 2017, and May 2020."
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The mill opened in 1999. Five years later, in 2004, the bakery opened.",
            [("1999", "1999"), ("2004", "2004")],
        ),
        ("Last month, in May 2020, the bakery opened.", [("2020-05", "May 2020")]),
    ],
)
def test_of_two_words_for_one_date_that_which_needs_no_reckoning_tells_it(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert told(text, published="2020-06") == found


def test_a_date_that_a_sentence_names_again_dates_one_event() -> None:
    text = "In 2016 the mill opened, in 2017 the bakery, and in 2016 the market."

    assert told(text) == [("2016", "2016"), ("2017", "2017")]


def test_what_one_paragraph_says_twice_is_told_twice() -> None:
    assert told("The mill opened in 2016. The bakery closed in 2016.") == [
        ("2016", "2016"),
        ("2016", "2016"),
    ]


def test_a_mention_stands_in_its_paragraph() -> None:
    parsed = read("Nothing is told here, by nobody.\n\nThe mill opened in May 2016, at last.")

    ((position, mention),) = find_event_mentions(parsed)

    assert parsed.paragraphs[position].span.contains(mention.span)
    assert (mention.grain, mention.basis, mention.edtf) == ("month", "stated", "2016-05")


def test_a_heading_dates_nothing() -> None:
    text = (
        "The mill has four sails, and a flat for the miller.\n\nThe fire of 2016\n\n"
        "The mill burned for a night and a day, in the storm.\n"
    )
    parsed = read(text)

    assert [each.role for each in parsed.paragraphs] == ["body", "heading", "body"]
    assert [each.edtf for each in parsed.dates] == ["2016"]
    assert list(find_event_mentions(parsed)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Wrenport is a 21st-century town of nine mills.",
        "Wrenport has a 1990s-era bridge.",
        "Wrenport was rebuilt in 1950s style.",
        "Wrenport loves its 1980s-style bakery.",
        "The mid-1990s-vintage ferry fell apart.",
    ],
)
def test_a_date_that_says_of_what_kind_something_is_dates_no_event(text: str) -> None:
    assert read(text).dates
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The mill opened on 12-May-2016 with a feast.", "2016-05-12"),
        ("The mill opened in mid-2016 with a feast.", "2016-05/2016-08"),
        ("The mill ran in 2016-17 without a pause.", "2016/2017"),
        ("The mill opened in the 21st century.", "200X/209X"),
    ],
)
def test_a_date_with_a_hyphen_of_its_own_dates_one(text: str, edtf: str) -> None:
    assert [each.edtf for each in mentions_of(text)] == [edtf]


def test_a_date_without_anything_to_count_from_dates_nothing() -> None:
    text = "The mill burned down on Friday, and the bakery last month."

    assert told(text) == []
    assert told(text, published="2016-06") == [("2016-05", "last month")]
    assert told(text, published="2016-06-15") == [
        ("2016-06-10", "Friday"),
        ("2016-05", "last month"),
    ]


def test_a_date_in_reported_speech_is_the_speakers() -> None:
    text = "Anna Velm said that the bridge was closed in May 1994."

    (mention,) = mentions_of(text)

    assert mention.quotation is not None
    assert mention.quotation.kind == "reported"
    assert mention.quotation.speaker is not None
    assert mention.quotation.speaker.name == "Anna Velm"
    assert mention.span.of(text) == text


def test_a_date_outside_of_the_quoted_words_is_the_articles_own() -> None:
    text = "In May 1994 the bridge was closed. “We will rebuild it,” Anna Velm said."

    (mention,) = mentions_of(text)

    assert mention.quotation is None
    assert mention.span.of(text) == "In May 1994 the bridge was closed."


@pytest.mark.parametrize(
    ("text", "is_speech"),
    [
        ("Anna Velm said on May 3, 2022 that the bridge was open.", True),
        ("On May 3, 2022, Anna Velm said that the bridge was open.", True),
        ("Anna Velm said that the bridge was opened on May 3, 2022.", False),
        ("The bridge was opened on May 3, 2022 by Anna Velm.", False),
    ],
)
def test_a_date_of_the_speaking_is_told_from_one_of_what_is_spoken_of(
    text: str, *, is_speech: bool
) -> None:
    (mention,) = mentions_of(text)

    assert mention.edtf == "2022-05-03"
    assert mention.is_speech == is_speech


def test_a_speaking_is_dated_by_the_sentence_of_its_cue_alone() -> None:
    text = "Anna Velm said on May 3, 2022 that the bridge was open. It opened on May 3, 2022."

    assert [each.is_speech for each in mentions_of(text)] == [True, False]


def test_a_pull_quote_is_dated_by_the_label_below_it() -> None:
    parsed = read(PULL_QUOTE)

    ((position, mention),) = find_event_mentions(parsed)

    assert mention.span.of(PULL_QUOTE) == "I cannot imagine this town without its harbour."
    assert mention.told.of(PULL_QUOTE) == "March 2000"
    assert (mention.edtf, mention.basis, mention.is_speech) == ("2000-03", "stated", True)
    assert mention.quotation is not None
    assert mention.quotation.speaker is not None
    assert mention.quotation.speaker.name == "Ada Finch"
    assert parsed.paragraphs[position].span.contains(mention.span)


def test_a_date_alone_below_no_quotation_dates_nothing() -> None:
    words = "I cannot imagine this town without its harbour.\n\nAda Finch\n\n"
    text = PULL_QUOTE.replace(words, "")

    assert [each.edtf for each in read(text).dates] == ["2000-03"]
    assert told(text) == []


def test_a_label_far_below_a_quotation_does_not_date_it(monkeypatch: pytest.MonkeyPatch) -> None:
    (mention,) = mentions_of(PULL_QUOTE)
    distance = mention.told.start - mention.span.end

    for reach, found in ((distance, ["2000-03"]), (distance - 1, [])):
        monkeypatch.setattr("retrieval.event_mentions.LABEL_REACH", reach)
        assert [each.edtf for each in mentions_of(PULL_QUOTE)] == found


def test_a_label_dates_the_quotation_next_above_it_alone() -> None:
    opening = "The mayor spoke of the harbour for a very long while."
    said = "“We dredge the harbour,” Ada Finch said in March 2000."
    text = PULL_QUOTE.replace(opening, said)

    spans = [each.span.of(text) for each in mentions_of(text)]

    assert spans == [said, "I cannot imagine this town without its harbour."]


def test_a_mention_is_told_by_words_that_hold_its_date_or_are_the_whole_of_it() -> None:
    (mention,) = mentions_of(PULL_QUOTE)

    assert mention.told_within(place(PULL_QUOTE, "in March 2000"))
    assert mention.told_within(place(PULL_QUOTE, "I cannot imagine this town without its harbour."))
    assert not mention.told_within(place(PULL_QUOTE, "this town without its harbour."))


def test_the_date_at_the_head_of_a_report_is_no_event() -> None:
    text = "WRENPORT, June 15 (Wire) — Ada Finch opened the market on June 12, 2018, at noon."

    found = [mention.edtf for _, mention in find_event_mentions(read(text, published="2018-06-16"))]

    assert found == ["2018-06-12"]
