"""The audit log: deeds of those who look after the corpus, in and out."""

import getpass
import json
import logging
import os
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from pydantic import TypeAdapter

from corpus.placing import sync

AUDIT_LOG = "audit.jsonl"
SHOWN = 15

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did to the corpus, or tried to: `outcome` says what came of it.

    `who` is a Discord user or the account at the terminal; `before` and `after` are the facts
    of an article, or the names of generations.
    """

    who: str
    verb: str
    article: str | None = None
    before: Mapping[str, str | None] | None = None
    after: Mapping[str, str | None] | None = None
    outcome: str = "done"


DEEDS: TypeAdapter[Deed] = TypeAdapter(Deed)


@dataclass(frozen=True, slots=True)
class Entry:
    """A deed as it stands in the log, with when it was done (ISO, UTC)."""

    at: str
    deed: Deed


def whose_terminal() -> str:
    """Whose account this is; some machines have no name for it."""
    try:
        return f"terminal user {getpass.getuser()}"
    except (OSError, KeyError):
        return f"terminal user {os.getuid()}"


class AuditLog:
    """The log in a corpus's data folder: lines are added and never changed."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / AUDIT_LOG
        self._lock = Lock()

    def add(self, deed: Deed) -> None:
        """Write a deed down, so that a crash right after leaves it there. Raises OSError."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        line = json.dumps({"at": at, **asdict(deed)}, ensure_ascii=False)
        # A crash may have left half a line, which must not swallow this one.
        with self._lock:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            is_new = not self._path.exists()
            with self._path.open("a+b") as file:
                begin = "\n" if _is_cut_off(file) else ""
                file.write(f"{begin}{line}\n".encode(errors="backslashreplace"))
                file.flush()
                os.fsync(file.fileno())
            if is_new:
                sync(self._path.parent)

    def note(self, deed: Deed) -> None:
        """Write a deed down; where that fails, the program's own log has it."""
        try:
            self.add(deed)
        except OSError:
            log.exception("The audit log %s cannot be written: %r", self._path, deed)

    @contextmanager
    def noting(self, deed: Deed) -> Iterator[None]:
        """Write down that a deed failed, when it does."""
        try:
            yield
        except Exception as error:
            self.note(failed(deed, error))
            raise

    def latest(self, most: int = SHOWN) -> tuple[Entry, ...]:
        """The last deeds, newest first; a line that a crash cut off is passed over."""
        try:
            with self._path.open(encoding="utf-8", errors="replace") as file:
                lines = deque(file, most)
        except FileNotFoundError:
            return ()
        return tuple(entry for line in reversed(lines) if (entry := _read(line)) is not None)


def failed(deed: Deed, error: BaseException) -> Deed:
    """The deed as one that failed."""
    return replace(deed, outcome=f"failed: {type(error).__name__}")


def _read(line: str) -> Entry | None:
    try:
        told = json.loads(line)
        return Entry(str(told.pop("at")), DEEDS.validate_python(told))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _is_cut_off(file: BinaryIO) -> bool:
    """Whether the last line of a file, which is open for appending, has no end."""
    if not file.seek(0, os.SEEK_END):
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"
