"""One corpus, asked from many threads while it is indexed again."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Paragraph
from corpus.span import Span
from retrieval.answer import Answer, NotInCorpus
from retrieval.checking import CheckFailedError
from retrieval.embedding import ModelMissingError
from retrieval.generation import IndexMissingError, ModelMismatchError
from retrieval.generations import find_current
from retrieval.index import Index
from retrieval.question import LONGEST_QUESTION, EmptyQuestionError, QuestionTooLongError
from tests.conftest import OpenIndex, WriteArticles
from tests.hashing import HashingEmbedder
from tests.retrieval.town import MUSEUM, TOWN, indexed

QUESTION = "What did Finch say about the harbour?"
MUSEUM_NOW = {"museum.txt": MUSEUM.replace("three years", "four years")}


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


def test_the_text_of_an_article_is_told_as_it_was_indexed(index: Index) -> None:
    assert index.text("museum") == MUSEUM
    assert index.text("museum.txt") is None


@settings(deadline=None)  # the first unknown word has all known ones read
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


def test_an_index_that_was_closed_opens_again_when_it_is_asked(index: Index) -> None:
    before = index.ask(QUESTION)
    index.close()
    index.close()

    assert index.ask(QUESTION) == before


def test_a_citation_that_fails_its_check_is_dropped_and_logged(
    index: Index, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(article: Article, paragraph: Paragraph, span: Span, **told: object) -> None:
        del paragraph, told
        raise CheckFailedError(article.id, span, "an invented reason")

    monkeypatch.setattr("retrieval.citing.cite", refuse)

    outcome = index.ask(QUESTION)

    assert isinstance(outcome, NotInCorpus)
    assert outcome.closest == ()
    assert "an invented reason" in caplog.text


def test_people_come_in_the_order_of_how_much_they_speak(index: Index) -> None:
    people = index.people()

    assert people[:3] == ("Bertram Adler", "Ada Finch", "Edith Marlowe")  # four, three, three
    assert people.index("Clara Quill") > 2  # who never speaks


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

    assert status.generation == find_current(data_dir) == index.generation()
    assert (status.articles, status.model, status.is_stale) == (3, "hashing@1", False)
    assert status.paragraphs == sum(source.paragraphs for source in sources)
    assert status.quotations == sum(source.quotations for source in sources)
    assert status.dates == sum(source.dates for source in sources)
    assert status.refused == ()
    assert status.built.startswith("20")
