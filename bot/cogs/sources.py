"""`/sources`: the articles that are asked, page by page."""

import asyncio

import discord
from discord import app_commands

from bot.apologizing import apologize_apart
from bot.asking import Desk
from bot.catalogue import Catalogue
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.languages import words_for
from bot.listing import sources_layout
from bot.replying import fill
from bot.sought import SOURCES, language_of
from bot.turning import button_for, head_in


class Sources:
    """Lists the articles that the index at `desk` has.

    `button` is the kind of its buttons, for the client to know them after a restart.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.button = button_for("sources", self.turn)

    def command(self) -> app_commands.Command[app_commands.Group, ..., None]:
        """The slash command."""
        return app_commands.Command(
            name="sources",
            description="See the articles that questions are answered from.",
            callback=self.sources,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )

    async def sources(self, interaction: discord.Interaction) -> None:
        """Acknowledge at once, then fill the first page in."""
        await interaction.response.defer(thinking=True)
        await self._show(interaction, 1, words_for(interaction))

    async def turn(self, interaction: discord.Interaction, page: int) -> None:
        """Show another page in place of the one whose button was pressed."""
        await interaction.response.defer()
        try:
            await self._show(interaction, page, language_of(SOURCES, head_in(interaction.message)))
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await apologize_apart(interaction, error)

    async def _show(self, interaction: discord.Interaction, number: int, words: Catalogue) -> None:
        sources = await self._desk.sources()
        await fill(
            interaction,
            await asyncio.to_thread(sources_layout, sources, number, self.button, words),
        )
