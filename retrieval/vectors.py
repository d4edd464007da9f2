"""The vector index: window ids and their vectors, kept in ChromaDB."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, cast

import chromadb
import numpy as np
from chromadb.api.client import Client
from chromadb.api.collection_configuration import CreateCollectionConfiguration
from chromadb.api.shared_system_client import SharedSystemClient
from chromadb.config import Settings
from chromadb.errors import ChromaError

from retrieval.embedding import Vectors

COLLECTION = "windows"
DATABASE = "chroma.sqlite3"
# The default, 100, loses 13 % of the true neighbours among 20,000 clustered vectors; 400 loses 1 %.
EF_SEARCH = 400
# A damaged file and a closed client, too, show as an AttributeError on the bindings.
FAILURES = (ChromaError, ValueError, OSError, AttributeError)
# What stops a thread of its Rust core, over a damaged database for one; no Exception, by its name.
PANIC = "PanicException"
# Whoever opens a path a second time shares what ChromaDB has begun for the first, and may get it
# half begun or on its way out.
SHARING = Lock()
CONFIGURATION: CreateCollectionConfiguration = {"hnsw": {"space": "cosine", "ef_search": EF_SEARCH}}


class VectorStoreError(Exception):
    """ChromaDB failed or holds something else than it was given: `reason` says what."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class VectorStore:
    """One generation's vectors in a ChromaDB directory of its own.

    A path is used once: ChromaDB keeps the dead system of a path that was deleted and made again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stored: int | None = None
        with SHARING:
            try:
                with _telling(path):
                    client = chromadb.PersistentClient(path, Settings(anonymized_telemetry=False))
            except VectorStoreError:
                _forget(path)
                raise
        self._client = cast("Client", client)  # what it is; its interface lacks close()
        try:
            self._collection = self._ask(
                self._client.get_or_create_collection,
                name=COLLECTION,
                configuration=CONFIGURATION,
                embedding_function=None,
            )
        except VectorStoreError:
            self.close()
            raise

    def add(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Store one vector for each id, shape (len(ids), dimension); the ids must be new."""
        self._stored = None
        largest = self._largest_batch()
        for start in range(0, len(ids), largest):
            part = slice(start, start + largest)
            self._ask(self._collection.add, ids=list(ids[part]), embeddings=vectors[part])

    def remove(self, ids: Sequence[str]) -> None:
        """Take the vectors of `ids` out. ChromaDB keeps their places: see `Stamp.retired`."""
        self._stored = None
        for part in _batches(ids, self._largest_batch()):
            self._ask(self._collection.delete, ids=part)

    def get(self, ids: Sequence[str]) -> dict[str, Vectors]:
        """The vector of each of `ids` that is stored."""
        found: dict[str, Vectors] = {}
        for part in _batches(ids, self._largest_batch()):
            rows = self._ask(self._collection.get, ids=part, include=["embeddings"])
            found |= dict(zip(rows["ids"], np.asarray(rows["embeddings"], np.float32), strict=True))
        return found

    def nearest(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """The ids nearest to `vector` (shape (dimension,)) with their cosines, best first."""
        if self._stored is None:  # counting takes as long as asking
            self._stored = self.count()
        limit = min(limit, self._stored)
        if limit == 0:
            return []
        rows = self._ask(
            self._collection.query,
            query_embeddings=[vector],
            n_results=limit,
            include=["distances"],
        )
        cosines = (1.0 - distance for distance in rows["distances"][0])
        return list(zip(rows["ids"][0], cosines, strict=True))

    def count(self) -> int:
        """How many vectors are stored."""
        return int(self._ask(self._collection.count))

    def close(self) -> None:
        """Let go of the directory; the store must not be used again."""
        with SHARING:
            self._client.close()

    def _largest_batch(self) -> int:
        return int(self._ask(self._client.get_max_batch_size))

    def _ask(self, verb: Callable[..., Any], **arguments: Any) -> Any:  # noqa: ANN401 — Chroma's own rows
        with _telling(self._path):
            return verb(**arguments)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Tell whatever ChromaDB raises as a VectorStoreError."""
    try:
        yield
    except BaseException as error:
        if isinstance(error, FAILURES) or type(error).__name__ == PANIC:
            raise VectorStoreError(path, str(error)) from error
        raise


def _forget(path: Path) -> None:
    """Have ChromaDB try again next time: it would give out the dead system of a failed opening."""
    if str(path) not in SharedSystemClient._identifier_to_refcount:  # noqa: SLF001 — no other way
        SharedSystemClient._identifier_to_system.pop(str(path), None)  # noqa: SLF001 — the same


def copy_vectors(former: Path, path: Path) -> None:
    """Copy a finished store, open or not, to a `path` that is not there yet.

    It is copied and not filled again because ChromaDB takes 2 ms to link a vector with its
    neighbours. Its database may be open elsewhere, so SQLite itself copies that. Raises OSError
    and sqlite3.Error.
    """
    path.mkdir()
    for source in sorted(former.rglob("*")):
        copied = path / source.relative_to(former)
        if source.is_dir():
            copied.mkdir()
        elif not source.name.startswith(DATABASE):
            shutil.copyfile(source, copied)
    with (
        closing(sqlite3.connect(former / DATABASE)) as stored,
        closing(sqlite3.connect(path / DATABASE)) as copy,
    ):
        stored.backup(copy)


def _batches(ids: Sequence[str], size: int) -> Iterator[list[str]]:
    for start in range(0, len(ids), size):
        yield list(ids[start : start + size])
