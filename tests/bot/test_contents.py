from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.contents import words_in


def message(**parts: object) -> discord.Message:
    nothing = {"content": "", "message_snapshots": [], "components": [], "embeds": []}
    return cast("discord.Message", SimpleNamespace(**nothing | parts))


def framed(*texts: str) -> list[Any]:
    payload: Any = {
        "type": 17,
        "components": [{"type": 10, "content": text} for text in texts],
    }
    return [discord.components._component_factory(payload)]


EMBED = discord.Embed(description="embedded").add_field(name="n", value="field")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({}, ""),
        ({"content": "said", "embeds": [EMBED]}, "said"),
        ({"message_snapshots": [SimpleNamespace(content="forwarded")]}, "forwarded"),
        ({"embeds": [EMBED]}, "embedded\n\nfield"),
        ({"components": framed("plain", "words")}, "plain\n\nwords"),
        (
            {"components": framed("-# who\n> one\n> two", "-# x\n> three")},
            "> one\n> two\n\n> three",
        ),
        (
            {"components": framed("-# who\n> one\n-# another version\n> two\n-# where")},
            "> one\n\n> two",
        ),
    ],
)
def test_the_words_are_found_wherever_they_stand(parts: dict[str, object], words: str) -> None:
    assert words_in(message(**parts)) == words
