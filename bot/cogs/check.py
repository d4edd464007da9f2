"""`/check`, *Check this quote*: quoted words in, the verdict on them out."""

from functools import partial

import discord
from discord import app_commands
from discord.ui import LayoutView

from bot.asking import Desk
from bot.contents import words_in
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.languages import words_for
from bot.rendering import sentence_layout
from bot.replying import fill
from bot.verdicts import verdicts_layout
from retrieval.quoted import LONGEST_QUOTED

MENU = "Check this quote"


class Check:
    """Holds what people quote against what the articles of the index at `desk` print."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def command(self) -> app_commands.Command[app_commands.Group, ..., None]:
        """The slash command."""
        return app_commands.Command(
            name="check",
            description="See whether words are quoted as they were printed.",
            callback=self.check,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )

    def menu(self) -> app_commands.ContextMenu:
        """The command of a message."""
        return app_commands.ContextMenu(
            name=MENU,
            callback=self.check_message,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )

    @app_commands.describe(
        text="The words that are quoted; several quotations in their marks are checked one by one",
        private="Show the verdict to you alone",
    )
    async def check(
        self,
        interaction: discord.Interaction,
        text: app_commands.Range[str, 1, LONGEST_QUOTED],
        *,
        private: bool = False,
    ) -> None:
        """Acknowledge at once, then fill the verdict in."""
        await interaction.response.defer(ephemeral=private, thinking=True)
        await self._tell(interaction, text)

    async def check_message(
        self, interaction: discord.Interaction, message: discord.Message
    ) -> None:
        """The same for a message, told to the person alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._tell(interaction, words_in(message))

    async def _tell(self, interaction: discord.Interaction, text: str) -> None:
        words = words_for(interaction)
        layout: LayoutView | None = await self._desk.check(
            partial(verdicts_layout, text, words=words), user=interaction.user.id
        )
        await fill(interaction, layout or sentence_layout(words.say("check.no_words")))
