"""Terms are what a text is about: folded, stemmed, without the words that say nothing."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.terms import ASKING, SILENT, find_terms, find_words, fold_word, split_words

SECONDS = 5.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wrenport’s harbours", "WRENPORT harbour"),
        ("dredging", "dredged"),
        ("the U.S. Senate", "US senates"),
        ("Müller’s café", "Muller cafe"),
        ("2,000 boats", "2000 boat"),
        ("the 13th of the month", "13th month"),
        ("B-52", "b 52"),
        ("she couldn’t wait", "she couldn't wait"),
    ],
)
def test_forms_of_the_same_words_give_the_same_terms(one: str, other: str) -> None:
    assert find_terms(one) == find_terms(other) != []


def test_words_that_say_nothing_are_left_out() -> None:
    assert find_terms("Why did they not give it to us, and who was it?") == []
    assert find_terms("Who dredged the harbour?") == find_terms("dredged harbour")


def test_words_keep_their_order_and_their_places() -> None:
    text = "What did Finch's ferry-man, of all people, say in 1998?"

    assert len(split_words(text)) == len(find_words(text))
    assert find_words(text)[:4] == ["what", "did", "finch", "ferry"]
    assert split_words(text)[2] == "Finch's"


def test_word_lists_are_written_as_words_are_found() -> None:
    assert all(fold_word(word) == word for word in SILENT | ASKING)


@given(st.text())
def test_any_text_has_terms_or_none(text: str) -> None:
    assert len(split_words(text)) == len(find_words(text))
    assert len(find_terms(text)) <= len(find_words(text))


@pytest.mark.parametrize("unit", ["a'", "a’", "1,", "1.", "a.b", ".a", "1st", "'", "é\u0301"])
def test_hostile_repetition_costs_no_more_than_its_length(unit: str) -> None:
    started = perf_counter()

    find_words(unit * 100_000)

    assert perf_counter() - started < SECONDS
