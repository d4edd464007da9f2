"""A private answer on Discord in, the same to be seen by everybody out."""

import discord
from discord.ui import ActionRow, Button, LayoutView, TextDisplay

from bot.catalogue import ENGLISH, Catalogue
from bot.escaping import inline
from bot.offering import SHARE

NAME_LENGTH = 100


def public_copy(
    message: discord.Message, who: discord.User | discord.Member, words: Catalogue = ENGLISH
) -> LayoutView:
    """The answer for everybody, under the name of who shared it, which is no mention."""
    layout = _copy(message)
    said = words.say("share.shared_by", name=inline(who.display_name, NAME_LENGTH))
    items = list(layout.walk_children())
    head = next((item for item in items if isinstance(item, TextDisplay)), None)
    if head:
        head.content = f"-# {said}\n{head.content}"
    for row in (item for item in items if isinstance(item, ActionRow)):
        for button in filter(_is_share, row.children):
            row.remove_item(button)
        if not row.children:
            layout.remove_item(row)
    return layout


def private_copy(
    message: discord.Message, *, is_spent: bool, words: Catalogue = ENGLISH
) -> LayoutView:
    """The private answer itself, whose button to share is spent or can be pressed again."""
    layout = _copy(message)
    for item in layout.walk_children():
        if isinstance(item, Button) and _is_share(item):
            item.disabled = is_spent
            item.label = words.say("share.shared") if is_spent else item.label
    return layout


def _copy(message: discord.Message) -> LayoutView:
    """The message's own layout.

    Its buttons are known to the client by their ids, so Discord's library need not remember it.
    """
    layout = LayoutView.from_message(message, timeout=None)
    layout.stop()
    return layout


def _is_share(item: object) -> bool:
    return isinstance(item, Button) and item.custom_id == SHARE
