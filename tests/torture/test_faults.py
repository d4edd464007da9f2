"""Whatever fails in a reload, the old generation serves on and one sentence says why."""

import errno
import os
import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from chromadb.errors import InternalError

from bot.faults import sentence_for
from retrieval.answer import Answer
from retrieval.embedding import ModelMissingError
from retrieval.generation import RECORD
from retrieval.generations import GENERATIONS, NotCurrentError, find_current, open_current
from retrieval.index import Index
from retrieval.vectors import VectorStoreError
from tests.conftest import OpenIndex, WriteArticles
from tests.hashing import HashingEmbedder
from tests.retrieval.town import MUSEUM

QUESTION = "What did Finch say about the harbour?"
MUSEUM_NOW = {"museum.txt": MUSEUM.replace("three years", "four years")}
NO_ROOM = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
FULL = sqlite3.OperationalError("database or disk is full")
FULL_OF_VECTORS = InternalError("error returned from database: (code: 13) database or disk is full")
COLLECTION = "chromadb.api.models.Collection.Collection"


def _failing(error: Exception) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise error

    return fail


def _fail(index: Index, data_dir: Path) -> str:
    """The sentence of a reload that must fail, of which nothing is left."""
    before = find_current(data_dir)
    with pytest.raises(Exception) as failed:  # noqa: PT011 — its sentence tells what it is
        index.reload()
    assert find_current(data_dir) == before
    assert [each.name for each in (data_dir / GENERATIONS).iterdir()] == [before]
    return sentence_for(failed.value)


