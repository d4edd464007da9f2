from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.fitting import BLOCKS, Sheet, lay_out, utterances
from bot.limits import LAYOUT_LENGTH, length
from tests.bot.newsroom import BRIDGE, CLOSURE, article, narrated, said

SENTENCE = "The council met and talked about the harbour again. "


def test_what_fits_is_laid_out_in_order() -> None:
    sheet = Sheet(0)

    lay_out([BRIDGE, CLOSURE], sheet)

    assert ["May" in block for block in sheet.blocks] == [True, False]
    assert (sheet.findings_left, sheet.versions_left, sheet.inexact) == (0, 0, 0)


def test_findings_that_do_not_fit_are_counted_and_shorter_ones_still_shown() -> None:
    long = narrated((SENTENCE * 65).strip())
    sheet = Sheet(0)

    lay_out([BRIDGE, long, long, CLOSURE], sheet)

    assert len(sheet.blocks) == 3
    assert sheet.findings_left == 1


def test_a_first_finding_that_is_too_long_is_cut_at_a_sentence_end() -> None:
    sheet = Sheet(500)

    lay_out([narrated((SENTENCE * 200).strip())], sheet)

    (block,) = sheet.blocks
    assert "again. […]" in block
    assert "Too long for one message" in block
    assert LAYOUT_LENGTH - 500 - len(SENTENCE) - 1 <= length(block) <= LAYOUT_LENGTH - 500
    assert sheet.findings_left == 0


def test_the_parts_of_a_split_quotation_stand_together_and_part_only_for_room() -> None:
    words = (SENTENCE * 40).strip()
    printed = article(f"“{words}” she said. “{words}”")
    parts = [said(words, source=printed), said(words, source=printed)]
    sheet = Sheet(0)

    lay_out(parts, sheet)

    assert [len(group) for group in utterances(parts)] == [2]
    assert len(sheet.blocks) == 1
    assert sheet.findings_left == 1


def test_versions_stand_below_their_finding_and_are_counted_when_they_do_not_fit() -> None:
    short = said("It opens.", source=article("It opens.", title="The ferry"))
    long = said((SENTENCE * 90).strip())
    sheet = Sheet(0)

    lay_out([replace(BRIDGE, versions=(short, long))], sheet)

    (block,) = sheet.blocks
    assert "The ferry" in block
    assert sheet.versions_left == 1


def test_no_more_blocks_than_discord_takes_components() -> None:
    sheet = Sheet(0)

    lay_out([narrated(f"Line {number}.") for number in range(50)], sheet)

    assert len(sheet.blocks) == BLOCKS
    assert sheet.findings_left == 50 - BLOCKS


def test_inexact_words_are_left_out_and_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.wording.quote_block", lambda text, _: f"> {text.title()}")
    sheet = Sheet(0)

    lay_out([CLOSURE], sheet)

    assert sheet.blocks == []
    assert sheet.inexact == 1
    assert [record.levelname for record in caplog.records] == ["ERROR"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("ab *.\n\\\U0001f600", min_size=1, max_size=3_000), max_size=5))
def test_whatever_is_printed_the_sheet_holds_what_discord_takes(texts: list[str]) -> None:
    sheet = Sheet(300)
    citations = [narrated(text) for text in texts if text.strip()]

    lay_out(citations, sheet)

    assert sum(map(length, sheet.blocks)) + sheet.room == LAYOUT_LENGTH - 300
    assert len(sheet.blocks) + sheet.findings_left == len(citations)
