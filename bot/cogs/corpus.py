"""`/corpus`: its state and its reloading, for those who run the bot."""

import logging
from collections.abc import Callable
from functools import partial

import discord
from discord import app_commands

from bot.admins import FOR_ADMINS, NotAdminError
from bot.asking import Desk
from bot.contexts import FOR_GUILDS, GUILDS
from bot.progress import Latest, tell_meanwhile
from bot.rendering import sentence_layout
from bot.replying import fill, fill_or_send
from bot.reports import progress_report, reload_report, status_report
from retrieval.status import Progress

log = logging.getLogger(__name__)


class Corpus(app_commands.Group):
    """Looks after the corpus at `desk` for those whom `is_admin` knows."""

    def __init__(
        self, desk: Desk, is_admin: Callable[[discord.User | discord.Member], bool]
    ) -> None:
        super().__init__(
            name="corpus",
            description="Look after the articles; for the people who run this bot.",
            allowed_contexts=GUILDS,
            allowed_installs=FOR_GUILDS,
            extras={FOR_ADMINS: True},
        )
        self._desk = desk
        self._is_admin = is_admin

    async def interaction_check(self, interaction: discord.Interaction) -> bool:
        """Let admins pass. Raises NotAdminError for all others."""
        if not self._is_admin(interaction.user):
            raise NotAdminError
        return True

    @app_commands.command(description="Tell what the index holds and whether it is up to date.")
    async def status(self, interaction: discord.Interaction) -> None:
        """Tell the index's state to the person alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        report = status_report(await self._desk.status())
        await fill(interaction, sentence_layout(report))

    @app_commands.command(description="Take in the articles that have changed.")
    async def reload(self, interaction: discord.Interaction) -> None:
        """Reload, telling how far it has come; questions are answered meanwhile."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        log.info("User %d reloads the articles.", interaction.user.id)
        latest = Latest()
        reloaded = await tell_meanwhile(
            self._desk.reload(latest.take), latest, partial(_show, interaction)
        )
        await fill_or_send(interaction, reload_report(reloaded))


async def _show(interaction: discord.Interaction, progress: Progress | None) -> None:
    """Progress in the answer; an edit that Discord refuses must not end the reload."""
    if interaction.is_expired():
        return
    try:
        await fill(interaction, sentence_layout(progress_report(progress)))
    except discord.HTTPException as refusal:
        log.warning("Discord does not take the progress: %s", refusal)
