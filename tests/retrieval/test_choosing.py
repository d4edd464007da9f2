"""Of all the words that may answer, a reader sees few, and none twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from retrieval.choosing import MOST_FINDINGS, choose
from retrieval.likeness import Likeness
from tests.retrieval.candidates_of import candidate_of, record_of
from tests.retrieval.printing import print_parsed

ECHO = print_parsed(
    "“We will dredge the harbour before the winter storms,” Finch said. “Why not?” she asked.",
    "The lighthouse stays dark until the keeper comes home.",
    name="echo",
    quotations=[
        ("We will dredge the harbour before the winter storms,", "Ada Finch", None),
        ("Why not?", "Ada Finch", None),
    ],
)
STAR = print_parsed(
    "“The harbour will be dredged before any winter storm comes,” Finch said. “Why not?”",
    "“Before the winter storms, the harbour is left to the gulls,” Adler said.",
    name="star",
    quotations=[
        ("The harbour will be dredged before any winter storm comes,", "Ada Finch", None),
        ("Why not?", "Ada Finch", None),
        ("Before the winter storms, the harbour is left to the gulls,", "Bertram Adler", None),
    ],
)
DREDGE = candidate_of(ECHO, "We will dredge the harbour before the winter storms,")
DREDGED = candidate_of(STAR, "The harbour will be dredged before any winter storm comes,")
GULLS = candidate_of(STAR, "Before the winter storms, the harbour is left to the gulls,")
LIGHT = candidate_of(ECHO, "The lighthouse stays dark until the keeper comes home.")


@pytest.fixture(scope="module")
def likeness(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Likeness]:
    path: Path = tmp_path_factory.mktemp("choosing") / "record.sqlite"
    with record_of(path, [ECHO, STAR]) as record:
        yield Likeness(record)


def test_of_nothing_nothing_is_chosen(likeness: Likeness) -> None:
    assert choose([], likeness) == []


def test_what_is_best_comes_first(likeness: Likeness) -> None:
    assert [finding.best for finding in choose([DREDGE, LIGHT], likeness)] == [DREDGE, LIGHT]


def test_words_that_overlap_better_ones_are_not_shown(likeness: Likeness) -> None:
    sentence = candidate_of(
        ECHO, "“We will dredge the harbour before the winter storms,” Finch said."
    )

    (finding,) = choose([DREDGE, sentence], likeness)

    assert finding.best == DREDGE
    assert finding.versions == ()


def test_the_same_utterance_in_another_article_is_a_version_of_the_finding(
    likeness: Likeness,
) -> None:
    (finding,) = choose([DREDGE, DREDGED], likeness)

    assert (finding.best, finding.versions) == (DREDGE, (DREDGED,))


def test_somebody_else_with_like_words_is_another_finding(likeness: Likeness) -> None:
    assert [finding.best for finding in choose([DREDGE, GULLS], likeness)] == [DREDGE, GULLS]


def test_an_article_gives_one_version_of_an_utterance(likeness: Likeness) -> None:
    again = candidate_of(STAR, "“The harbour will be dredged before any winter storm comes,”")

    (finding,) = choose([DREDGE, DREDGED, again], likeness)

    assert finding.versions == (DREDGED,)


def test_the_very_same_words_are_a_version_however_few_they_are(likeness: Likeness) -> None:
    here, there = candidate_of(ECHO, "Why not?"), candidate_of(STAR, "Why not?")

    (finding,) = choose([here, there], likeness)

    assert (finding.best, finding.versions) == (here, (there,))


def test_words_that_overlap_a_version_are_not_shown_again(likeness: Likeness) -> None:
    around = candidate_of(STAR, "any winter storm comes,” Finch said. “Why not?”")

    (finding,) = choose([DREDGE, DREDGED, around], likeness)

    assert finding.versions == (DREDGED,)


def test_words_that_overlap_another_finding_are_no_version(likeness: Likeness) -> None:
    gulls = candidate_of(STAR, "“Before the winter storms, the harbour is left to the gulls,”")
    twin = candidate_of(ECHO, "We will dredge the harbour before the winter storms,” Finch said.")
    again = candidate_of(STAR, "Before the winter storms, the harbour")

    findings = choose([gulls, twin, again], likeness)

    assert [finding.best for finding in findings] == [gulls, twin]
    assert not any(finding.versions for finding in findings)


def test_no_more_is_chosen_than_a_person_reads(likeness: Likeness) -> None:
    words = "One boat|Two lamps|Three ropes|Four gulls|Five nets|Six oars|Seven bells|Eight keys"
    parsed = print_parsed(*words.split("|"))
    candidates = [candidate_of(parsed, each) for each in words.split("|")]

    findings = choose(candidates, likeness)

    assert [finding.best for finding in findings] == candidates[:MOST_FINDINGS]
    assert MOST_FINDINGS == 6


def test_what_is_much_weaker_than_the_best_is_not_shown(likeness: Likeness) -> None:
    weak = candidate_of(ECHO, "The lighthouse stays dark until the keeper comes home.", score=0.0)

    assert [finding.best for finding in choose([DREDGE, weak], likeness)] == [DREDGE]


def test_a_version_may_be_weaker_than_any_finding(likeness: Likeness) -> None:
    star = print_parsed(
        "“We'll dredge the harbour before the winter storms,” Finch said.",
        name="star",
        quotations=[("We'll dredge the harbour before the winter storms,", "Ada Finch", None)],
    )
    weak = candidate_of(star, "We'll dredge the harbour before the winter storms,", score=0.0)

    (finding,) = choose([DREDGE, weak], likeness)

    assert finding.versions == (weak,)


def test_sentences_of_an_account_that_adjoin_are_one_finding(likeness: Likeness) -> None:
    text = "The bell is old. It came from Wrenport. The gulls are gone."
    parsed = print_parsed(text, name="bell")
    best, beside, apart = (
        candidate_of(parsed, words, score=score)
        for words, score in (
            ("It came from Wrenport.", 1.0),
            ("The bell is old.", 0.9),
            ("The gulls are gone.", 0.8),
        )
    )

    joined, alone = choose([best, beside, apart], likeness)

    assert joined.best.text == "The bell is old. It came from Wrenport."
    assert alone.best == apart
