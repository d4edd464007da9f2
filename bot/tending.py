"""Jobs on the corpus from Discord: done for those who may, and told."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

import discord
from discord.ui import ActionRow, LayoutView

from bot.admins import NotAdminError
from bot.apologizing import apologize, apologize_apart
from bot.asking import Desk, ReloadRunningError
from bot.auditing import AuditLog, Deed, failed
from bot.confirming import ConfirmButton, confirm_button
from bot.gaps import Gaps
from bot.progress import Latest, tell_meanwhile
from bot.rendering import sentence_layout
from bot.replying import UNREACHED, fill, send_apart
from bot.reports import (
    amend_report,
    changes_report,
    progress_report,
    reload_report,
    rollback_report,
)
from bot.uploading import Amended, Noted, digest_id, remove_one
from retrieval.generations import NotCurrentError
from retrieval.status import Progress, Reloaded

Result = TypeVar("Result")

CHANGED_SINCE = "The articles have changed since this was shown; this is how they stand now."
NO_LONGER = "Another generation is in use by now, so nothing was rolled back."
GONE = "That article is not there any more, so nothing was removed."

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Keepers:
    """Who may look after the corpus, and where it is kept what they did and what was missing."""

    is_admin: Callable[[discord.User | discord.Member], bool]
    audit: AuditLog
    gaps: Gaps

    def may(self, interaction: discord.Interaction) -> bool:
        """Whether whoever acts may look after the corpus where they act."""
        return interaction.guild_id is not None and self.is_admin(interaction.user)

    def check(self, interaction: discord.Interaction) -> None:
        """Raise NotAdminError unless whoever acts may look after the corpus."""
        if not self.may(interaction):
            raise NotAdminError


class Tending:
    """Does jobs at `desk` for those whom the `keepers` know.

    `button` is the kind of its buttons, for the client to know them after a restart.
    """

    def __init__(self, desk: Desk, keepers: Keepers) -> None:
        self._desk = desk
        self._keepers = keepers
        self.button = confirm_button(self.press)

    async def press(self, interaction: discord.Interaction, verb: str, what: str) -> None:
        """Do what a button says, for those who may: buttons can be forged.

        What is refused before it begins leaves the message and its buttons as they are.
        """
        await interaction.response.defer()
        try:
            self._keepers.check(interaction)
            await self._do(interaction, verb, what)
        except (NotAdminError, ReloadRunningError) as refusal:
            await apologize_apart(interaction, refusal)
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await apologize(interaction, error, is_for_admins=True)

    async def _do(self, interaction: discord.Interaction, verb: str, what: str) -> None:
        match verb:
            case "reload":
                await self._reload(interaction, what)
            case "rollback":
                await self._roll_back(interaction, what)
            case "remove":
                await self._remove(interaction, what)
            case _:
                log.warning("A button of /corpus knows no verb %r", verb)

    async def show_changes(self, interaction: discord.Interaction, *said: str) -> None:
        """Show what a reload would do, with a button that does it."""
        changes = await self._desk.preview()
        # Files that are refused make an index stale too, and so does another way of reading.
        is_stale = not changes.is_empty or (await self._desk.status()).is_stale
        report = "\n".join([*said, changes_report(changes, is_stale=is_stale)])
        buttons = [self.button("reload", changes.corpus, "Take it in")] if is_stale else []
        await fill(interaction, with_buttons(report, buttons))

    async def _reload(self, interaction: discord.Interaction, corpus: str) -> None:
        """Reload what was shown; where it has changed since, show it again."""
        if (await self._desk.preview()).corpus != corpus:
            await self.show_changes(interaction, CHANGED_SINCE)
            return
        async with self.noting(interaction, "reload") as deed:
            reloaded = await self._meanwhile(interaction, self._desk.reload)
        await self._note(replace(deed, after={"generation": reloaded.generation}))
        await self._tell(interaction, reload_report(reloaded), reloaded)

    async def _roll_back(self, interaction: discord.Interaction, generation: str) -> None:
        if (await self._desk.status()).generation != generation:
            await fill(interaction, sentence_layout(NO_LONGER))
            return
        try:
            async with self.noting(interaction, "rollback") as deed:
                reloaded = await self._desk.rollback(generation)
        except NotCurrentError:
            # Another process has published meanwhile.
            await fill(interaction, sentence_layout(NO_LONGER))
            return
        before, after = {"generation": generation}, {"generation": reloaded.generation}
        await self._note(replace(deed, before=before, after=after))
        await fill(interaction, sentence_layout(rollback_report(reloaded)))

    async def _remove(self, interaction: discord.Interaction, digest: str) -> None:
        sources = await self._desk.sources()
        named = [each.article for each in sources if digest_id(each.article) == digest]
        if not named:
            await fill(interaction, sentence_layout(GONE))
            return
        await self.amend(interaction, "remove", named[0], partial(remove_one, named[0]))

    async def amend(
        self,
        interaction: discord.Interaction,
        verb: str,
        article: str | None,
        act: Callable[..., Amended],
    ) -> None:
        """Change articles, take the changes in, write each down, and tell."""
        noted = Noted(act, _name(interaction), self._keepers.audit)
        with noted.taking_in():
            async with self.noting(interaction, verb, article):
                amended, reloaded = await self._meanwhile(
                    interaction, partial(self._desk.amend, noted)
                )
        report = amend_report(amended.done, amended.refused, reloaded)
        await self._tell(interaction, report, reloaded)

    async def _meanwhile(
        self,
        interaction: discord.Interaction,
        work: Callable[[Callable[[Progress], None]], Coroutine[object, object, Result]],
    ) -> Result:
        """What a job gives, telling how far it has come."""
        latest = Latest()
        return await tell_meanwhile(work(latest.take), latest, partial(_show, interaction, latest))

    async def _tell(self, interaction: discord.Interaction, report: str, done: Reloaded) -> None:
        """Tell the outcome, with a way back where something was published."""
        buttons = [self.rollback_button(done.generation)] if done.published else []
        if not interaction.is_expired():
            try:
                await fill(interaction, with_buttons(report, buttons))
            except UNREACHED as refusal:
                log.warning("Discord does not take the report: %s", refusal)
            else:
                return
        await send_apart(interaction, report)

    def rollback_button(self, generation: str) -> ConfirmButton:
        """The way back from a generation."""
        return self.button("rollback", generation, "Roll back", is_danger=True)

    @asynccontextmanager
    async def noting(
        self, interaction: discord.Interaction, verb: str, article: str | None = None
    ) -> AsyncIterator[Deed]:
        """A deed of whoever acts, which is written down when it fails."""
        deed = Deed(_name(interaction), verb, article)
        log.info("%s: %s", deed.who, deed.verb)
        try:
            yield deed
        except (Exception, asyncio.CancelledError) as error:
            await self._note(failed(deed, error))
            raise

    async def _note(self, deed: Deed) -> None:
        await asyncio.to_thread(self._keepers.audit.note, deed)


async def _show(
    interaction: discord.Interaction, latest: Latest, progress: Progress | None
) -> None:
    """Progress in the answer; an edit that Discord refuses must not end the job."""
    if interaction.is_expired():
        return
    try:
        report = progress_report(progress, latest.seconds)
        await fill(interaction, sentence_layout(report))
    except UNREACHED as refusal:
        log.warning("Discord does not take the progress: %s", refusal)


def with_buttons(report: str, buttons: Sequence[ConfirmButton]) -> LayoutView:
    """Plain sentences with a row of buttons below, if there are any."""
    layout = sentence_layout(report)
    return layout.add_item(ActionRow(*buttons)) if buttons else layout


def _name(interaction: discord.Interaction) -> str:
    """Who did it, by an id that no renaming changes."""
    return f"Discord user {interaction.user.id}"
