"""Whom he, she and they mean, and which of them a question explains by itself."""

import pytest

from retrieval.carrying import Carried
from retrieval.pronouns import with_names
from tests.retrieval.turns import ROSTER

ADLER_TO_MARLOWE = Carried("Oscar Adler", "Edith Marlowe", "Edith Marlowe")


def filled(text: str, carried: Carried = ADLER_TO_MARLOWE) -> str | None:
    return with_names(text, ROSTER.find(text), carried)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("what did he say about ropes?", "what did Oscar Adler say about ropes?"),
        ("what else did they say", "what else did Oscar Adler say"),
        ("he said what?", "Oscar Adler said what?"),
        ("what's he saying", "what's Oscar Adler saying"),
        ("after the storm, what did he say?", "after the storm, what did Oscar Adler say?"),
        ("do you know when he said that?", "do you know when Oscar Adler said that?"),
        ("what was his plan?", "what was Oscar Adler's plan?"),
        ("what did his wife say?", "what did Oscar Adler's wife say?"),
        ("who told him?", "who told Oscar Adler?"),
        ("who did he meet?", "who did Oscar Adler meet?"),
        ("who is his wife?", "who is Oscar Adler's wife?"),
        ("did anyone ask him about ropes?", "did anyone ask Oscar Adler about ropes?"),
        ("where did he meet Finch?", "where did Oscar Adler meet Finch?"),
        ("did he say why he left?", "did Oscar Adler say why Oscar Adler left?"),
    ],
)
def test_a_pronoun_means_who_spoke(text: str, whole: str) -> None:
    assert filled(text) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("what did she say?", "what did Edith Marlowe say?"),
        ("what was her reply?", "what was Edith Marlowe's reply?"),
        (
            "what did he tell her about ropes?",
            "what did Oscar Adler tell Edith Marlowe about ropes?",
        ),
        ("what did she tell him?", "what did Edith Marlowe tell Oscar Adler?"),
        ("what did they tell them?", "what did Oscar Adler tell Edith Marlowe?"),
        ("what did Adler tell her?", "what did Adler tell Edith Marlowe?"),
        ("what did he say about Adler?", "what did Edith Marlowe say about Adler?"),
    ],
)
def test_a_first_name_and_the_others_tell_which_of_two_is_meant(text: str, whole: str) -> None:
    assert filled(text) == whole


def test_who_was_spoken_to_is_the_one_who_answers() -> None:
    carried = Carried("Zyx Finch", "Oscar Adler", "Oscar Adler")

    assert filled("what did he answer?", carried) == "what did Oscar Adler answer?"
    assert filled("what did he say?", carried) == "what did Zyx Finch say?"


def test_a_first_name_decides_between_two_people_alone() -> None:
    assert filled("what did she say?", Carried("Oscar Adler")) == "what did Oscar Adler say?"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("what did Finch tell him?", "what did Finch tell Oscar Adler?"),
        (
            "what did Finch say to him about ropes?",
            "what did Finch say to Oscar Adler about ropes?",
        ),
        ("did Finch agree with him?", "did Finch agree with Oscar Adler?"),
    ],
)
def test_whoever_is_spoken_to_is_not_who_speaks(text: str, whole: str) -> None:
    assert filled(text) == whole


@pytest.mark.parametrize(
    "text",
    [
        "what did Finch say he wanted?",
        "what did Finch say about his plan?",
        "did Finch want the council to help him?",
        "what did Finch say when Moss asked him?",
        "in his speech, what did Finch promise?",
        "when he was young, what did Finch say?",
        "what did the mayor say she wanted?",
        "what did the crews say they wanted?",
        "who is the president, and what did he say?",
        "who said he was convinced?",
        "who claimed that his sailors were paid?",
        "did anyone say he was wrong?",
        'who said "did he go"?',
        "who said “she may”?",
        "what did Finch say about ropes?",
        "what is a knot?",
        "",
    ],
)
def test_what_a_question_explains_itself_stays_as_it_is(text: str) -> None:
    assert filled(text) is None


def test_where_nobody_is_known_nothing_is_filled_in() -> None:
    assert filled("what did he tell her?", Carried()) is None
