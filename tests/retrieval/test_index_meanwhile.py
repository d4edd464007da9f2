"""What an index serves while it is written, by this process or another."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from corpus.reading import CorpusMissingError, EmptyCorpusError
from retrieval.answer import Answer
from retrieval.generation import RECORD, STAMP
from retrieval.generations import GENERATIONS, POINTER, find_current
from retrieval.index import Index
from retrieval.keeping import BEING_UPDATED
from retrieval.locking import WriterBusyError
from retrieval.record import DamagedIndexError
from tests.conftest import OpenIndex, WriteArticles
from tests.retrieval.test_locking import another_writer
from tests.retrieval.town import HARBOUR, MUSEUM, TOWN

QUESTION = "What did Finch say about the harbour?"
MUSEUM_NOW = {"museum.txt": MUSEUM.replace("three years", "four years")}


def test_while_another_process_writes_the_old_generation_serves_and_says_so(
    index: Index, data_dir: Path, write_articles: WriteArticles
) -> None:
    write_articles(MUSEUM_NOW)
    with another_writer(data_dir) as other:
        assert index.catch_up() is None
        meanwhile = index.ask(QUESTION)
        with pytest.raises(WriterBusyError, match=f"process {other.pid}"):
            index.reload()

    reloaded, afterwards = index.catch_up(), index.ask(QUESTION)

    assert isinstance(meanwhile, Answer)
    assert meanwhile.notes == (BEING_UPDATED,)
    assert reloaded is not None
    assert isinstance(afterwards, Answer)
    assert afterwards.notes == ()


def test_while_another_process_writes_an_unchanged_corpus_is_served_as_ever(
    index: Index, data_dir: Path
) -> None:
    with another_writer(data_dir):
        assert index.catch_up() is None
        assert index.ask(QUESTION).notes == ()


def test_where_there_is_nothing_to_serve_a_busy_writer_is_told(
    open_index: OpenIndex, data_dir: Path, write_articles: WriteArticles
) -> None:
    write_articles(TOWN)

    with another_writer(data_dir) as other, pytest.raises(WriterBusyError) as refused:
        open_index().catch_up()

    assert str(other.pid) in refused.value.holder


def test_what_another_index_publishes_is_served_from_the_next_question_on(
    index: Index, open_index: OpenIndex, write_articles: WriteArticles
) -> None:
    index.ask(QUESTION)
    write_articles({"harbour.txt": HARBOUR.replace("winter storms", "summer guests")})
    open_index().reload()

    answer = index.ask(QUESTION)

    assert isinstance(answer, Answer)
    assert any("summer guests" in citation.text for citation in answer.citations)


@pytest.mark.parametrize("damage", [STAMP, RECORD])
def test_catching_up_mends_a_damaged_index(
    index: Index, open_index: OpenIndex, data_dir: Path, damage: str
) -> None:
    name = find_current(data_dir)
    assert name is not None
    index.close()
    (data_dir / GENERATIONS / name / damage).write_bytes(b"damaged" * 100)
    again = open_index()
    with pytest.raises(DamagedIndexError):
        again.ask(QUESTION)

    reloaded = again.catch_up()

    assert reloaded is not None
    assert reloaded.published
    assert isinstance(again.ask(QUESTION), Answer)


@pytest.mark.parametrize("pointer", [b"damaged" * 100, b"", b"000009-0a1b2c3d", None])
def test_where_the_pointer_is_damaged_the_newest_generation_serves_and_the_pointer_is_mended(
    index: Index, open_index: OpenIndex, data_dir: Path, pointer: bytes | None
) -> None:
    name = find_current(data_dir)
    if pointer is None:
        (data_dir / POINTER).unlink()
    else:
        (data_dir / POINTER).write_bytes(pointer)

    assert isinstance(index.ask(QUESTION), Answer)
    again = open_index()
    assert isinstance(again.ask(QUESTION), Answer)
    assert again.catch_up() is None
    assert (data_dir / POINTER).read_text() == name


def test_a_corpus_that_is_gone_or_empty_is_told_and_the_old_generation_stays(
    index: Index, corpus_dir: Path
) -> None:
    for path in corpus_dir.iterdir():
        path.unlink()
    with pytest.raises(EmptyCorpusError):
        index.reload()
    corpus_dir.rmdir()
    with pytest.raises(CorpusMissingError):
        index.catch_up()

    assert isinstance(index.ask(QUESTION), Answer)


def test_every_answer_is_wholly_from_one_generation(
    open_index: OpenIndex, write_articles: WriteArticles
) -> None:
    def edition(word: str) -> dict[str, str]:
        return {
            f"{paper}.txt": f"“The harbour of {place} will be dredged {word},” Ada Finch said.\n"
            for paper, place in [("echo", "Wrenport"), ("star", "Gullport"), ("post", "Ternport")]
        }

    editions = ["early", "later", "never", "twice"]
    write_articles(edition(editions[0]))
    index = open_index()
    index.reload()
    is_done = Event()

    def ask() -> set[frozenset[str]]:
        seen = set()
        while not is_done.is_set():
            outcome = index.ask("What did Finch say about the dredged harbour?")
            assert isinstance(outcome, Answer)
            shown = [each for one in outcome.citations for each in (one, *one.versions)]
            texts = " ".join(each.text for each in shown)
            seen.add(frozenset(word for word in editions if word in texts))
        return seen

    with ThreadPoolExecutor(4) as threads:
        asking = [threads.submit(ask) for _ in range(4)]
        for word in editions[1:]:
            write_articles(edition(word))
            index.reload()
        is_done.set()
        seen = set().union(*(each.result() for each in asking))

    assert len(seen) > 1
    assert all(len(words) == 1 for words in seen)


def test_the_old_generation_answers_while_a_new_one_is_built(
    index: Index, write_articles: WriteArticles
) -> None:
    write_articles(MUSEUM_NOW)
    answers = []

    index.reload(lambda _: answers.append(index.ask(QUESTION)))

    assert len(answers) > 3
    assert all(isinstance(each, Answer) for each in answers)
