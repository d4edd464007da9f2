"""A question set is read as it was meant, or every fault in it is told at once."""

import json
from pathlib import Path

import pytest

from corpus.span import Span
from retrieval.gold import FAULTS_TOLD, Gold, GoldQuestion, QuestionSetError, read_question_set
from retrieval.question import LONGEST_QUESTION

TEXT = "“We will dredge the harbour,” Finch said."
WORDS = Span(1, 28)


def _text_of(article: str) -> str | None:
    return TEXT if article == "harbour" else None


def _read(tmp_path: Path, content: bytes) -> tuple[GoldQuestion, ...]:
    file = tmp_path / "questions.jsonl"
    file.write_bytes(content)
    return read_question_set(file, _text_of)


def _read_line(tmp_path: Path, **line: object) -> GoldQuestion:
    (question,) = _read(tmp_path, json.dumps({"question": "Who?"} | line).encode())
    return question


def test_a_question_comes_with_the_words_that_answer_it(tmp_path: Path) -> None:
    gold = {"article": "harbour", "start": 1, "end": 28, "speaker": "Ada Finch", "group": 1}

    read = _read_line(tmp_path, id="q1", kind="who_said", gold=[gold])

    found = Gold("harbour", WORDS, "We will dredge the harbour,", "Ada Finch", 1)
    assert read == GoldQuestion("q1", "Who?", "who_said", (found,))


def test_everything_but_the_question_may_be_left_out(tmp_path: Path) -> None:
    read = _read(tmp_path, b'\xef\xbb\xbf{"question": "Who?"}\r\n\n{"question": "Why?"}')

    assert read == (GoldQuestion("1", "Who?", "all"), GoldQuestion("3", "Why?", "all"))


def test_what_is_null_counts_as_left_out(tmp_path: Path) -> None:
    read = _read_line(tmp_path, id=None, kind=None, gold=None, dates=None)

    assert read == GoldQuestion("1", "Who?", "all")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"Who?", "Line 1 is not JSON."),
        (b"\xff\xfe", "Line 1 is not JSON."),
        (rb'{"question": "Who \ud83d?"}', "Line 1 is not JSON."),
        (b"[" * 100_000, "Line 1 is not JSON."),
        (b'["Who?"]', "Line 1 is no JSON object."),
        (b"{}", "Line 1 has no usable question."),
        (b'{"question": " ?"}', "Line 1 asks nothing."),
        (b'{"question": "Who?", "gold": 1}', "Line 1 has no usable gold."),
        (
            b'{"question": "Who?", "gold": [{"article": "harbour", "start": "x", "end": 2}]}',
            "Line 1 has no usable gold[0].start.",
        ),
        (
            b'{"question": "Who?", "gold": [{"article": "ferry", "start": 0, "end": 2}]}',
            "Line 1 names the article ferry, which is not in the index.",
        ),
    ],
)
def test_a_line_that_cannot_be_used_is_named_with_the_reason(
    tmp_path: Path, line: bytes, fault: str
) -> None:
    with pytest.raises(QuestionSetError) as refused:
        _read(tmp_path, line)

    assert refused.value.faults == (fault,)


@pytest.mark.parametrize(
    ("start", "end"),
    [(-1, 4), (4, 4), (5, 4), (0, len(TEXT) + 1)],
    ids="before none back after".split(),
)
def test_gold_outside_its_article_is_a_fault(tmp_path: Path, start: int, end: int) -> None:
    with pytest.raises(QuestionSetError) as refused:
        _read_line(tmp_path, gold=[{"article": "harbour", "start": start, "end": end}])

    assert refused.value.faults == (
        f"Line 1 has gold at [{start}, {end}), which is no place in harbour.",
    )


def test_a_question_that_is_too_long_to_be_asked_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError) as refused:
        _read_line(tmp_path, question="w" * (LONGEST_QUESTION + 1))

    assert "1,001 characters, and at most 1,000" in refused.value.told


def test_all_faults_are_told_together(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError) as refused:
        _read(tmp_path, b'no\n{"question": "Who?"}\n{}\n')

    assert refused.value.path == tmp_path / "questions.jsonl"
    assert refused.value.told == "Line 1 is not JSON. Line 3 has no usable question."


def test_many_faults_are_counted_after_the_first(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError) as refused:
        _read(tmp_path, b"no\n" * (FAULTS_TOLD + 2))

    assert len(refused.value.faults) == FAULTS_TOLD + 2
    assert refused.value.told.endswith("Line 10 is not JSON. And 2 more.")


def test_a_file_without_a_question_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError) as refused:
        _read(tmp_path, b"\n \n")

    assert refused.value.faults == ("It holds no question.",)
