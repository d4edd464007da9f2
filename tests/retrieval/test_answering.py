"""What readers of an invented town's newspapers are told, with the embedder that they get."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from retrieval import answering
from retrieval.answer import Answer, NotInCorpus
from retrieval.choosing import (
    FACT_MARGIN,
    MARGIN,
    MOST_FINDINGS,
    SPEECH_MARGIN,
    VOICES_MARGIN,
    WIDE_MARGIN,
)
from retrieval.citation import Citation
from retrieval.embedding import MiniLM
from retrieval.index import Index
from retrieval.question import Question, Understood
from tests.retrieval.clues import clues_of
from tests.retrieval.town import TOWN, indexed

ASKED = Understood(Question("what was asked"))
FINCH = ("Ada Finch",)
FURNITURE = ("Share this", "Related Articles", "Leave a Reply", "Your email")


@pytest.fixture(scope="module")
def town(minilm: MiniLM, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with indexed(tmp_path_factory.mktemp("town"), TOWN, lambda: minilm) as index:
        yield index


def answered(town: Index, question: str) -> tuple[Citation, ...]:
    outcome = town.ask(question)
    assert isinstance(outcome, Answer), question
    assert outcome.question == question
    return outcome.citations


@pytest.mark.parametrize(
    ("question", "speaker", "words"),
    [
        ("What did Finch say about the harbour?", "Ada Finch", "We will dredge the harbour"),
        ("what did adler tell finch", "Bertram Adler", "The ferry cannot sail"),
        ("Marlowe on knots", "Edith Marlowe", "A knot is a promise"),
        ("What did Marlowe tell visitors about knots?", "Edith Marlowe", "A knot is a promise"),
        ('who said "a knot is a promise"?', "Edith Marlowe", "A knot is a promise"),
        ("who said “Nobody has asked the crews”?", "Bertram Adler", "Nobody has asked the crews"),
    ],
)
def test_the_words_asked_for_come_first_with_who_spoke_them(
    town: Index, question: str, speaker: str, words: str
) -> None:
    best = answered(town, question)[0]

    assert words in best.text
    assert best.speaker == speaker


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("When was the harbour last dredged?", "1998"),
        ("When did the Museum of Knots open?", "12 May 2018"),
        ("Who visited the new lighthouse?", "Dorian Vale"),
        ("How many ropes are in the museum's collection?", "nine hundred ropes"),
    ],
)
def test_a_fact_is_told_in_the_sentence_that_was_printed(
    town: Index, question: str, words: str
) -> None:
    assert any(words in each.text for each in answered(town, question)[:3])


@pytest.mark.parametrize(
    "question",
    [
        "What did Zebulon Crake say about the harbour?",
        "What did Dorian Vale say?",
        "What did Clara Quill say about the ferry?",
        "What did Marlowe say about the harbour?",
        "Who won the football match between Brazil and Peru?",
        "What is the capital of Mongolia?",
    ],
)
def test_what_the_articles_do_not_tell_is_declined_with_the_closest_passages(
    town: Index, question: str
) -> None:
    outcome = town.ask(question)

    assert isinstance(outcome, NotInCorpus)
    assert 1 <= len(outcome.closest) <= 3


def test_what_two_articles_print_is_one_finding_with_its_versions(town: Index) -> None:
    found = [
        each
        for each in answered(town, "What did Adler say about the ferry and the dredger?")
        if "blocks the channel" in each.text
    ]

    assert len(found) == 1
    (version,) = found[0].versions
    assert {found[0].article, version.article} == {"harbour", "ferry"}
    assert "blocks the channel" in version.text


@pytest.mark.parametrize(
    "question",
    [
        "What did Finch say about the harbour?",
        "What did Adler say?",
        "the harbour of Wrenport",
        "What happened in Wrenport?",
        "Share this article on Facebook",
        "Your email address will not be published",
    ],
)
def test_whatever_is_shown_stands_in_its_article_once_and_is_no_furniture(
    town: Index, question: str
) -> None:
    outcome = town.ask(question)
    leading = outcome.citations if isinstance(outcome, Answer) else outcome.closest
    shown = [each for one in leading for each in (one, *one.versions)]

    assert len(leading) <= MOST_FINDINGS == 6
    assert all(each.text == each.span.of(TOWN[f"{each.article}.txt"]) for each in shown)
    assert not any(word in each.text for each in shown for word in FURNITURE)
    assert not any(
        one.article == other.article and one.span.overlaps(other.span)
        for one, other in combinations(shown, 2)
    )


def test_the_same_question_has_the_same_answer(town: Index) -> None:
    question = "What did Finch say about the harbour?"

    assert town.ask(question) == town.ask(question)


def test_a_question_in_another_language_is_told_why_nothing_is_found(town: Index) -> None:
    outcome = town.ask("Кто сказал это?")

    assert isinstance(outcome, NotInCorpus)
    assert any("language" in note for note in outcome.notes)


@pytest.mark.parametrize(
    ("asked", "margin"),
    [
        (ASKED, MARGIN),
        (Understood(ASKED.question, wants_date=True), FACT_MARGIN),
        (Understood(ASKED.question, wants_number=True), FACT_MARGIN),
        (
            Understood(ASKED.question, speakers=FINCH, demands_speech=True, wants_date=True),
            FACT_MARGIN,
        ),
        (
            Understood(
                ASKED.question, speakers=FINCH, demands_speech=True, clues=clues_of("harbour")
            ),
            SPEECH_MARGIN,
        ),
        (Understood(ASKED.question, speakers=FINCH, demands_speech=True), WIDE_MARGIN),
        (Understood(ASKED.question, demands_speech=True), VOICES_MARGIN),
        (Understood(ASKED.question, demands_speech=True, wants_number=True), FACT_MARGIN),
        (Understood(ASKED.question, speakers=FINCH), MARGIN),
    ],
)
def test_a_fact_is_told_once_and_all_that_somebody_said_at_length(
    asked: Understood, margin: float
) -> None:
    assert answering._find_margin(asked) == margin
