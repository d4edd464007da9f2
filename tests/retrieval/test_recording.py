"""A record is written whole, or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from corpus.person import Person
from retrieval.record import MOST_VARIABLES, DamagedIndexError, Record
from retrieval.recording import Entry, write_pieces, write_record
from tests.retrieval.printing import print_parsed

HARBOUR = print_parsed("The harbour stays closed.")


def _write(path: Path, *entries: Entry) -> None:
    write_record(path, entries, people=[Person("Ada Finch")], small_words=[], refused=[])


def test_an_article_without_quotations_windows_or_title_is_written(tmp_path: Path) -> None:
    _write(tmp_path / "record.sqlite", Entry(HARBOUR, HARBOUR, ()))

    with closing(Record(tmp_path / "record.sqlite")) as record:
        assert list(record.articles()) == [HARBOUR]


def test_letters_of_every_script_are_written(tmp_path: Path) -> None:
    odd = print_parsed("“Ünïcode \U0001f6a2 — \u2028 ﬁn” \x00 «Привет»", title="Ö 'o\" ;--")

    _write(tmp_path / "record.sqlite", Entry(odd, odd, ()))

    with closing(Record(tmp_path / "record.sqlite")) as record:
        assert list(record.articles()) == [odd]


def test_a_record_that_could_not_be_finished_holds_nothing(tmp_path: Path) -> None:
    twice = Entry(HARBOUR, HARBOUR, ())

    with pytest.raises(sqlite3.IntegrityError):
        _write(tmp_path / "record.sqlite", twice, twice)
    with pytest.raises(DamagedIndexError), closing(Record(tmp_path / "record.sqlite")) as record:
        record.digests()


def test_a_record_is_never_written_over_another(tmp_path: Path) -> None:
    _write(tmp_path / "record.sqlite", Entry(HARBOUR, HARBOUR, ()))

    with pytest.raises(sqlite3.OperationalError):
        _write(tmp_path / "record.sqlite")


def test_word_pieces_are_added_and_the_later_ones_of_a_window_count(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    _write(path, Entry(HARBOUR, HARBOUR, ()))

    write_pieces(path, {"h-0.0": b"one", "h-0.1": b""})
    write_pieces(path, {"h-0.0": b"two"})

    with closing(Record(path)) as record:
        assert record.pieces(["h-0.0", "h-0.1", "h-0.2"]) == {"h-0.0": b"two", "h-0.1": b""}
        assert record.pieces([]) == {}


def test_word_pieces_of_more_windows_than_one_look_up_takes_are_given(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    many = {f"h-0.{number}": bytes([number % 256]) for number in range(2 * MOST_VARIABLES + 1)}
    _write(path, Entry(HARBOUR, HARBOUR, ()))

    write_pieces(path, many)

    with closing(Record(path)) as record:
        assert record.pieces(list(many)) == many