@contextmanager
def _files_up_to(size: int) -> Iterator[None]:
    """Let no file grow beyond `size` bytes, whoever writes it."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.mark.parametrize(
    ("step", "error"),
    [
        ("pathlib.Path.mkdir", NO_ROOM),
        ("pathlib.Path.write_text", NO_ROOM),
        ("retrieval.renewing.begin_generation", NO_ROOM),
        ("retrieval.indexing.write_record", FULL),
        ("shutil.copyfile", NO_ROOM),
        ("retrieval.reusing.copy_vectors", FULL),
        (f"{COLLECTION}.delete", FULL_OF_VECTORS),
        ("retrieval.indexing.write_pieces", FULL),
        (f"{COLLECTION}.add", FULL_OF_VECTORS),
        ("retrieval.generations.write_whole", NO_ROOM),
        ("os.fsync", NO_ROOM),
        ("retrieval.keeping.publish", NO_ROOM),
    ],
)
def test_a_full_disk_is_told_as_one_whatever_was_being_written(
    index: Index,
    data_dir: Path,
    write_articles: WriteArticles,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    error: Exception,
) -> None:
    write_articles(MUSEUM_NOW)
    with monkeypatch.context() as full:
        full.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=0))
        full.setattr(step, _failing(error))
        told = _fail(index, data_dir)
        meanwhile = index.ask(QUESTION)

    assert told.startswith(f"The data folder {data_dir} cannot be used (No space left on device)")
    assert isinstance(meanwhile, Answer)
    assert index.reload().changed == ("museum",)


@pytest.mark.parametrize("share", [0.0, 0.0001, 0.1, 0.5, 0.9])
def test_files_that_cannot_grow_hurt_nobody(
    index: Index, data_dir: Path, write_articles: WriteArticles, share: float
) -> None:
    largest = max(each.stat().st_size for each in (data_dir / GENERATIONS).rglob("*"))
    write_articles(MUSEUM_NOW)
    with _files_up_to(int(share * largest)):
        told = _fail(index, data_dir)
        meanwhile = index.ask(QUESTION)

    assert told.startswith(("The data folder", "The new index"))
    assert isinstance(meanwhile, Answer)
    assert index.reload().changed == ("museum",)


@pytest.mark.parametrize("verb", ["add", "count", "query", "get"])
def test_where_chromadb_fails_the_new_index_is_told_not_to_be_whole(
    index: Index,
    data_dir: Path,
    write_articles: WriteArticles,
    monkeypatch: pytest.MonkeyPatch,
    verb: str,
) -> None:
    write_articles(MUSEUM_NOW)
    with monkeypatch.context() as broken:
        broken.setattr(f"{COLLECTION}.{verb}", _failing(InternalError("an invented reason")))
        told = _fail(index, data_dir)

    assert told.startswith("The new index in ")
    assert "is not whole (an invented reason), so the former one stays" in told
    assert isinstance(index.ask(QUESTION), Answer)
    assert index.reload().changed == ("museum",)


def test_where_the_copied_vectors_are_of_no_use_all_are_stored_anew(
    index: Index, write_articles: WriteArticles, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_articles(MUSEUM_NOW)
    with monkeypatch.context() as broken:
        broken.setattr(f"{COLLECTION}.delete", _failing(InternalError("an invented reason")))

        assert index.reload().changed == ("museum",)

    assert isinstance(index.ask(QUESTION), Answer)


def test_a_path_that_chromadb_failed_to_open_is_opened_when_the_reason_is_gone(
    index: Index, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.close()
    with monkeypatch.context() as broken, closing(open_current(data_dir)) as generation:
        broken.setattr("chromadb.api.rust.RustBindingsAPI.start", _failing(FULL_OF_VECTORS))
        with pytest.raises(VectorStoreError, match="disk is full"):
            generation.vectors.store()

    with closing(open_current(data_dir)) as generation:
        assert generation.vectors.store().count() > 0
    assert isinstance(index.ask(QUESTION), Answer)


def test_without_the_model_nothing_is_begun(
    index: Index, data_dir: Path, corpus_dir: Path, write_articles: WriteArticles
) -> None:
    write_articles(MUSEUM_NOW)

    missing = Index(corpus_dir, data_dir, _without_model)

    assert _fail(missing, data_dir).startswith("The embedding model MiniLM cannot be used")
    assert isinstance(index.ask(QUESTION), Answer)
    missing.close()


def _without_model() -> HashingEmbedder:
    raise ModelMissingError("MiniLM", "it is gone")


@pytest.mark.parametrize("damaged", [RECORD, "data_level0.bin", "header.bin", "chroma.sqlite3"])
def test_a_former_generation_that_is_damaged_is_done_without(
    index: Index,
    open_index: OpenIndex,
    data_dir: Path,
    write_articles: WriteArticles,
    damaged: str,
) -> None:
    index.close()
    [path] = (data_dir / GENERATIONS).rglob(damaged)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] + bytes(len(whole) - len(whole) // 2))
    write_articles(MUSEUM_NOW)
    again = open_index()

    again.catch_up()

    assert isinstance(again.ask(QUESTION), Answer)
    assert again.text("museum") == MUSEUM_NOW["museum.txt"]


def test_a_rollback_of_what_serves_no_longer_changes_nothing(
    index: Index, data_dir: Path, write_articles: WriteArticles
) -> None:
    meant = index.generation()
    write_articles(MUSEUM_NOW)
    current = index.reload().generation

    with pytest.raises(NotCurrentError) as refused:
        index.rollback(meant)

    assert (refused.value.meant, refused.value.current) == (meant, current)
    assert find_current(data_dir) == current


def test_a_rollback_to_what_cannot_be_opened_changes_nothing(
    index: Index, data_dir: Path, write_articles: WriteArticles
) -> None:
    former = find_current(data_dir)
    assert former is not None
    write_articles(MUSEUM_NOW)
    current = index.reload().generation
    index.ask(QUESTION)
    (data_dir / GENERATIONS / former / RECORD).write_bytes(b"no database" * 500)

    with pytest.raises(Exception) as failed:  # noqa: PT011 — its sentence tells what it is
        index.rollback()

    assert "is damaged" in sentence_for(failed.value)
    assert find_current(data_dir) == current
    assert index.text("museum") == MUSEUM_NOW["museum.txt"]
