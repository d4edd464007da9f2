"""Head, blocks and foot of a message in, the frame that holds them out."""

from collections.abc import Sequence

import discord
from discord.ui import Container, LayoutView, Separator, TextDisplay


def frame(
    head: Sequence[str], blocks: Sequence[str], foot: Sequence[str], colour: discord.Colour
) -> LayoutView:
    """A frame with a line between head, blocks and foot; what is empty is left out."""
    framed: Container[LayoutView] = Container(accent_colour=colour)
    for text in filter(None, ("\n".join(head), *blocks, "\n".join(foot))):
        if framed.children:
            framed.add_item(Separator())
        framed.add_item(TextDisplay(text))
    return LayoutView(timeout=None).add_item(framed)
