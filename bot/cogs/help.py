"""`/help`: what can be asked, with questions that these articles answer."""

import discord
from discord import app_commands

from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.guiding import Guide
from bot.languages import words_for
from bot.replying import fill


class Help:
    """Tells what the `guide` knows."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    def command(self) -> app_commands.Command[app_commands.Group, ..., None]:
        """The slash command."""
        return app_commands.Command(
            name="help",
            description="See what you can ask, with questions that these articles answer.",
            callback=self.help,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )

    async def help(self, interaction: discord.Interaction) -> None:
        """Tell the person alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await fill(interaction, await self._guide.layout(words_for(interaction)))
