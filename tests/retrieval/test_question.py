"""A question is read as it was typed, or refused with the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.question import (
    LONGEST_QUESTION,
    EmptyQuestionError,
    QuestionTooLongError,
    read_question,
)


def test_blanks_are_squeezed_and_nothing_else_is_changed() -> None:
    assert read_question("  Did Finch\n say   “No”? ").text == "Did Finch say “No”?"


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("who said “why not”?", ("why not",)),
        ('who said "Why not?" and "never"', ("Why not", "never")),
        ("qui a dit «pourquoi pas»?", ("pourquoi pas",)),
        ('who said " why not "?', ("why not",)),
        ('who said "The bridge is old."', ("The bridge is old",)),
        ("what was Finch's and Adler's quarrel?", ()),
        ('is 5" a lot?', ()),
        ('who said ""?', ()),
        ("who said “why not?", ()),
    ],
)
def test_phrases_in_quotation_marks_are_found(text: str, phrases: tuple[str, ...]) -> None:
    assert read_question(text).phrases == phrases


@pytest.mark.parametrize("text", ["", "   ", "?!", "“”", "\u200b", "…—"])
def test_a_question_without_words_is_refused(text: str) -> None:
    with pytest.raises(EmptyQuestionError):
        read_question(text)


def test_a_question_that_is_too_long_is_refused_with_its_length_and_the_limit() -> None:
    with pytest.raises(QuestionTooLongError) as refused:
        read_question("a" * (LONGEST_QUESTION + 1))

    assert (refused.value.length, refused.value.limit) == (LONGEST_QUESTION + 1, LONGEST_QUESTION)
    assert read_question("a" * LONGEST_QUESTION).text == "a" * LONGEST_QUESTION


def test_blanks_do_not_count_towards_the_length() -> None:
    assert read_question("why?" + " " * 5 * LONGEST_QUESTION).text == "why?"


@pytest.mark.parametrize("phrase", ["  ", "\u200b\u200b", "?!"])
def test_a_phrase_without_words_is_no_phrase(phrase: str) -> None:
    assert read_question(f'why did he say "{phrase}"?').phrases == ()


def test_half_a_surrogate_pair_is_no_letter() -> None:
    assert read_question("what did \udcff Finch say").text == "what did ? Finch say"


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        question = read_question(text)
    except EmptyQuestionError:
        assert not any(each.isalnum() for each in text)
    else:
        assert question.text == " ".join(text.split())
        assert all(phrase in question.text for phrase in question.phrases)
