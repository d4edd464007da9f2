"""Roles in apposition are taken with whom they belong to."""

import pytest

from corpus.speech.appositions import find_appositions
from tests.corpus.speaking import passage_of, speech_of

ROLES = [
    ("Peter Lunt, the head of Orlan Air, left.", [("Peter Lunt", "the head of Orlan Air")]),
    ("Orlan's chief executive, Peter Lunt, left.", [("Peter Lunt", "Orlan's chief executive")]),
    ("Ms. Velm's spokesman, Peter Lunt, left.", [("Peter Lunt", "Ms. Velm's spokesman")]),
    ("He asked his senior adviser, Peter Lunt, to go.", [("Peter Lunt", "senior adviser")]),
    ("Peter Lunt, 31, a lawyer in Orlan, left.", [("Peter Lunt", "a lawyer in Orlan")]),
    ("Rep. Ann Velm (D-Va.), the whip, left.", [("Ann Velm", "the whip")]),
    ("Peter Lunt, a physicist at Orlan, left.", [("Peter Lunt", "a physicist at Orlan")]),
    ("A lawyer for the mayor, Peter Lunt, left.", [("Peter Lunt", "A lawyer for the mayor")]),
    ("Here in Quorl, the owner of the club, Peter Lunt, left.",
     [("Peter Lunt", "the owner of the club")]),
    ("It came from Quorl, which Mr. Velm owns with the banker Peter Lunt (an heir).", []),
    ("A firm that he founded with a banker, Quorl Velm Fuels, is large.", []),
    ("Undaunted, Ann Velm hired a banker and lawyers, and left.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_a_role_is_equated_with_the_name_beside_it(text: str, roles: list[tuple[str, str]]) -> None:
    found = find_appositions(text, passage_of(text))

    assert [(name.text, role) for name, role in found] == roles


def test_a_guessed_role_is_none_that_the_article_tells() -> None:
    text = "Igor Velm said so. “We go there now,” the minister stressed."
    speech = speech_of(text)

    assert speech.quotations[-1].speaker is not None
    assert speech.quotations[-1].speaker.name == "Igor Velm"
    assert speech.people[0].roles == ()
    assert speech.people[0].guesses == ("the minister",)
