"""The words of a question as typed and folded, and which of them ask for speech."""

import pytest

from retrieval.parties import find_saying
from retrieval.roster import Named
from retrieval.wording import read_wording
from tests.retrieval.hearing import FINCH, ROSTER


def test_the_wording_keeps_words_as_typed_and_folded_and_what_stands_between() -> None:
    wording = read_wording("Dr. Finch’s reply: why?", ROSTER)

    assert wording.printed == ("Dr", "Finch’s", "reply", "why")
    assert wording.words == ("dr", "finch", "reply", "why")
    assert wording.gaps == (". ", " ", ": ", "?")
    assert wording.at == {1: Named(1, 2, (FINCH,))}
    assert (wording.word(-1), wording.word(0), wording.word(4)) == ("", "dr", "")


@pytest.mark.parametrize(
    ("text", "is_possessive"),
    [
        ("Finch's", True),
        ("Finch’s", True),
        ("finchs", True),
        ("Finch", False),
        ("Harald Moss", False),
        ("Harald Moss's", True),
    ],
)
def test_a_possessive_is_told_from_a_name_that_ends_in_s(text: str, *, is_possessive: bool) -> None:
    wording = read_wording(text, ROSTER)

    assert wording.is_possessive(wording.named[0]) is is_possessive


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("what did Finch promise about the bridge?", "promise"),
        ("did Finch really ever say so?", "say"),
        ("What was Finch's reply?", "reply"),
        ("what was finchs nasty comeback?", "comeback"),
        ("what did Finch say Adler said?", "say"),
        ("Finch on the harbour", None),
        ("Finch", None),
        ("did Finch dredge the harbour before she said so?", None),
    ],
)
def test_the_word_that_asks_for_somebodys_words_stands_near_behind_them(
    text: str, saying: str | None
) -> None:
    wording = read_wording(text, ROSTER)

    found = find_saying(wording.named[0], wording)

    assert [wording.words[at] for at in found] == ([saying] if saying else [])


@pytest.mark.parametrize(
    ("text", "is_auxiliary"),
    [
        ("did", True),
        ("hasn’t", True),
        ("what's", True),
        ("What’s", True),
        ("whos", True),
        ("what", False),
        ("Finch's", False),
        ("say", False),
    ],
)
def test_what_helps_another_verb_may_be_short_for_it(text: str, *, is_auxiliary: bool) -> None:
    assert read_wording(text, ROSTER).is_auxiliary(0) is is_auxiliary
