"""First names are compared by their forms."""

import pytest

from corpus.speech.first_names import is_same_first_name, is_within

ALIKE = [
    ("Bill", "William", True),
    ("Anthony", "Antony", True),
    ("J.", "John", True),
    ("Serget", "Sergei", True),
    ("Ivana", "Ivanka", False),
    ("John", "Joan", False),
    ("Ann", "Bob", False),
]


@pytest.mark.parametrize(("one", "other", "same"), ALIKE)
def test_two_first_names_are_one(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert is_same_first_name(one, other) is same
    assert is_same_first_name(other, one) is same


def test_distance_counts_letters() -> None:
    assert is_within("velm", "valm", 1)
    assert not is_within("velm", "volms", 1)
