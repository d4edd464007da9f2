from bot.framing import frame
from bot.rendering import FOUND
from tests.bot.discord_text import components_of, shown


def test_a_line_stands_between_head_blocks_and_foot() -> None:
    layout = frame(["head", "more"], ["one", "two"], ["-# foot"], FOUND)

    line = "▌ " + "─" * 40
    assert shown(components_of(layout)).split("\n") == [
        *("▌ head", "▌ more", line, "▌ one", line, "▌ two", line, "▌   foot")
    ]


def test_what_is_empty_is_left_out() -> None:
    assert shown(components_of(frame([], ["one"], [], FOUND))) == "▌ one"
