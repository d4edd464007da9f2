import json
import time
from contextlib import suppress

import pytest

from retrieval.drafts import LONGEST, MalformedDraftError, read_draft
from retrieval.written import Statement


def _read(content: str) -> list[Statement]:
    return [statement for line in read_draft(content) for statement in line]


OPEN = Statement("The harbour is open.", (1,))
SHUT = Statement("The gate is shut.", (2, 3))
TOLD = {
    "sentences": [{"text": each.text, "findings": list(each.findings)} for each in (OPEN, SHUT)]
}


@pytest.mark.parametrize(
    "content",
    [
        "The harbour is open [1]. The gate is shut [2][3].",
        "The harbour is open. [1] The gate is shut. [2, 3]",
        "The harbour is open.[1]\nThe gate is shut.[2-3]",
        "- The harbour is open [1].\n- The gate is shut [2; 3].",
        "1. The harbour is open 【1】.\n\n2. The gate is shut [finding 2] [#3].",
        "<think>What is open?</think>\nThe harbour is open [1].\n\nThe gate is shut [2 and 3].",
        json.dumps(TOLD),
        f"```json\n{json.dumps(TOLD)}\n```",
        f"```\n{json.dumps(TOLD, indent=2)}\n```",
    ],
)
def test_every_form_gives_the_same_sentences(content: str) -> None:
    assert _read(content) == [OPEN, SHUT]


def test_sentences_of_one_line_stand_together() -> None:
    assert read_draft("The harbour is open [1]. The gate is shut [2][3].\n\n\n- Well [4].") == (
        (OPEN, SHUT),
        (Statement("Well.", (4,)),),
    )


@pytest.mark.parametrize(
    "content", ["", " \n\n", "NOT IN THESE ARTICLES", "Open [1]. NOT IN THESE ARTICLES"]
)
def test_where_a_model_has_no_answer_there_are_no_sentences(content: str) -> None:
    assert _read(content) == []


@pytest.mark.parametrize("content", ["\u200b\n- \n[1]\n...", "\x1c\n* \n"])
def test_blank_lines_and_bare_marks_are_no_sentences(content: str) -> None:
    assert not any(any(map(str.isalnum, each.text)) for each in _read(content))


@pytest.mark.parametrize(
    "content",
    [
        '{"sentences": [{"text": "The harbour is op',
        '{"sentences": "The harbour is open."}',
        '{"sentences": [{"text": "The harbour is open."}]}',
        '{"sentences": [{"text": "The harbour is open.", "findings": "1"}]}',
        '{"sentences": [{"text": "The harbour is open.", "findings": [1.0]}]}',
        '{"sentences": [{"text": "The harbour is open.", "findings": [true]}]}',
        '{"sentences": [{"text": ["The harbour is open."], "findings": [1]}]}',
        '{"sentences": null}',
        "[" * 5_000,
        "x" * (LONGEST + 1),
        "[]",
        "The harbour is open [1].\n" * 25,
    ],
)
def test_what_is_of_no_form_is_malformed(content: str) -> None:
    with pytest.raises(MalformedDraftError):
        read_draft(content)


def test_pointers_in_an_object_are_read_besides_its_numbers() -> None:
    told = {"sentences": [{"text": "The harbour is open [9].", "findings": [1]}]}

    assert _read(json.dumps(told)) == [Statement("The harbour is open.", (1, 9))]


def test_a_range_is_read_where_it_is_short() -> None:
    assert _read("Open [1-3].") == [Statement("Open.", (1, 2, 3))]
    assert _read("Open [1-999].") == [Statement("Open.", (1, 999))]


GOOD = "The bridge opens [1]."
OPENS = ((Statement("The bridge opens.", (1,)),),)


@pytest.mark.parametrize(
    "content",
    [
        f"<think>{'Hm. ' * 5_000}</think>\n{GOOD}",
        f"The user asks [1]. Let me see.</think>{GOOD}",
        f"<thinking>The <think> of it.</thinking> {GOOD}",
    ],
)
def test_what_a_model_thinks_is_passed_over(content: str) -> None:
    assert read_draft(content) == OPENS


@pytest.mark.parametrize("content", [f"<think>Hm. {GOOD}", f"{GOOD} <THINKING> {GOOD}"])
def test_a_thought_that_does_not_end_is_no_answer(content: str) -> None:
    with pytest.raises(MalformedDraftError):
        read_draft(content)


@pytest.mark.parametrize(
    "content",
    [
        "```json" + "\n" * 7_900 + "x",
        "```" * 2_600,
        "a" + " " * 7_900,
        "[" * 7_900,
        "[1" + ",1" * 3_900,
        "- " * 3_900,
    ],
)
def test_no_answer_takes_long_to_read(content: str) -> None:
    began = time.perf_counter()

    with suppress(MalformedDraftError):
        read_draft(content)

    assert time.perf_counter() - began < 1.0
