"""Misspelt names and words are taken for those of the articles, or left as they are."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.index import Index
from retrieval.question import LONGEST_QUESTION, read_question
from retrieval.serving import Served
from retrieval.spelling import Speller, Spelt
from tests.hashing import HashingEmbedder
from tests.retrieval.town import TOWN, indexed

COUNCIL = """The council of Wrenport meets

“The budget is balanced,” Ludmila Peskarov told the council. “The immigration office stays.”

“I have read the negotiations,” Ludmila Peskarov said. “The negotiations were long.”

“I have doubts,” Gustav van Holten told Ludmila Peskarov. “The negotiations were short.”

“The bridge is safe,” Roland Brandel said. “The quarry is not,” Ilse Brendel said.

“We agree,” said Tomas Smith.

Quentin Marsk was seen at the bridge. Quentin Marsk left before supper.

Officials came from Kostrovia. Trains run to Kostrovia. Nobody leaves Kostrovia.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    place = tmp_path_factory.mktemp("town")
    with indexed(place, {**TOWN, "council.txt": COUNCIL}, HashingEmbedder) as index:
        yield index


@pytest.fixture(scope="module")
def speller(town: Index) -> Iterator[Speller]:
    served: Served = town._served
    with served.generation() as generation:
        yield generation.speller


def correct(speller: Speller, text: str) -> Spelt:
    return speller.correct(read_question(text))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("What did Peskarof say?", "What did Peskarov say?"),
        ("what did peskarof tell adlr", "what did Peskarov tell Adler"),
        ("What did Peksarov say?", "What did Peskarov say?"),
        ("Peskarof’s budget", "Peskarov’s budget"),
        ("What did Ludmilla Peskaroff say?", "What did Ludmila Peskarov say?"),
        ("What did Ludmilla Peskarov say?", "What did Ludmila Peskarov say?"),
        ("What did Marlwoe say about knots?", "What did Marlowe say about knots?"),
        ("what did vanholten say", "what did van Holten say"),
        ("what did pes karov say", "what did Peskarov say"),
        ("What did Smyth say?", "What did Smith say?"),
        ("Waht did Finch say abuot the harbuor?", "What did Finch say about the harbour?"),
        ("what was said about imigration", "what was said about immigration"),
        ("who went to Kostrovja?", "who went to Kostrovia?"),
    ],
)
def test_a_misspelt_word_is_taken_for_the_one_that_is_near(
    speller: Speller, typed: str, meant: str
) -> None:
    assert correct(speller, typed).question.text == meant


def test_each_word_that_was_mended_is_told_in_the_order_of_the_question(speller: Speller) -> None:
    spelt = correct(speller, "Waht did Peskarof tell Adler?")

    assert spelt.notes == ("Waht is taken as What.", "Peskarof is taken as Peskarov.")


@pytest.mark.parametrize(
    "text",
    [
        "What did Finch tell Adler about the harbour?",
        "What did Zebulon Crake say?",
        "what did zebulon crake say",
        "What did Zebulon Peskarof say?",
        "What did Edith Peskarof say?",
        "What did Brindel say?",
        "What did Edith Smyth say?",
        "what did smyth say?",
        "What did Finsk say?",
        "What did Marks say about the bridge?",
        "What did Mersk say about the bridge?",
        "What did Petrarch say?",
        "who said “the harbuor is Peskarof’s”?",
        "what is B-53 and 2,018?",
        "Was hat Peskarof über die Stadt gesagt?",
        "Was the mob watchful?",
        "Does anybody quarrel with undredged horses?",
    ],
)
def test_what_may_be_somebody_or_something_else_stays_as_it_is(speller: Speller, text: str) -> None:
    spelt = correct(speller, text)

    assert spelt.question.text == text
    assert spelt.notes == ()


def test_a_phrase_in_quotation_marks_is_kept_while_the_rest_is_mended(speller: Speller) -> None:
    spelt = correct(speller, "did Peskarof say “the bugdet is balanced”?")

    assert spelt.question.text == "did Peskarov say “the bugdet is balanced”?"
    assert spelt.question.phrases == ("the bugdet is balanced",)


def test_a_question_that_would_grow_too_long_stays_as_it_is(speller: Speller) -> None:
    text = ("of a " * LONGEST_QUESTION)[: LONGEST_QUESTION - 11] + " imigration"

    assert correct(speller, text).question.text == text


def test_a_question_is_answered_as_mended_and_shown_as_typed(town: Index) -> None:
    mended, right = town.ask("What did Peskarof say?"), town.ask("What did Peskarov say?")

    assert mended.question == "What did Peskarof say?"
    assert mended.notes == ("Peskarof is taken as Peskarov.", *right.notes)
    assert type(mended) is type(right)


def test_what_is_mended_is_told_once_and_the_next_question_goes_on_from_it(town: Index) -> None:
    first = town.follow("What did Adlr say about the ferry?")
    second = town.follow("and Finsch?", first)

    assert first.question == first.outcome.question == "What did Adlr say about the ferry?"
    assert first.outcome.notes == ("Adlr is taken as Adler.",)
    assert second.question == "What did Ada Finch say about the ferry?"
    assert second.outcome.question == "and Finsch?"


@given(st.text(min_size=1, max_size=120))
def test_any_text_is_mended_with_a_note_or_left_as_it_is(speller: Speller, text: str) -> None:
    question = read_question(f"Who said {text}?")

    spelt = speller.correct(question)

    assert (spelt.question == question) == (not spelt.notes)


def test_long_nonsense_takes_no_longer_than_its_length_allows(speller: Speller) -> None:
    correct(speller, "qzxvkwp")
    started = time.perf_counter()
    correct(speller, "harbq " * 160)
    correct(speller, "q" * 990)

    assert time.perf_counter() - started < 2
