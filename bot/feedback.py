"""What people think of answers, kept as digests where that is wanted."""

import hashlib
import secrets
import sqlite3
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Literal

from bot.offering import write_reference
from retrieval.citation import Citation
from retrieval.context import refer

Vote = Literal["up", "down"]

FEEDBACK = "feedback.db"
KEY_LENGTH = 22
# An answer that nobody has voted on is forgotten after so long.
LIFETIME = timedelta(days=30)
# Another process may be writing; nobody waits longer than this, in seconds.
PATIENCE = 2.0

SCHEMA = """
CREATE TABLE IF NOT EXISTS salt (salt BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY, question TEXT NOT NULL, findings TEXT NOT NULL,
    generation TEXT NOT NULL, offered TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS votes (
    answer TEXT NOT NULL REFERENCES answers (key), user TEXT NOT NULL,
    vote TEXT NOT NULL CHECK (vote IN ('up', 'down')), day TEXT NOT NULL,
    PRIMARY KEY (answer, user)
);
"""
ADD_SALT = "INSERT INTO salt SELECT ? WHERE NOT EXISTS (SELECT 1 FROM salt)"
ADD_ANSWER = """
INSERT INTO answers VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET offered = excluded.offered
"""
DROP_OLD = "DELETE FROM answers WHERE offered < ? AND key NOT IN (SELECT answer FROM votes)"
ADD_VOTE = """
INSERT INTO votes SELECT key, ?, ?, ? FROM answers WHERE key = ?
ON CONFLICT DO UPDATE SET vote = excluded.vote, day = excluded.day
"""
DROP_VOTES = "DELETE FROM votes WHERE user = ?"


def _today() -> date:
    return datetime.now(UTC).date()


class Feedback:
    """The votes in a corpus's data folder: of questions and people, only salted digests.

    With `is_kept` false nothing is written, and what was kept can still be deleted.
    """

    def __init__(self, folder: Path, *, is_kept: bool, today: Callable[[], date] = _today) -> None:
        self._path = folder / FEEDBACK
        self._today = today
        self.is_kept = is_kept

    def offer(self, question: str, findings: Sequence[Citation], generation: str) -> str:
        """The key by which this answer can be voted on, the same whenever it is given.

        Raises OSError and sqlite3.Error.
        """
        words = " ".join(question.casefold().split()).rstrip("?!. ")
        ids = " ".join(write_reference(refer([each]), has_kind=False) for each in findings)
        today = self._today()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._opened() as (base, salt):
            key = _digest(salt, "answer", words, ids, generation)[:KEY_LENGTH]
            hashed = _digest(salt, "question", words)
            base.execute(ADD_ANSWER, (key, hashed, ids, generation, today.isoformat()))
            self._drop_old(base)
        return key

    def vote(self, key: str, vote: Vote, *, user: int) -> bool:
        """Keep what `user` thinks of an answer, in place of what they thought before.

        False where the answer is not known, or no longer. Raises sqlite3.Error.
        """
        if not (self.is_kept and self._path.exists()):
            return False
        with self._opened() as (base, salt):
            who = _digest(salt, "user", str(user))
            done = base.execute(ADD_VOTE, (who, vote, self._today().isoformat(), key))
            return done.rowcount > 0

    def forget(self, user: int) -> int:
        """Delete all that `user` voted; how many votes that were. Raises sqlite3.Error."""
        if not self._path.exists():
            return 0
        with self._opened() as (base, salt):
            return base.execute(DROP_VOTES, (_digest(salt, "user", str(user)),)).rowcount

    def drop_old(self) -> None:
        """Forget the answers that nobody voted on in time. Raises sqlite3.Error."""
        if self._path.exists():
            with self._opened() as (base, _):
                self._drop_old(base)

    def _drop_old(self, base: sqlite3.Connection) -> None:
        base.execute(DROP_OLD, ((self._today() - LIFETIME).isoformat(),))

    @contextmanager
    def _opened(self) -> Iterator[tuple[sqlite3.Connection, bytes]]:
        """The database, whose changes are kept together or not at all, and its salt."""
        with closing(sqlite3.connect(self._path, timeout=PATIENCE)) as base:
            base.execute("PRAGMA secure_delete = ON")
            base.executescript(SCHEMA)
            with base:
                base.execute(ADD_SALT, (secrets.token_bytes(32),))
                [(salt,)] = base.execute("SELECT salt FROM salt LIMIT 1")
                yield base, salt


def _digest(salt: bytes, *parts: str) -> str:
    hashed = hashlib.sha256(salt + "\0".join(parts).encode("utf-8", "replace")).digest()
    return urlsafe_b64encode(hashed).decode().rstrip("=")
