"""The buttons of `/corpus`: each says what is done, and to what."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord.ui import Button, DynamicItem, Item, LayoutView

Press = Callable[[discord.Interaction, str, str], Awaitable[None]]

# "corpus:reload:5f3a9c1e…": the verb, and the corpus, generation or article that was shown.
TEMPLATE = re.compile(r"corpus:(?P<verb>[a-z]{1,12}):(?P<what>[0-9a-zA-Z-]{1,64})")


class ConfirmButton(DynamicItem[Button[LayoutView]], template=TEMPLATE):
    """Does `verb` to `what` when it is pressed by somebody who may."""

    def __init__(self, verb: str, what: str, label: str = "", *, is_danger: bool = False) -> None:
        style = discord.ButtonStyle.danger if is_danger else discord.ButtonStyle.primary
        super().__init__(Button(label=label, style=style, custom_id=f"corpus:{verb}:{what}"))
        self.verb, self.what = verb, what

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: Item[Any], match: re.Match[str], /
    ) -> "ConfirmButton":
        """The button that was pressed."""
        del interaction, item
        return cls(match["verb"], match["what"])


def confirm_button(press: Press) -> type[ConfirmButton]:
    """The kind of button that calls `press` with its verb and what it is done to.

    Discord's library makes it anew at every press.
    """

    class Bound(ConfirmButton, template=TEMPLATE):
        async def callback(self, interaction: discord.Interaction) -> None:
            await press(interaction, self.verb, self.what)

    return Bound
