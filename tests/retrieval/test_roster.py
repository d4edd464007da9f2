"""Words of a question lead to the people of the corpus whom they name."""

import pytest

from corpus.person import Person
from retrieval.roster import LONGEST_NAME_WORDS, Named, Roster

FINCH = Person("Ada Finch", aliases=("Mayor Finch", "Ada Maria Finch"), roles=("the mayor",))
CLARA = Person("Clara Finch", roles=("teacher",))
ADLER = Person("Bertram Adler", roles=("owner of the ferry company",), is_person=True)
YOUNG = Person("Dorian Young")
ORDZHO = Person("José Ordóñez-Vale")
KREMLIN = Person("Kremlin")
EVERYBODY = (ADLER, FINCH, CLARA, YOUNG, ORDZHO, KREMLIN)


def find(text: str, *people: Person) -> list[tuple[str, ...]]:
    roster = Roster(people or EVERYBODY, small_words=["young", "kremlin"])
    return [each.people for each in roster.find(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("what did Bertram Adler say", "Bertram Adler"),
        ("what did bertram adler say", "Bertram Adler"),
        ("adler on dredging", "Bertram Adler"),
        ("ADLER’S ferry", "Bertram Adler"),
        ("what did Bertram say", "Bertram Adler"),
        ("Ada Maria Finch's promise", "Ada Finch"),
        ("the owner of the ferry company", "Bertram Adler"),
        ("ordonez vale on rope", "José Ordóñez-Vale"),
        ("what did Vale say", "José Ordóñez-Vale"),
    ],
)
def test_a_person_is_found_by_any_form_of_the_name(text: str, name: str) -> None:
    assert find(text) == [(name,)]


def test_a_surname_of_two_people_names_either_who_speaks_more_first() -> None:
    assert find("what did Finch say") == [("Ada Finch", "Clara Finch")]
    assert find("what did Finch say", CLARA, FINCH) == [("Clara Finch", "Ada Finch")]


def test_the_whole_name_tells_two_bearers_of_a_surname_apart() -> None:
    assert find("what did Clara Finch say") == [("Clara Finch",)]
    assert find("what did Clara say") == [("Clara Finch",)]


def test_a_surname_is_never_a_first_name_of_somebody_else() -> None:
    other = Person("Adler Moss")

    assert find("what did Adler say", ADLER, other) == [("Bertram Adler",)]
    assert find("what did Adler Moss say", ADLER, other) == [("Adler Moss",)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("what did the young say", []),
        ("what did Young say", [("Dorian Young",)]),
        ("Young people and rope", []),
        ("dorian young and rope", [("Dorian Young",)]),
    ],
)
def test_a_word_of_everyday_names_somebody_only_with_a_capital(
    text: str, found: list[tuple[str, ...]]
) -> None:
    assert find(text) == found


def test_a_silent_word_names_nobody_in_small_letters() -> None:
    will = Person("Harald Will")

    assert find("will it rain", will) == []
    assert find("what did Will say", will) == [("Harald Will",)]


def test_a_role_of_one_word_names_nobody() -> None:
    assert find("what did the teacher say") == []


def test_several_people_are_found_in_their_order_with_their_places() -> None:
    roster = Roster(EVERYBODY, ())

    assert roster.find("what did Bertram Adler tell Clara Finch") == (
        Named(2, 4, ("Bertram Adler",)),
        Named(5, 7, ("Clara Finch",)),
    )


def test_nobody_is_found_where_nobody_is_named() -> None:
    assert find("who dredged the harbour of Wrenport in 1998?") == []
    assert find("") == []
    assert Roster((), ()).find("what did Adler say") == ()


def test_a_name_longer_than_any_is_still_found_by_its_last_word() -> None:
    long = Person(" ".join(["Ana"] * LONGEST_NAME_WORDS) + " Moss")

    assert find("what did Moss say", long) == [(long.name,)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("adlers ferry", [("Bertram Adler",)]),
        ("bertram adlers ferry", [("Bertram Adler",)]),
        ("the finchs of Wrenport", [("Ada Finch", "Clara Finch")]),
        ("the youngs of Wrenport", []),
        ("adlerss ferry", []),
    ],
)
def test_a_possessive_may_be_typed_without_its_apostrophe(
    text: str, found: list[tuple[str, ...]]
) -> None:
    assert find(text) == found


