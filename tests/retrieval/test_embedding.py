"""Vectors come from the model that was named, or nothing does."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer

from corpus.span import Span
from retrieval import embedding
from retrieval.embedding import (
    BATCH,
    PACKAGE_MODEL,
    PACKAGE_SHA256,
    MiniLM,
    ModelMissingError,
    find_package_weights,
    load_embedder,
)

TEXTS = (
    "The harbour will be dredged.",
    "  “José Ordóñez-Vale” didn’t\n\nsail — 🙂 on 4 March 2019!",
    "Gulls",
    "Nobody knows why the harbour is full of mud; nobody asked, and nobody will.",
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


def test_vectors_are_those_that_the_library_itself_gives(minilm: MiniLM) -> None:
    library = SentenceTransformer(str(find_package_weights()[0]), device="cpu")

    given = library.encode(list(TEXTS), normalize_embeddings=True)

    assert np.allclose(minilm.embed(TEXTS), given, atol=1e-6)


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


def test_what_is_read_has_the_vectors_that_embedding_gives(minilm: MiniLM) -> None:
    read = np.stack([each.vector for each in minilm.read(TEXTS)])

    assert np.array_equal(read, minilm.embed(TEXTS))
    assert np.allclose(read, np.concatenate([minilm.embed([each]) for each in TEXTS]), atol=1e-5)


def test_every_text_is_read_in_its_place_however_many_there_are(minilm: MiniLM) -> None:
    texts = [f"Boat number {number} left." for number in range(BATCH + 3)]

    read = minilm.read(texts)

    assert len(read) == len(texts)
    assert np.allclose(read[-1].vector, minilm.embed(texts[-1:])[0], atol=1e-5)
    assert np.allclose(read[BATCH - 1].vector, minilm.embed([texts[BATCH - 1]])[0], atol=1e-5)


@pytest.mark.parametrize("at", range(len(TEXTS)))
def test_word_pieces_stand_in_the_text_one_after_the_other(minilm: MiniLM, at: int) -> None:
    text, read = TEXTS[at], minilm.read(TEXTS)[at]
    spans = [(int(start), int(end)) for start, end in read.spans]
    letters = {place for place, character in enumerate(text) if not character.isspace()}

    assert len(read.pieces) == len(spans) == minilm.count(text) - 2
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert {place for start, end in spans for place in range(start, end)} == letters
    assert not any(text[start].isspace() or text[end - 1].isspace() for start, end in spans)


def test_word_pieces_have_unit_length_and_are_read_in_their_sentence(minilm: MiniLM) -> None:
    bank, other, river = minilm.read(["the bank lent money", "a bank", "the muddy bank of a river"])

    assert np.linalg.norm(bank.pieces, axis=1) == pytest.approx([1.0] * 4, abs=1e-5)
    assert bank.pieces.shape == (4, 384)
    assert bank.pieces.dtype == np.float32
    assert bank.pieces[1] @ other.pieces[1] < 0.99
    assert bank.pieces[1] @ other.pieces[1] > bank.pieces[1] @ river.pieces[0]


def test_what_is_read_beside_longer_texts_has_no_pieces_more(minilm: MiniLM) -> None:
    (alone,) = minilm.read(["Gulls"])
    beside, _ = minilm.read(["Gulls", "harbour " * 200])

    assert beside.spans.tolist() == alone.spans.tolist() == [[0, 2], [2, 5]]
    assert np.allclose(beside.pieces, alone.pieces, atol=1e-5)


@pytest.mark.parametrize("text", ["", "   "])
def test_a_text_without_words_has_no_pieces(minilm: MiniLM, text: str) -> None:
    (read,) = minilm.read([text])

    assert read.pieces.shape == (0, 384)
    assert read.spans.shape == (0, 2)
    assert np.linalg.norm(read.vector) == pytest.approx(1.0, abs=1e-5)


def test_the_pieces_of_a_sentence_are_those_that_begin_within_it(minilm: MiniLM) -> None:
    before, sentence = "The mayor laughed. ", "The harbour is full."
    (read,) = minilm.read([before + sentence])
    count = minilm.count(sentence) - 2
    whole = len(before + sentence)

    assert np.array_equal(read.pieces_in(Span(len(before), whole)), read.pieces[-count:])
    assert np.array_equal(read.pieces_in(Span(0, len(before))), read.pieces[:-count])
    assert np.array_equal(read.pieces_in(Span(0, whole)), read.pieces)
    assert len(read.pieces_in(Span(whole, whole + 5))) == 0
