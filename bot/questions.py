"""A file of questions or texts, line by line: each, or why it is none."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `name` is its `id`, whatever that is; `fault` says why there is no `text`."""

    text: str | None
    name: object = None
    fault: str | None = None


def read_questions(file: Path) -> Iterator[Line]:
    """The questions of a JSON-lines file in their order; blank lines are passed over."""
    return _read_lines(file, "question")


def read_texts(file: Path) -> Iterator[Line]:
    """The texts of a JSON-lines file, read as questions are."""
    return _read_lines(file, "text")


def without_surrogates(typed: str) -> str:
    """What was typed with "?" for each half of a character, which no text may hold."""
    return typed.encode("utf-8", "replace").decode("utf-8")


def _read_lines(file: Path, field: str) -> Iterator[Line]:
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _read_line(line.removeprefix(b"\xef\xbb\xbf"), number, field)


def _read_line(line: bytes, number: int, field: str) -> Line:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return Line(None, fault=f"Line {number} is not JSON: write an object on one line.")
    if not isinstance(told, dict):
        return Line(None, fault=f"Line {number} is no JSON object: write one with a {field}.")
    text = told.get(field)
    if not isinstance(text, str):
        fault = f"Line {number} has no {field}: give it a text named {field}."
        return Line(None, told.get("id"), fault)
    return Line(without_surrogates(text), told.get("id"))