def test_a_name_that_ends_in_s_is_not_somebody_elses_possessive() -> None:
    moss, mos = Person("Clara Moss"), Person("Dora Mos")

    assert find("what did Moss say", moss, mos) == [("Clara Moss",)]


def test_of_namesakes_those_are_meant_who_speak_nearly_as_much_as_the_first() -> None:
    roster = Roster(EVERYBODY, (), {"Ada Finch": 8, "Clara Finch": 2, "Bertram Adler": 90})
    quiet = Roster(EVERYBODY, (), {"Ada Finch": 9, "Clara Finch": 2})

    assert roster.likely(("Ada Finch", "Clara Finch")) == ("Ada Finch", "Clara Finch")
    assert quiet.likely(("Ada Finch", "Clara Finch")) == ("Ada Finch",)
    assert quiet.likely(("Clara Finch",)) == ("Clara Finch",)
    assert quiet.likely(()) == ()


def test_a_first_name_that_several_bear_is_nobodys_unless_one_speaks_most() -> None:
    two = (Person("Ada Finch"), Person("Ada Moss"))

    assert Roster(two, ()).find("what did Ada say") == ()
    assert Roster(two, (), {"Ada Finch": 9}).find("what did Ada say")[0].people[0] == "Ada Finch"


@pytest.mark.parametrize(
    ("name", "is_person", "is_found"),
    [
        ("Ada Quist", None, True),  # a first name that is listed
        ("Xanthippe Quist", True, True),
        ("Xanthippe Quist", None, False),
        ("Xanthippe Quist", False, False),
        ("Ada Museum", None, False),
    ],
)
def test_a_first_name_alone_names_somebody_who_is_surely_a_person(
    name: str, *, is_person: bool | None, is_found: bool
) -> None:
    first = name.split(maxsplit=1)[0]

    assert bool(find(f"what did {first} say", Person(name, is_person=is_person))) is is_found
    assert find(f"what did {name} say", Person(name, is_person=is_person)) == [(name,)]


def test_a_first_name_before_a_surname_of_nobodys_names_nobody() -> None:
    assert find("what did Bertram Quist say") == []
    assert find("what did Bertram quickly say") == [("Bertram Adler",)]
    assert find("what did Bertram Finch say") == [("Bertram Adler",), ("Ada Finch", "Clara Finch")]


@pytest.mark.parametrize(
    ("person", "is_body"),
    [
        (Person("Kremlin"), True),
        (Person("White House"), True),
        (Person("Museum of Knots", is_person=False), True),
        (Person("Ferrymen", is_person=False), True),
        (Person("Bertram Adler"), False),
        (Person("Ada Finch", is_person=True), False),
    ],
)
def test_a_body_or_a_crowd_is_told_from_a_person(person: Person, *, is_body: bool) -> None:
    roster = Roster([person], ())

    assert roster.is_body(person.name) is is_body
    assert not roster.is_body("Clara Quill")


def test_a_person_whose_surname_ends_the_names_of_bodies_is_no_body() -> None:
    hill = Person("Ada Hill", is_person=True)

    assert not Roster([hill], ()).is_body("Ada Hill")
    assert find("what did Hill say", hill) == [("Ada Hill",)]


def test_who_is_known_by_one_word_is_likely_however_little_they_speak() -> None:
    roster = Roster(EVERYBODY, (), {"Clara Finch": 40})

    assert roster.likely(("Finch", "Clara Finch", "Ada Finch")) == ("Finch", "Clara Finch")


def test_a_body_is_called_by_its_whole_name_alone() -> None:
    house = Person("White House")

    assert find("what did the White House say", house) == [("White House",)]
    assert find("what did the House say", house) == []
    assert find("what did White say", house) == []


@pytest.mark.parametrize(
    ("word", "is_called"),
    [("finch", True), ("bertram", True), ("young", False), ("mayor", False), ("harbour", False)],
)
def test_whether_a_word_alone_names_somebody(word: str, *, is_called: bool) -> None:
    assert Roster(EVERYBODY, ["young"]).is_called(word) is is_called
