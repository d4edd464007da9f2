"""The generation that serves in, short searches for garbage out.

Python looks through all that is loaded for garbage and holds every thread meanwhile: with nine
hundred articles a third of a second, in the middle of whatever is being answered.
"""

import gc
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

PAUSE = 10.0  # seconds
# A search that took longer has looked through much that stays, such as articles just read.
LONGEST_SEARCH = 0.010  # seconds
OLDEST = 2

log = logging.getLogger(__name__)


@contextmanager
def sweeping(generation: Callable[[], str], *, pause: float = PAUSE) -> Iterator[None]:
    """Sweep now and soon after each new `generation`, for as long as the block lasts."""
    ended, searches = Event(), _Searches()
    swept = _name(generation)
    sweeper = Thread(target=_keep_sweeping, args=(generation, swept, ended, pause))
    _sweep()
    gc.callbacks.append(searches.note)
    sweeper.start()
    try:
        yield
    finally:
        ended.set()
        sweeper.join()
        gc.callbacks.remove(searches.note)
        gc.unfreeze()


class _Searches:
    """Passes over, from then on, what a long search has left."""

    def __init__(self) -> None:
        self._began = 0.0

    def note(self, phase: str, about: dict[str, int]) -> None:
        """Python calls it before and after each search.

        What becomes garbage although it is passed over stays until the next sweep: that is little,
        a few questions that were being answered at that moment.
        """
        if phase == "start":
            self._began = time.perf_counter()
        elif about["generation"] == OLDEST and time.perf_counter() - self._began > LONGEST_SEARCH:
            gc.freeze()


def _keep_sweeping(
    generation: Callable[[], str], swept: str | None, ended: Event, pause: float
) -> None:
    while not ended.wait(pause):
        name = _name(generation)
        if name not in {None, swept}:
            _sweep()
            swept = name


def _name(generation: Callable[[], str]) -> str | None:
    """The name of the generation; None where it cannot be told, which the next question tells."""
    try:
        return generation()
    except Exception:  # the thread must outlive whatever is amiss with the index
        log.debug("The generation cannot be told", exc_info=True)
        return None


def _sweep() -> None:
    """Throw garbage away, and let no later search look through what is left."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    # Python waits with its next search until a quarter as much has come as the last one left.
    gc.collect()
