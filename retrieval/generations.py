"""The generations of a data directory, and the pointer to one."""

import logging
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from corpus.placing import sync
from retrieval.generation import (
    READ_LOCK,
    STAMP,
    Generation,
    IndexMissingError,
    find_vectors,
    place_vectors,
    read_stamp,
)
from retrieval.locking import DataDirectoryError, barring
from retrieval.record import DamagedIndexError
from retrieval.server import Hosted, Server
from retrieval.vectors import VectorStoreError, remove_vectors

POINTER = "CURRENT"
# Names the corpus that was rolled back from, which is not taken in again by itself.
HELD = "HELD"
GENERATIONS = "generations"
# 000012-5f3a9c1e: the number orders them, the rest keeps a path from ever being used again.
NAME = re.compile(r"(\d{6,})-[0-9a-f]{8}")

log = logging.getLogger(__name__)


class NotCurrentError(Exception):
    """What was to be undone is not what serves now: `current` is."""

    def __init__(self, meant: str, current: str) -> None:
        super().__init__(f"generation {meant} is not current, {current} is")
        self.meant, self.current = meant, current


class NothingBeforeError(Exception):
    """There is no generation in `path` that one could go back to."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"nothing stands before the current generation in {path}")
        self.path = path


def find_current(directory: Path) -> str | None:
    """The name of the current generation of a data directory; None when there is none.

    Where the pointer is damaged or names what is gone, the newest finished one is current.
    Raises DataDirectoryError when the directory cannot be read.
    """
    name = _read_pointer(directory)
    if name is not None and (directory / GENERATIONS / name / STAMP).is_file():
        return name
    finished = _finished(directory)
    return finished[-1] if finished else name


def _read_pointer(directory: Path) -> str | None:
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
    try:
        return Generation(directory / GENERATIONS / name, server)
    except (DamagedIndexError, DataDirectoryError):
        if find_current(directory) == name:
            raise
    # Between reading the pointer and taking the lock, it was left behind and pruned.
    return open_current(directory, server)


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
    write_whole(directory / POINTER, name)


def find_former(directory: Path) -> str | None:
    """The name of the finished generation before the current one; None when there is none."""
    current = find_current(directory)
    before = [name for name in _finished(directory) if current is not None and name < current]
    return before[-1] if before else None


def hold(directory: Path, corpus: str) -> None:
    """Let nobody take the corpus with this digest in again but who asks for it."""
    write_whole(directory / HELD, corpus)


def release(directory: Path) -> None:
    """Hold nothing any more."""
    (directory / HELD).unlink(missing_ok=True)


def is_held(directory: Path, corpus: str) -> bool:
    """Whether the corpus with this digest was rolled back from."""
    with suppress(OSError, UnicodeDecodeError):
        return (directory / HELD).read_text(encoding="utf-8").strip() == corpus
    return False


def write_whole(path: Path, text: str) -> None:
    """Write a small file so that it is there whole or as it was before."""
    draft = path.with_name(f"{path.name}.new")
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def finish(directory: Path, stamp: str) -> None:
    """Have the disk hold a generation, and only then the stamp that says that it is whole.

    Neither it nor a pointer to it may outlive in a power cut what it stands for.
    """
    for path in (*directory.rglob("*"), directory):
        sync(path)
    write_whole(directory / STAMP, stamp)
    sync(directory)
    sync(directory.parent)


def is_tidy(directory: Path) -> bool:
    """Whether `prune` would find nothing to do, or only what is being read."""
    return _read_pointer(directory) == find_current(directory) and not any(_needless(directory))


def prune(directory: Path, server: Server | None = None) -> None:
    """Remove generations that are neither current, nor the one before it, nor being read.

    Unfinished ones are removed too, so only the writer may call this. A generation whose vectors
    cannot be taken off the server now stays until they can. A damaged pointer is mended first.
    """
    current = find_current(directory)
    if current is not None and _read_pointer(directory) != current:
        log.warning("The pointer in %s was damaged; it names %s again", directory, current)
        publish(directory, current)
    for generation in _needless(directory):
        with barring(generation / READ_LOCK) as is_free:
            if is_free:
                remove(generation, server)


def remove(generation: Path, server: Server | None = None) -> None:
    """Remove a generation that nobody reads, unless its vectors cannot be removed now."""
    try:
        _remove_hosted(generation, server)
    except VectorStoreError as error:
        log.warning("Generation %s is removed later: %s", generation.name, error)
        return
    with suppress(OSError):
        # First of all, so that what is left of it after a crash does not pass for finished.
        (generation / STAMP).unlink(missing_ok=True)
        shutil.rmtree(generation, ignore_errors=True)


def _needless(directory: Path) -> Iterator[Path]:
    kept = {find_current(directory), find_former(directory)}
    return (generation for generation in _all(directory) if generation.name not in kept)


def _remove_hosted(directory: Path, server: Server | None) -> None:
    """Take the vectors of a generation off the server. Raises VectorStoreError."""
    try:
        stamp = read_stamp(directory)
        place = find_vectors(directory, stamp, server)
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


def _finished(directory: Path) -> list[str]:
    """The names of all finished generations, oldest first."""
    return [each.name for each in _all(directory) if (each / STAMP).is_file()]


def _all(directory: Path) -> Iterator[Path]:
    """The directories of all generations, oldest first, unfinished ones among them."""
    generations = directory / GENERATIONS
    if generations.is_dir():
        yield from sorted(each for each in generations.iterdir() if NAME.fullmatch(each.name))
