"""The audit log: who changed the corpus, how, and what stood there before and after."""

import json
import os
from collections import deque
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

AUDIT_LOG = "audit.jsonl"
SHOWN = 15


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


@dataclass(frozen=True, slots=True)
class Entry:
    """A deed as it stands in the log, with when it was done (ISO, UTC)."""

    at: str
    deed: Deed


class AuditLog:
    """The log in a corpus's data folder: lines are added and never changed."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / AUDIT_LOG
        self._lock = Lock()

    def add(self, deed: Deed) -> None:
        """Write a deed down, so that a crash right after leaves it there. Raises OSError."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        line = json.dumps({"at": at, **asdict(deed)}, ensure_ascii=False)
        with self._lock:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab") as file:
                file.write(f"{line}\n".encode())
                file.flush()
                os.fsync(file.fileno())

    def latest(self, most: int = SHOWN) -> tuple[Entry, ...]:
        """The last deeds, newest first; a line that a crash cut off is passed over."""
        try:
            with self._path.open(encoding="utf-8", errors="replace") as file:
                lines = deque(file, most)
        except FileNotFoundError:
            return ()
        return tuple(entry for line in reversed(lines) if (entry := _read(line)) is not None)


def _read(line: str) -> Entry | None:
    try:
        told = json.loads(line)
        return Entry(told.pop("at"), Deed(**told))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
