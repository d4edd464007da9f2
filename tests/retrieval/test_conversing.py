"""Conversations about an invented town, turn by turn, with the embedder that readers get."""

from collections.abc import Iterator

import pytest

from retrieval.answer import Answer, NotInCorpus
from retrieval.conversing import NOTHING_BEFORE, NOTHING_MORE
from retrieval.embedding import MiniLM
from retrieval.index import Index
from retrieval.telling import ALL_CHANGED
from retrieval.turn import Told, Turn
from tests.conftest import OpenIndex, WriteArticles
from tests.retrieval.town import FERRY, HARBOUR, TOWN, indexed


@pytest.fixture(scope="module")
def town(minilm: MiniLM, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with indexed(tmp_path_factory.mktemp("town"), TOWN, lambda: minilm) as index:
        yield index


def converse(town: Index, *asked: str) -> Turn:
    """The last turn of a conversation."""
    turn: Turn | None = None
    for text in asked:
        turn = town.follow(text, turn)
    assert turn is not None
    return turn


def test_a_whole_question_is_answered_as_ever(town: Index) -> None:
    question = "What did Finch say about the harbour?"

    turn = converse(town, "Marlowe on knots", question)

    assert turn.question == question
    assert turn.outcome == town.ask(question)


def test_a_follow_up_is_answered_as_the_whole_question_under_its_own_words(town: Index) -> None:
    turn = converse(town, "Marlowe on knots", "and what did she say about the roof?")

    whole = town.ask("what did Edith Marlowe say about the roof?")
    assert isinstance(whole, Answer)
    assert isinstance(turn.outcome, Answer)
    assert turn.question == whole.question
    assert turn.outcome.question == "and what did she say about the roof?"
    assert turn.outcome.citations == whole.citations == turn.citations


def test_a_conversation_goes_on_from_what_was_understood(town: Index) -> None:
    turn = converse(town, "Marlowe on knots", "and Adler?", "what about the ferry?", "to whom?")

    assert turn.question == "what did Bertram Adler say about the ferry?"
    assert turn.told is not None
    assert "Ada Finch" in turn.told.values


def test_who_was_told_is_told_from_the_answer_alone(town: Index) -> None:
    first = converse(town, "what did adler tell finch")
    second = town.follow("to whom?", first)
    third = town.follow("who said that?", second)

    assert second.told == Told("addressee", ("Ada Finch",))
    assert third.told == Told("speaker", ("Bertram Adler",))
    assert first.citations == second.citations == third.citations


def test_a_day_is_told_from_the_sentence_that_answered(town: Index) -> None:
    turn = converse(town, "Who visited the new lighthouse?", "when was that?")

    assert turn.told == Told("dated", ("2017",))


def test_what_was_shown_is_not_shown_again_for_anything_else(town: Index) -> None:
    first = converse(town, "what did adler tell finch")
    second = town.follow("what else did he say?", first)
    third = town.follow("what else?", second)

    assert isinstance(second.outcome, Answer)
    assert not first.shown & {(each.article, each.span) for each in second.citations}
    assert second.shown > first.shown
    assert isinstance(third.outcome, NotInCorpus)
    assert third.outcome.notes == (NOTHING_MORE,)
    assert third.citations == second.citations


def test_words_that_ask_nothing_are_answered_with_one_sentence(town: Index) -> None:
    turn = town.follow(" to  whom? ")

    assert turn == Turn(None, NotInCorpus("to whom?", notes=(NOTHING_BEFORE,)))


def test_an_answer_of_articles_that_have_changed_since_is_not_told_of(
    index: Index, write_articles: WriteArticles, open_index: OpenIndex
) -> None:
    former = index.follow("what did Adler tell Finch?")
    changed = {"harbour.txt": HARBOUR + "\nMore.", "ferry.txt": FERRY + "\nMore."}
    write_articles(changed)
    open_index().reload()

    turn = index.follow("to whom?", former)

    assert {each.article for each in former.citations} <= {"harbour", "ferry"}
    assert turn.question is None
    assert turn.outcome.notes == (ALL_CHANGED,)
