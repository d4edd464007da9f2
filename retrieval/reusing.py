"""A former generation in, a new store with what still holds of it out."""

from collections.abc import Set
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from retrieval.generation import VECTORS, Generation
from retrieval.pausing import pausing_search
from retrieval.server import Place
from retrieval.vectors import VectorStore, copy_vectors

# With so many places of removed vectors beside those that are wanted, all are stored anew.
MOST_RETIRED = 0.25


@dataclass(frozen=True, slots=True)
class Reused:
    """A new store, open for writing, the ids that it holds already, and `Stamp.retired`."""

    store: VectorStore
    ids: frozenset[str]
    retired: int


@pausing_search()
def reuse_vectors(place: Place, wanted: Set[str], former: Generation | None) -> Reused:
    """Begin the store of a generation at `place` with those `wanted` that `former` has.

    To copy a directory and take some vectors out is a hundred times as fast as to store them
    again, which is what a server takes. Raises OSError, sqlite3.Error and VectorStoreError.
    """
    known = former.record.window_ids() if former else frozenset()
    kept, gone = known & wanted, known - wanted
    if former is None or not kept:
        return Reused(VectorStore(place), frozenset(), 0)
    retired = former.stamp.retired + len(gone)
    is_copied = former.stamp.server is None and retired <= MOST_RETIRED * len(wanted)
    is_copied = is_copied and isinstance(place, Path)
    if is_copied and isinstance(place, Path):
        copy_vectors(former.directory / VECTORS, place)
    with ExitStack() as failing:
        store = VectorStore(place)
        failing.callback(store.close)
        if is_copied:
            store.remove(sorted(gone))
        else:
            vectors = former.vectors.store().get(sorted(kept))
            store.add(list(vectors), np.stack(list(vectors.values())))
        failing.pop_all()
    return Reused(store, kept, retired if is_copied else 0)
