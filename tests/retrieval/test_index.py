"""One corpus, asked from many threads while it is indexed again."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Paragraph
from corpus.reading import CorpusMissingError, EmptyCorpusError
from corpus.span import Span
from retrieval.answer import Answer, NotInCorpus
from retrieval.checking import CheckFailedError
from retrieval.embedding import ModelMissingError
from retrieval.generation import (
    GENERATIONS,
    POINTER,
    STAMP,
    IndexMissingError,
    ModelMismatchError,
    find_current,
)
from retrieval.index import BEING_UPDATED, Index
from retrieval.locking import WriterBusyError
from retrieval.question import LONGEST_QUESTION, EmptyQuestionError, QuestionTooLongError
from retrieval.record import DamagedIndexError
from tests.conftest import OpenIndex, WriteArticles
from tests.hashing import HashingEmbedder
from tests.retrieval.test_locking import another_writer
from tests.retrieval.town import HARBOUR, MUSEUM, TOWN, indexed

QUESTION = "What did Finch say about the harbour?"
MUSEUM_NOW = {"museum.txt": MUSEUM.replace("three years", "four years")}


@pytest.fixture
def index(write_articles: WriteArticles, open_index: OpenIndex) -> Index:
    """The town's articles, indexed."""
    write_articles(TOWN)
    opened = open_index()
    opened.catch_up()
    return opened


@pytest.mark.parametrize(
    "ask",
    [
        lambda index: index.ask(QUESTION),
        lambda index: index.timeline(),
        lambda index: index.people(),
        lambda index: index.sources(),
        lambda index: index.status(),
    ],
    ids="ask timeline people sources status".split(),
)
def test_nothing_is_told_before_anything_is_indexed(
    open_index: OpenIndex, data_dir: Path, ask: Callable[[Index], object]
) -> None:
    with pytest.raises(IndexMissingError) as refused:
        ask(open_index())

    assert refused.value.path == data_dir


def test_a_question_without_words_or_end_is_refused(index: Index) -> None:
    with pytest.raises(EmptyQuestionError):
        index.ask(" ?! ")
    with pytest.raises(QuestionTooLongError):
        index.ask("why " * LONGEST_QUESTION)


@given(st.text(max_size=60).filter(lambda text: any(each.isalnum() for each in text)))
def test_whatever_is_asked_is_answered_or_declined(town_index: Index, text: str) -> None:
    outcome = town_index.ask(text)

    assert outcome.question == " ".join(text.split())
    assert isinstance(outcome, NotInCorpus) or outcome.citations


@pytest.fixture(scope="module")
def town_index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with indexed(tmp_path_factory.mktemp("town"), TOWN, HashingEmbedder) as index:
        yield index


def test_the_model_is_loaded_once_and_only_when_it_is_needed(
    write_articles: WriteArticles, data_dir: Path
) -> None:
    loaded: list[HashingEmbedder] = []

    def load() -> HashingEmbedder:
        loaded.append(HashingEmbedder())
        return loaded[-1]

    with closing(Index(write_articles(TOWN), data_dir, load)) as index:
        index.catch_up()
        index.ask(QUESTION)
        index.ask(QUESTION)
        assert len(loaded) == 1
    with closing(Index(write_articles({}), data_dir, load)) as index:
        assert index.catch_up() is None
        assert index.people()
        assert index.sources()
        assert index.timeline()
        assert index.status()
    assert len(loaded) == 1


def test_a_model_that_cannot_be_loaded_is_told_and_loaded_at_the_next_try(
    write_articles: WriteArticles, data_dir: Path
) -> None:
    refusals = [ModelMissingError("an invented model", "it is missing")]

    def load() -> HashingEmbedder:
        if refusals:
            raise refusals.pop()
        return HashingEmbedder()

    with closing(Index(write_articles(TOWN), data_dir, load)) as index:
        with pytest.raises(ModelMissingError):
            index.catch_up()
        assert index.catch_up() is not None


