"""`ontherecord evaluate` prints what the answers to somebody's own questions are worth."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.newsroom import ARTICLE, BRIDGE, CLOSURE
from tests.bot.terminal import Terminal

GOLD = {"article": ARTICLE.id, "start": BRIDGE.span.start, "end": BRIDGE.span.end}
CLOSING = {"article": ARTICLE.id, "start": CLOSURE.span.start, "end": CLOSURE.span.end}
LINES: list[dict[str, Any]] = [
    {"id": "q1", "question": "What of the bridge?", "kind": "topic", "gold": [GOLD]},
    {"id": "q2", "question": "Who sang?", "kind": "unanswerable", "gold": []},
    {"id": "q3", "question": "Is the harbour fair?", "kind": "unanswerable"},
    {"id": "q4", "question": "When was it\tclosed?", "kind": "when", "gold": [CLOSING]},
]


@pytest.fixture
def questions(empty_place: Path) -> str:
    file = empty_place / "questions.jsonl"
    file.write_text("\n".join(map(json.dumps, LINES)))
    return str(file)


def _row(page: str, figure: str) -> list[str]:
    """The cells of a figure."""
    [row] = [line.split() for line in page.splitlines() if line.startswith(f"{figure} ")]
    return row[1:]


def test_a_person_reads_a_table_with_a_column_for_each_kind(
    newsroom: IndexedNewsroom, terminal: Terminal, questions: str
) -> None:
    said = terminal("evaluate", questions)

    assert said.code == 0
    assert said.out.splitlines()[0].split() == ["all", "topic", "unanswerable", "when"]
    assert _row(said.out, "n") == ["4", "1", "2", "1"]
    assert _row(said.out, "hit@1") == ["0.500", "1.000", "-", "0.000"]
    assert _row(said.out, "refusal") == ["0.500", "-", "0.500", "-"]
    assert _row(said.out, "verbatim") == ["1.000"] * 4
    assert "q3" not in said.out
    assert newsroom.asked == [line["question"] for line in LINES]
    assert newsroom.is_closed


def test_the_index_is_brought_up_to_date_first(
    newsroom: IndexedNewsroom, terminal: Terminal, questions: str
) -> None:
    terminal("evaluate", questions)

    assert newsroom.reloads == 1


def test_what_went_wrong_is_shown_beside_what_was_wanted(
    newsroom: IndexedNewsroom, terminal: Terminal, questions: str
) -> None:
    said = terminal("evaluate", questions, "--misses", "9")

    misses = said.out.partition("\n\n")[2]
    assert misses == (
        "q3 (unanswerable, answered): Is the harbour fair?\n"
        "   wanted: no answer\n"
        "   shown: The bridge will open in May,\n"
        "   shown: the harbour would have to wait\n"
        "\n"
        "q4 (when, declined): When was it closed?\n"
        "   wanted: The bridge was closed on 3 March 2019.\n"
        "   shown: no answer\n"
    )
    assert newsroom.asked


def test_only_so_many_misses_are_shown(
    newsroom: IndexedNewsroom, terminal: Terminal, questions: str
) -> None:
    said = terminal("evaluate", questions, "--misses", "1")

    assert "q3" in said.out
    assert "q4" not in said.out
    assert newsroom.asked


def test_a_program_reads_one_object(
    newsroom: IndexedNewsroom, terminal: Terminal, questions: str
) -> None:
    said = terminal("evaluate", questions, "--misses", "1", "--json")

    told = json.loads(said.out)
    assert said.out.count("\n") == 1
    assert told["all"]["n"] == 4
    assert told["all"]["precision"] == 0.5
    assert list(told["kinds"]) == ["topic", "unanswerable", "when"]
    assert told["kinds"]["when"]["refusal"] is None
    [miss] = told["misses"]
    assert (miss["id"], miss["verdict"], miss["wanted"]) == ("q3", "answered", [])
    assert miss["citations"][0]["text"] == BRIDGE.text
    assert newsroom.asked


def test_faults_of_the_file_are_told_in_one_line_and_nothing_is_asked(
    newsroom: IndexedNewsroom, terminal: Terminal, empty_place: Path
) -> None:
    outside = {"question": "Who?", "gold": [{"article": ARTICLE.id, "start": 0, "end": 9_999}]}
    unknown = {"question": "Who?", "gold": [GOLD | {"article": "ferry"}]}
    file = empty_place / "questions.jsonl"
    file.write_text("\n".join(("no", json.dumps(outside), json.dumps(unknown))))

    said = terminal("evaluate", str(file))

    assert (said.code, said.out) == (1, "")
    assert said.err == (
        f"{file} cannot be used to measure answers: Line 1 is not JSON. "
        "Line 2 has gold at [0, 9999), which is no place in harbour. "
        "Line 3 names the article ferry, which is not in the index.\n"
    )
    assert newsroom.asked == []


def test_a_file_that_is_not_there_is_a_misuse(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("evaluate", "nothing.jsonl")

    assert said.code == 2
    assert "nothing.jsonl" in said.err
    assert newsroom.asked == []
