"""A window as the model reads it in, what each part of it means out.

The vectors of a text's word pieces are averaged after the whole was read, as in Günther et al.
2024, "Late Chunking": one reading serves the paragraph and every sentence of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from retrieval.embedding import Embedded, Embedder, Vectors
from retrieval.windows import Part, Window

# How much the sentence before counts beside the sentence itself. Stored vectors do not tell by
# what rule they were made: whoever changes one of this room raises `windows.READING`.
BEFORE = 0.5


@dataclass(frozen=True, slots=True)
class Pooled:
    """The vector of a paragraph or a sentence, shape (dimension,), unit length.

    `pieces` are those of the sentence, shape (pieces, dimension); None for a paragraph.
    """

    vector: Vectors
    pieces: Vectors | None = None


def read_titles(windows: Sequence[Window], embedder: Embedder) -> dict[str, Embedded]:
    """The titles of `windows`, each read once."""
    titles = sorted({window.title for window in windows if window.title})
    return dict(zip(titles, embedder.read(titles), strict=True)) if titles else {}


def pool(window: Window, read: Embedded, title: Embedded | None) -> Iterator[tuple[str, Pooled]]:
    """What each part of `window` means, by the id of its vector.

    A paragraph means what stands in its window, under its title, since a paragraph seldom says
    what it is about; a sentence itself and, by half, the one before it.
    """
    for part in window.parts:
        if part.windowed.sentence is None:
            above = title.pieces.sum(axis=0) if title else 0.0
            yield part.windowed.id, Pooled(_unit(read.pieces.sum(axis=0) + above, read))
        else:
            yield part.windowed.id, _pool_sentence(part, read)


def _pool_sentence(part: Part, read: Embedded) -> Pooled:
    own = read.pieces_in(part.span)
    total = own.sum(axis=0)
    if part.before:
        total = total + BEFORE * read.pieces_in(part.before).sum(axis=0)
    return Pooled(_unit(total, read), own)


def _unit(total: Vectors, read: Embedded) -> Vectors:
    """`total` at unit length; what the model takes a text without words for where it is nothing."""
    length = np.linalg.norm(total)
    unit: Vectors = (total / length).astype(np.float32) if length else read.vector
    return unit
