"""A survey and the former generation in, a new one out, or nothing."""

import errno
import logging
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.reading import Refused, Survey
from retrieval.embedding import Embedder
from retrieval.generation import Generation
from retrieval.generations import begin_generation, remove
from retrieval.indexing import InvalidGenerationError, Report, build_generation
from retrieval.locking import DataDirectoryError
from retrieval.record import DamagedIndexError
from retrieval.server import Server
from retrieval.vectors import VectorStoreError, VectorsUnreachableError

# With less room than this, in bytes, a disk is full, whatever a library says of its failure.
LEAST_ROOM = 4_000_000

_log = logging.getLogger(__name__)


def renew(
    data_dir: Path,
    found: Survey,
    embedder: Embedder,
    former: Generation | None,
    *,
    report: Report,
    server: Server | None = None,
) -> tuple[Path, tuple[Refused, ...]]:
    """Build a generation, not published yet; give it back with the files that were not taken.

    Where it fails nothing is left of it. A `former` one that turns out to be damaged is done
    without. Raises EmptyCorpusError, DataDirectoryError, InvalidGenerationError
    and VectorsUnreachableError.
    """
    try:
        return _build(data_dir, found, embedder, former, report=report, server=server)
    except (DamagedIndexError, InvalidGenerationError) as error:
        if former is None:
            raise
        _log.warning("%s: all articles are read and embedded anew", error)
    return _build(data_dir, found, embedder, None, report=report, server=server)


def _build(
    data_dir: Path,
    found: Survey,
    embedder: Embedder,
    former: Generation | None,
    *,
    report: Report,
    server: Server | None,
) -> tuple[Path, tuple[Refused, ...]]:
    directory = begin_generation(data_dir)
    try:
        with _telling(data_dir, directory):
            refused = build_generation(
                directory, found, embedder, former=former, server=server, report=report
            )
    except BaseException:
        remove(directory, server)
        raise
    return directory, refused


@contextmanager
def _telling(data_dir: Path, directory: Path) -> Iterator[None]:
    """Tell failures of the libraries as what they mean for the new generation."""
    try:
        yield
    except VectorsUnreachableError:
        raise
    except (sqlite3.Error, VectorStoreError) as error:
        if shutil.disk_usage(data_dir).free < LEAST_ROOM:
            raise DataDirectoryError(data_dir, os.strerror(errno.ENOSPC)) from error
        if isinstance(error, sqlite3.OperationalError):
            raise DataDirectoryError(data_dir, str(error)) from error
        reason = error.reason if isinstance(error, VectorStoreError) else str(error)
        raise InvalidGenerationError(directory, reason) from error
