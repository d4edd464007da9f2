"""The whole timeline of the project's own articles, as a person reads it in them."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from corpus.dating.edtf import parse_edtf
from corpus.reading import read_article, survey
from retrieval.citation import Citation
from retrieval.event import Event
from retrieval.index import Index
from tests.conftest import ARTICLES
from tests.hashing import HashingEmbedder

# Each row: the days, where they come from, whether they are those of speaking; then where it
# stands, by article and paragraph, and how that begins; then what else tells the same, and when.
Also = tuple[str, str]
Row = tuple[str, str, str, str, str, list[Also]]
TIMELINE: list[Row] = [
    ("1949", "stated", "event", "003:11", "He recalled that already at the creation of NATO", []),
    ("195X", "stated", "event", "004:8", "In the 1950s, shortly after NATO was founded", []),
    # Russia gave the idea up, says Blinken: one claim, told five times …
    ("199X", "stated", "event", "000:2", "According to Blinken, the idea of Russia joining",
     [("000:3", "199X"), ("000:6", "199X"), ("001:3", "199X"), ("001:7", "199X")]),
    # … and the doors stood open, says Clinton; they were closed, says the Kremlin.
    ("199X", "stated", "event", "000:7", "According to him, in the 1990s, relations between", []),
    ("199X", "stated", "event", "000:8", "The Kremlin, commenting on his words, said that", []),
    ("199X", "stated", "event", "002:14", "The Russian side, in turn, had also previously", []),
    ("199X", "stated", "event", "004:10", "Throughout the 1990s and 2000s, before the crisis", []),
    ("1990", "stated", "speech", "004:9", "In 1990, during negotiations on German unification", []),
    # The dinner in Novo-Ogarevo.
    ("1994-01-14", "stated", "speech", "002:3", "According to the document, at a dinner with",
     [("002:2", "1994"), ("002:18", "1994")]),
    ("1997/1999", "stated", "event", "004:11", "Throughout the late 1990s and early 2000s", []),
    ("1997-05", "stated", "event", "002:15", "According to the documents, in response to", []),
    ("1998/2004", "stated", "event", "003:6", "He added that he personally did not have to", []),
    # Three countries join: "five years later", and "in 1999".
    ("1999", "stated", "event", "002:18", "In 1999, three countries joined the North Atlantic",
     [("002:18", "1999")]),
    ("200X", "stated", "event", "004:10", "Throughout the 1990s and 2000s, before the crisis", []),
    ("2000/2003", "stated", "event", "004:11", "Throughout the late 1990s and early 2000s", []),
    ("2000", "stated", "speech", "002:19", "In 2000, the current president Vladimir Putin", []),
    ("2000-03", "stated", "speech", "002:20", "I cannot imagine my country being isolated", []),
    # Clinton's last visit to Moscow, where Putin made his proposal: in four of the five.
    ("2000-22", "stated", "event", "003:4", "Bill Clinton last visited Russia in the post of",
     [("001:9", "2000"), ("002:23", "2000"), ("004:2", "2000"), ("004:8", "2000")]),
    ("2004", "stated", "event", "002:18", "Five years later, in 2004, seven countries joined", []),
    ("2009", "stated", "event", "002:18", "The block was also expanded in 2009, 2017, and", []),
    # The Minsk agreements, the crisis over Ukraine, and what has gone on since.
    ("2014", "stated", "event", "001:14", "In late February, Russia attacked the", []),
    ("2014", "stated", "event", "004:10", "Throughout the 1990s and 2000s, before the crisis", []),
    ("2014", "stated", "event", "004:11", "Since 2014, the alliance has used the Ukrainian", []),
    # The interview with Stone; a round of expansion; the first showing of the interviews.
    ("2017", "stated", "speech", "000:9", "He came to Moscow, and during the discussion I", []),
    ("2017", "stated", "event", "002:18", "The block was also expanded in 2009, 2017, and", []),
    ("2017-06", "resolved", "event", "004:2", "Speaking to Stone in 'The Putin Interviews'", []),
    ("2020", "stated", "event", "002:18", "The block was also expanded in 2009, 2017, and", []),
    # Putin looks back.
    ("2022-02", "resolved", "speech", "001:9", "In February, Putin remembered how during",
     [("002:23", "2022")]),
    ("2022-02-21/2022-02-28", "resolved", "event", "001:14", "In late February, Russia", []),
    # Clinton's article. Its announcing is speech, but told in the passive: see below.
    ("2022-04-01/2022-04-10", "resolved", "event", "000:7", "The fact that the United States",
     [("001:8", "2022-04")]),
]  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    place = tmp_path_factory.mktemp("articles")
    with closing(Index(ARTICLES, place, HashingEmbedder)) as opened:
        opened.reload()
        yield opened


def where(citation: Citation) -> str:
    return f"{citation.article[:3]}:{citation.paragraph}"


def told(event: Event) -> tuple[object, ...]:
    """An event as a row of the table, without how its sentence begins."""
    also = [(where(each), each.happened) for each in event.also]
    kind = "speech" if event.is_speech else "event"
    return (event.edtf, event.basis, kind, where(event.citation), also)


def test_the_timeline_is_what_the_articles_date_and_nothing_else(index: Index) -> None:
    rows = [(*days, at, also) for *days, at, _, also in TIMELINE]

    assert [told(event) for event in index.timeline().events] == rows


def test_every_row_begins_as_the_table_says(index: Index) -> None:
    for event, (*_, begins, _) in zip(index.timeline().events, TIMELINE, strict=True):
        assert event.citation.text.startswith(begins)


def test_every_row_stands_for_the_days_of_its_date_and_tells_the_printed_words(
    index: Index,
) -> None:
    texts = {file.id: read_article(file).text for file in survey(ARTICLES).files}

    for event in index.timeline().events:
        assert event.interval == parse_edtf(event.edtf)
        assert event.citation.happened == event.edtf
        for each in (event.citation, *event.also):
            assert each.text == each.span.of(texts[each.article])


def test_thursday_has_no_days_where_only_the_month_of_publication_is_known(index: Index) -> None:
    (event,) = index.timeline(topic="Colbert Thursday").events

    assert event.edtf == "199X"
    assert any("on Thursday" in each.text for each in event.also)


def test_the_day_on_which_a_page_was_saved_is_no_event(index: Index) -> None:
    day = parse_edtf("2020-07-03")

    (event,) = index.timeline(first=day, last=day).events

    assert (event.edtf, event.citation.article[:3]) == ("2020", "002")


@pytest.mark.xfail(reason="a date between a passive and its agent dates no speaking yet")
def test_what_was_announced_in_early_april_was_spoken_then(index: Index) -> None:
    april = parse_edtf("2022-04")

    (event,) = index.timeline(first=april, last=april).events

    assert event.is_speech


def test_three_claims_of_the_nineties_stand_apart_each_with_its_speaker(index: Index) -> None:
    claims = [
        event.citation.speaker
        for event in index.timeline().events
        if event.edtf == "199X" and event.citation.article.startswith("000")
    ]

    assert claims == ["Antony Blinken", "Bill Clinton", "Kremlin"]


@pytest.mark.parametrize(
    ("topic", "person", "first", "last", "found"),
    [
        ("Minsk", None, None, None, ["2014", "2022-02-21/2022-02-28"]),
        (None, "Stone", None, None, ["2000-22", "2017", "2017-06"]),
        (None, "Gorbachev", None, None, ["1990"]),
        (None, "Yeltsin", "1994", "1994", ["1994-01-14"]),
        ("expansion", None, "1999", "2004", ["1999"]),
        (None, None, "2010", "2016", ["2014", "2014", "2014"]),
    ],
)
def test_the_timeline_is_narrowed_by_topic_person_and_period(
    index: Index,
    topic: str | None,
    person: str | None,
    first: str | None,
    last: str | None,
    found: list[str],
) -> None:
    days = [parse_edtf(each) if each else None for each in (first, last)]

    events = index.timeline(topic=topic, person=person, first=days[0], last=days[1]).events

    assert [event.edtf for event in events] == found
