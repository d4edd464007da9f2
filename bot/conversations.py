"""Who asked what where, and for how long the next question may go on."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from retrieval.turn import Turn

LIFETIME = 10 * 60.0  # seconds
MOST_TURNS = 500


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person asks; what is answered in private is seen by that person alone."""

    channel: int
    user: int
    is_private: bool = False


@dataclass(frozen=True, slots=True)
class _Kept:
    turn: Turn
    place: Place
    answer: int | None
    at: float


class Conversations:
    """The last turns of everybody, kept in memory alone: for a while, and the newest `most`.

    `now` gives seconds that never go back. One thread, the event loop's, uses it.
    """

    def __init__(
        self, *, now: Callable[[], float] = time.monotonic, most: int = MOST_TURNS
    ) -> None:
        self._now = now
        self._kept: deque[_Kept] = deque(maxlen=most)

    def remember(self, place: Place, turn: Turn, *, answer: int | None = None) -> None:
        """Keep a turn that the next question may go on from; `answer` is its message's id."""
        self._forget_old()
        if turn.question is not None:
            self._kept.append(_Kept(turn, place, answer, self._now()))

    def recall(self, place: Place, *, answer: int | None = None) -> Turn | None:
        """The person's last turn in the channel, or the one of a certain `answer`, to whomever.

        In public a private turn is not recalled, since going on from it would show it.
        """
        self._forget_old()
        recent = reversed(self._kept)
        if answer is None:
            fitting = (kept for kept in recent if _reaches(kept.place, place))
        else:
            fitting = (
                kept for kept in recent if kept.answer == answer and _sees(kept.place, place)
            )
        return next((kept.turn for kept in fitting), None)

    def _forget_old(self) -> None:
        """Let go of the turns that nobody may go on from any more."""
        now = self._now()
        while self._kept and now - self._kept[0].at >= LIFETIME:
            self._kept.popleft()


def _sees(kept: Place, place: Place) -> bool:
    """Whether whoever asks there has the answer before them: in public it is everybody's."""
    return kept.channel == place.channel and (not kept.is_private or _reaches(kept, place))


def _reaches(kept: Place, place: Place) -> bool:
    is_same = (kept.channel, kept.user) == (place.channel, place.user)
    return is_same and (place.is_private or not kept.is_private)
