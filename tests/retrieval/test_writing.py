import json
from time import monotonic

import pytest

from retrieval.evidence import Evidence
from retrieval.writing import check_draft
from retrieval.written import Fault
from tests.retrieval.harbour_evidence import HARBOUR

DREDGED = "Finch told Adler that the harbour would be dredged."
SAIL = "Adler said that the ferry cannot sail while the channel is blocked."
VISIT = "Dorian Vale visited the lighthouse in 2017."


def _shown(content: str) -> list[str]:
    return [statement.text for statement in check_draft(content, HARBOUR).statements]


def _faults(content: str) -> list[Fault]:
    return [dropped.fault for dropped in check_draft(content, HARBOUR).dropped]


def test_sentences_that_hold_to_their_findings_are_shown_in_order() -> None:
    written = check_draft(f"{DREDGED} [1] {SAIL} [2] {VISIT} [3]", HARBOUR)

    assert [each.text for each in written.statements] == [DREDGED, SAIL, VISIT]
    assert [each.findings for each in written.statements] == [(1,), (2,), (3,)]
    assert written.stands


@pytest.mark.parametrize("pointer", ["", "[0]", "[5]", "[1][9]", "[9999]", "[1-999]"])
def test_a_sentence_must_point_at_findings_that_exist(pointer: str) -> None:
    content = f"{DREDGED} {pointer}"

    assert _shown(content) == []
    assert _faults(content) in (["pointless"], ["unknown finding"])


def test_a_good_sentence_does_not_vouch_for_the_one_beside_it() -> None:
    assert _shown(f"{DREDGED} {SAIL} [2]") == [SAIL]
    assert _shown(f"{DREDGED} [1] Peter Berg left the harbour [1].") == [DREDGED]


def test_printed_words_in_marks_are_dropped_too() -> None:
    content = "Adler said “the ferry cannot sail while it blocks the channel” [2]."

    assert _shown(content) == []
    assert _faults(content) == ["quotation"]


def test_what_goes_on_from_words_that_are_set_off_is_dropped() -> None:
    told = f"Adler said “the ferry is dead. {SAIL} [2] The harbour is ours” [2]."

    assert _shown(told) == []
    assert _shown(f"{DREDGED} [1] {told}") == [DREDGED]


@pytest.mark.parametrize(
    "content",
    [
        f"“\n{SAIL} [2]\n”",
        f"{SAIL} [2] So it is” [2].",
        f"Adler said “no [2].\n{SAIL} [2]",
        f"He said: no [2]. {SAIL} [2]",
        f"> No [2]. {SAIL} [2]",
    ],
)
def test_a_mark_without_its_other_spoils_what_is_beside_it(content: str) -> None:
    assert _shown(content) == []


def test_a_sentence_is_shown_once() -> None:
    assert _shown("\n".join([f"{DREDGED} [1]"] * 20)) == [DREDGED]


def test_an_object_is_checked_as_text_is() -> None:
    told = [
        {"text": DREDGED, "findings": [1]},
        {"text": "Adler said that the ferry can sail.", "findings": [2]},
        {"text": SAIL, "findings": []},
        {"text": VISIT, "findings": [3]},
    ]
    content = json.dumps({"sentences": told})

    assert _shown(content) == [DREDGED, VISIT]
    assert _faults(content) == ["denial", "pointless"]


def test_blank_lines_between_sentences_harm_nothing() -> None:
    assert _shown(f"{DREDGED} [1]\n\n\n{SAIL} [2]\n") == [DREDGED, SAIL]


@pytest.mark.parametrize(
    "content", ["", "NOT IN THESE ARTICLES", f"{DREDGED} [1]\nNOT IN THESE ARTICLES."]
)
def test_where_the_model_has_no_answer_nothing_is_shown(content: str) -> None:
    assert _shown(content) == []
    assert not check_draft(content, HARBOUR).stands


def test_where_more_is_dropped_than_left_nothing_stands() -> None:
    assert not check_draft(f"{DREDGED} [1]\nBerg left [1].\nQuill left [1].", HARBOUR).stands


@pytest.mark.parametrize(
    "words", ["Anna Berg, Carl Dahl, ", "the host said ", "Anna Berg said so, ", "A B C D "]
)
def test_a_draft_is_checked_in_short_time_whatever_its_findings_print(words: str) -> None:
    finding = Evidence(1, "Ada Finch says", (words * 8000)[:8000], frozenset(("Ada Finch",)))
    sentence = f"{(words * 300)[:300]}. [1] "
    started = monotonic()
    check_draft(sentence * 22, [finding])

    assert monotonic() - started < 2.0