def test_another_model_than_the_one_indexed_with_is_refused_naming_both(
    index: Index, corpus_dir: Path, data_dir: Path
) -> None:
    assert isinstance(index.ask(QUESTION), Answer)

    with (
        closing(Index(corpus_dir, data_dir, lambda: HashingEmbedder("hashing@2"))) as other,
        pytest.raises(ModelMismatchError) as refused,
    ):
        other.ask(QUESTION)

    assert (refused.value.indexed, refused.value.loaded) == ("hashing@1", "hashing@2")


def test_catching_up_indexes_what_has_changed_and_nothing_else(
    index: Index, write_articles: WriteArticles
) -> None:
    assert index.catch_up() is None

    write_articles(MUSEUM_NOW)
    was_stale = index.status().is_stale
    reloaded = index.catch_up()

    assert was_stale
    assert reloaded is not None
    assert reloaded.changed == ("museum",)
    assert not index.status().is_stale


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


@pytest.mark.parametrize("damage", ["stamp", "pointer", "record"])
def test_catching_up_mends_a_damaged_index(
    index: Index, open_index: OpenIndex, data_dir: Path, damage: str
) -> None:
    name = find_current(data_dir)
    assert name is not None
    index.close()
    places = {
        "stamp": data_dir / GENERATIONS / name / STAMP,
        "record": data_dir / GENERATIONS / name / "record.sqlite",
        "pointer": data_dir / POINTER,
    }
    places[damage].write_bytes(b"damaged" * 100)
    again = open_index()
    with pytest.raises((DamagedIndexError, IndexMissingError)):
        again.ask(QUESTION)

    reloaded = again.catch_up()

    assert reloaded is not None
    assert reloaded.published
    assert isinstance(again.ask(QUESTION), Answer)


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


def test_an_index_that_was_closed_opens_again_when_it_is_asked(index: Index) -> None:
    before = index.ask(QUESTION)
    index.close()
    index.close()

    assert index.ask(QUESTION) == before


def test_a_citation_that_fails_its_check_is_dropped_and_logged(
    index: Index, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(article: Article, paragraph: Paragraph, span: Span, *, quotation: object) -> None:
        del paragraph, quotation
        raise CheckFailedError(article.id, span, "an invented reason")

    monkeypatch.setattr("retrieval.answering.cite", refuse)

    outcome = index.ask(QUESTION)

    assert isinstance(outcome, NotInCorpus)
    assert outcome.closest == ()
    assert "an invented reason" in caplog.text


def test_people_come_in_the_order_of_how_much_they_speak(index: Index) -> None:
    people = index.people()

    assert people[0] == "Bertram Adler"
    assert {"Ada Finch", "Edith Marlowe"} <= set(people)


def test_sources_tell_what_is_known_of_each_article(
    index: Index, write_articles: WriteArticles
) -> None:
    write_articles(
        {"articles.toml": '[[article]]\nfile = "museum.txt"\npublished = "2018-05"\nnote = "why"'}
    )
    index.reload()

    ferry, harbour, museum = index.sources()

    assert [ferry.article, harbour.article, museum.article] == ["ferry", "harbour", "museum"]
    assert museum.title == "Museum of knots opens its doors"
    assert (museum.published, museum.published_basis, museum.note) == ("2018-05", "manifest", "why")
    assert (ferry.published, ferry.published_basis, ferry.note) == (None, None, None)
    assert harbour.paragraphs == 5
    assert harbour.quotations >= 3
    assert harbour.dates >= 2


def test_the_status_tells_the_generation_in_figures(index: Index, data_dir: Path) -> None:
    status, sources = index.status(), index.sources()

    assert status.generation == find_current(data_dir)
    assert (status.articles, status.model, status.is_stale) == (3, "hashing@1", False)
    assert status.paragraphs == sum(source.paragraphs for source in sources)
    assert status.quotations == sum(source.quotations for source in sources)
    assert status.dates == sum(source.dates for source in sources)
    assert status.refused == ()
    assert status.built.startswith("20")
