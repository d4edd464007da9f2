"""A file of questions is read line by line, and a bad line is told for itself."""

from pathlib import Path

import pytest

from bot.questions import read_questions, read_texts


def _read(tmp_path: Path, content: bytes) -> list[tuple[object, str | None, str | None]]:
    file = tmp_path / "questions.jsonl"
    file.write_bytes(content)
    return [(line.name, line.text, line.fault) for line in read_questions(file)]


def test_questions_come_in_their_order_with_their_ids(tmp_path: Path) -> None:
    read = _read(tmp_path, b'{"id": "q1", "question": "Who?"}\n\n{"question": "", "id": 2}\r\n')

    assert read == [("q1", "Who?", None), (2, "", None)]


def test_a_byte_order_mark_is_no_part_of_the_question(tmp_path: Path) -> None:
    assert _read(tmp_path, b'\xef\xbb\xbf{"question": "Who?"}') == [(None, "Who?", None)]


def test_half_a_character_becomes_a_question_mark(tmp_path: Path) -> None:
    assert _read(tmp_path, rb'{"question": "Who \ud83d?"}') == [(None, "Who ??", None)]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"Who?", "Line 1 is not JSON"),
        (b"\xff\xfe", "Line 1 is not JSON"),
        (b"[" * 100_000, "Line 1 is not JSON"),
        (b'"Who?"', "Line 1 is no JSON object"),
        (b"{}", "Line 1 has no question"),
        (b'{"question": ["Who?"]}', "Line 1 has no question"),
    ],
)
def test_a_line_that_is_no_question_says_why(tmp_path: Path, line: bytes, fault: str) -> None:
    [(_, question, told)] = _read(tmp_path, line)

    assert question is None
    assert told is not None
    assert told.startswith(fault)


def test_texts_are_read_as_questions_are(tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_bytes(b'{"text": "Never.", "id": 1}\n{"question": "Who?"}\n')

    read = [(line.name, line.text, line.fault) for line in read_texts(file)]

    assert read == [
        (1, "Never.", None),
        (None, None, "Line 2 has no text: give it a text named text."),
    ]
