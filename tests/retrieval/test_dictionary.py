"""Words that need no correcting, whether the articles have them or not."""

import pytest

from retrieval.dictionary import is_english, is_made_up, is_sayable


@pytest.mark.parametrize(
    "word", ["harbour", "whether", "said", "senator", "potus", "theyd", "walking", "edith"]
)
def test_a_word_of_english_is_known(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize("word", ["harbuor", "abuot", "gesagt", "peskof"])
def test_a_misspelt_or_foreign_word_is_not(word: str) -> None:
    assert not is_english(word)


def test_a_word_may_be_made_up_of_others() -> None:
    assert is_made_up("ferryboat")
    assert is_made_up("redredge") == is_made_up("undredge")
    assert not is_made_up("harbuor")


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("harbour", True), ("finch", True), ("mctavish", True), ("hbrbour", False), ("tmrror", False)],
)
def test_letters_that_never_stand_together_make_no_word(word: str, *, is_one: bool) -> None:
    assert is_sayable(word) == is_one
