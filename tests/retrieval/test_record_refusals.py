"""A record that is missing, damaged or of another schema says so; it may lie anywhere."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from retrieval.record import DamagedIndexError, Record
from retrieval.schema import OLDEST_VERSION, SCHEMA_VERSION
from tests.retrieval.recorded import record_both


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    written = tmp_path_factory.mktemp("record") / "record.sqlite"
    record_both(written)
    return written


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


@pytest.mark.parametrize("version", [OLDEST_VERSION - 1, SCHEMA_VERSION + 1])
def test_a_record_of_another_schema_says_so(path: Path, tmp_path: Path, version: int) -> None:
    (tmp_path / "record.sqlite").write_bytes(path.read_bytes())
    with closing(sqlite3.connect(tmp_path / "record.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {version}")

    with pytest.raises(DamagedIndexError, match="schema"):
        Record(tmp_path / "record.sqlite")


def test_a_record_can_lie_anywhere(path: Path, tmp_path: Path) -> None:
    odd = tmp_path / "100% odd? #1 and ünusual"
    odd.mkdir()
    (odd / "record.sqlite").write_bytes(path.read_bytes())

    with closing(Record(odd / "record.sqlite")) as record:
        assert len(record.digests()) == 2
