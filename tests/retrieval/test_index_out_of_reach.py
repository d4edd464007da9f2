"""Without its vectors an index answers by full text, says so, and recovers by itself."""

import socket
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from retrieval.answer import Answer, NotInCorpus
from retrieval.answering import WITHOUT_VECTORS
from retrieval.generation import STAMP
from retrieval.generations import GENERATIONS, find_current
from retrieval.index import Index
from retrieval.keeping import OUT_OF_REACH
from retrieval.server import Place, Server
from retrieval.vectors import VectorStore, VectorStoreError, VectorsUnreachableError
from tests.conftest import OpenIndex, WriteArticles
from tests.hashing import HashingEmbedder
from tests.retrieval.town import MUSEUM, TOWN
from tests.serving_vectors import free_port, running

QUESTION = "What did Finch say about the harbour?"
MUSEUM_NOW = {"museum.txt": MUSEUM.replace("three years", "four years")}
# What the town's newspapers do not tell.
UNANSWERED = [
    "What did Finch say about the lighthouse?",
    "What did Adler tell Marlowe?",
    "Who won the election in Wrenport?",
    "What did Quill say?",
    "Did Finch speak about ropes?",
    "What happened in 1987?",
    "What did Vale say about the museum?",
    "Where was Zebediah Crane born?",
]


@pytest.fixture
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every question try the vectors again."""
    monkeypatch.setattr("retrieval.reach.REST", 0.0)


@pytest.fixture
def silent() -> Iterator[Server]:
    """A server that takes whatever is said to it, and never says anything."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(16)
        yield Server(f"http://127.0.0.1:{listening.getsockname()[1]}")


@pytest.fixture
def away(
    chroma: Server,
    write_articles: WriteArticles,
    data_dir: Path,
    embedder: HashingEmbedder,
) -> Iterator[Index]:
    """An index whose server has gone since it was built."""
    with closing(Index(write_articles(TOWN), data_dir, lambda: embedder, chroma)) as built:
        built.reload()
    gone = Server(f"http://127.0.0.1:{free_port()}")
    _move(data_dir, chroma, gone)
    with closing(Index(write_articles({}), data_dir, lambda: embedder, gone)) as index:
        yield index


def _move(data_dir: Path, server: Server, other: Server) -> None:
    """Let the current generation's vectors be on another server than they are."""
    name = find_current(data_dir)
    assert name is not None
    stamp = data_dir / GENERATIONS / name / STAMP
    stamp.write_text(stamp.read_text().replace(server.address, other.address))


@pytest.mark.usefixtures("no_rest")
def test_a_server_that_goes_away_and_comes_back_is_noticed_without_a_restart(
    tmp_path: Path,
    write_articles: WriteArticles,
    data_dir: Path,
    embedder: HashingEmbedder,
) -> None:
    place, port = tmp_path / "chroma", free_port()
    with running(place, port) as server:
        index = Index(write_articles(TOWN), data_dir, lambda: embedder, server)
        index.reload()
        before = index.ask(QUESTION)
    with closing(index):
        meanwhile = index.ask(QUESTION)
        with running(place, port):
            afterwards = index.ask(QUESTION)

    assert isinstance(before, Answer)
    assert before.notes == ()
    assert isinstance(meanwhile, Answer)
    assert meanwhile.notes == (WITHOUT_VECTORS,)
    assert meanwhile.citations[0].text == before.citations[0].text
    assert afterwards == before


def test_an_index_starts_while_its_server_is_away(away: Index) -> None:
    assert away.catch_up() is None
    away.warm_up()
    outcome = away.ask(QUESTION)

    assert isinstance(outcome, Answer)
    assert outcome.notes == (WITHOUT_VECTORS,)
    assert away.quotes(person="Ada Finch")
    assert away.timeline().events
    assert not away.status().is_stale


