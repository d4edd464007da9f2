"""The buttons that turn the pages of a list, whose head says of what."""

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import discord
from discord.ui import Button, DynamicItem, Item, LayoutView

from bot.catalogue import ENGLISH, Catalogue
from bot.paging import Page

Turn = Callable[[discord.Interaction, int], Awaitable[None]]


class PageButton(DynamicItem[Button[LayoutView]], template=re.compile("nothing")):
    """Turns to `page`. The number stands in its id, so that it outlives a restart."""

    command: str

    def __init__(self, label: str, page: int, *, is_disabled: bool = False) -> None:
        name = f"{self.command}:{page}"
        super().__init__(Button(label=label, custom_id=name, disabled=is_disabled))
        self.page = page

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: Item[Any], match: re.Match[str], /
    ) -> "PageButton":
        """The button that was pressed."""
        del interaction, item
        return cls("", int(match["page"]))


def button_for(name: str, turn: Turn) -> type[PageButton]:
    """The kind of button that calls `turn` for the lists of a command.

    Discord's library makes it anew at every press. What is sought stands in the message's head.
    """

    class Bound(PageButton, template=re.compile(rf"{name}:(?P<page>[0-9]{{1,6}})")):
        command = name

        async def callback(self, interaction: discord.Interaction) -> None:
            await turn(interaction, self.page)

    return Bound


def turns_of(
    page: Page | None, button: type[PageButton], words: Catalogue = ENGLISH
) -> Sequence[PageButton]:
    """The two buttons of a page; none where there is but one."""
    if page is None or (page.is_first and page.is_last):
        return ()
    earlier, later = words.say("lists.earlier"), words.say("lists.later")
    return (
        button(earlier, page.number - 1, is_disabled=page.is_first),
        button(later, page.number + 1, is_disabled=page.is_last),
    )


def head_in(message: discord.Message | None) -> str:
    """The text at the head of a list, as it was sent."""
    for component in message.components if message else ():
        if isinstance(component, discord.Container):
            texts = (each for each in component.children if isinstance(each, discord.TextDisplay))
            return next((text.content for text in texts), "")
    return ""
