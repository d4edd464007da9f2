"""`/compare`: a question or a topic in, how each article tells it out."""

from functools import partial

import discord
from discord import app_commands

from bot.asking import Desk
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.languages import words_for
from bot.rendering import comparison_layout
from bot.replying import fill
from retrieval.question import LONGEST_QUESTION


class Compare:
    """Compares the articles of the index at `desk`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def command(self) -> app_commands.Command[app_commands.Group, ..., None]:
        """The slash command."""
        return app_commands.Command(
            name="compare",
            description="See how each article tells it, the same utterance side by side.",
            callback=self.compare,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )

    @app_commands.describe(
        question="A question or a topic, for instance: the mayor's answer to the council",
        private="Show the comparison to you alone",
    )
    async def compare(
        self,
        interaction: discord.Interaction,
        question: app_commands.Range[str, 1, LONGEST_QUESTION],
        *,
        private: bool = False,
    ) -> None:
        """Acknowledge at once, then fill the comparison in."""
        await interaction.response.defer(ephemeral=private, thinking=True)
        lay_out = partial(comparison_layout, words=words_for(interaction))
        user = interaction.user.id
        await fill(interaction, await self._desk.compare(lay_out, question, user=user))
