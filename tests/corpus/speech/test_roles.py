"""Roles are compared by their office and country."""

import pytest

from corpus.speech.roles import likeness, role_fits, role_words, tells_office

FITTING = [
    ("the president", "Orlan President", True),
    ("the Russian leader", "Russian President", True),
    ("the US leader", "Russian President", False),
    ("the president", "press secretary of the President", False),
    ("the host", "television presenter", True),
    ("the minister", "mayor of Orlo", False),
    ("the weather", "President", False),
]


@pytest.mark.parametrize(("role", "known", "fits"), FITTING)
def test_a_role_fits_a_known_one(role: str, known: str, fits: bool) -> None:  # noqa: FBT001
    assert role_fits(role, known) is fits


def test_a_past_role_is_less_like_a_present_one() -> None:
    assert likeness("the Russian President", "current president") > likeness(
        "the Russian President", "Former Russian President"
    )


def test_only_telling_words_count() -> None:
    assert role_words("the former ex-minister of trade") == ("minister", "trade")
    assert tells_office("Senator")
    assert not tells_office("Mr.")
