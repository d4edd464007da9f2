"""The dated sentences of a corpus, in order, about whom and what and when one asks."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from corpus.date import Interval
from corpus.dating.edtf import parse_edtf
from retrieval.event import Event
from retrieval.index import Index
from tests.conftest import OpenIndex, WriteArticles
from tests.hashing import HashingEmbedder
from tests.retrieval.town import TOWN, indexed

ALMANAC = """The year of Wrenport

The old mill burned down on 31 December 2015. The new mill opened on 1 January 2016.

The bakery closed in March 2016, and Ada Finch opened the market on 2 April 2016.

A storm sank nine boats in 2016.

“The mill was rebuilt in February 2017,” Ada Finch said.

The town was founded in the 1790s by Orla Reed.
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """The town's newspapers with its almanac."""
    texts = TOWN | {"almanac.txt": ALMANAC}
    with indexed(tmp_path_factory.mktemp("town"), texts, HashingEmbedder) as opened:
        yield opened


@pytest.fixture(scope="module")
def almanac(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """The almanac alone."""
    texts = {"almanac.txt": ALMANAC}
    with indexed(tmp_path_factory.mktemp("almanac"), texts, HashingEmbedder) as opened:
        yield opened


def days(text: str | None) -> Interval | None:
    return None if text is None else parse_edtf(text)


def dates(
    index: Index,
    *,
    topic: str | None = None,
    person: str | None = None,
    first: str | None = None,
    last: str | None = None,
) -> list[str]:
    events = index.timeline(topic=topic, person=person, first=days(first), last=days(last)).events
    return [event.edtf for event in events]


def test_events_come_by_their_first_day_and_of_two_the_longer_one_first(index: Index) -> None:
    found = dates(index)

    assert found[:1] == ["179X"]
    assert [each for each in found if each.startswith(("2015", "2016"))] == [
        "2015-12-31",
        "2016",
        "2016-01-01",
        "2016-03",
        "2016-04-02",
    ]
    assert all(
        one.interval.first <= other.interval.first
        for one, other in pairwise(index.timeline().events)
    )


def test_an_event_is_the_printed_sentence_that_holds_its_date(index: Index) -> None:
    event, *_ = index.timeline(topic="bakery").events

    assert event.citation.text == (
        "The bakery closed in March 2016, and Ada Finch opened the market on 2 April 2016."
    )
    assert event.citation.text == event.citation.span.of(ALMANAC)
    assert event.interval == Interval(date(2016, 3, 1), date(2016, 4, 1))
    assert (event.grain, event.basis) == ("month", "stated")


def test_every_event_is_whole_sentences_and_names_its_year(index: Index) -> None:
    def names_its_year(event: Event) -> bool:
        return str(event.interval.first.year) in event.citation.text

    assert all(
        names_its_year(event) for event in index.timeline().events if event.basis == "stated"
    )


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2015-12-31", "2015-12-31", ["2015-12-31"]),
        ("2015-12", "2015-12", ["2015-12-31"]),
        ("2016-01-01", "2016-01-01", ["2016", "2016-01-01"]),
        ("2016-03-31", "2016-04-01", ["2016", "2016-03"]),
        ("2016-03", "2016-03", ["2016", "2016-03"]),
        (None, "2015", ["179X", "2015-12-31"]),
        ("2016-12-31", None, ["2016", "2017-02"]),
        ("2017-03", None, []),
        ("1799-12-31", "1800", ["179X"]),
        ("1800", "2015-12-30", []),
        ("2017", "2015", []),
    ],
)
def test_a_period_is_inclusive_at_its_grain(
    almanac: Index, first: str | None, last: str | None, found: list[str]
) -> None:
    assert dates(almanac, first=first, last=last) == found


def test_a_topic_is_in_the_sentence_in_any_form_of_its_words(index: Index) -> None:
    assert dates(index, topic="mills") == ["2015-12-31", "2016-01-01", "2017-02"]
    assert dates(index, topic="the new mill") == ["2016-01-01"]
    assert dates(index, topic="windmill") == []


@pytest.mark.parametrize("person", ["Ada Finch", "finch", "Finch's"])
def test_events_of_a_person_are_those_whose_sentence_is_about_them(
    index: Index, person: str
) -> None:
    found = dates(index, person=person, first="2015")

    assert {"2016-03", "2016-04-02", "2017-02"} <= set(found)
    assert "2015-12-31" not in found


def test_somebody_whom_no_article_names_has_no_events(index: Index) -> None:
    assert dates(index, person="Zebulon Crake") == []
    assert dates(index, person="?") == []


def test_topic_person_and_period_hold_together(index: Index) -> None:
    assert dates(index, topic="mill", person="Ada Finch", first="2016") == ["2017-02"]
    assert dates(index, topic="mill", person="Ada Finch", last="2016") == []


def test_titles_and_what_is_left_out_tell_no_events(
    write_articles: WriteArticles, open_index: OpenIndex
) -> None:
    write_articles(
        {
            "mill.txt": "Mill opens in May 2016\n\nThe mill has four sails and a miller's flat.\n\n"
            "Copyright 2016 The Wrenport Echo. All rights reserved.\n"
        }
    )
    index = open_index()
    index.reload()

    assert index.timeline().events == ()


