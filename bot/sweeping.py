"""The generation that serves in, memory without what former ones left out.

Python looks through all that is loaded for garbage and holds every thread meanwhile: with nine
hundred articles a third of a second, in the middle of whatever is being answered.
"""

import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

PAUSE = 10.0  # seconds

log = logging.getLogger(__name__)


@contextmanager
def sweeping(generation: Callable[[], str], *, pause: float = PAUSE) -> Iterator[None]:
    """Sweep now and soon after each new `generation`, for as long as the block lasts."""
    ended = Event()
    swept = _name(generation)
    sweeper = Thread(target=_keep_sweeping, args=(generation, swept, ended, pause))
    _sweep()
    sweeper.start()
    try:
        yield
    finally:
        ended.set()
        sweeper.join()
        gc.unfreeze()


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
    except Exception:
        log.debug("The generation cannot be told", exc_info=True)
        return None


def _sweep() -> None:
    """Throw garbage away, and let no later search look through what is left."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
