"""Names are compared by their words."""

import pytest

from corpus.speech.forms import is_fuller, is_same_name, is_short, surname

SAME = [
    ("Anna Velm", "Anna E. Velm", True),
    ("Anna Velm", "Anna Lunt Velm", True),
    ("Joe Velm", "Joseph R. Velm Jr.", True),
    ("Bill de Velm", "William de Velm", True),
    ("Velm Lunt", "Enrique Velm Lunt", True),
    ("Karl H.W. Velm", "Karl W. Velm", False),
    ("Anna Velm", "Boris Velm", False),
    ("Anna de Velm", "Anna Velm", False),
    ("Sean O'Velm", "Sean O’Velm", True),
]
SURNAMES = [
    ("Anna Velm", ("velm",)),
    ("Bill de Velm", ("de", "velm")),
    ("de Velm", ("de", "velm")),
    ("Ursula von der Velm", ("von", "der", "velm")),
    ("Al Velm", ("velm",)),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_full_names_are_one_persons(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert is_same_name(one.split(), other.split()) is same
    assert is_same_name(other.split(), one.split()) is same


@pytest.mark.parametrize(("name", "expected"), SURNAMES)
def test_particles_belong_to_a_surname(name: str, expected: tuple[str, ...]) -> None:
    assert surname(name.split()) == expected


def test_a_surname_alone_is_short_with_its_particle() -> None:
    assert is_short(("de", "Velm"))
    assert not is_short(("Anna", "Velm"))


def test_words_before_a_first_name_make_no_fuller_name() -> None:
    assert is_fuller(("Velm", "Lunt"), ("Enrique", "Velm", "Lunt"))
    assert not is_fuller(("Anna", "Velm"), ("Universe", "Anna", "Velm"))