def test_a_date_in_somebodys_words_is_told_in_their_words(
    write_articles: WriteArticles, open_index: OpenIndex
) -> None:
    memoir = "“I left Norwick in May 2001. It rained all through June 2001,” said Berg.\n"
    write_articles({"memoir.txt": memoir})
    index = open_index()
    index.reload()

    told = [(event.citation.kind, event.citation.text) for event in index.timeline().events]

    assert told == [
        ("direct", "I left Norwick in May 2001."),
        ("direct", "It rained all through June 2001,"),
    ]


def test_part_of_a_name_is_not_the_person(
    write_articles: WriteArticles, open_index: OpenIndex
) -> None:
    write_articles({"berg.txt": "“I left,” said Anna Berg. Anna Berg came back in May 2001.\n"})
    index = open_index()
    index.reload()

    assert len(index.timeline(person="Anna Berg").events) == 1
    assert index.timeline(person="Maria Berg").events == ()


def rows(
    write_articles: WriteArticles, open_index: OpenIndex, *texts: str
) -> list[tuple[str, list[str | None]]]:
    """The timeline of some articles: the date of each row, and of what else tells its event."""
    write_articles({f"a{number}.txt": text for number, text in enumerate(texts)})
    index = open_index()
    index.reload()
    events = index.timeline().events
    return [(event.edtf, [each.happened for each in event.also]) for event in events]


FIRE = "The old mill of Wrenport burned down on 3 May 2016 in a storm.\n"
FIRE_IN_2016 = "In 2016 the old mill of Wrenport burned down, and gulls cried.\n"
CLAIM = "{} said that the old mill of Wrenport {} down in May 2016.\n"
BRIDGE = "The bridge of Norwick was {} {}, and nobody mended it.\n"


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # One event of several articles is one row, the finest date first.
        ([FIRE_IN_2016, FIRE], [("2016-05-03", ["2016"])]),
        # Claims that contradict one another stay two.
        (
            [CLAIM.format("Anna Velm", "burned"), CLAIM.format("Peter Lunt", "never burned")],
            [("2016-05", []), ("2016-05", [])],
        ),
        # A decade is one with the same decade and with no year of it.
        (
            [
                BRIDGE.format("closed", "in the 1990s"),
                BRIDGE.format("closed", "all through the 1990s"),
                BRIDGE.format("closed", "in 1994"),
            ],
            [("199X", ["199X"]), ("1994", [])],
        ),
        # Two dates of a sentence are two rows.
        (
            ["The bakery closed in March 2016, and the market opened on 2 April 2016.\n"],
            [("2016-03", []), ("2016-04-02", [])],
        ),
        (
            ["In 2016 the mill of Wrenport burned, and it burned on 3 May 2017.\n", FIRE_IN_2016],
            [("2016", ["2016"]), ("2017-05-03", [])],
        ),
        # A reckoned date and the same one beside it are one row, told by the stated one.
        (
            ["The quay, built in 1994, was sold five years later. In 1999, three ferries came.\n"],
            [("1994", []), ("1999", ["1999"])],
        ),
        # What kind something is of is no event.
        (["Wrenport is a 21st-century town with a 1990s-era bridge.\n"], []),
    ],
)
def test_an_event_is_one_row(
    write_articles: WriteArticles,
    open_index: OpenIndex,
    texts: list[str],
    found: list[tuple[str, list[str | None]]],
) -> None:
    assert rows(write_articles, open_index, *texts) == found


def test_a_pull_quote_is_dated_by_the_label_below_it(
    write_articles: WriteArticles, open_index: OpenIndex
) -> None:
    write_articles(
        {
            "quay.txt": "The mayor spoke of the harbour for a very long while.\n\n"
            "I cannot imagine this town without its harbour.\n\nAda Finch\n\nin March 2000\n\n"
            "The harbour was dredged again by the men of the town.\n"
        }
    )
    index = open_index()
    index.reload()

    (event,) = index.timeline().events

    assert event.citation.text == "I cannot imagine this town without its harbour."
    assert (event.edtf, event.is_speech) == ("2000-03", True)
    assert (event.citation.speaker, event.citation.said) == ("Ada Finch", "2000-03")


def test_he_and_she_are_whoever_is_named_before_in_the_paragraph(
    write_articles: WriteArticles, open_index: OpenIndex
) -> None:
    write_articles(
        {
            "roof.txt": "Anna Velm paid for the roof. In 1994 she laid its last tile.\n\n"
            "In 1995 she sold it.\n"
        }
    )
    index = open_index()
    index.reload()

    assert dates(index, person="Anna Velm") == ["1994"]


def test_topics_and_years_to_choose_from_are_those_of_the_events(almanac: Index) -> None:
    assert "mill" in almanac.topics()
    assert not {"boats", "Ada", "Finch", "May"} & set(almanac.topics())
    assert almanac.years() == ("1790", "1790s", "2010s", "2015", "2016", "2017")
