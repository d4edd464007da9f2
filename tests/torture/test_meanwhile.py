"""What happens beside a reload: articles that change, a second writer, readers elsewhere."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event

import pytest

from bot.faults import sentence_for
from retrieval.answer import Answer
from retrieval.generations import GENERATIONS, POINTER, begin_generation, find_current
from retrieval.index import Index
from retrieval.locking import WriterBusyError
from retrieval.status import Progress
from tests.conftest import OpenIndex, WriteArticles
from tests.hashing import HashingEmbedder
from tests.retrieval.town import MUSEUM, TOWN

QUESTION = "What did Finch say about the harbour?"
MUSEUM_NOW = {"museum.txt": MUSEUM.replace("three years", "four years")}
MUSEUM_LATER = {"museum.txt": MUSEUM.replace("three years", "five years")}
NOBODY = 65_534
HOLDER = """
import sys
from pathlib import Path
from retrieval.generations import open_current
generation = open_current(Path(sys.argv[1]))
print(generation.name, flush=True)
sys.stdin.readline()
print(len(generation.vectors.store().get(sorted(generation.record.window_ids()))), flush=True)
sys.stdin.readline()
"""


@contextmanager
def another_reader(directory: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has the current generation open."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-c", HOLDER, str(directory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _heard(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _bid(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


@contextmanager
def _as_nobody(folder: Path) -> Iterator[None]:
    """Be somebody who may read everything in `folder` and write nothing."""
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)


def _at_first(act: Callable[[], object]) -> Callable[[Progress], None]:
    """A report that acts when the first article has been read, before the last."""

    def report(progress: Progress) -> None:
        if (progress.stage, progress.done) == ("reading", 1):
            act()

    return report


def test_an_article_that_vanishes_while_it_is_read_is_back_when_it_is_back(
    index: Index, corpus_dir: Path, write_articles: WriteArticles
) -> None:
    write_articles(MUSEUM_NOW)
    reloaded = index.reload(_at_first((corpus_dir / "museum.txt").unlink))
    gone = index.text("museum")
    write_articles(MUSEUM_NOW)
    index.catch_up()

    assert [each.file for each in reloaded.refused] == ["museum.txt"]
    assert reloaded.removed == ("museum",)
    assert gone is None
    assert index.text("museum") == MUSEUM_NOW["museum.txt"]


def test_of_an_article_that_changes_while_it_is_read_that_is_stored_which_was_read(
    index: Index, write_articles: WriteArticles
) -> None:
    write_articles(MUSEUM_NOW)
    index.reload(_at_first(lambda: write_articles(MUSEUM_LATER)))
    read = index.text("museum")
    is_stale = index.status().is_stale
    write_articles(MUSEUM_NOW)
    index.catch_up()

    assert read == MUSEUM_LATER["museum.txt"]
    assert not is_stale
    assert index.text("museum") == MUSEUM_NOW["museum.txt"]


def test_an_article_that_becomes_unreadable_meanwhile_is_read_when_it_is_mended(
    index: Index, corpus_dir: Path, write_articles: WriteArticles
) -> None:
    noise = bytes(range(256)) * 50
    write_articles(MUSEUM_NOW)
    index.reload(_at_first(lambda: (corpus_dir / "museum.txt").write_bytes(noise)))
    write_articles(MUSEUM_NOW)
    index.catch_up()

    assert index.text("museum") == MUSEUM_NOW["museum.txt"]


def test_a_second_reload_or_rollback_is_refused_while_one_is_running(
    index: Index, write_articles: WriteArticles
) -> None:
    write_articles(MUSEUM_NOW)
    index.reload()
    write_articles(MUSEUM_LATER)
    is_reading, is_refused = Event(), Event()

    def report(_: Progress) -> None:
        is_reading.set()
        assert is_refused.wait(60)

    with ThreadPoolExecutor(1) as thread:
        reloading = thread.submit(index.reload, report)
        assert is_reading.wait(60)
        for verb in (index.reload, index.rollback):
            with pytest.raises(WriterBusyError):
                verb()
        assert index.text("museum") == MUSEUM_NOW["museum.txt"]
        is_refused.set()
        reloaded = reloading.result()

    assert reloaded.published
    assert index.text("museum") == MUSEUM_LATER["museum.txt"]


def test_what_another_process_reads_is_kept_for_it_until_it_lets_go_or_is_killed(
    index: Index, data_dir: Path, write_articles: WriteArticles
) -> None:
    held = data_dir / GENERATIONS / str(find_current(data_dir))
    with another_reader(data_dir) as reader, another_reader(data_dir) as other:
        assert {_heard(reader), _heard(other)} == {held.name}
        for edition in (MUSEUM_NOW, MUSEUM_LATER, TOWN):
            write_articles(edition)
            index.reload()
        _bid(reader)
        whole = int(_heard(reader))
        reader.kill()
        reader.wait()
        index.catch_up()
        held_by_one = held.exists()
    index.close()
    index.catch_up()

    assert whole > 0
    assert held_by_one
    assert not held.exists()


def test_what_a_killed_build_left_is_removed_at_the_next_start_though_nothing_has_changed(
    index: Index, open_index: OpenIndex, data_dir: Path
) -> None:
    leftover = begin_generation(data_dir)

    assert open_index().catch_up() is None
    assert not leftover.exists()
    assert isinstance(index.ask(QUESTION), Answer)


def test_while_the_pointer_cannot_be_read_what_is_open_serves_on(
    index: Index, open_index: OpenIndex, data_dir: Path
) -> None:
    (data_dir / POINTER).unlink()
    (data_dir / POINTER).mkdir()

    assert isinstance(index.ask(QUESTION), Answer)
    with pytest.raises(Exception, match="directory") as failed:
        open_index().ask(QUESTION)
    assert sentence_for(failed.value).startswith(f"The data folder {data_dir} cannot be used")


def test_an_index_that_is_deleted_under_its_reader_serves_on_and_is_built_anew(
    index: Index, data_dir: Path
) -> None:
    shutil.rmtree(data_dir)
    meanwhile = index.ask(QUESTION)
    reloaded = index.catch_up()

    assert isinstance(meanwhile, Answer)
    assert reloaded is not None
    assert reloaded.published
    assert find_current(data_dir) == reloaded.generation
    assert isinstance(index.ask(QUESTION), Answer)


def test_whoever_may_not_write_is_told_so_in_one_sentence() -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for folder in ("corpus", "data"):
            (place / folder).mkdir()
        for file, text in TOWN.items():
            (place / "corpus" / file).write_text(text, encoding="utf-8")
        with closing(Index(place / "corpus", place / "data", HashingEmbedder)) as index:
            index.reload()
            index.ask(QUESTION)
        with closing(Index(place / "corpus", place / "data", HashingEmbedder)) as index:
            with _as_nobody(place), pytest.raises(Exception) as failed:  # noqa: PT011 — see below
                index.ask(QUESTION)
            answer = index.ask(QUESTION)

    assert "ChromaDB writes on opening" in sentence_for(failed.value)
    assert isinstance(answer, Answer)
