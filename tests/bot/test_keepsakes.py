"""References are found again under their key for thirty days, whoever opens the folder."""

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from bot.keepsakes import FILE, LIFETIME, Keepsakes
from bot.offering import MORE, PAGE
from corpus.span import Span
from retrieval.context import Reference

REFERENCES = (
    Reference("0123456789ab", Span(0, 12), "direct"),
    Reference("ba9876543210", Span(123_456_788, 123_456_789), "narration"),
    Reference("ba9876543210", Span(3, 9), "reported"),
)


def test_what_is_kept_is_found_by_another_process(tmp_path: Path) -> None:
    key = Keepsakes(tmp_path / "new").keep(REFERENCES)

    assert key is not None
    assert Keepsakes(tmp_path / "new").find(key) == REFERENCES


def test_each_has_a_key_of_its_own_that_fits_into_an_id(tmp_path: Path) -> None:
    keepsakes = Keepsakes(tmp_path)

    keys = {keepsakes.keep(REFERENCES) for _ in range(20)}

    assert len(keys) == 20
    assert all(key and len(f"{MORE}{PAGE}:{key}:999999") <= 60 for key in keys)


def test_after_thirty_days_it_is_forgotten_and_then_removed(tmp_path: Path) -> None:
    seconds = 1_000.0
    keepsakes = Keepsakes(tmp_path, now=lambda: seconds)
    key = keepsakes.keep(REFERENCES)
    assert key is not None

    seconds += LIFETIME - 1
    assert keepsakes.find(key) == REFERENCES
    seconds += 1
    assert keepsakes.find(key) == ()
    keepsakes.keep(REFERENCES)
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        ((number,),) = connection.execute("SELECT count(*) FROM keepsakes")
    assert number == 1


def test_what_is_too_old_is_removed_though_nothing_new_is_kept(tmp_path: Path) -> None:
    seconds = 1_000.0
    keepsakes = Keepsakes(tmp_path, now=lambda: seconds)
    keepsakes.drop_old()
    assert list(tmp_path.iterdir()) == []

    keepsakes.keep(REFERENCES)
    seconds += LIFETIME
    keepsakes.drop_old()

    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        ((number,),) = connection.execute("SELECT count(*) FROM keepsakes")
    assert number == 0


def test_nobody_waits_for_those_who_wait_for_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.keepsakes.PATIENCE", 0.2)
    keepsakes = Keepsakes(tmp_path)
    keepsakes.keep(REFERENCES)
    begun = time.monotonic()

    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with ThreadPoolExecutor(8) as threads:
            keys = list(threads.map(keepsakes.keep, [REFERENCES] * 8))

    assert keys == [None] * 8
    assert time.monotonic() - begun < 8 * 0.2


def test_an_unknown_key_finds_nothing_and_makes_no_file(tmp_path: Path) -> None:
    assert Keepsakes(tmp_path).find("unknown") == ()
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_told_to_the_log_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 100)

    assert Keepsakes(tmp_path).find("key") == ()
    assert Keepsakes(tmp_path).keep(REFERENCES) is None
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]


def test_what_another_version_wrote_is_passed_over(tmp_path: Path) -> None:
    keepsakes = Keepsakes(tmp_path)
    key = keepsakes.keep(REFERENCES)
    assert key is not None
    with closing(sqlite3.connect(tmp_path / FILE)) as connection, connection:
        connection.execute("UPDATE keepsakes SET kept = 'nonsense ' || kept")

    assert keepsakes.find(key) == REFERENCES
