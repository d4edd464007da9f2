"""English words that tell what a question asks for stand in one form: folded."""

import pytest

from retrieval.terms import find_words
from retrieval.vocabulary import (
    ABOUT,
    AUXILIARIES,
    SPEECH,
    TELLING,
    alike,
    roles,
    speaking,
)


@pytest.mark.parametrize("word", ["said", "says", "wrote", "told", "thinks", "explain", "called"])
def test_verbs_of_speaking_and_thinking_are_known_in_every_form(word: str) -> None:
    assert word in speaking()


@pytest.mark.parametrize("word", ["sank", "dredged", "know", "see", "read", "did"])
def test_other_verbs_are_none(word: str) -> None:
    assert word not in speaking()


@pytest.mark.parametrize("word", ["mayor", "captain", "dr", "owner", "wife", "spokeswoman", "head"])
def test_offices_callings_and_kin_are_roles(word: str) -> None:
    assert word in roles()


def test_what_people_type_is_alike_to_what_the_press_prints_and_to_itself() -> None:
    assert alike("gop") == {"gop", "republican"}
    assert alike("ferry") == {"ferry"}
    # Nobody types "republican" for the party's nickname.
    assert alike("republican") == {"republican"}


@pytest.mark.parametrize(
    "words",
    [ABOUT, AUXILIARIES, SPEECH, TELLING],
    ids=["about", "auxiliaries", "speech", "telling"],
)
def test_words_are_listed_as_they_are_folded(words: frozenset[str]) -> None:
    assert [word for word in words if find_words(word) != [word]] == []
