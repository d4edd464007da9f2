"""Who may write a data directory, and which generations are being read."""

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from filelock import FileLock, Timeout

WRITER_LOCK = "writer.lock"
WRITER_HOLDER = "writer.holder"


class WriterBusyError(Exception):
    """Another process (`holder`) is writing the data directory."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(f"{path} is being written by {holder}")
        self.path, self.holder = path, holder


class DataDirectoryError(Exception):
    """The data directory cannot be used: `reason` says why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


@contextmanager
def writing(directory: Path) -> Iterator[None]:
    """Hold the right to write `directory`, which is made when missing.

    Raises WriterBusyError, at once, when another holds it, and DataDirectoryError.
    """
    lock = FileLock(directory / WRITER_LOCK, timeout=0, thread_local=False)
    holder = directory / WRITER_HOLDER
    try:
        directory.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise WriterBusyError(directory, _read_holder(holder)) from error
    except OSError as error:
        raise DataDirectoryError(directory, error.strerror or str(error)) from error
    try:
        holder.write_text(f"process {os.getpid()} on {socket.gethostname()}", encoding="utf-8")
        yield
    except OSError as error:
        raise DataDirectoryError(directory, error.strerror or str(error)) from error
    finally:
        lock.release()


def _read_holder(path: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text(encoding="utf-8").strip() or "another process"
    return "another process"


class ReadLock:
    """Says that a generation is being read, so that nobody prunes it; shared by its readers."""

    def __init__(self, path: Path) -> None:
        try:
            self._file: IO[bytes] = path.open("ab")
        except OSError as error:
            raise DataDirectoryError(path.parent, error.strerror or str(error)) from error
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def release(self) -> None:
        """Read no more."""
        self._file.close()


def is_being_read(path: Path) -> bool:
    """Whether somebody holds the ReadLock at `path`."""
    with barring(path) as is_free:
        return not is_free


@contextmanager
def barring(path: Path) -> Iterator[bool]:
    """Let nobody take the ReadLock at `path` meanwhile; False when somebody holds it already."""
    try:
        file = path.open("ab")
    except OSError:  # where it cannot be made, it cannot be taken
        yield True
        return
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
