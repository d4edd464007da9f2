"""Words of a question lead to the people of the corpus whom they name."""

import pytest

from corpus.person import Person
from retrieval.roster import LONGEST_NAME_WORDS, Named, Roster

FINCH = Person("Ada Finch", aliases=("Mayor Finch", "Ada Maria Finch"), roles=("the mayor",))
CLARA = Person("Clara Finch", roles=("teacher",))
ADLER = Person("Bertram Adler", roles=("owner of the ferry company",))
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
