"""Claims are called contradictory where they are, and nowhere else."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.parsed import Parsed
from retrieval.candidate import Candidate
from retrieval.checking import cite
from retrieval.citation import Citation
from retrieval.contradictions import find_contradictions, tell_contradictions
from retrieval.likeness import Likeness
from tests.retrieval.candidates_of import candidate_of, record_of
from tests.retrieval.printing import place, print_parsed

MAYOR, OWNER = "Ada Finch", "Bertram Adler"
GULLS = [print_parsed(f"Gulls cry over roof {at}.", name=f"gulls-{at}") for at in range(20)]


def _claim(speaker: str, text: str, cue: str | None = None) -> Parsed:
    name = f"{speaker[0]}-{len(text)}"
    parsed = print_parsed(text, name=name, quotations=[(text, speaker, None)])
    (quotation,) = parsed.quotations
    verb = place(text, cue) if cue else None
    return replace(parsed, quotations=(replace(quotation, kind="reported", cue=verb),))


def _words(parsed: Parsed, first: int) -> Candidate:
    return candidate_of(parsed, parsed.article.text, first=first)


def _cited(parsed: Parsed) -> Citation:
    (quotation,) = parsed.quotations
    return cite(parsed.article, parsed.paragraphs[0], quotation.span, quotation=quotation)


def _pairs(tmp_path: Path, *claims: Parsed) -> int:
    with record_of(tmp_path / "record.sqlite", [*claims, *GULLS]) as record:
        words = [_words(each, first) for first, each in enumerate(claims, 1)]
        return len(list(find_contradictions(words, Likeness(record))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The gates of the harbour were open to the fishermen.",
            "Finch said the gates of the harbour were closed.",
        ),
        (
            "The ferry company accepted the offer.",
            "The ferry company rejected the offer, Finch said.",
        ),
        (
            "Wrenport abandoned the bridge in 2019.",
            "For Wrenport the way to the bridge was closed in 2019.",
        ),
    ],
)
def test_words_that_say_opposite_things_of_one_matter_contradict(
    tmp_path: Path, one: str, other: str
) -> None:
    assert _pairs(tmp_path, _claim(OWNER, one), _claim(MAYOR, other)) == 1


def test_who_denies_it_contradicts_who_claims_it(tmp_path: Path) -> None:
    claimed = _claim(OWNER, "The council sold the old lighthouse.")
    denied = _claim(MAYOR, "Finch denied that the council sold the old lighthouse.", "denied")

    assert _pairs(tmp_path, claimed, denied) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The gates of the harbour were open.", "Finch said that the bakery was closed."),
        ("The gates of the harbour were open.", "The gates of the harbour were not closed."),
        (
            "In 2018 the gates of the harbour were open.",
            "In 2019 the gates of the harbour were closed.",
        ),
        ("The gates of the harbour were open.", "The gates of the harbour were painted."),
        ("The gates of the harbour were open.", "Were the gates of the harbour closed?"),
    ],
)
def test_words_that_only_differ_do_not_contradict(tmp_path: Path, one: str, other: str) -> None:
    assert _pairs(tmp_path, _claim(OWNER, one), _claim(MAYOR, other)) == 0


def test_nobody_contradicts_themselves(tmp_path: Path) -> None:
    one = _claim(MAYOR, "The gates of the harbour were open.")
    other = _claim(MAYOR, "The gates of the harbour were closed at night.")

    assert _pairs(tmp_path, one, other) == 0


def test_a_speaker_who_is_not_sure_contradicts_nobody(tmp_path: Path) -> None:
    one = _claim(MAYOR, "The gates of the harbour were open.")
    other = _claim(OWNER, "The gates of the harbour were closed.")
    doubtful = tuple(replace(each, confidence=0.2) for each in other.quotations)

    assert _pairs(tmp_path, one, replace(other, quotations=doubtful)) == 0


def test_two_speakers_are_named_once_however_often_they_contradict_one_another() -> None:
    one, other = _cited(_claim(OWNER, "It is open.")), _cited(_claim(MAYOR, "It is closed."))

    assert list(tell_contradictions([(one, other), (other, one)])) == [
        "Ada Finch and Bertram Adler contradict one another: read both as claims."
    ]
