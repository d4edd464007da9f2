"""What a question asks for: who speaks, to whom, about what."""

import pytest

from corpus.person import Person
from retrieval.question import Understood, read_question
from retrieval.roster import Roster
from retrieval.terms import find_terms
from retrieval.understanding import understand

ROSTER = Roster(
    [
        Person("Ada Finch", aliases=("Finch",)),
        Person("Bertram Adler", aliases=("Adler",), roles=("owner of the ferry company",)),
        Person("Clara Moss"),
        Person("Harald Moss"),
    ],
    (),
)
FINCH, ADLER = ("Ada Finch",), ("Bertram Adler",)
MOSS = ("Clara Moss", "Harald Moss")


def understood(text: str) -> Understood:
    return understand(read_question(text), ROSTER)


@pytest.mark.parametrize(
    ("text", "speakers", "addressees"),
    [
        ("what did Finch tell Adler?", FINCH, ADLER),
        ("What did Ada Finch say to Adler about the ferry?", FINCH, ADLER),
        ("what has adler told finch", ADLER, FINCH),
        ("Finch on the harbour", FINCH, ()),
        ("according to Finch, who will pay?", FINCH, ()),
        ("How did Adler react to the plan?", ADLER, ()),
        ("What was Finch's reply to Adler?", FINCH, ADLER),
        ("Did the owner of the ferry company ask Finch for money?", ADLER, FINCH),
        ("what did Moss say?", MOSS, ()),
        ("What did the harbour master tell Finch?", (), FINCH),
        ("Who owns the ferry?", (), ()),
    ],
)
def test_who_speaks_and_to_whom(
    text: str, speakers: tuple[str, ...], addressees: tuple[str, ...]
) -> None:
    found = understood(text)

    assert (found.speakers, found.addressees) == (speakers, addressees)


def test_whoever_is_named_besides_is_somebody_the_question_is_about() -> None:
    found = understood("What did Finch say about Adler?")

    assert found.speakers == FINCH
    assert found.others == ADLER


def test_an_aide_of_somebody_is_somebody_else() -> None:
    assert understood("What did Finch's spokeswoman say?").speakers == ()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("what did Finch tell Adler?", ""),
        ("What did Finch say about dredging the harbour?", "dredging harbour"),
        ("Who dredged the harbour in 1998?", "dredged harbour 1998"),
        ("harbour, harbours and a harbour", "harbour"),
    ],
)
def test_the_topic_is_what_is_left_without_speakers_and_asking(text: str, topic: str) -> None:
    assert understood(text).topic == tuple(find_terms(topic))


@pytest.mark.parametrize(
    ("text", "speech", "date"),
    [
        ("what did Finch say?", True, False),
        ("Finch on the harbour", True, False),
        ("who said that the harbour is dirty?", True, False),
        ("When did Finch promise a bridge?", True, True),
        ("When was the harbour dredged?", False, True),
        ("Who dredged the harbour?", False, False),
        ("How deep is the harbour?", False, False),
    ],
)
def test_what_kind_of_words_are_wanted(text: str, *, speech: bool, date: bool) -> None:
    found = understood(text)

    assert (found.wants_speech, found.wants_date) == (speech, date)


@pytest.mark.parametrize("text", ["Finch", "Finch?", "to Finch", "said", "Finch Adler Moss", "?a"])
def test_fragments_are_understood_somehow(text: str) -> None:
    assert understood(text).question.text == text
