"""The vector index: window ids and their vectors, kept in ChromaDB."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any, cast

import chromadb
import numpy as np
from chromadb.api.client import Client
from chromadb.api.collection_configuration import CreateCollectionConfiguration
from chromadb.api.fastapi import FastAPI
from chromadb.api.models.Collection import Collection
from chromadb.api.shared_system_client import SharedSystemClient
from chromadb.config import Settings, System
from chromadb.errors import InternalError, InvalidArgumentError, NotFoundError

from retrieval.embedding import Vectors
from retrieval.server import Hosted, Place, Server

COLLECTION = "windows"
DATABASE = "chroma.sqlite3"
# The default, 100, loses 13 % of the true neighbours among 20,000 clustered vectors; 400 loses 1 %.
EF_SEARCH = 400
# What stops a thread of its Rust core, over a damaged database for one; no Exception, by its name.
PANIC = "PanicException"
# Whoever opens a path a second time shares what ChromaDB has begun for the first, and may get it
# half begun or on its way out.
SHARING = Lock()
CONFIGURATION: CreateCollectionConfiguration = {"hnsw": {"space": "cosine", "ef_search": EF_SEARCH}}
# Seconds that a server is waited for: by a question, and while a generation is built.
PATIENCE = 3.0
BUILDING_PATIENCE = 60.0
# Rows in one request to a server, fewer than it takes, so that none keeps it long.
LARGEST_REQUEST = 2_000
# What a server says of that which it holds. Anything else keeps it from being asked at all.
OF_WHAT_IT_HOLDS = (InternalError, InvalidArgumentError, NotFoundError)
REASON_LENGTH = 200


class VectorStoreError(Exception):
    """ChromaDB failed or holds something else than it was given: `reason` says what."""

    def __init__(self, place: Place, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place, self.reason = place, reason


class VectorsUnreachableError(VectorStoreError):
    """The server of `place` does not answer, or lets nobody in; what it holds may be as it was."""


class VectorStore:
    """One generation's vectors: in a ChromaDB directory of their own, or on a server.

    A path is used once: ChromaDB keeps the dead system of a path that was deleted and made again.
    A finished store is made nowhere, and its server waited for no longer than a question can wait.
    """

    def __init__(self, place: Place, *, is_finished: bool = False) -> None:
        self.place = place
        self._stored: int | None = None
        self._client: Client | FastAPI
        with _telling(place), ExitStack() as opened:
            if isinstance(place, Hosted):
                patience = PATIENCE if is_finished else BUILDING_PATIENCE
                self._client = _connect(place.server, patience)
                opened.callback(_close, self._client)
                self._collection = _open_hosted(self._client, place, is_finished=is_finished)
            else:
                self._client = _open_directory(place, is_finished=is_finished)
                opened.callback(_close, self._client)
                self._collection = self._client.get_or_create_collection(
                    COLLECTION, configuration=CONFIGURATION, embedding_function=None
                )
            opened.pop_all()

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
        """Let go of the directory or the server; the store must not be used again."""
        _close(self._client)

    def _largest_batch(self) -> int:
        largest = int(self._ask(self._client.get_max_batch_size))
        return min(largest, LARGEST_REQUEST) if isinstance(self.place, Hosted) else largest

    def _ask(self, verb: Callable[..., Any], **arguments: Any) -> Any:  # noqa: ANN401 — Chroma's own rows
        with _telling(self.place):
            return verb(**arguments)


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


def remove_vectors(hosted: Hosted) -> None:
    """Take a generation's vectors off its server, if they are there. Raises VectorStoreError."""
    with _telling(hosted), _connected(hosted.server) as server, suppress(NotFoundError):
        server.delete_collection(hosted.collection)


def find_version(server: Server) -> str:
    """The version that a server tells of itself. Raises VectorsUnreachableError."""
    with _telling(Hosted(server)), _connected(server) as api:
        api.heartbeat()
        return api.get_version()


def _open_directory(path: Path, *, is_finished: bool) -> Client:
    if is_finished and not (path / DATABASE).is_file():
        raise VectorStoreError(path, "they are missing")
    with SHARING:
        try:
            with _telling(path):
                client = chromadb.PersistentClient(path, Settings(anonymized_telemetry=False))
        except VectorStoreError:
            _forget(path)
            raise
    return cast("Client", client)  # what it is; its interface lacks close()


def _forget(path: Path) -> None:
    """Have ChromaDB try again next time: it would give out the dead system of a failed opening."""
    if str(path) not in SharedSystemClient._identifier_to_refcount:  # noqa: SLF001 — no other way
        SharedSystemClient._identifier_to_system.pop(str(path), None)  # noqa: SLF001 — the same


def _open_hosted(server: FastAPI, hosted: Hosted, *, is_finished: bool) -> Collection:
    if is_finished:
        model = server.get_collection(hosted.collection)
    else:
        model = server.create_collection(hosted.collection, configuration=CONFIGURATION)
    return Collection(server, model, embedding_function=None)


def _connect(server: Server, patience: float) -> FastAPI:
    """The part of Chroma's own client that speaks to a server; nothing is said to it yet.

    The client around it waits for ever, and asks three things before it is of use.
    """
    headers = {"Authorization": server.authorization} if server.authorization else {}
    api = FastAPI(
        System(
            Settings(
                anonymized_telemetry=False,
                chroma_api_impl="chromadb.api.fastapi.FastAPI",
                chroma_server_host=server.address,  # with its port, which Chroma then leaves alone
                chroma_server_http_port=0,
                chroma_server_headers=headers,
            )
        )
    )
    api._session.timeout = patience  # noqa: SLF001 - Chroma has no setting for it
    return api


@contextmanager
def _connected(server: Server) -> Iterator[FastAPI]:
    api = _connect(server, PATIENCE)
    try:
        yield api
    finally:
        _close(api)


def _close(client: Client | FastAPI) -> None:
    if isinstance(client, FastAPI):
        client._session.close()  # noqa: SLF001 - Chroma itself leaves it open
    else:
        with SHARING:
            client.close()


@contextmanager
def _telling(place: Place) -> Iterator[None]:
    """Turn whatever Chroma raises into a VectorStoreError.

    Damaged files and closed clients show as AttributeErrors on its bindings, a server's troubles
    as the errors of the library below it or as a bare Exception.
    """
    try:
        yield
    except VectorStoreError:
        raise
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != PANIC:
            raise
        is_held = not isinstance(place, Hosted) or isinstance(error, OF_WHAT_IT_HOLDS)
        kind = VectorStoreError if is_held else VectorsUnreachableError
        lines = str(error).splitlines() or [type(error).__name__]
        raise kind(place, lines[0][:REASON_LENGTH]) from error


def _batches(ids: Sequence[str], size: int) -> Iterator[list[str]]:
    for start in range(0, len(ids), size):
        yield list(ids[start : start + size])
