"""Cues are found with whoever they say speaks."""

import pytest

from tests.corpus.speaking import cues_of

CUES = [
    ("Velm said that it rained.", [("said", "Velm")]),
    ("“It rains,” said Anna Velm.", [("said", "Anna Velm")]),
    ("It rains, said Anna Velm on Monday.", [("said", "Anna Velm")]),
    ("Velm, the speaker of the house, has also repeatedly said so.", [("said", "Velm")]),
    ("The head of the Velm party said so.", [("said", "The head")]),
    ("Anna Velm, who said so, left.", [("said", "Anna Velm")]),
    ("According to Velm, it rains.", [("According to", "Velm")]),
    ("According to him, it rains.", [("According to", "him")]),
    ("In his opinion, it rains.", [("In his opinion", "his")]),
    ("In 2002 Velm toldthat it rained.", [("toldthat", "Velm")]),
    ("It was announced in May by former President Anna Velm.", [("announced", "Anna Velm")]),
    ("Velm laughed and left, saying it rained.", [("laughed", "Velm"), ("saying", "Velm")]),
    ("He went on, with Lunt yelling.", [("went", "He"), ("yelling", "Lunt")]),
    ("The claim and the report of a state are here.", []),
    ("A woman in the third row said so.", [("said", "A woman")]),
    ("Yet another said so.", [("said", "another")]),
    ("Lunt was told nothing.", []),
    ("Lunt fell when asked about it.", []),
    ("The highly criticized press conference is over.", []),
    ("Velm found the key.", []),
    ("Three days after Lunt told them so, it rained.", [("told", "Lunt")]),
    ("“It rains,” said election lawyer Anna Velm.", [("said", "Anna Velm")]),
    ("With 47 percent of voters saying so, it ends.", [("saying", "47 percent of voters")]),
    ("Ann Lunt met Peter Velm of Orlo, who said so.", [("said", "Peter Velm")]),
]


@pytest.mark.parametrize(("text", "cues"), CUES)
def test_a_cue_has_its_subject(text: str, cues: list[tuple[str, str | None]]) -> None:
    assert cues_of(text) == cues
