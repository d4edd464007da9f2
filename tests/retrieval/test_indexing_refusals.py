"""Files that cannot be taken, and generations that must not be published."""

import os
from pathlib import Path

import pytest

from corpus.reading import EmptyCorpusError
from retrieval.answer import Answer
from retrieval.embedding import Vectors
from retrieval.generations import GENERATIONS, find_current
from retrieval.index import Index
from retrieval.indexing import InvalidGenerationError
from retrieval.vectors import VectorStore
from tests.conftest import OpenIndex, WriteArticles
from tests.retrieval.town import HARBOUR, MUSEUM, TOWN

KEEP = VectorStore.add


def test_a_file_that_cannot_be_read_is_refused_and_the_rest_is_indexed(
    open_index: OpenIndex, corpus_dir: Path, write_articles: WriteArticles
) -> None:
    write_articles(TOWN)
    (corpus_dir / "noise.txt").write_bytes(bytes(range(256)) * 50)
    (corpus_dir / "photo.jpg").write_bytes(b"\xff\xd8")
    index = open_index()

    reloaded = index.reload()

    assert reloaded.articles == 3
    assert sorted(each.file for each in reloaded.refused) == ["noise.txt", "photo.jpg"]
    assert all(each.reason for each in reloaded.refused)
    assert sorted(index.status().refused, key=str) == sorted(reloaded.refused, key=str)
    assert index.reload().refused == reloaded.refused


def test_a_file_whose_name_is_not_utf_8_is_refused(
    open_index: OpenIndex, corpus_dir: Path, write_articles: WriteArticles
) -> None:
    write_articles(TOWN)
    try:
        (corpus_dir / os.fsdecode(b"caf\xe9.txt")).write_text(HARBOUR, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has names of UTF-8 alone")

    reloaded = open_index().reload()

    assert [each.file for each in reloaded.refused] == ["caf?.txt"]
    assert "rename" in reloaded.refused[0].reason


def test_faults_of_the_manifest_are_told_and_nothing_is_lost(
    open_index: OpenIndex, write_articles: WriteArticles
) -> None:
    write_articles(TOWN | {"articles.toml": "[[article]]\nfile = 'gone.txt'\n"})

    reloaded = open_index().reload()

    assert reloaded.articles == 3
    assert [each.file for each in reloaded.refused] == ["gone.txt"]


def test_a_corpus_of_which_no_file_can_be_read_is_empty(
    open_index: OpenIndex, corpus_dir: Path, data_dir: Path
) -> None:
    (corpus_dir / "noise.txt").write_bytes(bytes(range(256)) * 50)

    with pytest.raises(EmptyCorpusError) as refused:
        open_index().reload()

    assert refused.value.path == corpus_dir
    assert find_current(data_dir) is None


def test_an_article_without_a_word_to_show_is_no_hindrance(
    open_index: OpenIndex, write_articles: WriteArticles
) -> None:
    write_articles({"harbour.txt": HARBOUR, "share.txt": "Share this article on Facebook\n"})
    index = open_index()

    assert index.reload().published
    assert isinstance(index.ask("What did Finch say about the harbour?"), Answer)


def _lose_one(store: VectorStore, ids: list[str], vectors: Vectors) -> None:
    KEEP(store, ids[1:], vectors[1:])


def test_a_generation_that_lost_vectors_is_not_published(
    index: Index,
    data_dir: Path,
    write_articles: WriteArticles,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = find_current(data_dir)
    write_articles({"museum.txt": MUSEUM.replace("three years", "four years")})
    monkeypatch.setattr(VectorStore, "add", _lose_one)

    with pytest.raises(InvalidGenerationError) as refused:
        index.reload()

    assert "vectors" in refused.value.reason
    assert find_current(data_dir) == before
    assert isinstance(index.ask("What did Finch say about the harbour?"), Answer)


def test_what_failed_is_removed_and_built_anew_at_the_next_reload(
    index: Index,
    data_dir: Path,
    write_articles: WriteArticles,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_articles({"museum.txt": MUSEUM.replace("three years", "four years")})
    with monkeypatch.context() as broken:
        broken.setattr(VectorStore, "add", _lose_one)
        with pytest.raises(InvalidGenerationError) as refused:
            index.reload()

    reloaded = index.reload()

    assert reloaded.changed == ("museum",)
    assert not refused.value.directory.exists()
    assert (data_dir / GENERATIONS / reloaded.generation).is_dir()
