"""A server’s failures in a row in, whether to leave it alone out."""

import time
from collections.abc import Callable

from bot.composed import Cause

# After so many failures to answer in time, one after the other, it is left alone so long.
IN_A_ROW = 3
SECONDS = 10.0
TOO_SLOW: frozenset[Cause] = frozenset(("late", "unreachable"))


class Rest:
    """Spares people the wait for a server that does not answer; `now` gives seconds."""

    def __init__(self, *, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._in_a_row = 0
        self._until = now()

    @property
    def is_due(self) -> bool:
        """Whether the server is to be left alone."""
        return self._now() < self._until

    def note(self, cause: Cause | None) -> None:
        """Take down how asking it ended, None where it answered."""
        self._in_a_row = self._in_a_row + 1 if cause in TOO_SLOW else 0
        self._until = self._now() + (SECONDS if self._in_a_row >= IN_A_ROW else 0.0)
