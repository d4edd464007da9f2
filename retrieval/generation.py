"""Generations of the index: directories, and the pointer to one."""

import logging
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from retrieval.locking import DataDirectoryError, ReadLock, is_being_read
from retrieval.reach import Reach
from retrieval.record import DamagedIndexError, Record
from retrieval.roster import Roster
from retrieval.server import Hosted, Place, Server, name_collection
from retrieval.spelling import Speller
from retrieval.vectors import (
    VectorStore,
    VectorStoreError,
    remove_vectors,
)

POINTER = "CURRENT"
# Names the corpus that was rolled back from, which is not taken in again by itself.
HELD = "HELD"
GENERATIONS = "generations"
STAMP = "manifest.json"
RECORD = "record.sqlite"
VECTORS = "vectors"
READ_LOCK = "read.lock"
# 000012-5f3a9c1e: the number orders them, the rest keeps a path from ever being used again.
NAME = re.compile(r"(\d{6,})-[0-9a-f]{8}")

log = logging.getLogger(__name__)


class NothingBeforeError(Exception):
    """There is no generation in `path` that one could go back to."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"nothing stands before the current generation in {path}")
        self.path = path


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
        self.name = directory.name
        self.directory = directory
        with ExitStack() as opened:
            lock = ReadLock(directory / READ_LOCK)
            opened.callback(lock.release)
            self.stamp = _read_stamp(directory)
            self.record = Record(directory / RECORD)
            opened.callback(self.record.close)
            record = self.record
            self.roster = Roster(record.people(), record.small_words(), record.count("speaker"))
            self.speller = Speller(record, self.roster)
            self.vectors = Reach(partial(_open_vectors, directory, self.stamp, server))
            opened.callback(self.vectors.close)
            self._opened = opened.pop_all()

    @property
    def built(self) -> float:
        """When it was finished, in seconds since 1970 UTC."""
        return (self.directory / STAMP).stat().st_mtime

    def close(self) -> None:
        """Let go of the files; the generation must not be used again."""
        self._opened.close()


def _read_stamp(directory: Path) -> Stamp:
    try:
        return STAMPS.validate_json((directory / STAMP).read_bytes())
    except ValidationError as error:
        raise DamagedIndexError(directory, "its manifest cannot be read") from error


def _open_vectors(directory: Path, stamp: Stamp, server: Server | None) -> VectorStore:
    """The vectors of a finished generation. Raises VectorStoreError."""
    place = _find_vectors(directory, stamp, server)
    store = VectorStore(place, is_finished=True)
    with ExitStack() as opened:
        opened.callback(store.close)
        if store.count() != stamp.windows:
            raise VectorStoreError(place, "some of them are missing")
        opened.pop_all()
    return store


def _find_vectors(directory: Path, stamp: Stamp, server: Server | None) -> Place:
    if stamp.server is None:
        return directory / VECTORS
    place = Hosted(Server(stamp.server), stamp.collection or "")
    if server is None:
        raise VectorStoreError(place, "CHROMA_URL is not set")
    if server.address != stamp.server:
        raise VectorStoreError(place, f"CHROMA_URL names {server.address}")
    return Hosted(server, place.collection)


def find_current(directory: Path) -> str | None:
    """The name of the current generation of a data directory; None when there is none.

    Raises DataDirectoryError when the directory cannot be read.
    """
    try:
        name = (directory / POINTER).read_text(encoding="utf-8").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    except OSError as error:
        raise DataDirectoryError(directory, error.strerror or str(error)) from error
    return name if NAME.fullmatch(name) else None


def open_current(directory: Path, server: Server | None = None) -> Generation:
    """Open the current generation. Raises IndexMissingError, DamagedIndexError."""
    name = find_current(directory)
    if name is None:
        raise IndexMissingError(directory)
    return Generation(directory / GENERATIONS / name, server)


def begin_generation(directory: Path) -> Path:
    """Make the directory of a new generation, which nothing else knows yet."""
    generations = directory / GENERATIONS
    generations.mkdir(parents=True, exist_ok=True)
    number = max((int(each.name.split("-")[0]) for each in _all(directory)), default=0) + 1
    new = generations / f"{number:06}-{secrets.token_hex(4)}"
    new.mkdir()
    return new


def publish(directory: Path, name: str) -> None:
    """Make `name` the current generation, in one step that is whole or not at all."""
    _write_whole(directory / POINTER, name)


def find_former(directory: Path) -> str | None:
    """The name of the finished generation before the current one; None when there is none."""
    current = find_current(directory)
    finished = (each.name for each in _all(directory) if (each / STAMP).is_file())
    before = [name for name in finished if current is not None and name < current]
    return before[-1] if before else None


def hold(directory: Path, corpus: str) -> None:
    """Let nobody take the corpus with this digest in again but who asks for it."""
    _write_whole(directory / HELD, corpus)


def release(directory: Path) -> None:
    """Hold nothing any more."""
    (directory / HELD).unlink(missing_ok=True)


def is_held(directory: Path, corpus: str) -> bool:
    """Whether the corpus with this digest was rolled back from."""
    with suppress(OSError, UnicodeDecodeError):
        return (directory / HELD).read_text(encoding="utf-8").strip() == corpus
    return False


def _write_whole(path: Path, text: str) -> None:
    """Write a small file so that it is there whole or as it was before."""
    draft = path.with_name(f"{path.name}.new")
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def place_vectors(directory: Path, server: Server | None) -> Place:
    """Where the vectors of a new generation go: to `server`, if there is one."""
    return Hosted(server, name_collection(directory)) if server else directory / VECTORS


def prune(directory: Path, server: Server | None = None) -> None:
    """Remove generations that are neither current, nor the one before it, nor being read.

    Unfinished ones are removed too, so only the writer may call this. A generation whose vectors
    cannot be taken off the server now stays until they can.
    """
    kept = {find_current(directory), find_former(directory)}
    for generation in _all(directory):
        if generation.name not in kept and not is_being_read(generation / READ_LOCK):
            try:
                _remove_hosted(generation, server)
            except VectorStoreError as error:
                log.warning("Generation %s is removed later: %s", generation.name, error)
            else:
                shutil.rmtree(generation, ignore_errors=True)


def _remove_hosted(directory: Path, server: Server | None) -> None:
    """Take the vectors of a generation off the server. Raises VectorStoreError."""
    try:
        stamp = _read_stamp(directory)
        place = _find_vectors(directory, stamp, server)
    except (DamagedIndexError, OSError):
        place = place_vectors(directory, server)  # it was not finished
    except VectorStoreError as error:
        log.warning("The vectors of generation %s are left behind: %s", directory.name, error)
        return
    if isinstance(place, Hosted):
        remove_vectors(place)


def measure(directory: Path) -> int:
    """The bytes that a data directory takes; files that vanish meanwhile count nothing."""
    size = 0
    for path in directory.rglob("*"):
        with suppress(OSError):
            size += path.stat().st_size if path.is_file() else 0
    return size


def _all(directory: Path) -> Iterator[Path]:
    """The directories of all generations, oldest first, unfinished ones among them."""
    generations = directory / GENERATIONS
    if generations.is_dir():
        yield from sorted(each for each in generations.iterdir() if NAME.fullmatch(each.name))
