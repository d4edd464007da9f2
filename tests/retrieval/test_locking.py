"""One process writes a data directory at a time; whoever reads is respected."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from retrieval.locking import DataDirectoryError, ReadLock, WriterBusyError, is_being_read, writing

HOLDER = """
import sys
from pathlib import Path
from retrieval.locking import writing
with writing(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_writer(directory: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the right to write `directory`."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-c", HOLDER, str(directory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_second_process_is_refused_and_told_who_holds_the_lock(tmp_path: Path) -> None:
    with (
        another_writer(tmp_path) as other,
        pytest.raises(WriterBusyError) as refused,
        writing(tmp_path),
    ):
        pass

    assert refused.value.path == tmp_path
    assert f"process {other.pid}" in refused.value.holder


def test_a_second_writer_in_the_same_process_is_refused_too(tmp_path: Path) -> None:
    with writing(tmp_path):
        with pytest.raises(WriterBusyError) as refused, writing(tmp_path):
            pass
        assert f"process {os.getpid()}" in refused.value.holder


def test_a_writer_that_was_killed_leaves_the_directory_free(tmp_path: Path) -> None:
    with another_writer(tmp_path) as other:
        other.kill()
        other.wait()

        with writing(tmp_path):
            assert is_writing_refused(tmp_path)


def is_writing_refused(directory: Path) -> bool:
    try:
        with writing(directory):
            return False
    except WriterBusyError:
        return True


def test_the_right_to_write_is_given_back_even_when_the_work_fails(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), writing(tmp_path):
        raise RuntimeError

    assert not is_writing_refused(tmp_path)


def test_the_directory_is_made_when_it_is_missing(tmp_path: Path) -> None:
    with writing(tmp_path / "data" / "articles"):
        assert (tmp_path / "data" / "articles").is_dir()


def test_a_place_that_cannot_be_a_directory_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")

    with pytest.raises(DataDirectoryError) as refused, writing(tmp_path / "data"):
        pass

    assert refused.value.path == tmp_path / "data"
    assert refused.value.reason


@pytest.mark.parametrize("holder", [b"", b"\xff\xfe\xff"])
def test_a_holder_that_left_no_name_is_another_process(tmp_path: Path, holder: bytes) -> None:
    with writing(tmp_path):
        (tmp_path / "writer.holder").write_bytes(holder)
        with pytest.raises(WriterBusyError, match="another process"), writing(tmp_path):
            pass


def test_a_generation_is_being_read_until_its_last_reader_lets_go(tmp_path: Path) -> None:
    lock = tmp_path / "read.lock"
    first, second = ReadLock(lock), ReadLock(lock)
    first.release()
    still_read = is_being_read(lock)
    second.release()

    assert still_read
    assert not is_being_read(lock)


def test_nobody_reads_what_was_never_opened(tmp_path: Path) -> None:
    assert not is_being_read(tmp_path / "read.lock")
