"""A name that the corpus does not know is told apart, with names that are near."""

import pytest

from corpus.person import Person
from retrieval.naming import Nobody, find_nobody, find_people
from retrieval.roster import Roster

PEOPLE = (
    Person("Ada Finch", aliases=("Mayor Finch",), roles=("the mayor",)),
    Person("Clara Finch"),
    Person("Bertram Adler"),
    Person("Ada Fisch"),
    Person("Ana Finch"),
    Person("US"),
)


KNOWN = ("Ada Finch", "finch", "MAYOR FINCH", "the mayor", "Mr. Adler", "Bertram Adler's")


def nobody(*names: str | None) -> Nobody | None:
    return find_nobody(names, Roster(PEOPLE, ()), PEOPLE)


@pytest.mark.parametrize("name", [*KNOWN, "  ", "", None])
def test_a_name_that_is_known_in_any_form_or_not_given_is_no_matter(name: str | None) -> None:
    assert nobody(name) is None
    assert nobody(None, name) is None


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("adlar", ("Bertram Adler",)),
        ("Bertram Crake", ("Bertram Adler",)),
        ("Clara Adler", ("Bertram Adler",)),
        ("Zebulon Crake", ()),
        ("?", ()),
    ],
)
def test_somebody_unknown_is_told_with_names_spelt_much_alike(
    name: str, near: tuple[str, ...]
) -> None:
    told = nobody(name)

    assert told is not None
    assert told.name == name
    assert told.near[: len(near)] == near
    assert bool(told.near) == bool(near)


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Finch", {"Ada Finch", "Clara Finch", "Ana Finch"}),
        ("Mayor Finch", {"Ada Finch"}),
        ("US", {"US"}),
        ("Clara", {"Clara Finch"}),
        ("Zoe Finch", set()),
        ("Clara Adler", set()),
        ("Finch and Adler", set()),
    ],
)
def test_every_word_of_a_name_is_one_that_the_person_is_called_by(
    name: str, people: set[str]
) -> None:
    assert find_people(name, Roster(PEOPLE, ()), PEOPLE) == people


def test_three_near_names_are_told_at_most_and_the_nearest_first() -> None:
    told = nobody("Ada  Finsch")

    assert told is not None
    assert told.name == "Ada Finsch"
    assert told.near[0] in {"Ada Finch", "Ada Fisch"}
    assert len(told.near) == len(set(told.near)) == 3


def test_of_several_names_the_first_unknown_one_is_told() -> None:
    assert nobody("Ada Finch", "Zebulon Crake", "Hob Nail") == Nobody("Zebulon Crake", ())
