"""A model's answer in, its sentences and what they point at out."""

import json
import re
from collections.abc import Iterator
from typing import Any

from corpus.layout.sentences import find_sentences
from corpus.span import Span
from retrieval.plainness import count_marks
from retrieval.written import Statement

# No answer of a few sentences is as long: such a draft is not read.
LONGEST = 8_000  # characters
MOST_STATEMENTS = 8
MOST_READ = 24  # sentences
# What a model writes where the findings do not answer.
NO_ANSWER = "NOT IN THESE ARTICLES"
# Some models think aloud before they answer; of some, a server keeps the opening to itself.
THOUGHT = re.compile(r"^.*</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
THINKING = re.compile(r"<think(?:ing)?>", re.IGNORECASE)
FENCE = re.compile(r"```(?:json)?[^\S\n]*\n(.*)```", re.DOTALL | re.IGNORECASE)
# "[1]" · "[1, 3]" · "[1-3]" · "【2】" · "[finding 2]"
POINTER = re.compile(
    r" ?[\[【［]\s*(?:findings?\s*)?#?"
    r"(?P<numbers>\d{1,4}(?:\s*(?:,|;|and|&|[-–])\s*#?\d{1,4})*)\s*[\]】］]",
    re.IGNORECASE,
)
STOP_BEFORE = re.compile(r"([.!?…])((?:\s*\x00\d+\x00)+)")
NUMBER = re.compile(r"\d+")
RANGE = re.compile(r"(\d+)\s*[-–]\s*#?(\d+)")
BULLET = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")

# The form that a server which can is asked for.
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "sentences": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "text": {"type": "string"},
                    "findings": {"type": "array", "items": {"type": "integer"}},
                },
                "required": ["text", "findings"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["sentences"],
    "additionalProperties": False,
}


class MalformedDraftError(Exception):
    """What a model answered is not of the form that it was asked for: `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_draft(content: str) -> tuple[tuple[Statement, ...], ...]:
    """The sentences of each line of an answer, unchecked; none where the model has no answer.

    Either an object after SCHEMA, or plain text with the numbers of findings in square brackets
    at the end of each sentence. Raises MalformedDraftError.
    """
    answer = THOUGHT.sub("", content)
    if THINKING.search(answer):
        raise MalformedDraftError("it thinks aloud without an end")
    if len(answer) > LONGEST:
        raise MalformedDraftError(f"it is longer than {LONGEST} characters")
    text = answer.strip()
    fenced = FENCE.fullmatch(text)
    text = fenced[1].strip() if fenced else text
    if not text or NO_ANSWER in text:
        return ()
    is_object = text[0] in "{[" and not POINTER.match(text)
    lines = tuple(_read_object(text) if is_object else _read_lines(text, ()))
    if sum(map(len, lines)) > MOST_READ:
        raise MalformedDraftError(f"it has more than {MOST_READ} sentences")
    return lines


def _read_object(text: str) -> Iterator[tuple[Statement, ...]]:
    try:
        told = json.loads(text)["sentences"]
        pairs = [(each["text"], each["findings"]) for each in told]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise MalformedDraftError("it is no object of sentences") from error
    for words, findings in pairs:
        is_numbered = isinstance(findings, list) and all(type(each) is int for each in findings)
        if not isinstance(words, str) or not is_numbered:
            raise MalformedDraftError("a sentence of it has no text, or no numbers")
        yield from _read_lines(words, tuple(findings))


def _read_lines(text: str, findings: tuple[int, ...]) -> Iterator[tuple[Statement, ...]]:
    """The sentences of each line, each with its own pointers and with `findings`."""
    for line in text.splitlines():
        words = BULLET.sub("", line)
        if words.strip():
            yield tuple(_read_line(words, findings))


def _read_line(line: str, findings: tuple[int, ...]) -> Iterator[Statement]:
    pointers: list[tuple[int, ...]] = []

    def mark(match: re.Match[str]) -> str:
        pointers.append(_read_numbers(match["numbers"]))
        return f"\x00{len(pointers) - 1}\x00"

    # Behind a full stop, numbers belong to the sentence that it ends.
    squeezed = " ".join(line.replace("\x00", " ").split())
    marked = STOP_BEFORE.sub(r"\2\1", POINTER.sub(mark, squeezed))
    for span in find_sentences(marked, Span(0, len(marked))):
        sentence = span.of(marked)
        pointed = [n for at in re.findall(r"\x00(\d+)\x00", sentence) for n in pointers[int(at)]]
        words = " ".join(re.sub(r"\x00\d+\x00", "", sentence).split())
        if any(letter.isalnum() for letter in words) or count_marks(words):
            yield Statement(words, tuple(dict.fromkeys((*findings, *pointed))))


def _read_numbers(printed: str) -> tuple[int, ...]:
    """The numbers of "1, 3" and of "1-3"."""
    between = RANGE.fullmatch(printed.strip())
    if between and int(between[1]) < int(between[2]) <= int(between[1]) + MOST_STATEMENTS:
        return tuple(range(int(between[1]), int(between[2]) + 1))
    return tuple(int(number) for number in NUMBER.findall(printed))
