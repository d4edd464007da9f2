"""Who is asked about as speaking and as spoken to, and by which office, if by no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.parties import find_parties
from retrieval.terms import find_terms, find_words
from retrieval.wording import read_wording
from tests.retrieval.hearing import ADLER, FINCH, ROSTER, heard, role, stranger


@pytest.mark.parametrize(
    "text",
    [
        "what did Finch say about the bridge?",
        "What has Finch said?",
        "why wasn't Finch worried?",
        "why doesnt finch like the bridge",
        "who does Finch think will win?",
        "to whom did Finch speak?",
        "what Finch said about dredging",
        "why finch says the bridge is closed",
        "what's Finch saying about the bridge?",
        # Behind a name, a word for a role is a verb before "for".
        "Did Finch campaign for the bridge?",
        "according to Finch, who will pay?",
        "who will pay according to Finch?",
    ],
)
def test_whoever_is_asked_to_have_said_or_thought_something_speaks(text: str) -> None:
    assert heard(text) == (FINCH, None)


@pytest.mark.parametrize(
    "text",
    [
        "Finch",
        "Finch?",
        "Finch on the harbour",
        "finch about dredging",
        "Finch at the town hall",
        "finch: why is the harbour closed?",
        "Finch, why is the harbour closed?",
        "finch - will the bridge open?",
        "Finch – will the bridge open?",
        "Finch — will the bridge open?",
        "dr finch: why is the harbour closed?",
        "Mayor Finch on the harbour",
        "the former mayor Finch on the harbour",
    ],
)
def test_a_name_at_the_head_of_a_question_speaks(text: str) -> None:
    assert heard(text) == (FINCH, None)


@pytest.mark.parametrize(
    "text",
    [
        "did mayor Finch say so?",
        "has the financial adviser Finch changed her mind?",
        "what did the ex mayor Finch write?",
        "What did Dr. Finch say?",
        "what did the mayor of Wrenport Ada Finch say?",
        "what did Finch, the mayor, say?",
    ],
)
def test_a_title_before_a_name_belongs_to_it(text: str) -> None:
    assert heard(text) == (FINCH, None)
    assert role(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "What was Finch's comeback?",
        "what was finchs comeback?",
        "What was Finch’s nasty comeback?",
        "what was finchs nasty comeback?",
        "finchs view of the bridge",
        "Finch explanation of the flood",
        "what is Finch's advice on boats?",
    ],
)
def test_whose_words_they_are_speaks_however_it_is_spelt(text: str) -> None:
    assert heard(text) == (FINCH, None)


def test_a_name_may_be_typed_without_its_accents_and_its_apostrophe() -> None:
    assert heard("ordonezs nasty comeback") == ("José Ordóñez", None)
    assert role("ordonezs nasty comeback") == ()


def test_a_first_name_before_a_surname_that_nobody_bears_is_nobodys() -> None:
    assert heard("what did Harald Quist say?") == (None, None)
    assert role("what did Harald Quist say?") == ()


@pytest.mark.parametrize(
    ("text", "speaker", "addressee"),
    [
        ("what did Finch tell Adler?", FINCH, ADLER),
        ("what has adler told finch", ADLER, FINCH),
        ("What did Finch say to Adler about the ferry?", FINCH, ADLER),
        ("What did Finch say to the reporter Adler?", FINCH, ADLER),
        ("what Adler wrote to Finch", ADLER, FINCH),
        ("did Finch talk with Adler?", FINCH, ADLER),
        ("In the interview with Adler, what did Finch say?", FINCH, ADLER),
        ("how did Finch answer Adler's question?", FINCH, ADLER),
        ("finchs reply to adler", FINCH, ADLER),
        ("Finch's reply to Adler's question", FINCH, ADLER),
        ("kremlins answer to finch", "Kremlin", FINCH),
        ("finch to adler, will the bridge open?", FINCH, ADLER),
        ("Finch to Adler: will the bridge open?", FINCH, ADLER),
        ("Did the owner of the ferry company ask Finch for money?", ADLER, FINCH),
        ("What did the harbour master tell Finch?", None, FINCH),
    ],
)
def test_who_speaks_to_whom(text: str, speaker: str | None, addressee: str) -> None:
    assert heard(text) == (speaker, addressee)


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("who said that Finch lied?", None),
        ("who said Finch should resign?", None),
        ("who says Finch lies", None),
        ("Which captain said Finch lied?", None),
        ("whose idea was the bridge?", None),
        ("who told Finch about the bridge?", FINCH),
        ("who told Adler that Finch lied?", ADLER),
        ("who spoke to Finch?", FINCH),
        ("which captain told Finch that the ferry sank?", FINCH),
    ],
)
def test_who_asks_for_somebody_that_the_question_does_not_name(
    text: str, addressee: str | None
) -> None:
    assert heard(text) == (None, addressee)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("What did Finch say about Adler?", FINCH),
        ("did Finch put up with Adler?", FINCH),
        ("What did Finch say about Adler's move to Wrenport?", FINCH),
        ("Finch's reply to Adler's letter", FINCH),
        ("What did Adler tell Finch's brother?", ADLER),
        ("Who owns the ferry of Adler?", None),
    ],
)
def test_somebody_who_is_talked_about_is_not_spoken_to(text: str, speaker: str | None) -> None:
    assert heard(text) == (speaker, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What did Finch's spokeswoman say?", "Finch spokeswoman"),
        ("what did finchs spokeswoman say?", "Finch spokeswoman"),
        ("why did Adler's old friend leave?", "Adler old friend"),
    ],
)
def test_an_aide_of_somebody_is_somebody_else(text: str, words: str) -> None:
    assert heard(text) == (None, None)
    assert role(text) == tuple(find_terms(words))


@pytest.mark.parametrize(
    ("text", "addressee", "words"),
    [
        ("what did the head of the ferry crew say?", None, "head ferry crew"),
        ("What did the director at the museum say?", None, "director museum"),
        ("what did the chief executive of Quay say?", None, "chief executive Quay"),
        ("what did critics of Finch say?", None, "critics Finch"),
        ("What did the wife of Finch tell Adler?", ADLER, "wife Finch"),
    ],
)
def test_an_office_is_told_with_whose_or_of_what_it_is(
    text: str, addressee: str | None, words: str
) -> None:
    assert heard(text) == (None, addressee)
    assert role(text) == tuple(find_terms(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("what did the ferry company's owner say?", "ferry company owner"),
        ("what did the museum director write?", "museum director"),
        ("What did the head of Wrenport Ferries write?", "head Wrenport Ferries"),
        ("what did the captain tell Finch?", "captain"),
        ("Did the chairman at Wrenport Ferries say so?", "chairman Wrenport Ferries"),
        ("which captain said that the ferry sank?", "captain"),
        ("what did people in the museum say?", ""),
        ("what did voters say about the bridge?", ""),
        ("what did Finch tell the captain?", ""),
        ("What did Adler tell Finch's brother?", ""),
        ("Did Finch campaign for the bridge?", ""),
        ("what's Finch saying about the bridge?", ""),
        ("what did the harbour say?", ""),
        ("When was the harbour dredged?", ""),
    ],
)
def test_an_office_stands_for_the_one_who_speaks(text: str, words: str) -> None:
    assert role(text) == tuple(find_terms(words))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("What did Zebulon Crake say?", "Zebulon Crake"),
        ("why did Zebulon Amos Crake resign", "Zebulon Amos Crake"),
        ("did Zebulon say so?", None),
        ("what did zebulon crake say?", None),
        ("What did Zebulon Crake's wife say?", None),
        ("What did Ada Finch say?", None),
        ("Who told Zebulon Crake about it?", None),
    ],
)
def test_a_full_name_that_nobody_bears_is_a_stranger(text: str, name: str | None) -> None:
    assert stranger(text) == name


def test_the_subject_is_what_stands_for_the_speaker_and_is_no_name() -> None:
    def subject(text: str) -> tuple[str, ...]:
        return find_parties(read_wording(text, ROSTER)).subject

    assert subject("what did zebulon crake say?") == ("zebulon", "crake")
    assert subject("what did the old zebulon say?") == ("zebulon",)
    assert subject("what did Finch say?") == subject("what did the captain say?") == ()
    assert subject("did zebulon crake sail?") == subject("what did fishers say?") == ()


WORDS = st.sampled_from(
    """
    Finch finchs Finch's Adler moss Kremlin the mayor of to with at who what did is said told tell
    according on reply interview : , – ? . 's Zebulon Crake captain ordonezs said. 4
    """.split()
)


@given((st.lists(WORDS, max_size=12).map(" ".join) | st.text()).filter(find_words))
def test_any_question_has_parties_of_its_own_words(text: str) -> None:
    wording = read_wording(text, ROSTER)
    parties = find_parties(wording)

    assert wording.words == tuple(find_words(text))
    assert len(wording.gaps) == len(wording.words)
    assert {parties.speaker, parties.addressee} - {None} <= set(wording.named)
    assert parties.speaker is None or parties.speaker != parties.addressee
    assert not (parties.speaker and parties.role)
