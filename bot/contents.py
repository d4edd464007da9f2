"""A message in, the words that a person reads in it out."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import discord
from discord.components import Component

_QUOTED = "> "


def words_in(message: discord.Message) -> str:
    """What was written: by its author, in what is forwarded, or in the frames of a bot.

    Of a message made of components, what it quotes, where it quotes something.
    """
    said = message.content or _joined(each.content for each in message.message_snapshots)
    return said or _shown_in(message.components) or _joined(_embedded(message.embeds))


def _joined(texts: Iterator[str]) -> str:
    return "\n\n".join(filter(None, texts))


def _embedded(embeds: Sequence[discord.Embed]) -> Iterator[str]:
    for embed in embeds:
        yield from (embed.description or "", *(field.value or "" for field in embed.fields))


def _shown_in(components: Sequence[Component]) -> str:
    texts = tuple(_texts(components))
    return _joined(block for text in texts for block in _blocks(text)) or _joined(iter(texts))


def _blocks(text: str) -> Iterator[str]:
    """The block quotes of a text, each for itself."""
    runs = groupby(text.split("\n"), key=lambda line: line.startswith(_QUOTED))
    yield from ("\n".join(lines) for is_quoted, lines in runs if is_quoted)


def _texts(components: Sequence[Any]) -> Iterator[str]:
    for component in components:
        if isinstance(component, discord.TextDisplay):
            yield component.content
        yield from _texts(getattr(component, "children", ()))
