"""The generation that questions are answered from, following the pointer."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from retrieval.generation import Generation, IndexMissingError
from retrieval.generations import find_current, open_current
from retrieval.locking import DataDirectoryError
from retrieval.record import DamagedIndexError
from retrieval.server import Server

# Why a generation cannot be opened.
OUT_OF_REACH = (IndexMissingError, DamagedIndexError, DataDirectoryError)

_log = logging.getLogger(__name__)


class Served:
    """Lends the current generation of `directory` to any number of threads.

    The pointer is read at each loan, so a generation that any process publishes is served from
    the next question on; the old one is closed when its last borrower has given it back. It
    serves on for as long as there is another that cannot be opened. `server` is the one that may
    keep its vectors.
    """

    def __init__(self, directory: Path, server: Server | None = None) -> None:
        self._directory = directory
        self._server = server
        self._lock = Lock()
        self._current: Generation | None = None
        self._borrowers: dict[Generation, int] = {}

    @contextmanager
    def generation(self) -> Iterator[Generation]:
        """The current generation, open for as long as the loan lasts.

        Raises IndexMissingError and DamagedIndexError.
        """
        lent = self._borrow()
        try:
            yield lent
        finally:
            self._give_back(lent)

    def serve(self, generation: Generation) -> None:
        """Lend `generation`, which is open and was just published: no question waits for it."""
        with self._lock:
            former, self._current = self._current, generation
            self._close_if_free(former)

    def close(self) -> None:
        """Close the generation once nobody borrows it."""
        with self._lock:
            former, self._current = self._current, None
            self._close_if_free(former)

    def _borrow(self) -> Generation:
        with self._lock:
            try:
                lent = self._follow()
            except OUT_OF_REACH as error:
                if self._current is None:
                    raise
                lent = self._current
                _log.warning("%s serves on, since %s", lent.name, error)
            self._borrowers[lent] = self._borrowers.get(lent, 0) + 1
            return lent

    def _follow(self) -> Generation:
        """The current generation, opened where it is another than before."""
        name = find_current(self._directory)
        if name is None:
            raise IndexMissingError(self._directory)
        if self._current is None or self._current.name != name:
            former, self._current = self._current, open_current(self._directory, self._server)
            self._close_if_free(former)
        return self._current

    def _give_back(self, lent: Generation) -> None:
        with self._lock:
            self._borrowers[lent] -= 1
            if lent is not self._current:
                self._close_if_free(lent)

    def _close_if_free(self, generation: Generation | None) -> None:
        if generation is not None and not self._borrowers.get(generation):
            self._borrowers.pop(generation, None)
            generation.close()
