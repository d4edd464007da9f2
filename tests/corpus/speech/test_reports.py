"""Paraphrases are found with who is reported."""

import pytest

from tests.corpus.speaking import reported_of

REPORTED = [
    ("Anna Velm said that it would rain.", "Anna Velm"),
    ("It would rain for days, said Anna Velm.", "Anna Velm"),
    ("According to Anna Velm, it would rain.", "Anna Velm"),
    ("Anna Velm told Peter Lunt the rain would stop.", "Anna Velm"),
    ("Peter Lunt asked whether it would rain.", "Peter Lunt"),
    ("The bridge, Anna Velm said, has been closed for days.", "Anna Velm"),
    ("In 2002 Velm toldthat it rained for days.", "Velm"),
    ("Commenting on the rain, Anna Velm suggested that it would stop.", "Anna Velm"),
    ("According to the document, Anna Velm said that it rained.", "Anna Velm"),
    ("The fact that Orlo offered help was announced by Anna Velm.", "Anna Velm"),
    ("Anna Velm said that the town was “rather dry” this year.", "Anna Velm"),
]


@pytest.mark.parametrize(("text", "speaker"), REPORTED)
def test_a_sentence_reports_its_speaker(text: str, speaker: str) -> None:
    assert [(q.span.of(text), q.speaker.name) for q in reported_of(text) if q.speaker] == [
        (text, speaker)
    ]


NO_REPORTS = [
    "“It will rain for days,” Anna Velm said.",
    "Anna Velm said: “It will rain for days.”",
    "Anna Velm said this in an interview with Peter Lunt.",
    "Peter Lunt laughed.",
    "If Anna Velm said that, it would rain.",
    "He went to the town to say that it rained.",
]


@pytest.mark.parametrize("text", NO_REPORTS)
def test_what_reports_nothing_is_no_report(text: str) -> None:
    assert reported_of(text) == []


def test_two_speakers_joined_by_but_are_reported_apart() -> None:
    text = "Anna Velm said that it rained, but Peter Lunt insisted that it was dry."

    assert [q.span.of(text) for q in reported_of(text)] == [
        "Anna Velm said that it rained",
        "Peter Lunt insisted that it was dry.",
    ]


def test_a_garbled_sentence_is_not_trusted() -> None:
    text = "Boris Velm said that the word of Senator Ann Lunt belies Senator Ann Lunt."

    assert reported_of(text)[0].confidence < 0.5
