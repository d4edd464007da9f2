"""Words are versions of one utterance by what they say, or by what few words answer."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.parsed import Parsed
from retrieval.candidate import Candidate
from retrieval.likeness import Likeness
from tests.retrieval.candidates_of import candidate_of, record_of
from tests.retrieval.exchanges import PAPERS, answer_in
from tests.retrieval.printing import print_parsed

MOSTLY_FILLER = [print_parsed(f"Gulls cry over roof {at}.", name=f"gulls-{at}") for at in range(9)]


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Likeness]:
    path: Path = tmp_path_factory.mktemp("quay") / "record.sqlite"
    with record_of(path, list(PAPERS.values())) as record:
        yield Likeness(record)


def _said(text: str, name: str, speaker: str | None = "Ada Finch", to: str | None = None) -> Parsed:
    said = [(text, speaker, to)]
    return print_parsed(f"“{text}” was said.", name=name, quotations=said)


def _is_same(tmp_path: Path, one: Parsed, other: Parsed) -> bool:
    """Whether the only quotations of two papers are versions, among papers about gulls."""
    with record_of(tmp_path / "record.sqlite", [one, other, *MOSTLY_FILLER]) as record:
        words = [_words(one, 1), _words(other, 2)]
        return Likeness(record).is_same(words[0], words[1])


def _words(parsed: Parsed, first: int) -> Candidate:
    (quotation,) = parsed.quotations
    return candidate_of(parsed, quotation.span.of(parsed.article.text), first=first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour will be dredged before winter.", "We will dredge the harbour before winter."),
        (
            "Before winter the harbour is dredged, all of it.",
            "Nothing is dredged but the harbour, and that before winter, he promised the crew.",
        ),
        ("Why not?", "Why not?"),
    ],
)
def test_what_one_person_says_alike_in_two_articles_is_one_utterance(
    tmp_path: Path, one: str, other: str
) -> None:
    assert _is_same(tmp_path, _said(one, "echo"), _said(other, "star"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Why not?", "By all means."),
        ("The harbour is deep.", "The harbour is closed."),
        ("The crew has 40 sailors at sea.", "The crew has 30 sailors at sea."),
    ],
)
def test_what_one_person_says_otherwise_is_another_utterance(
    tmp_path: Path, one: str, other: str
) -> None:
    assert not _is_same(tmp_path, _said(one, "echo"), _said(other, "star"))


def test_two_speakers_with_the_same_words_are_not_one_utterance(tmp_path: Path) -> None:
    words = "We will dredge the harbour before winter."

    assert not _is_same(tmp_path, _said(words, "echo"), _said(words, "star", "Bertram Adler"))


def test_few_words_to_two_people_are_two_utterances(tmp_path: Path) -> None:
    to_adler = _said("Why not?", "echo", to="Bertram Adler")
    to_quill = _said("Why not?", "star", to="Clara Quill")

    assert not _is_same(tmp_path, to_adler, to_quill)


def test_the_roles_and_names_of_the_speaking_are_no_likeness(tmp_path: Path) -> None:
    one = _said("Mayor Ada Finch told Adler in an interview that gulls cry", "echo")
    other = _said("Mayor Ada Finch told Adler in an interview that herrings swim", "star")
    told = [
        replace(
            parsed,
            quotations=tuple(
                replace(each, kind="reported", addressee="Bertram Adler", occasion="an interview")
                for each in parsed.quotations
            ),
        )
        for parsed in (one, other)
    ]

    assert not _is_same(tmp_path, told[0], told[1])


def test_few_words_that_answer_the_same_words_are_one_utterance(quay: Likeness) -> None:
    assert quay.is_same(answer_in("echo"), answer_in("star"))


def test_few_words_that_are_translated_alike_are_one_utterance(quay: Likeness) -> None:
    assert quay.is_same(answer_in("star"), answer_in("globe"))


@pytest.mark.parametrize("name", ["echo", "star", "globe"])
def test_few_words_that_answer_something_else_are_another_utterance(
    quay: Likeness, name: str
) -> None:
    assert not quay.is_same(answer_in(name), answer_in("post"))
    assert not quay.is_same(answer_in("post"), answer_in(name))
