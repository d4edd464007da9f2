"""Names beside the speaker's: in another sentence, in an aside, as what is spoken about."""

import pytest

from retrieval.parties import find_parties
from retrieval.wording import read_wording
from tests.retrieval.hearing import ADLER, FINCH, ROSTER, heard, role


@pytest.mark.parametrize(
    "text",
    [
        "why did Adler close the ferry according to Finch?",
        "is Adler right, according to Finch?",
        "why did Adler close the ferry according to old Finch?",
        "according to Bert Finch, who will pay?",
    ],
)
def test_whoever_is_relied_on_speaks_before_anybody_else(text: str) -> None:
    assert heard(text)[0] == FINCH


def test_a_first_name_before_anothers_surname_is_not_relied_on() -> None:
    assert heard("who is right according to Adler Finch?") == (FINCH, None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("who is right according to Finch, Adler or Moss?", FINCH),
        ("who is right according to Finch or Adler?", FINCH),
        ("according to the paper, did Adler win?", ADLER),
    ],
)
def test_whoever_stands_further_on_is_not_relied_on(text: str, speaker: str) -> None:
    assert heard(text)[0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "how did the captains react when Finch said that the bridge was closed?",
        "what did fishers say after Finch announced the toll?",
        "which captain says that Finch's views are wrong?",
        "who mocked Finch's promise of a bridge?",
        "how did the captains react to Finch's speech?",
        "why did voters respond to finchs speech with laughter?",
        "who was greeted with Finch shouts?",
    ],
)
def test_what_others_speak_about_is_not_asked_of_its_speaker(text: str) -> None:
    assert heard(text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "what was it like when Finch said that?",
        "how did Finch react when Adler said that the ferry had sunk?",
        "which Finch promises came true?",
        "what did Finch's speech tell?",
    ],
)
def test_whoever_speaks_and_nobody_before_them_is_the_speaker(text: str) -> None:
    assert heard(text)[0] == FINCH


def test_a_threat_that_somebody_is_is_none_that_they_make() -> None:
    def demands_speech(text: str) -> bool:
        return find_parties(read_wording(text, ROSTER)).demands_speech

    assert demands_speech("what was Finch's threat?")
    assert demands_speech("did Finch warn the captains?")
    assert not demands_speech("is Finch a threat to the ferry?")
    assert not demands_speech("was Finch the problem?")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("did people greet Finch?", None),
        ("how did voters take Finch closing the bridge?", None),
        ("did people like mayor Finch?", None),
        ("did Finch greet people?", FINCH),
        ("did officials Finch and Adler leave?", FINCH),
    ],
)
def test_where_a_crowd_acts_whoever_stands_behind_does_not(text: str, speaker: str | None) -> None:
    assert heard(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "office"),
    [
        ("should Finch close the bridge? what were captains saying?", None, ("captain",)),
        ("did Finch close the bridge? what does Adler say", ADLER, ()),
        ("What does Adler say? Did Finch close the bridge?", ADLER, ()),
        ("did Finch close the bridge? what did she say?", FINCH, ()),
        ("did Finch close the bridge? did Adler sail?", FINCH, ()),
        ("did Finch close it? what did captains say? what did Adler tell?", FINCH, ()),
        ("is Finch late! what did the museum director say", None, ("museum", "director")),
    ],
)
def test_of_several_sentences_the_one_with_a_word_of_saying_tells_who_speaks(
    text: str, speaker: str | None, office: tuple[str, ...]
) -> None:
    assert heard(text)[0] == speaker
    assert role(text) == office
