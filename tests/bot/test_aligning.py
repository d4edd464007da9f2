import pytest

from bot.accounts import Group
from bot.aligning import place_group
from bot.fitting import Sheet
from bot.limits import LAYOUT_LENGTH
from bot.wording import finding
from tests.bot.newsroom import BRIDGE, FERRY_BRIDGE, HARBOUR, narrated


def test_a_group_is_one_block_with_its_head_and_its_foot() -> None:
    sheet = Sheet(0)

    place_group(Group("Both *papers*", (BRIDGE, FERRY_BRIDGE), "Not found in: The museum"), sheet)

    words = [finding((each,)) for each in (BRIDGE, FERRY_BRIDGE)]
    assert sheet.blocks == [
        "\n".join(["**Both \\*papers\\***", *words, "-# Not found in\\: The museum"])
    ]


def test_what_does_not_fit_is_counted_and_what_follows_may_still_fit() -> None:
    sheet = Sheet(0)
    long = narrated("It rained. " * (LAYOUT_LENGTH // 10))

    place_group(Group("Rain", (long, HARBOUR)), sheet)

    assert sheet.findings_left == 1
    assert len(sheet.blocks) == 1
    assert "the harbour would have to wait" in sheet.blocks[0]


def test_words_that_discord_would_not_show_as_printed_are_left_out_and_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.wording.quote_block", lambda text, _: f"> {text.upper()}")
    sheet = Sheet(0)

    place_group(Group("Odd", (HARBOUR, BRIDGE)), sheet)

    assert (sheet.blocks, sheet.inexact) == ([], 2)
