"""A former generation in, a new vector store with what still holds."""

from collections.abc import Set
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from retrieval.generation import VECTORS, Generation
from retrieval.vectors import VectorStore, copy_vectors

# With so many places of removed vectors beside those that are wanted, all are stored anew.
MOST_RETIRED = 0.25


@dataclass(frozen=True, slots=True)
class Reused:
    """A new store, open for writing, the ids that it holds already, and `Stamp.retired`."""

    store: VectorStore
    ids: frozenset[str]
    retired: int


def reuse_vectors(directory: Path, wanted: Set[str], former: Generation | None) -> Reused:
    """Begin the store of a generation in `directory` with those `wanted` that `former` has.

    To copy a store and take some vectors out is a hundred times as fast as to store them again.
    Raises OSError, sqlite3.Error and VectorStoreError.
    """
    path = directory / VECTORS
    known = former.record.window_ids() if former else frozenset()
    kept, gone = known & wanted, known - wanted
    if former is None or not kept:
        return Reused(VectorStore(path), frozenset(), 0)
    retired = former.stamp.retired + len(gone)
    is_copied = retired <= MOST_RETIRED * len(wanted)
    if is_copied:
        copy_vectors(former.directory / VECTORS, path)
    with ExitStack() as failing:
        store = VectorStore(path)
        failing.callback(store.close)
        if is_copied:
            store.remove(sorted(gone))
        else:
            vectors = former.vectors.get(sorted(kept))
            store.add(list(vectors), np.stack(list(vectors.values())))
        failing.pop_all()
    return Reused(store, kept, retired if is_copied else 0)
