"""Who asks when in, whether that is too often out."""

import math
import time
from collections import deque
from collections.abc import Callable

# Far more than anybody reads, and little enough that one person alone does not fill the queue.
MOST = 20
WITHIN = 60.0  # seconds
# So many people are remembered before those who have long been silent are forgotten.
PEOPLE = 1_000


class TooSoonError(Exception):
    """Somebody has asked as often as one may: the next question may come in so many `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{seconds} s too soon")
        self.seconds = seconds


class Pace:
    """How often each person may ask: `most` times in `within` seconds.

    `now` gives seconds that never go back. One thread, the event loop's, uses it.
    """

    def __init__(
        self,
        *,
        most: int = MOST,
        within: float = WITHIN,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most, self._within, self._now = most, within, now
        self._asked: dict[int, deque[float]] = {}

    def step(self, user: int) -> None:
        """Take a question of the user's. Raises TooSoonError, and then does not take it."""
        now = self._now()
        if len(self._asked) >= PEOPLE:
            self._forget(now)
        asked = self._asked.setdefault(user, deque(maxlen=self._most))
        if len(asked) == self._most and now - asked[0] < self._within:
            raise TooSoonError(math.ceil(asked[0] + self._within - now))
        asked.append(now)

    def _forget(self, now: float) -> None:
        self._asked = {
            user: asked for user, asked in self._asked.items() if now - asked[-1] < self._within
        }
