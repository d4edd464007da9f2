"""Names are found with the titles before them."""

import pytest

from corpus.span import Span
from corpus.speech.names import find_names
from corpus.speech.tokens import find_tokens

NAMES = [
    ("said former Orlan President Anna Velm on Monday", [("Anna Velm", "former Orlan President")]),
    ("television host Peter Lunt laughed", [("Peter Lunt", "television host")]),
    ("then-US Secretary of State Karl Brand", [("Karl Brand", "then-US Secretary of State")]),
    (
        "Chairman of the Orlan Council for Trade and Public Peace Sergei Velm",
        [("Sergei Velm", "Chairman of the Orlan Council for Trade and Public Peace")],
    ),
    (
        "the press secretary of the President Peter Lunt",
        [("Peter Lunt", "press secretary of the President")],
    ),
    ("President of Orlania", []),
    ("Mr. Lunt and Sen. Velm", [("Lunt", "Mr."), ("Velm", "Sen.")]),
    ("Mr. King and Ms. Judge", [("King", "Mr."), ("Judge", "Ms.")]),
    ("Ursula von der Velm", [("Ursula von der Velm", None)]),
    ("John F. Lunt Jr. spoke", [("John F. Lunt Jr.", None)]),
    ("state Del. Ann Velm", [("Ann Velm", "state Del.")]),
    ("founder J. Ann Velm", [("J. Ann Velm", "founder")]),
    ("Co-anchor Ann Velm", [("Ann Velm", "Co-anchor")]),
    ("the former Miss Universe Ann Velm", [("Ann Velm", "former Miss Universe")]),
    ("the Orlan Post Velm said", [("Velm", None)]),
    ("in St. Louis on Jan. 29 Ann Velm (D-Va.)", [("St. Louis", None), ("Ann Velm", None)]),
    ("a Los Angeles-based adviser", []),
    ("the Communications Workers of America", [("Communications Workers of America", None)]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_a_name_is_parted_from_its_title(text: str, names: list[tuple[str, str | None]]) -> None:
    found = list(find_names(text, find_tokens(text, Span(0, len(text)))))

    assert [(name.text, name.role) for name in found] == names


def test_a_word_that_only_opens_a_sentence_is_no_name() -> None:
    text = "Critics say that critics are right."

    assert (
        list(find_names(text, find_tokens(text, Span(0, len(text))), frozenset({"critics"}))) == []
    )


def test_a_name_tells_whether_it_is_a_persons() -> None:
    text = "Anna Velm, the Velm Foundation, Moscow, Quorl"
    names = find_names(text, find_tokens(text, Span(0, len(text))))

    assert [(name.text, name.is_person) for name in names] == [
        ("Anna Velm", True),
        ("Velm Foundation", False),
        ("Moscow", False),
        ("Quorl", None),
    ]
