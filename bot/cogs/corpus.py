"""`/corpus`: the state of the articles and their reloading, for those who run the bot."""

import asyncio
import logging
from collections.abc import Callable

import discord
from discord import app_commands

from bot.admins import NotAdminError
from bot.asking import Desk
from bot.limits import EDIT_SECONDS
from bot.rendering import sentence_layout
from bot.replying import fill, fill_or_post
from bot.reports import progress_report, reload_report, status_report
from retrieval.status import Progress, Reloaded

log = logging.getLogger(__name__)


class Corpus(app_commands.Group):
    """Looks after the corpus at `desk` for those whom `is_admin` knows."""

    def __init__(
        self, desk: Desk, is_admin: Callable[[discord.User | discord.Member], bool]
    ) -> None:
        super().__init__(
            name="corpus",
            description="Look after the articles; for the people who run this bot.",
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
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
        progress = _Latest()
        reloading = asyncio.create_task(self._desk.reload(progress.take))
        await _show_progress(interaction, progress, reloading)
        report = reload_report(await reloading)
        await fill_or_post(interaction, sentence_layout(report))


class _Latest:
    """The newest progress, put down by one thread and picked up by another."""

    def __init__(self) -> None:
        self.progress: Progress | None = None

    def take(self, progress: Progress) -> None:
        self.progress = progress


async def _show_progress(
    interaction: discord.Interaction, latest: _Latest, reloading: asyncio.Task[Reloaded]
) -> None:
    """Edit the answer while the reload runs, once in EDIT_SECONDS and only with news."""
    shown = None
    while not (await asyncio.wait({reloading}, timeout=EDIT_SECONDS))[0]:
        progress = latest.progress
        if progress == shown or interaction.is_expired():
            continue
        shown = progress
        try:
            await fill(interaction, sentence_layout(progress_report(progress)))
        except discord.HTTPException as refusal:
            log.warning("Discord does not take the progress: %s", refusal)
