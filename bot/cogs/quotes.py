"""`/quotes`: a person, a topic and a hearer in, what was said out."""

import re
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

import discord
from discord import app_commands
from discord.ui import Button, DynamicItem, Item, LayoutView

from bot.apologizing import apologize_apart
from bot.asking import Desk
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.limits import CHOICE_LENGTH, length
from bot.matching import matching
from bot.paging import Page, find_page
from bot.rendering import FOOT_LENGTH, quotes_layout, sentence_layout
from bot.replying import fill
from bot.sought import Sought, head_of, nobody_sentence, read_head

Turn = Callable[[discord.Interaction, int], Awaitable[None]]

# "quotes:12"; what is sought stands in the head of the message.
_BUTTON = re.compile(r"quotes:(?P<page>[0-9]{1,6})")


class PageButton(DynamicItem[Button[LayoutView]], template=_BUTTON):
    """Turns to `page`. The number stands in its id, so that it outlives a restart."""

    def __init__(self, label: str, page: int, *, is_disabled: bool = False) -> None:
        super().__init__(Button(label=label, custom_id=f"quotes:{page}", disabled=is_disabled))
        self.page = page

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: Item[Any], match: re.Match[str], /
    ) -> "PageButton":
        """The button that was pressed."""
        del interaction, item
        return cls("", int(match["page"]))


def button_for(turn: Turn) -> type[PageButton]:
    """The kind of button that calls `turn`: Discord's library makes it anew at every press."""

    class Bound(PageButton, template=_BUTTON):
        async def callback(self, interaction: discord.Interaction) -> None:
            await turn(interaction, self.page)

    return Bound


class Quotes:
    """Lists the quotations that the index at `desk` knows.

    `button` is the kind of its buttons, for the client to know them after a restart.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.button = button_for(self.turn)

    def command(self) -> app_commands.Command[app_commands.Group, ..., None]:
        """The slash command."""
        command: app_commands.Command[app_commands.Group, ..., None] = app_commands.Command(
            name="quotes",
            description="List who said what to whom, in the words as printed.",
            callback=self.quotes,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )
        command.autocomplete("person")(self.complete_name)
        command.autocomplete("to")(self.complete_name)
        return command

    @app_commands.describe(
        person="Who said it",
        topic="Words that stand in the same paragraph",
        to="To whom it was said",
    )
    async def quotes(
        self,
        interaction: discord.Interaction,
        *,
        person: app_commands.Range[str, 1, CHOICE_LENGTH] | None = None,
        topic: app_commands.Range[str, 1, CHOICE_LENGTH] | None = None,
        to: app_commands.Range[str, 1, CHOICE_LENGTH] | None = None,
    ) -> None:
        """Acknowledge at once, then fill the first page in."""
        await interaction.response.defer(thinking=True)
        # The head tells what is sought to the buttons, so the first page is sought by it too.
        await self._show(interaction, head_of(Sought(person=person, to=to, topic=topic)), 1)

    async def turn(self, interaction: discord.Interaction, page: int) -> None:
        """Show another page in place of the one whose button was pressed."""
        await interaction.response.defer()
        try:
            await self._show(interaction, _head_in(interaction.message), page)
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await apologize_apart(interaction, error)

    async def complete_name(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The people whose name has a word that begins as typed, or who match anyhow."""
        del interaction
        names = matching(typed, await self._desk.people())
        return [app_commands.Choice(name=name, value=name) for name in names]

    async def _show(self, interaction: discord.Interaction, head: str, number: int) -> None:
        sought = read_head(head)
        page = await self._desk.quotes(
            partial(find_page, number=number, reserved=length(head) + FOOT_LENGTH),
            user=interaction.user.id,
            person=sought.person,
            topic=sought.topic,
            to=sought.to,
        )
        nobody = None if page else await self._desk.nobody(sought.person, sought.to)
        if nobody:
            await fill(interaction, sentence_layout(nobody_sentence(nobody)))
            return
        await fill(interaction, quotes_layout(page, head, self._turns(page)))

    def _turns(self, page: Page | None) -> Sequence[PageButton]:
        if page is None or (page.is_first and page.is_last):
            return ()
        return (
            self.button("Earlier", page.number - 1, is_disabled=page.is_first),
            self.button("Later", page.number + 1, is_disabled=page.is_last),
        )


def _head_in(message: discord.Message | None) -> str:
    """The text at the head of a list, as it was sent."""
    for component in message.components if message else ():
        if isinstance(component, discord.Container):
            texts = (each for each in component.children if isinstance(each, discord.TextDisplay))
            return next((text.content for text in texts), "")
    return ""
