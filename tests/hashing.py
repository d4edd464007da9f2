"""An embedder that hashes words: quick, without torch, the same on every machine."""

import re
from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from retrieval.embedding import Embedded, Vectors
from retrieval.folding import fold

DIMENSION = 256
WORD = re.compile(r"\w+")


class HashingEmbedder:
    """Texts that share words lie near one another; `embedded` keeps every text it was given."""

    longest = 256

    def __init__(self, model: str = "hashing@1") -> None:
        self.model = model
        self.embedded: list[str] = []

    def count(self, text: str) -> int:
        return len(text.split()) + 2

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded += texts
        return np.stack([_embed(text) for text in texts])

    def read(self, texts: Sequence[str]) -> list[Embedded]:
        return [_read(text, vector) for text, vector in zip(texts, self.embed(texts), strict=True)]


def _read(text: str, vector: Vectors) -> Embedded:
    words = list(WORD.finditer(text))
    pieces = [_embed(word[0]) for word in words]
    spans = np.array([word.span() for word in words], dtype=np.int64).reshape(-1, 2)
    return Embedded(vector, np.array(pieces, np.float32).reshape(-1, DIMENSION), spans)


def _embed(text: str) -> Vectors:
    vector = np.zeros(DIMENSION, dtype=np.float32)
    for word in WORD.findall(fold(text)) or [""]:
        digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=2).digest()
        vector[int.from_bytes(digest) % DIMENSION] += 1.0
    unit: Vectors = vector / np.linalg.norm(vector)
    return unit
