"""Vectors as questions reach them: asked, or left alone for a while."""

import logging
import time
from collections.abc import Callable
from threading import Lock

from retrieval.embedding import Vectors
from retrieval.vectors import VectorStore, VectorStoreError

# After a failure nothing is asked for so many seconds, so that not every question waits in vain.
REST = 10.0

log = logging.getLogger(__name__)


class Reach:
    """Vectors that may be out of reach; safe to use from several threads.

    `open_store` opens them, which is done when they are first needed, and tells what is amiss with
    them by a VectorStoreError.
    """

    def __init__(
        self, open_store: Callable[[], VectorStore], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._open_store = open_store
        self._clock = clock
        self._lock = Lock()
        self._store: VectorStore | None = None
        self._rests_until: float | None = None

    def nearest(self, vector: Vectors, limit: int) -> list[tuple[str, float]] | None:
        """The ids nearest to `vector` with their cosines; None while nothing can be asked."""
        try:
            store = self._try()
            nearest = store.nearest(vector, limit) if store else None
        except VectorStoreError as error:
            self._rest(error)
            return None
        if nearest is not None:
            self._rests_until = None
        return nearest

    def store(self) -> VectorStore:
        """The vectors themselves, for whoever cannot do without. Raises VectorStoreError."""
        try:
            with self._lock:
                return self._open()
        except VectorStoreError as error:
            self._rest(error)
            raise

    def close(self) -> None:
        """Let go of the vectors; they open again when they are needed again."""
        with self._lock:
            store, self._store = self._store, None
        if store is not None:
            store.close()

    def _try(self) -> VectorStore | None:
        """The vectors, unless they rest; after a rest, one question alone tries them."""
        if self._is_resting():
            return None
        with self._lock:
            if self._is_resting():
                return None
            if self._rests_until is not None:
                self._rests_until = self._clock() + REST
            return self._open()

    def _rest(self, error: VectorStoreError) -> None:
        self._rests_until = self._clock() + REST
        log.warning("Questions do without the vectors for %.0f seconds: %s", REST, error)

    def _is_resting(self) -> bool:
        return self._rests_until is not None and self._clock() < self._rests_until

    def _open(self) -> VectorStore:
        if self._store is None:
            self._store = self._open_store()
        return self._store
