"""A file of questions, line by line: each a question or why it is none."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `name` is its `id`, whatever that is; `fault` says why there is no question."""

    question: str | None
    name: object = None
    fault: str | None = None


def read_questions(file: Path) -> Iterator[Line]:
    """The questions of a JSON-lines file in their order; blank lines are passed over."""
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _read_line(line.removeprefix(b"\xef\xbb\xbf"), number)


def without_surrogates(question: str) -> str:
    """The question with "?" for each half of a character, which no text may hold."""
    return question.encode("utf-8", "replace").decode("utf-8")


def _read_line(line: bytes, number: int) -> Line:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return Line(None, fault=f"Line {number} is not JSON: write an object on one line.")
    if not isinstance(told, dict):
        return Line(None, fault=f"Line {number} is no JSON object: write one with a question.")
    question = told.get("question")
    if not isinstance(question, str):
        fault = f"Line {number} has no question: give it a text named question."
        return Line(None, told.get("id"), fault)
    return Line(without_surrogates(question), told.get("id"))
