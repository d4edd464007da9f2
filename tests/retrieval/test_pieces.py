"""Word pieces take little room, and still tell which sentence holds the words asked for."""

import numpy as np
import pytest

from retrieval import pieces as pieces_room
from retrieval.embedding import Embedded, Vectors
from retrieval.pieces import DIMENSIONS, match, pack, project
from tests.hashing import HashingEmbedder

OF_THE_MODEL = 384
SENTENCES = (
    "The harbour is full of mud",
    "Gulls sleep on every roof",
    "Nobody dredges that old harbour",
)


def _random(count: int, seed: int) -> Vectors:
    """Unit vectors of as many dimensions as the model has."""
    vectors = np.random.default_rng(seed).standard_normal((count, OF_THE_MODEL))
    return _unit(vectors.astype(np.float32))


def _unit(vectors: Vectors) -> Vectors:
    unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


def _unpack(packed: bytes) -> Vectors:
    return _unit(np.frombuffer(packed, np.int8).reshape(-1, DIMENSIONS).astype(np.float32))


def _read(text: str) -> Embedded:
    return HashingEmbedder().read([text])[0]


def _matches(asked: str, *sentences: str) -> Vectors:
    return match(project(_read(asked).pieces), [pack(_read(each).pieces) for each in sentences])


@pytest.mark.parametrize("nearness", [0.0, 0.5, 0.9])
def test_packing_keeps_angles_nearly_as_they_are(nearness: float) -> None:
    ones, noise = _random(2_000, 1), _random(2_000, 2)
    others = _unit(nearness * ones + np.float32(np.sqrt(1 - nearness**2)) * noise)

    before = (ones * others).sum(axis=1)
    after = (_unpack(pack(ones)) * _unpack(pack(others))).sum(axis=1)

    assert np.mean(np.abs(after - before) < 0.25) > 0.94
    assert np.mean(after - before) == pytest.approx(0.0, abs=0.02)


def test_a_byte_for_each_dimension_loses_next_to_nothing() -> None:
    pieces = _random(500, 3)

    assert np.min((project(pieces) * _unpack(pack(pieces))).sum(axis=1)) > 0.999


def test_each_piece_takes_a_byte_for_each_dimension_and_of_none_nothing_is_kept() -> None:
    assert len(pack(_random(7, 4))) == 7 * DIMENSIONS
    assert pack(np.empty((0, OF_THE_MODEL), np.float32)) == b""


def test_what_is_projected_has_unit_length_and_nothing_stays_nothing() -> None:
    nothing = project(np.zeros((1, OF_THE_MODEL), np.float32))

    assert np.linalg.norm(project(_random(9, 5)), axis=1) == pytest.approx([1.0] * 9, abs=1e-5)
    assert project(np.empty((0, OF_THE_MODEL), np.float32)).shape == (0, DIMENSIONS)
    assert not nothing.any()
    assert not match(nothing, [pack(_random(3, 6))]).any()


def test_the_projection_is_the_same_every_time() -> None:
    pieces = _random(3, 7)
    first = pack(pieces)

    pieces_room._projection.cache_clear()

    assert pack(pieces) == first


def test_the_projection_is_the_one_with_which_indexes_on_disk_were_packed() -> None:
    packed = np.frombuffer(pack(np.eye(1, OF_THE_MODEL, dtype=np.float32)), np.int8)

    assert packed[:6].tolist() == pytest.approx([-23, 4, 4, 49, -1, 40], abs=1)


def test_the_same_word_is_matched_best() -> None:
    rows = _matches("harbour", *SENTENCES)

    assert rows.shape == (3, 1)
    assert rows[0, 0] == pytest.approx(1.0, abs=1e-3)
    assert rows[2, 0] == pytest.approx(1.0, abs=1e-3)
    assert rows[1, 0] < 0.6


def test_each_piece_asked_is_matched_in_each_sentence_by_itself() -> None:
    rows = _matches("gulls mud", *SENTENCES)

    assert rows.shape == (3, 2)
    assert rows.argmax(axis=0).tolist() == [1, 0]


def test_a_sentence_is_matched_alike_whatever_stands_beside_it() -> None:
    alone = np.concatenate([_matches("old gulls", each) for each in SENTENCES])

    assert _matches("old gulls", *SENTENCES) == pytest.approx(alone, abs=1e-6)
