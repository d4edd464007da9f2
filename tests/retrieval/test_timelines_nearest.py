"""Where nothing is as asked, the nearest events are listed, with what of the request they miss."""

from collections.abc import Iterator

import pytest

from corpus.dating.edtf import parse_edtf
from retrieval.event import Timeline
from retrieval.index import Index
from retrieval.timelines import NEAREST
from tests.hashing import HashingEmbedder
from tests.retrieval.town import indexed

GAZETTE = """The gazette of Norwick

The lighthouse was painted in 1990. The lighthouse was lit by Anna Velm in 1995.

The lighthouse was mended in 2000, sold in 2005 and blown up in 2010.

Peter Lunt opened the bakery in 2007. The steeple fell in 2008.
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    place = tmp_path_factory.mktemp("norwick")
    with indexed(place, {"gazette.txt": GAZETTE}, HashingEmbedder) as opened:
        yield opened


def asked(
    index: Index, *, topic: str | None = None, person: str | None = None, period: str | None = None
) -> Timeline:
    days = parse_edtf(period) if period else None
    return index.timeline(topic=topic, person=person, first=days, last=days)


def nearest(timeline: Timeline) -> list[str]:
    assert timeline.events == ()
    return [event.edtf for event in timeline.nearest]


def test_what_is_found_has_nothing_nearest(index: Index) -> None:
    found = asked(index, topic="bakery", person="Peter Lunt", period="2007")

    assert [event.edtf for event in found.events] == ["2007"]
    assert (found.nearest, found.dropped) == ((), ())


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("1980", ["1990", "1995", "2000"]),
        ("1996", ["1990", "1995", "2000"]),
        ("2003", ["2000", "2005", "2010"]),
        ("2020", ["2000", "2005", "2010"]),
    ],
)
def test_outside_of_the_period_the_events_nearest_in_time_come_in_order(
    index: Index, period: str, found: list[str]
) -> None:
    timeline = asked(index, topic="lighthouse", period=period)

    assert len(found) == NEAREST
    assert nearest(timeline) == found
    assert timeline.dropped == ("period",)


def test_the_period_is_dropped_before_words_of_the_topic(index: Index) -> None:
    timeline = asked(index, topic="lighthouse painted", period="2005")

    assert nearest(timeline) == ["1990"]
    assert timeline.dropped == ("period",)


def test_the_period_is_dropped_before_the_person(index: Index) -> None:
    timeline = asked(index, topic="lighthouse", person="Anna Velm", period="2000")

    assert nearest(timeline) == ["1995"]
    assert timeline.dropped == ("period",)


def test_words_of_the_topic_are_dropped_where_no_sentence_holds_them_all(index: Index) -> None:
    timeline = asked(index, topic="lighthouse bakery", period="2000/2007")

    assert nearest(timeline) == ["2000", "2005", "2007"]
    assert timeline.dropped == ("words",)


def test_some_words_of_the_topic_are_kept_before_the_topic_is_dropped(index: Index) -> None:
    timeline = asked(index, topic="bakery strike", person="Peter Lunt")

    assert nearest(timeline) == ["2007"]
    assert timeline.dropped == ("words",)


def test_the_topic_is_dropped_before_the_person(index: Index) -> None:
    timeline = asked(index, topic="steeple", person="Anna Velm")

    assert nearest(timeline) == ["1995"]
    assert timeline.dropped == ("topic",)


def test_the_topic_is_dropped_within_the_period_alone(index: Index) -> None:
    timeline = asked(index, topic="steeple", person="Peter Lunt", period="2007")

    assert nearest(timeline) == ["2007"]
    assert timeline.dropped == ("topic",)


def test_the_person_is_dropped_where_neither_topic_nor_period_helps(index: Index) -> None:
    timeline = asked(index, topic="steeple", person="Anna Velm", period="2008")

    assert nearest(timeline) == ["2008"]
    assert timeline.dropped == ("person",)


def test_the_period_is_dropped_with_the_topic_where_one_alone_leaves_nothing(index: Index) -> None:
    timeline = asked(index, topic="steeple", person="Anna Velm", period="1970")

    assert nearest(timeline) == ["1995"]
    assert timeline.dropped == ("period", "topic")


def test_somebody_whom_nobody_knows_leaves_the_topic(index: Index) -> None:
    timeline = asked(index, topic="steeple", person="Zebulon Crake")

    assert nearest(timeline) == ["2008"]
    assert timeline.dropped == ("person",)


@pytest.mark.parametrize(
    ("topic", "person", "period"),
    [
        ("volcano", None, None),
        ("volcano eruption", None, None),
        (None, "Zebulon Crake", None),
        (None, "Zebulon Crake", "2005"),
        ("volcano", "Zebulon Crake", "2005"),
    ],
)
def test_what_nothing_comes_near_to_leaves_nothing(
    index: Index, topic: str | None, person: str | None, period: str | None
) -> None:
    assert asked(index, topic=topic, person=person, period=period) == Timeline(())


def test_a_period_that_ends_before_it_begins_has_nothing_near(index: Index) -> None:
    first, last = parse_edtf("2010"), parse_edtf("1990")

    assert index.timeline(first=first, last=last) == Timeline(())
    assert index.timeline(topic="lighthouse", first=first, last=last) == Timeline(())


def test_a_topic_may_stand_in_sentence_paragraph_and_title(index: Index) -> None:
    in_title = asked(index, topic="steeple norwick")
    in_paragraph = asked(index, topic="steeple bakery")

    assert [event.edtf for event in in_title.events] == ["2008"]
    assert [event.edtf for event in in_paragraph.events] == ["2007", "2008"]


def test_of_such_a_topic_the_period_is_dropped_and_no_word(index: Index) -> None:
    timeline = asked(index, topic="steeple norwick", period="1990")

    assert nearest(timeline) == ["2008"]
    assert timeline.dropped == ("period",)


def test_a_topic_of_which_nothing_is_told_gives_way_to_what_happened_then(index: Index) -> None:
    found = asked(index, topic="volcano", period="2005")

    assert (found.events, found.dropped) == ((), ("topic",))
    assert all(event.edtf == "2005" for event in found.nearest)
