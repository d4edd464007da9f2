"""The chronicle gives back the events of a record, and of an older one none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from corpus.date import Interval
from corpus.dating.edtf import parse_edtf
from retrieval.chronicle import Chronicle
from retrieval.record import Record
from tests.retrieval.candidates_of import record_of
from tests.retrieval.mentioned import find_mentions, read_all

STORM = "The storm of 2016, in which the old mill of Wrenport burned down, was long."
FIRE = "The old mill of Wrenport burned down on 3 May 2016 in a storm. It rained."
FOUNDING = "Nobody remembers it.\n\nThe town was founded in 1794, and the bakery opened in 2017."


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with _opened(tmp_path_factory.mktemp("chronicle")) as opened:
        yield opened


@contextmanager
def _opened(place: Path) -> Iterator[Record]:
    with record_of(place / "record.sqlite", read_all(STORM, FIRE, FOUNDING)) as opened:
        yield opened


def dates(record: Record, period: Interval | None = None) -> list[list[tuple[int, str]]]:
    """The events of a period: of each mention the passage and the date."""
    return [
        [(passage, mention.edtf) for passage, mention in event]
        for event in record.chronicle.events(period)
    ]


def test_an_event_has_its_mentions_the_finest_date_first(record: Record) -> None:
    assert sorted(dates(record)) == [
        [(2, "2016-05-03"), (1, "2016")],
        [(4, "1794")],
        [(4, "2017")],
    ]


def test_mentions_are_given_back_as_they_were_found(record: Record) -> None:
    kept = [(number, each) for event in record.chronicle.events() for number, each in event]

    found = [(each.number, each.mention) for each in find_mentions(STORM, FIRE, FOUNDING).sited]

    assert len(kept) == len(found)
    assert all(each in kept for each in found)


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("2016-05", ["2016-05-03"]),
        ("2016-05-03", ["2016-05-03"]),
        ("2016-06", []),  # the year that takes it in is no date of its own
        ("2016-05-04", []),
        ("2016-05-02", []),
        ("1794-12-31/1795", ["1794"]),
        ("1795/2015", []),
        ("../..", ["1794", "2016-05-03", "2017"]),
    ],
)
def test_a_period_holds_the_events_that_share_a_day_with_it(
    record: Record, period: str, found: list[str]
) -> None:
    events = dates(record, parse_edtf(period))

    assert sorted(event[0][1] for event in events) == found


def test_one_event_is_given_by_its_number_and_a_passage_tells_its_events(record: Record) -> None:
    ((number, mention),) = record.chronicle.mentions(1)

    assert mention.edtf == "2016"
    assert [each.edtf for _, each in record.chronicle.event(number)] == ["2016-05-03", "2016"]
    assert [each.edtf for _, each in record.chronicle.mentions(4)] == ["1794", "2017"]
    assert record.chronicle.mentions(3) == []
    assert record.chronicle.event(99) == []


def test_years_are_those_in_which_events_begin_each_once(record: Record) -> None:
    assert record.chronicle.years() == ("1794", "2016", "2017")


def test_topics_are_what_several_events_are_about(tmp_path: Path) -> None:
    again = "The ferry of Wrenport sank in 1999."

    with record_of(tmp_path / "record.sqlite", read_all(FIRE, again)) as record:
        assert record.chronicle.topics() == ("Wrenport",)


def test_a_record_without_events_is_not_asked_for_any() -> None:
    def rows(*_: object) -> list[object]:
        raise AssertionError

    chronicle = Chronicle(rows, has_events=False)

    assert chronicle.events() == chronicle.events(parse_edtf("2016")) == []
    assert chronicle.event(1) == chronicle.mentions(1) == []
    assert chronicle.topics() == chronicle.years() == ()
