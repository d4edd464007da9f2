"""What a name's words, and those beside it, tell of who bears it."""

import pytest

from corpus.span import Span
from corpus.speech.names import Name, find_names
from corpus.speech.tokens import find_tokens


def first_name_in(text: str) -> Name:
    """The first name of a line."""
    return next(find_names(text, find_tokens(text, Span(0, len(text)))))


KINDS = [
    ("Anna Velm", True),
    ("Anna Hill", True),
    ("Quorl Velm, 43, of Orlan", True),
    ("Quorl Velm, who left", True),
    ("a man named Quorl", True),
    ("Quorl Velm", None),
    ("Marshall Islands", False),
    ("Virginia Democrats", False),
    ("the Carolina Bears are there", False),
    ("her show The Anna File", False),
    ("the Anna Velm affair", True),
    ("Center for Quorl Progress", False),
    ("Quorl International Club Velm", False),
    ("Quorlian PVP", False),
    ("Republican National Committee", False),
    ("Burlington, Vt., in", None),
]


@pytest.mark.parametrize(("text", "is_person"), KINDS)
def test_a_name_tells_whether_a_person_bears_it(text: str, is_person: bool | None) -> None:  # noqa: FBT001
    assert first_name_in(text).is_person is is_person


def test_a_wife_is_a_relative_and_a_president_is_none() -> None:
    assert first_name_in("his wife, Anna Velm, left").is_relative
    assert first_name_in("the first lady, Anna Velm, left").is_relative
    assert not first_name_in("the mayor, Anna Velm, left").is_relative
