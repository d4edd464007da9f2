"""What a paragraph and its sentences mean, from one reading of the paragraph."""

from collections.abc import Sequence

import numpy as np
import pytest

from retrieval.embedding import MiniLM
from retrieval.pooling import Pooled, pool, read_titles
from retrieval.windows import Window, find_windows
from tests.hashing import HashingEmbedder
from tests.retrieval.printing import print_parsed

MUD = "The harbour is full of mud. Nobody knows why."
FERRY = "The ferry company sued the mayor. He denied it."


def _pool(windows: Sequence[Window], embedder: HashingEmbedder | MiniLM) -> list[Pooled]:
    titles = read_titles(windows, embedder)
    texts = embedder.read([window.text for window in windows])
    return [
        pooled
        for window, read in zip(windows, texts, strict=True)
        for _, pooled in pool(window, read, titles.get(window.title))
    ]


def test_every_part_has_a_vector_of_unit_length_by_its_id() -> None:
    embedder = HashingEmbedder()
    (window,) = find_windows(print_parsed(MUD), embedder.count, embedder.longest)
    (read,) = embedder.read([window.text])

    pooled = dict(pool(window, read, None))

    assert list(pooled) == [part.windowed.id for part in window.parts]
    assert [np.linalg.norm(each.vector) for each in pooled.values()] == pytest.approx([1.0] * 3)
    assert {each.vector.dtype for each in pooled.values()} == {np.dtype(np.float32)}


def test_a_sentence_has_its_own_word_pieces_and_a_paragraph_none() -> None:
    embedder = HashingEmbedder()
    windows = find_windows(print_parsed(MUD, FERRY), embedder.count, embedder.longest)

    pieces = [each.pieces for each in _pool(windows, embedder)]

    assert [None if each is None else len(each) for each in pieces] == [None, 6, 3, None, 6, 3]


def test_a_paragraph_means_what_its_title_says_too() -> None:
    embedder = HashingEmbedder()
    (alone,) = find_windows(print_parsed(MUD), embedder.count, embedder.longest)
    (titled,) = find_windows(
        print_parsed(MUD, title="Dredging delayed"), embedder.count, embedder.longest
    )
    asked = embedder.embed(["dredging delayed"])[0]

    without, under = (_pool([window], embedder)[0].vector for window in (alone, titled))

    assert asked @ under > asked @ without + 0.1


def test_a_sentence_means_what_the_one_before_it_says_by_half() -> None:
    embedder = HashingEmbedder()
    windows = find_windows(print_parsed(FERRY), embedder.count, embedder.longest)
    ferry, denied = embedder.embed(["ferry company sued", "denied"])

    _, _, last = _pool(windows, embedder)

    assert 0 < ferry @ last.vector < denied @ last.vector


def test_a_title_is_read_once_for_all_paragraphs_below_it() -> None:
    embedder = HashingEmbedder()
    windows = find_windows(
        print_parsed(MUD, FERRY, title="Dredging delayed"), embedder.count, embedder.longest
    )

    assert list(read_titles(windows, embedder)) == ["Dredging delayed"]
    assert embedder.embedded == ["Dredging delayed"]
    assert read_titles(windows[:0], embedder) == {}


def test_a_text_without_words_means_what_the_model_takes_it_for() -> None:
    embedder = HashingEmbedder()
    (window,) = find_windows(print_parsed("?!"), embedder.count, embedder.longest)
    (read,) = embedder.read([window.text])

    assert [np.array_equal(each.vector, read.vector) for _, each in pool(window, read, None)] == [
        True,
        True,
    ]


def test_sentences_that_tell_of_it_lie_nearer_to_a_paraphrase_than_others(
    minilm: MiniLM,
) -> None:
    windows = find_windows(print_parsed(f"{MUD} {FERRY}"), minilm.count, minilm.longest)
    asked = minilm.embed(["Who took the mayor to court?"])[0]

    _, *sentences = (float(asked @ each.vector) for each in _pool(windows, minilm))

    assert min(sentences[2:]) > max(sentences[:2])
