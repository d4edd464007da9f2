"""Files come into place whole, and down to the disk before they do."""

from pathlib import Path

import pytest

from corpus.placing import discard, place, stage, sweep, take_away
from tests.corpus.failing import Disk, full


def test_a_file_is_placed_over_another(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    place(tmp_path / "a.txt", b"new")

    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "a.txt").chmod(0o640)

    place(tmp_path / "a.txt", b"new")

    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


def test_bytes_are_on_the_disk_before_they_are_moved_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)

    place(tmp_path / "a.txt", b"new")

    assert disk.done == ["open", "fsync", "replace", "fsync"]


def test_what_is_staged_hides_until_it_is_moved_or_discarded(tmp_path: Path) -> None:
    part = stage(tmp_path / "a.txt", b"new")

    assert part.name.startswith(".")
    assert not (tmp_path / "a.txt").exists()
    discard(part)
    discard(part)
    assert list(tmp_path.iterdir()) == []


def test_where_the_disk_is_full_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Disk(monkeypatch, 2, error=full, once=True)

    with pytest.raises(OSError, match="No space"):
        place(tmp_path / "a.txt", b"new")
    assert list(tmp_path.iterdir()) == []


def test_only_what_a_crash_left_is_swept(tmp_path: Path) -> None:
    part = stage(tmp_path / "a.txt", b"new")
    for name in ("a.txt", ".hidden", ".shelf-notes.part"):
        (tmp_path / name).write_bytes(b"x")

    sweep(tmp_path)

    assert not part.exists()
    assert len(list(tmp_path.iterdir())) == 3


def test_a_file_that_has_gone_is_taken_away_all_the_same(tmp_path: Path) -> None:
    take_away(tmp_path / "a.txt")

    assert list(tmp_path.iterdir()) == []
