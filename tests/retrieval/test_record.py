"""The record gives back what was written, to any thread, or says that it is damaged."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Paragraph
from corpus.person import Person
from corpus.reading import Refused
from retrieval.record import SCHEMA_VERSION, DamagedIndexError, Record
from retrieval.recording import Entry, write_record
from retrieval.terms import find_terms
from tests.retrieval.printing import print_parsed

HARBOUR = print_parsed(
    "The harbour",
    "“We will dredge the harbour,” Ada Finch told Bertram Adler.",
    "The lighthouse stays dark.",
    "Share this article on harbours",
    title="The harbour",
    quotations=[("We will dredge the harbour,", "Ada Finch", "Bertram Adler")],
)
FERRY = print_parsed(
    "“Nobody dredges,” Bertram Adler said. “Nobody will.”",
    name="ferry",
    title="The ferry",
    quotations=[
        ("Nobody dredges,", "Bertram Adler", None),
        ("Nobody will.", "Bertram Adler", None),
    ],
)
PEOPLE = (Person("Bertram Adler", roles=("ferry owner",)), Person("Ada Finch"))


def _shown() -> Entry:
    title, speech, light, share = HARBOUR.paragraphs
    left_out = Paragraph(None, share.span, "label", why="a share line")
    paragraphs = (replace(title, role="title"), speech, light, left_out)
    shown = replace(HARBOUR, paragraphs=paragraphs)
    return Entry(HARBOUR, shown, (("h-0", 0), ("h-1", 1), ("h-2", 2), ("h-3", 3)))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    written = tmp_path_factory.mktemp("record") / "record.sqlite"
    write_record(
        written,
        [_shown(), Entry(FERRY, FERRY, (("f-0", 0),))],
        people=PEOPLE,
        small_words=["young", "may"],
        refused=[Refused("photo.jpg", "articles end in .txt")],
    )
    return written


@pytest.fixture(scope="module")
def record(path: Path) -> Iterator[Record]:
    with closing(Record(path)) as opened:
        yield opened


def test_articles_are_given_back_as_they_are_shown_by_id(record: Record) -> None:
    assert list(record.articles()) == [FERRY, _shown().shown]
    assert record.digests() == {
        "ferry": FERRY.article.digest,
        "harbour": HARBOUR.article.digest,
    }


def test_an_article_is_given_back_as_it_was_read_alone_with_its_windows(record: Record) -> None:
    alone, windows = record.alone("harbour")

    assert alone == HARBOUR
    assert sorted(windows) == [("h-0", 0), ("h-1", 1), ("h-2", 2), ("h-3", 3)]


def test_people_small_words_and_refused_files_are_given_back(record: Record) -> None:
    assert record.people() == PEOPLE
    assert record.small_words() == {"young", "may"}
    assert record.refused() == (Refused("photo.jpg", "articles end in .txt"),)


def test_only_what_a_reader_sees_is_a_passage(record: Record) -> None:
    assert [(each.article, each.position) for each in record.passages.values()] == [
        (1, 0),
        (1, 1),
        (1, 2),
        (2, 0),
    ]
    assert record.window_passages.keys() == {"h-0", "h-1", "h-2", "f-0"}


def test_the_passages_in_which_somebody_speaks_or_is_spoken_to(record: Record) -> None:
    by_adler = record.sayings("Bertram Adler", "speaker")
    to_adler = record.sayings("Bertram Adler", "addressee")

    assert by_adler == {record.window_passages["f-0"]}
    assert to_adler == record.sayings("Ada Finch", "speaker") == {record.window_passages["h-1"]}
    assert record.sayings("Clara Moss", "speaker") == frozenset()


def test_words_are_counted_in_what_a_reader_sees(record: Record) -> None:
    dredge, harbour, light, bridge = find_terms("dredge harbour lighthouse bridge")

    assert record.frequencies([dredge, light, bridge]) == {dredge: 2, light: 1}
    assert record.frequencies([]) == {}
    assert record.holders(harbour) == {
        record.window_passages["h-0"],
        record.window_passages["h-1"],
    }
    assert record.holders(bridge) == frozenset()


def test_the_passages_that_hold_more_of_the_words_come_first(record: Record) -> None:
    matches = record.matches(find_terms("dredge the harbour, tell Adler"), 10)

    assert matches[0][0] == record.window_passages["h-1"]
    assert [score for _, score in matches] == sorted((s for _, s in matches), reverse=True)
    assert len(record.matches(find_terms("dredge the harbour"), 1)) == 1
    assert record.matches([], 10) == record.matches(find_terms("bridge"), 10) == []


@given(st.text())
def test_the_terms_of_any_text_can_be_looked_up(record: Record, text: str) -> None:
    terms = find_terms(text)

    assert record.frequencies(terms).keys() <= set(terms)
    assert len(record.matches(terms, 3)) <= 3
    assert all(record.holders(term) <= record.passages.keys() for term in terms)


@given(st.text(max_size=20))
def test_any_name_can_be_looked_up(record: Record, name: str) -> None:
    assert record.sayings(name, "speaker") <= record.passages.keys()


def test_several_threads_may_ask_at_once(record: Record) -> None:
    def look_up(_: int) -> tuple[object, ...]:
        return (
            list(record.articles()),
            record.sayings("Ada Finch", "speaker"),
            record.matches(["harbour"], 5),
        )

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(look_up, range(200)))

    assert all(each == found[0] for each in found)


def test_a_record_that_is_missing_says_so(tmp_path: Path) -> None:
    with pytest.raises(DamagedIndexError) as refused:
        Record(tmp_path / "record.sqlite")

    assert refused.value.path == tmp_path / "record.sqlite"
    assert not (tmp_path / "record.sqlite").exists()


def test_a_file_that_is_no_record_says_so(tmp_path: Path) -> None:
    (tmp_path / "record.sqlite").write_bytes(b"no database" * 500)

    with pytest.raises(DamagedIndexError):
        Record(tmp_path / "record.sqlite")


def test_a_record_that_was_cut_short_says_so(path: Path, tmp_path: Path) -> None:
    whole = path.read_bytes()
    (tmp_path / "record.sqlite").write_bytes(whole[: len(whole) // 3])

    with pytest.raises(DamagedIndexError), closing(Record(tmp_path / "record.sqlite")) as record:
        list(record.articles())


def test_a_record_of_another_schema_says_so(path: Path, tmp_path: Path) -> None:
    (tmp_path / "record.sqlite").write_bytes(path.read_bytes())
    with closing(sqlite3.connect(tmp_path / "record.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")

    with pytest.raises(DamagedIndexError, match="schema"):
        Record(tmp_path / "record.sqlite")


def test_a_record_can_lie_anywhere(path: Path, tmp_path: Path) -> None:
    odd = tmp_path / "100% odd? #1 and ünusual"
    odd.mkdir()
    (odd / "record.sqlite").write_bytes(path.read_bytes())

    with closing(Record(odd / "record.sqlite")) as record:
        assert len(record.digests()) == 2
