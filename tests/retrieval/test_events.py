"""Events are listed by what their sentences tell: topic, people, period; each is cited."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.article import Article, Paragraph
from corpus.date import Interval
from corpus.dating.edtf import parse_edtf
from corpus.span import Span
from retrieval.checking import CheckFailedError, cite
from retrieval.citation import Citation
from retrieval.event import Event
from retrieval.events import MOST_ALSO, Wanted, find_events
from retrieval.record import Record
from retrieval.terms import stem
from tests.retrieval.candidates_of import record_of
from tests.retrieval.mentioned import read, read_all

CHURCH = """Wrenport and its church

The nave of the church was built in 1990. Its spire fell in 1992.

Anna Velm paid for the roof. In 1994 she laid its last tile. Peter Lunt mended the bell in 1995.

“The organ came in 1996,” Anna Velm told Peter Lunt.

He sold the old one in 1997.
"""
FIRE = "The old mill of Wrenport burned down in a storm on 3 May 2016."


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path: Path = tmp_path_factory.mktemp("events") / "record.sqlite"
    with record_of(path, [read(CHURCH)]) as opened:
        yield opened


def dates(
    record: Record,
    *topic: str,
    people: frozenset[str] | None = None,
    period: Interval | None = None,
    is_wide: bool = False,
) -> list[str]:
    """The dates of the events that are about words and people within a period."""
    forms = tuple(frozenset({stem(word)}) for word in topic)
    found = find_events(record, Wanted(forms or None, people, period, is_wide))
    return [event.edtf for event in found]


def events_of(place: Path, *texts: str) -> tuple[Event, ...]:
    """All events of some articles."""
    with record_of(place / "record.sqlite", read_all(*texts)) as record:
        return find_events(record, Wanted(None, None, None))


def test_all_words_of_a_topic_stand_in_the_sentence(record: Record) -> None:
    assert dates(record, "nave", "church") == ["1990"]
    assert dates(record, "spire", "church") == []
    assert dates(record, "steeple") == []


def test_in_a_wide_sense_the_others_stand_in_its_paragraph_or_title(record: Record) -> None:
    assert dates(record, "spire", "church", is_wide=True) == ["1990", "1992"]
    assert dates(record, "spire", "wrenport", is_wide=True) == ["1992"]
    assert dates(record, "wrenport", is_wide=True) == []  # it stands in no sentence
    assert dates(record, "spire", "organ", is_wide=True) == []
    assert dates(record, "spire", "steeple", is_wide=True) == []


def test_of_a_word_any_form_will_do(record: Record) -> None:
    wanted = Wanted((frozenset({"steepl", stem("spire")}),), None, None)

    assert [event.edtf for event in find_events(record, wanted)] == ["1992"]


def test_somebody_has_a_part_in_what_they_say_hear_or_are_named_in(record: Record) -> None:
    assert dates(record, people=frozenset({"Peter Lunt"})) == ["1995", "1996"]
    assert dates(record, people=frozenset({"Anna Velm"})) == ["1994", "1996"]
    assert dates(record, people=frozenset({"Anna Velm", "Peter Lunt"})) == ["1994", "1995", "1996"]
    assert dates(record, people=frozenset()) == []


def test_a_pronoun_means_whoever_is_named_before_it_in_the_paragraph(record: Record) -> None:
    velm, lunt = frozenset({"Anna Velm"}), frozenset({"Peter Lunt"})

    assert dates(record, "tile", people=velm) == ["1994"]
    assert dates(record, "tile", people=lunt) == []  # he is named behind it
    assert dates(record, "bell", people=velm) == []  # no pronoun
    assert dates(record, "sold", people=lunt) == []  # another paragraph


def test_what_is_wanted_holds_together(record: Record) -> None:
    people = frozenset({"Anna Velm"})

    assert dates(record, "organ", people=people, period=parse_edtf("1996")) == ["1996"]
    assert dates(record, "organ", people=people, period=parse_edtf("1997")) == []
    assert dates(record, people=people, period=parse_edtf("1990/1995")) == ["1994"]


def test_an_event_that_any_of_its_tellings_is_about_is_listed_whole(tmp_path: Path) -> None:
    again = "In 2016 the old mill of Wrenport burned down, and its miller moved to Norwick."

    with record_of(tmp_path / "record.sqlite", read_all(FIRE, again)) as record:
        (event,) = find_events(record, Wanted((frozenset({stem("miller")}),), None, None))

    assert (event.edtf, event.citation.article) == ("2016-05-03", "a0")
    assert [(each.article, each.happened) for each in event.also] == [("a1", "2016")]


def test_an_event_has_the_finest_date_and_says_if_that_is_of_speaking(tmp_path: Path) -> None:
    speech = "On 4 May 2017, Anna Velm said that gulls had come back to the harbour."

    fire, said = events_of(tmp_path, FIRE, speech)

    assert (fire.edtf, fire.grain, fire.basis) == ("2016-05-03", "day", "stated")
    assert (fire.citation.happened, fire.citation.basis) == ("2016-05-03", "stated")
    assert (fire.is_speech, said.is_speech) == (False, True)
    assert (said.citation.kind, said.citation.speaker) == ("reported", "Anna Velm")


def test_events_come_by_first_day_then_the_longer_then_as_articles_stand(tmp_path: Path) -> None:
    events = events_of(
        tmp_path,
        "Gulls cried over the quay on 1 May 2016. Nine boats sank in May 2016.",
        "Bread was free in 2016. Snow fell in the spring of 2016, and in 2015 none.",
        "Clara Quill counted forty whales on 1 May 2016.",
    )

    assert [(event.edtf, event.citation.article) for event in events] == [
        ("2015", "a1"),
        ("2016", "a1"),
        ("2016-21", "a1"),
        ("2016-05", "a0"),
        ("2016-05-01", "a0"),
        ("2016-05-01", "a2"),
    ]


def test_no_more_tellings_are_shown_than_can_be_read(tmp_path: Path) -> None:
    # What every passage tells is nothing that two of them share.
    others = "\n\n".join(f"Nobody has ever counted the gulls of house {n}." for n in range(100))

    (event,) = events_of(tmp_path, *[FIRE] * (MOST_ALSO + 3), others)

    assert len(event.also) == MOST_ALSO
    assert len({each.article for each in event.also} - {event.citation.article}) == MOST_ALSO


def test_a_telling_that_fails_its_check_is_dropped_and_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(article: Article, paragraph: Paragraph, span: Span, **told: object) -> Citation:
        if article.id in refused:
            raise CheckFailedError(article.id, span, "an invented reason")
        return cite(article, paragraph, span, dated=told["dated"])  # type: ignore[arg-type]

    monkeypatch.setattr("retrieval.events.cite", refuse)
    refused = {"a0"}
    again = FIRE.replace("on 3 May", "in")

    with record_of(tmp_path / "record.sqlite", read_all(FIRE, again)) as record:
        (event,) = find_events(record, Wanted(None, None, None))
        refused.add("a1")
        none = find_events(record, Wanted(None, None, None))

    assert (event.edtf, event.citation.article, event.also) == ("2016", "a1", ())
    assert none == ()
    assert "an invented reason" in caplog.text
