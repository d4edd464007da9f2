"""What a question asks for: who speaks, to whom, about what."""

import pytest

from corpus.dating.edtf import parse_edtf
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
EVERY_OUTLET = ("The Wrenport Echo", "The Quay Evening Star")
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


def test_an_office_without_a_name_stands_for_the_speaker_in_every_way_it_is_printed() -> None:
    harbour, captain = understood("what did the harbour captain say?").role
    gov, quay = understood("what did the gov of Quay say?").role

    assert (harbour, captain) == tuple(frozenset([term]) for term in find_terms("harbour captain"))
    assert gov == set(find_terms("gov governor"))
    assert quay == set(find_terms("Quay"))
    assert understood("what did Finch say?").role == ()


def test_a_full_name_that_nobody_bears_is_a_stranger() -> None:
    assert understood("What did Zebulon Crake say?").stranger == "Zebulon Crake"
    assert understood("What did Finch say?").stranger is None


def test_a_namesake_who_speaks_much_less_is_meant_by_the_full_name_alone() -> None:
    roster = Roster([Person("Clara Moss"), Person("Harald Moss")], (), {"Clara Moss": 40})

    def speakers(text: str) -> tuple[str, ...]:
        return understand(read_question(text), roster).speakers

    assert speakers("what did Moss say?") == ("Clara Moss",)
    assert speakers("what did Harald Moss say?") == ("Harald Moss",)


def test_a_word_that_people_type_is_a_clue_to_what_the_press_prints() -> None:
    (clue,) = [each for each in understood("why did the gop leave?").clues if each.label == "gop"]

    assert clue.terms == set(find_terms("gop republican"))
    assert clue.people == frozenset()


def test_somebody_whom_the_question_is_about_is_a_clue_by_name_or_in_person() -> None:
    (clue,) = understood("What did Finch say about Moss?").clues

    assert (clue.label, clue.people) == ("moss", frozenset(MOSS))
    assert clue.terms == set(find_terms("moss"))


def test_who_speaks_is_a_clue_where_no_word_of_saying_is_used() -> None:
    assert understood("What did Finch say?").topic == ()
    assert understood("Did Finch dredge the harbour?").topic == tuple(
        find_terms("Finch dredge harbour")
    )


def test_the_word_that_asks_for_speech_is_no_clue_and_the_same_word_elsewhere_is() -> None:
    assert understood("What did Finch promise about the harbour?").topic == ("harbour",)
    assert understood("What was Finch's warning about the harbour?").topic == ("harbour",)
    assert understood("Who broke the promise of the harbour?").topic == tuple(
        find_terms("broke promise harbour")
    )


def test_a_body_speaks_by_the_mouths_of_others() -> None:
    roster = Roster([Person("Kremlin"), Person("Ada Finch")], ())
    asked = understand(read_question("what did the Kremlin say about the harbour?"), roster)

    assert (asked.speakers, asked.demands_speech, asked.wants_speech) == (("Kremlin",), False, True)
    assert asked.topic == ("kremlin", "harbour")


def test_of_a_name_of_several_words_that_is_no_surname_all_must_stand_there() -> None:
    roster = Roster([Person("White House"), Person("Ada Finch")], ())
    house, finch = understand(
        read_question("Who left the White House of Ada Finch?"), roster
    ).clues[-2:]

    assert house.phrase == set(find_terms("white house"))
    assert finch.terms == set(find_terms("finch"))
    assert not house.terms
    assert not finch.phrase
    assert house.people == {"White House"}


def test_the_words_that_name_a_nobody_in_the_speakers_place_are_kept_as_terms() -> None:
    assert understood("what did zebulon crakes say?").subject == ()
    assert understood("what did zebulon crake say?").subject == tuple(find_terms("zebulon crake"))
    assert understood("what did Finch say?").subject == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What did Finch say about the Zebra of Quay?", "finch zebra quay"),
        ("Zebra or no zebra, who sails?", ""),
        ("what did finch say about the zebra?", ""),
        # Where all words are typed so, a capital tells nothing.
        ("What Did Finch Say About The Zebra?", ""),
        ("Finch on Zebra", "zebra"),
    ],
)
def test_words_are_taken_for_names_that_alone_are_typed_with_a_capital(
    text: str, names: str
) -> None:
    assert understood(text).names == set(find_terms(names))


def test_the_months_and_weekdays_of_a_period_are_no_names() -> None:
    assert understood("What did Finch say in October 2019?").names == {"finch"}
    assert understood("What did Finch say on Tuesday?").names == {"finch"}


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("What did the Wrenport Echo print about the harbour?", ("The Wrenport Echo",)),
        ("what does wrenport echo say", ("The Wrenport Echo",)),
        ("who resigned, says the qes?", ("The Quay Evening Star",)),
        ("what did the we print", ()),
        ("What did the Echo print?", ()),
        ("What is the evening star of Quay?", ()),
        ("the quay evening star and the wrenport echo", EVERY_OUTLET),
    ],
)
def test_the_outlets_that_a_question_names_in_whole_or_by_initials(
    text: str, outlets: tuple[str, ...]
) -> None:
    assert understand(read_question(text), ROSTER, EVERY_OUTLET).outlets == outlets
    assert understood(text).outlets == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("What did Finch say in May 2019?", "2019-05"),
        ("what did Finch say in 2018", "2018"),
        ("What did Finch say about the harbour?", None),
        # Whoever asks when does not tell it.
        ("When in 2019 did Finch speak?", None),
    ],
)
def test_the_period_that_a_question_names(text: str, edtf: str | None) -> None:
    assert understood(text).period == (parse_edtf(edtf) if edtf else None)
    assert bool(understood(text).period_words) is bool(edtf)


def test_the_words_of_the_period_are_kept_as_they_were_typed() -> None:
    assert "May 2019" in understood("What did Finch say in May 2019?").period_words


@pytest.mark.parametrize(
    ("text", "is_number"),
    [
        ("How many boats sank?", True),
        ("by how much did the water rise?", True),
        ("what percentage of the boats sank?", True),
        ("How did the boats sink?", False),
        ("What sank?", False),
        ("many boats sank", False),
    ],
)
def test_a_number_is_wanted_where_the_question_asks_how_much(text: str, *, is_number: bool) -> None:
    assert understood(text).wants_number is is_number


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("what did Finch say?", True),
        ("Finch on the harbour", True),
        ("according to Finch, who will pay?", True),
        ("What was Finch's reply?", True),
        ("Did Finch dredge the harbour?", False),
    ],
)
def test_only_speech_will_do_where_a_word_of_saying_is_used(text: str, *, demands: bool) -> None:
    assert understood(text).demands_speech is demands


def test_a_role_that_names_somebody_does_not_stand_by_its_last_word_alone() -> None:
    (clue,) = understood("Who is the owner of the ferry company?").clues

    assert clue.people == set(ADLER)
    assert not clue.stands_in(set(find_terms("a company of actors")))
