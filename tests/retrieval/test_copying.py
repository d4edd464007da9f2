"""A record that copies from a former one is the record that would be written anew."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.parsed import Parsed
from corpus.parsing import parse
from retrieval.copying import copy_pieces
from retrieval.record import Record
from retrieval.recording import Entry, write_pieces, write_record
from retrieval.windows import Windowed
from tests.retrieval.printing import print_article, print_parsed

HARBOUR = parse(
    print_article(
        "“The harbour stays closed,” Ada Finch said on 3 May 2016.\n\nIt opened in 1990.",
        title="The harbour",
    )
)
FERRY = parse(print_article("“It sank in 2001,” Bo Lund told Ada Finch.", name="ferry"))
BRIDGE = parse(print_article("“No bridge was built in 1990,” said Cy Marsh.", name="bridge"))
SILENT = print_parsed(name="silent")
REOPENED = parse(print_article("The harbour opened in 2017.", name="harbour"))
TABLES = (
    *("articles", "windows", "pieces", "passages", "sayings", "mentions", "people", "topics"),
    *("vocabulary", "frequencies"),
)


def _write(path: Path, *articles: Parsed, former: Path | None = None) -> Path:
    entries = [Entry(each, each, (Windowed(f"{each.article.id}-0", 0, None),)) for each in articles]
    write_record(path, entries, people=(), small_words=(), refused=(), former=former)
    return path


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
            for table in TABLES
        }


@pytest.mark.parametrize(
    "articles",
    [
        (HARBOUR, FERRY, BRIDGE),
        (BRIDGE, SILENT, FERRY),
        (SILENT, BRIDGE, HARBOUR),
        (HARBOUR,),
        (REOPENED, FERRY, BRIDGE),
        (),
    ],
)
def test_it_holds_the_same_rows_as_one_written_anew(
    tmp_path: Path, articles: tuple[Parsed, ...]
) -> None:
    former = _write(tmp_path / "for#mer?.sqlite", SILENT, FERRY, HARBOUR)

    copied = _write(tmp_path / "copied.sqlite", *articles, former=former)

    assert _rows(copied) == _rows(_write(tmp_path / "anew.sqlite", *articles))


def test_a_phrase_of_a_copied_article_is_found(tmp_path: Path) -> None:
    former = _write(tmp_path / "former.sqlite", FERRY, HARBOUR)

    with closing(Record(_write(tmp_path / "copied.sqlite", HARBOUR, former=former))) as record:
        (found,) = record.holding("harbour stays closed", 5)
        assert record.passage(found).article == "harbour"


def test_what_is_shown_as_before_is_copied_and_nothing_else(tmp_path: Path) -> None:
    former = _write(tmp_path / "former.sqlite", FERRY, HARBOUR)
    with closing(sqlite3.connect(former)) as connection, connection:
        connection.execute("UPDATE passages SET terms = 'marked ' || terms")
    repeated = Entry(HARBOUR, replace(HARBOUR, paragraphs=HARBOUR.paragraphs[:1]), ())

    write_record(
        tmp_path / "copied.sqlite",
        [Entry(FERRY, FERRY, ()), repeated],
        people=(),
        small_words=(),
        refused=(),
        former=former,
    )

    terms = [row[3] for row in _rows(tmp_path / "copied.sqlite")["passages"]]
    assert [str(each).startswith("marked") for each in terms] == [True, False]


def test_the_former_record_stays_as_it_was(tmp_path: Path) -> None:
    former = _write(tmp_path / "former.sqlite", FERRY, HARBOUR)
    before = former.read_bytes()

    _write(tmp_path / "copied.sqlite", HARBOUR, former=former)

    assert former.read_bytes() == before


def test_word_pieces_of_the_windows_that_are_left_are_copied(tmp_path: Path) -> None:
    former = _write(tmp_path / "former.sqlite", FERRY, HARBOUR)
    write_pieces(former, {"ferry-0": b"gone", "harbour-0": b"kept"})
    record = _write(tmp_path / "copied.sqlite", HARBOUR, former=former)

    copy_pieces(record, former)

    assert _rows(record)["pieces"] == [("harbour-0", b"kept")]
