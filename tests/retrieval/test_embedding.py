"""Vectors come from the model that was named, or nothing does."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from retrieval import embedding
from retrieval.embedding import (
    PACKAGE_MODEL,
    PACKAGE_SHA256,
    MiniLM,
    ModelMissingError,
    find_package_weights,
    load_embedder,
)


def test_the_installed_weights_are_the_official_ones() -> None:
    folder, name = find_package_weights()

    assert name == PACKAGE_MODEL
    assert embedding._digest(folder) == PACKAGE_SHA256


def test_weights_with_another_digest_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "PACKAGE_SHA256", "0" * 64)

    with pytest.raises(ModelMissingError, match="official") as refused:
        load_embedder()

    assert refused.value.model == PACKAGE_MODEL


def test_a_package_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "PACKAGE", "no_such_package_of_weights")

    with pytest.raises(ModelMissingError, match="not installed"):
        load_embedder()


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelMissingError) as refused:
        load_embedder(str(tmp_path))

    assert refused.value.model == tmp_path.name
    assert refused.value.reason


def test_a_folder_with_a_broken_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "model.safetensors").write_bytes(b"no weights")

    with pytest.raises(ModelMissingError):
        load_embedder(str(tmp_path))


def test_the_model_is_named_with_the_digest_of_its_weights(minilm: MiniLM) -> None:
    assert minilm.model == f"{PACKAGE_MODEL}@{PACKAGE_SHA256[:12]}"
    assert minilm.longest == 256


def test_a_folder_gives_the_same_model_as_the_package(minilm: MiniLM) -> None:
    folder, _ = find_package_weights()

    named = load_embedder(str(folder))

    assert named.model.endswith(PACKAGE_SHA256[:12])
    assert np.array_equal(named.embed(["the harbour"]), minilm.embed(["the harbour"]))


def test_vectors_have_unit_length_and_like_texts_lie_near(minilm: MiniLM) -> None:
    vectors = minilm.embed(
        ["The harbour will be dredged.", "They will deepen the port.", "She plays the violin."]
    )

    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1.0] * 3, abs=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


def test_word_pieces_are_counted_with_the_special_tokens_and_beyond_the_limit(
    minilm: MiniLM,
) -> None:
    assert minilm.count("") == 2
    assert minilm.count("the harbour") == 4
    assert minilm.count("harbour " * 1_000) == 1_002


def test_what_is_counted_within_the_limit_is_read_whole(minilm: MiniLM) -> None:
    words = "harbour " * (minilm.longest - 2)
    cut, whole, longer = minilm.embed([words[:-8] + "violin", words, words + "violin"])

    assert minilm.count(words) == minilm.longest
    assert not np.allclose(whole, cut, atol=1e-4)
    assert np.allclose(whole, longer, atol=1e-4)


def test_one_thread_may_count_while_another_reads(minilm: MiniLM) -> None:
    long = "harbour " * 1_000
    counted = {minilm.count(long)}

    with ThreadPoolExecutor(1) as other:
        reading = [other.submit(minilm.read, [long]) for _ in range(10)]
        while not reading[-1].done():
            counted.add(minilm.count(long))

    assert counted == {1_002}
    assert all(len(each.result()[0].pieces) == minilm.longest - 2 for each in reading)
