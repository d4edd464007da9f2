"""What requests may cost in, whether one more may be made today out."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

FILE = "spending.sqlite"
DAYS = 400
# Seconds that one process waits for another to have written.
PATIENCE = 2.0
PRICED = 1_000_000  # tokens, of which a price is told
# Sums of costs are not exact to the last digit.
TOLERANCE = 1e-9
# What is booked where nothing can be written, and need not be.
UNBOOKED = 0

# A key is never given twice, so that none is settled in another's place.
CREATE = """
CREATE TABLE IF NOT EXISTS requests (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL,         -- in UTC, 2019-03-03
    prompt_tokens INTEGER NOT NULL,
    answer_tokens INTEGER NOT NULL,
    cost REAL NOT NULL         -- by the prices of that day, in the operator's money
)
"""
CREATE_ORDER = "CREATE INDEX IF NOT EXISTS by_day ON requests (day)"
DROP_OLD = "DELETE FROM requests WHERE day < ?"
BOOK = "INSERT INTO requests (day, prompt_tokens, answer_tokens, cost) VALUES (?, ?, ?, ?)"
SETTLE = "UPDATE requests SET prompt_tokens = ?, answer_tokens = ?, cost = ? WHERE key = ?"
# A request that cost nothing was none.
SUM = """
SELECT count(*), total(prompt_tokens), total(answer_tokens), total(cost)
FROM requests WHERE day = ? AND prompt_tokens + answer_tokens > 0
"""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Spent:
    """What a day's requests cost; one that is under way counts as much as it may cost."""

    requests: int = 0
    prompt_tokens: int = 0
    answer_tokens: int = 0
    cost: float = 0.0

    @property
    def tokens(self) -> int:
        """Those of prompts and answers together."""
        return self.prompt_tokens + self.answer_tokens


def _today() -> date:
    return datetime.now(UTC).date()


class Spending:
    """Books tokens and cost in `folder`, for all processes together; a day is one in UTC.

    No more than `most_tokens` and `most_cost` a day, where these are set. Prices are for a
    million tokens. No question and no person is kept. Any thread may use it.
    """

    def __init__(
        self,
        folder: Path,
        *,
        most_tokens: int | None,
        most_cost: float | None,
        prompt_price: float,
        answer_price: float,
        today: Callable[[], date] = _today,
    ) -> None:
        self._path = folder / FILE
        self._most_tokens = most_tokens
        self._most_cost = most_cost
        self._prompt_price = prompt_price
        self._answer_price = answer_price
        self._today = today

    def reserve(self, prompt_tokens: int, answer_tokens: int) -> int | None:
        """Book the most that a request may cost: the key to settle it, None if that is too much.

        What is never settled stays booked. Where nothing can be written, a ceiling could not be
        kept, so with one there is no request, and without one there is.
        """
        wanted = Spent(1, prompt_tokens, answer_tokens, self._cost(prompt_tokens, answer_tokens))
        today = self._today()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._writing() as connection:
                connection.execute(DROP_OLD, ((today - timedelta(days=DAYS)).isoformat(),))
                if self._is_too_much(_sum(connection, today), wanted):
                    return None
                row = (today.isoformat(), prompt_tokens, answer_tokens, wanted.cost)
                return connection.execute(BOOK, row).lastrowid
        except (OSError, sqlite3.Error):
            log.exception("What a language model costs could not be booked")
            return None if self._has_ceiling() else UNBOOKED

    def settle(self, key: int, prompt_tokens: int, answer_tokens: int) -> None:
        """Put what a request did cost in place of what was booked: nothing, if it was not made."""
        if key == UNBOOKED:
            return
        cost = self._cost(prompt_tokens, answer_tokens)
        try:
            with self._writing() as connection:
                connection.execute(SETTLE, (prompt_tokens, answer_tokens, cost, key))
        except sqlite3.Error:
            log.exception("What a language model did cost could not be booked")

    def spent(self) -> Spent | None:
        """What was spent today; None where that cannot be read."""
        try:
            if not self._path.exists():
                return Spent()
            with self._open() as connection:
                return _sum(connection, self._today())
        except (OSError, sqlite3.Error):
            log.exception("What a language model cost could not be read")
            return None

    def _cost(self, prompt_tokens: int, answer_tokens: int) -> float:
        cost = prompt_tokens * self._prompt_price + answer_tokens * self._answer_price
        return cost / PRICED

    def _is_too_much(self, spent: Spent, wanted: Spent) -> bool:
        tokens = spent.tokens + wanted.tokens
        if self._most_tokens is not None and tokens > self._most_tokens:
            return True
        cost = spent.cost + wanted.cost
        return self._most_cost is not None and cost > self._most_cost + TOLERANCE

    def _has_ceiling(self) -> bool:
        return self._most_tokens is not None or self._most_cost is not None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction in which nobody else writes, from its beginning on."""
        with self._open() as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=PATIENCE)) as connection:
            connection.execute(CREATE)
            connection.execute(CREATE_ORDER)
            yield connection


def _sum(connection: sqlite3.Connection, day: date) -> Spent:
    row = connection.execute(SUM, (day.isoformat(),)).fetchone()
    requests, prompt_tokens, answer_tokens, cost = row
    return Spent(requests, int(prompt_tokens), int(answer_tokens), cost)