def test_a_server_that_says_nothing_keeps_one_question_waiting_and_no_other(
    chroma: Server,
    silent: Server,
    write_articles: WriteArticles,
    data_dir: Path,
    embedder: HashingEmbedder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with closing(Index(write_articles(TOWN), data_dir, lambda: embedder, chroma)) as built:
        built.reload()
    _move(data_dir, chroma, silent)
    monkeypatch.setattr("retrieval.vectors.PATIENCE", 1.0)
    seconds = []
    with closing(Index(write_articles({}), data_dir, lambda: embedder, silent)) as index:
        for _ in range(3):
            started = time.monotonic()
            assert index.ask(QUESTION).notes == (WITHOUT_VECTORS,)
            seconds.append(time.monotonic() - started)

    assert 1.0 <= seconds[0] < 5.0
    assert max(seconds[1:]) < 1.0


def test_while_the_server_is_away_a_reload_is_refused_and_the_old_generation_stays(
    away: Index, data_dir: Path, write_articles: WriteArticles
) -> None:
    before = find_current(data_dir)
    write_articles(MUSEUM_NOW)

    with pytest.raises(VectorsUnreachableError):
        away.reload()
    assert away.catch_up() is None

    assert find_current(data_dir) == before
    assert [each.name for each in (data_dir / GENERATIONS).iterdir()] == [before]
    assert away.ask(QUESTION).notes == (OUT_OF_REACH, WITHOUT_VECTORS)


def test_where_nothing_is_indexed_yet_a_server_that_is_away_is_told(
    write_articles: WriteArticles, data_dir: Path, embedder: HashingEmbedder
) -> None:
    gone = Server(f"http://127.0.0.1:{free_port()}")

    index = Index(write_articles(TOWN), data_dir, lambda: embedder, gone)

    with pytest.raises(VectorsUnreachableError):
        index.catch_up()

    assert embedder.embedded == []


@pytest.mark.usefixtures("no_rest")
def test_embedded_vectors_that_fail_are_done_without_too(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(store: VectorStore, *_: object) -> None:
        raise VectorStoreError(store.place, "an invented reason")

    before = index.ask(QUESTION)
    with monkeypatch.context() as broken:
        broken.setattr(VectorStore, "nearest", fail)
        meanwhile = index.ask(QUESTION)

    assert meanwhile.notes == (WITHOUT_VECTORS,)
    assert index.ask(QUESTION) == before


@pytest.mark.parametrize("question", UNANSWERED)
def test_what_the_articles_do_not_tell_is_declined_without_vectors_as_well(
    away: Index, question: str
) -> None:
    outcome = away.ask(question)

    assert isinstance(outcome, NotInCorpus)
    assert WITHOUT_VECTORS in outcome.notes


def test_a_question_of_common_words_alone_is_searched_for_without_vectors(away: Index) -> None:
    outcome = away.ask("Who spoke in Wrenport?")

    assert isinstance(outcome, Answer) or outcome.closest
    assert isinstance(away.ask("zyzzyva"), NotInCorpus)


def test_what_a_server_has_lost_is_built_anew(
    chroma: Server, write_articles: WriteArticles, data_dir: Path, embedder: HashingEmbedder
) -> None:
    with closing(Index(write_articles(TOWN), data_dir, lambda: embedder, chroma)) as index:
        index.reload()
        name = find_current(data_dir)
        assert name is not None
        stamp = data_dir / GENERATIONS / name / STAMP
        stamp.write_text(stamp.read_text().replace("ontherecord-", "ontherecord-lost-"))
    with closing(Index(write_articles({}), data_dir, lambda: embedder, chroma)) as again:
        without = again.ask(QUESTION)
        with pytest.raises(VectorStoreError):
            again.check_vectors()

        reloaded = again.catch_up()

        assert without.notes == (WITHOUT_VECTORS,)
        assert reloaded is not None
        assert (reloaded.published, reloaded.added, reloaded.changed) == (True, (), ())
        assert again.ask(QUESTION).notes == ()


def test_vectors_move_to_a_server_and_back_without_an_answer_changing(
    chroma: Server,
    index: Index,
    open_index: OpenIndex,
    corpus_dir: Path,
    data_dir: Path,
    embedder: HashingEmbedder,
) -> None:
    before = index.ask(QUESTION)
    embedder.embedded.clear()
    with closing(Index(corpus_dir, data_dir, lambda: embedder, chroma)) as hosted:
        unmoved, was_stale = hosted.ask(QUESTION), hosted.status().is_stale
        moved = hosted.catch_up()
        there = hosted.ask(QUESTION)
        hosted.check_vectors()
    embedded_for_moving = [text for text in embedder.embedded if text != QUESTION]
    back = open_index()
    away = back.ask(QUESTION)
    returned = back.catch_up()

    assert was_stale
    assert moved is not None
    assert returned is not None
    assert embedded_for_moving == []
    assert before == unmoved == there == back.ask(QUESTION)
    assert away.notes == (WITHOUT_VECTORS,)


def test_what_is_pruned_is_taken_off_the_server(
    chroma: Server, write_articles: WriteArticles, data_dir: Path, embedder: HashingEmbedder
) -> None:
    stores = []
    with closing(Index(write_articles(TOWN), data_dir, lambda: embedder, chroma)) as index:
        for year in ("four years", "five years", "six years", "seven years"):
            write_articles({"museum.txt": MUSEUM.replace("three years", year)})
            index.reload()
            with index._served.generation() as generation:
                stores.append(generation.vectors.store().place)
                index.ask(QUESTION)

    assert [_is_stored(place) for place in stores] == [False, False, True, True]


def test_what_is_pruned_once_no_server_is_wanted_is_left_there_and_told(
    chroma: Server,
    write_articles: WriteArticles,
    open_index: OpenIndex,
    data_dir: Path,
    embedder: HashingEmbedder,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with closing(Index(write_articles(TOWN), data_dir, lambda: embedder, chroma)) as hosted:
        hosted.reload()
        name = hosted.status().generation
    index = open_index()
    for year in ("four years", "five years", "six years"):
        write_articles({"museum.txt": MUSEUM.replace("three years", year)})
        index.reload()

    assert f"The vectors of generation {name} are left behind: {chroma.address}/" in caplog.text
    assert not (data_dir / GENERATIONS / name).exists()


def _is_stored(place: Place) -> bool:
    try:
        with closing(VectorStore(place, is_finished=True)) as store:
            return store.count() > 0
    except VectorStoreError:
        return False
