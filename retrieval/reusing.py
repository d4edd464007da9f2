"""A former generation in, a new vector store with what still holds of it out."""

from collections.abc import Set
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
    Raises OSError and VectorStoreError.
    """
    path = directory / VECTORS
    known = former.record.window_ids() if former else frozenset()
    kept, gone = known & wanted, known - wanted
    if former is None or not kept:
        return Reused(VectorStore(path), frozenset(), 0)
    retired = former.stamp.retired + len(gone)
    if retired <= MOST_RETIRED * len(wanted):
        copy_vectors(former.directory / VECTORS, path)
        store = VectorStore(path)
        store.remove(sorted(gone))
        return Reused(store, kept, retired)
    store = VectorStore(path)
    vectors = former.vectors.get(sorted(kept))
    store.add(list(vectors), np.stack(list(vectors.values())))
    return Reused(store, kept, 0)
