"""References too many for a button’s id: kept under a key for a while."""

import logging
import secrets
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from bot.offering import read_reference, write_reference
from retrieval.context import Reference

FILE = "keepsakes.sqlite"
DAYS = 30
LIFETIME = DAYS * 24 * 60 * 60.0  # seconds
KEY_BYTES = 9
# Seconds that one process waits for another to have written.
PATIENCE = 2.0

CREATE = """
CREATE TABLE IF NOT EXISTS keepsakes (
    key TEXT PRIMARY KEY,
    at REAL NOT NULL,          -- seconds since 1970
    kept TEXT NOT NULL         -- references, a blank between them: no word of anybody
)
"""
DROP_OLD = "DELETE FROM keepsakes WHERE at <= ?"

log = logging.getLogger(__name__)


class Keepsakes:
    """What answers left out, in `folder`; no question and no person is kept, and no words.

    `now` gives seconds since 1970. Any thread may use it. What cannot be kept or read is told to
    the log, and then it is as if it had never been kept.
    """

    def __init__(self, folder: Path, *, now: Callable[[], float] = time.time) -> None:
        self._path = folder / FILE
        self._now = now

    def keep(self, references: Sequence[Reference]) -> str | None:
        """The key under which they are found again; older ones than LIFETIME are forgotten."""
        key = secrets.token_urlsafe(KEY_BYTES)
        kept = " ".join(map(write_reference, references))
        now = self._now()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._open()) as connection, connection:
                connection.execute(DROP_OLD, (now - LIFETIME,))
                connection.execute("INSERT INTO keepsakes VALUES (?, ?, ?)", (key, now, kept))
        except (OSError, sqlite3.Error):
            log.exception("What an answer left out could not be kept")
            return None
        return key

    def find(self, key: str) -> tuple[Reference, ...]:
        """What is kept under the key; nothing where there is no such key any more."""
        asked = "SELECT kept FROM keepsakes WHERE key = ? AND at > ?"
        if not self._path.exists():
            return ()
        try:
            with closing(self._open()) as connection:
                rows = connection.execute(asked, (key, self._now() - LIFETIME)).fetchall()
        except sqlite3.Error:
            log.exception("What an answer left out could not be read")
            return ()
        read = (read_reference(each) for (kept,) in rows for each in kept.split())
        return tuple(reference for reference in read if reference)

    def drop_old(self) -> None:
        """Forget what is older than LIFETIME."""
        if not self._path.exists():
            return
        try:
            with closing(self._open()) as connection, connection:
                connection.execute(DROP_OLD, (self._now() - LIFETIME,))
        except sqlite3.Error:
            log.exception("What old answers left out could not be forgotten")

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=PATIENCE)
        connection.execute(CREATE)
        return connection
