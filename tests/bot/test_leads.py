"""What leads an answer: how the question was taken, or what it asked of the answer before."""

from dataclasses import replace
from typing import get_args

import pytest

from bot.leads import NOT_TOLD, TELLING, lead
from retrieval.answer import Answer, NotInCorpus
from retrieval.checking import with_versions
from retrieval.citation import Citation
from retrieval.turn import Detail, Told, Turn
from tests.bot.newsroom import BRIDGE, said

QUESTION = "what did Ada Finch say?"


def told(detail: Detail, *values: str, citations: tuple[Citation, ...] = (BRIDGE,)) -> str:
    outcome = Answer("what of it?", citations)
    (sentence,) = lead(Turn(QUESTION, outcome, told=Told(detail, values)))
    return sentence


def not_told(detail: Detail, *closest: Citation) -> str:
    outcome = NotInCorpus("what of it?", closest)
    (sentence,) = lead(Turn(QUESTION, outcome, told=Told(detail, ())))
    return sentence


def test_nothing_leads_the_answer_to_a_whole_question() -> None:
    assert lead(Turn(QUESTION, Answer(QUESTION, (BRIDGE,)))) == ()


def test_what_a_question_was_taken_for_is_said() -> None:
    turn = Turn(QUESTION, Answer("and what did she say?", (BRIDGE,)))

    assert lead(turn) == ("Taken as: what did Ada Finch say?",)


def test_nothing_leads_where_nothing_was_asked() -> None:
    assert lead(Turn(None, NotInCorpus("to whom?", notes=("Ask the whole question.",)))) == ()


@pytest.mark.parametrize(
    ("detail", "values", "sentence"),
    [
        ("addressee", ("the council",), "To the council."),
        ("addressee", ("the council", "Adler"), "To the council; Adler."),
        ("said", ("2019-05",), "Said: May 2019."),
        ("dated", ("2019-03-03", "2017"), "The date in the article: 3 March 2019; 2017."),
        ("occasion", ("a meeting",), "The occasion: a meeting."),
        ("speaker", ("Ada Finch",), "Said by Ada Finch."),
        ("article", ("harbour",), "It stands in 1 article, named below the words."),
        ("article", ("harbour", "ferry"), "It stands in 2 articles, named below the words."),
        ("published", ("2019-06-12",), "Published: 12 June 2019."),
    ],
)
def test_what_was_asked_of_the_answer_is_said_in_a_sentence(
    detail: Detail, values: tuple[str, ...], sentence: str
) -> None:
    assert told(detail, *values) == sentence


def test_a_speaker_is_told_with_caution_and_with_who_tells_it() -> None:
    unsure = replace(BRIDGE, confidence=0.1)
    retold = said("No.", speaker="Bertram Adler", told_by="Ada Finch")

    assert told("speaker", "Ada Finch", citations=(unsure,)) == "Said by Ada Finch (not certain)."
    assert told("speaker", "Ada Finch", citations=(unsure, BRIDGE)) == "Said by Ada Finch."
    assert (
        told("speaker", "Bertram Adler", citations=(with_versions(unsure, (retold,)),))
        == "Said by Bertram Adler, as told by Ada Finch."
    )


def test_what_the_articles_do_not_tell_is_said_too() -> None:
    assert not_told("addressee", BRIDGE) == "The articles do not say to whom."
    assert not_told("said", said("No.")) == "The articles do not say when."
    assert (
        not_told("said", BRIDGE, said("No."))
        == "The articles do not say when, only when they were published: 12 June 2019."
    )


def test_every_detail_has_its_sentences() -> None:
    assert TELLING.keys() == NOT_TOLD.keys() == set(get_args(Detail))
