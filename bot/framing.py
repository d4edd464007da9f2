"""Head, blocks and foot of a message in, the frame that holds them out."""

from collections.abc import Sequence
from itertools import repeat

import discord
from discord.ui import (
    Button,
    Container,
    DynamicItem,
    LayoutView,
    MediaGallery,
    Section,
    Separator,
    TextDisplay,
)


def frame(
    head: Sequence[str],
    blocks: Sequence[str],
    foot: Sequence[str],
    colour: discord.Colour,
    picture: tuple[str, str] | None = None,
    *,
    beside: Sequence[DynamicItem[Button[LayoutView]] | None] = (),
) -> LayoutView:
    """A frame with the head, the picture, the blocks and the foot, lines between them.

    Of the picture, the address, and what it shows, for those who cannot see it. `beside` are the
    buttons beside the blocks.
    """
    framed: Container[LayoutView] = Container(accent_colour=colour)
    buttons = (None, *(beside or repeat(None, len(blocks))), None)
    texts = ("\n".join(head), *blocks, "\n".join(foot))
    for text, button in zip(texts, buttons, strict=True):
        if not text:
            continue
        if framed.children:
            framed.add_item(Separator())
        shown: TextDisplay[LayoutView] = TextDisplay(text)
        framed.add_item(Section(shown, accessory=button) if button else shown)
        if picture and len(framed.children) == 1:
            address, described = picture
            item = discord.MediaGalleryItem(address, description=described)
            framed.add_item(MediaGallery(item))
    return LayoutView(timeout=None).add_item(framed)
