"""A generation of the index: a finished directory, open for reading."""

import logging
import os
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from retrieval.concordance import Concordance
from retrieval.locking import DataDirectoryError, ReadLock
from retrieval.reach import Reach
from retrieval.record import DamagedIndexError, Record
from retrieval.roster import Roster
from retrieval.server import Hosted, Place, Server, name_collection
from retrieval.spelling import Speller
from retrieval.vectors import DATABASE, VectorStore, VectorStoreError

STAMP = "manifest.json"
RECORD = "record.sqlite"
VECTORS = "vectors"
READ_LOCK = "read.lock"
WRITES_ON_OPENING = "who reads it needs permission to write, since ChromaDB writes on opening"

log = logging.getLogger(__name__)


class IndexMissingError(Exception):
    """Nothing has been indexed yet in `path`."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"there is no index in {path}")
        self.path = path


class ModelMismatchError(Exception):
    """The index was made by another embedding model than the one loaded."""

    def __init__(self, indexed: str, loaded: str) -> None:
        super().__init__(f"indexed with {indexed}, loaded is {loaded}")
        self.indexed, self.loaded = indexed, loaded


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a generation was made of; `rules` digests the code that reads articles.

    `retired` counts the vectors that were taken out since all were stored anew: ChromaDB keeps
    their places in its graph. `server` and `collection` name where they are, if not in its
    directory.
    """

    corpus: str
    rules: str
    model: str
    articles: int
    passages: int
    windows: int
    quotations: int
    dates: int
    retired: int = 0
    server: str | None = None
    collection: str | None = None


STAMPS: TypeAdapter[Stamp] = TypeAdapter(Stamp)


class Generation:
    """One finished generation, open for reading; its vectors are asked on `server` alone, if any.

    They are opened when they are needed, and their faults told then.
    """

    def __init__(self, directory: Path, server: Server | None = None) -> None:
        if not (directory / STAMP).is_file():
            raise DamagedIndexError(directory, "its manifest is missing")
        _refuse_read_only(directory)
        self.name = directory.name
        self.directory = directory
        with ExitStack() as opened:
            lock = ReadLock(directory / READ_LOCK)
            opened.callback(lock.release)
            self.stamp = read_stamp(directory)
            self.record = Record(directory / RECORD)
            opened.callback(self.record.close)
            record = self.record
            self.roster = Roster(record.people(), record.small_words(), record.count("speaker"))
            self.speller = Speller(record, self.roster)
            self.concordance = Concordance(record)
            self.vectors = Reach(partial(_open_vectors, directory, self.stamp, server))
            opened.callback(self.vectors.close)
            self._opened = opened.pop_all()

    @property
    def built(self) -> float:
        """When it was finished, in seconds since 1970 UTC."""
        return (self.directory / STAMP).stat().st_mtime

    @property
    def stands(self) -> bool:
        """Whether its files still stand where they were."""
        return (self.directory / STAMP).is_file()

    def close(self) -> None:
        """Let go of the files; the generation must not be used again."""
        self._opened.close()


def _refuse_read_only(directory: Path) -> None:
    """Say in time, and in words, what ChromaDB would stumble upon."""
    for path in (directory / VECTORS, directory / VECTORS / DATABASE):
        if path.exists() and not os.access(path, os.W_OK, effective_ids=True):
            raise DataDirectoryError(directory, WRITES_ON_OPENING)


def read_stamp(directory: Path) -> Stamp:
    """What a generation was made of. Raises DamagedIndexError."""
    try:
        return STAMPS.validate_json((directory / STAMP).read_bytes())
    except (OSError, ValidationError) as error:
        raise DamagedIndexError(directory, "its manifest cannot be read") from error


def _open_vectors(directory: Path, stamp: Stamp, server: Server | None) -> VectorStore:
    """The vectors of a finished generation. Raises VectorStoreError."""
    place = find_vectors(directory, stamp, server)
    store = VectorStore(place, is_finished=True)
    with ExitStack() as opened:
        opened.callback(store.close)
        if store.count() != stamp.windows:
            raise VectorStoreError(place, "some of them are missing")
        opened.pop_all()
    return store


def find_vectors(directory: Path, stamp: Stamp, server: Server | None) -> Place:
    """Where the vectors of a finished generation are. Raises VectorStoreError."""
    if stamp.server is None:
        return directory / VECTORS
    place = Hosted(Server(stamp.server), stamp.collection or "")
    if server is None:
        raise VectorStoreError(place, "CHROMA_URL is not set")
    if server.address != stamp.server:
        raise VectorStoreError(place, f"CHROMA_URL names {server.address}")
    return Hosted(server, place.collection)


def place_vectors(directory: Path, server: Server | None) -> Place:
    """Where the vectors of a new generation go: to `server`, if there is one."""
    return Hosted(server, name_collection(directory)) if server else directory / VECTORS
