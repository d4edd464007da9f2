"""The bot on Discord: events to the commands, faults to one sentence."""

import asyncio
import logging
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import discord
from discord import app_commands

from bot.admins import Admins, is_admin
from bot.apologizing import apologize, apologize_below
from bot.asking import Desk
from bot.auditing import AuditLog
from bot.cogs.about import About
from bot.cogs.ask import Ask
from bot.cogs.check import Check
from bot.cogs.compare import Compare
from bot.cogs.corpus import Corpus
from bot.cogs.help import Help
from bot.cogs.privacy import Privacy
from bot.cogs.quotes import Quotes
from bot.cogs.sources import Sources
from bot.cogs.timeline import Timeline
from bot.composing import Composer
from bot.conversations import Conversations
from bot.feedback import Feedback
from bot.gaps import Gaps
from bot.guiding import Guide
from bot.index import Index
from bot.keepsakes import Keepsakes
from bot.prompting import read_form
from bot.syncing import sync_changed
from bot.tending import Keepers
from bot.translating import CommandTranslator
from bot.unfolding import Unfolding
from bot.voting import Votes

AnyCommand = app_commands.Command[app_commands.Group, ..., None] | app_commands.ContextMenu

log = logging.getLogger(__name__)


class Commands(app_commands.CommandTree[discord.Client]):
    """The slash commands, with one error door for all of them."""

    async def on_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        """Tell whoever used the command."""
        await apologize(interaction, error)


class Client(discord.Client):
    """A client without privileged intents that pings nobody and keeps no messages.

    Call `run(token, log_handler=None)`; whoever made `index` closes it afterwards. `data_dir`
    is where the bot remembers which commands Discord has; `audit`, `gaps`, `feedback` and
    `keepsakes` stand there too unless they are given. A `composer` has a language
    model connect what answers.
    """

    def __init__(
        self,
        *,
        index: Index,
        admins: Admins,
        data_dir: Path,
        audit: AuditLog | None = None,
        gaps: Gaps | None = None,
        keepsakes: Keepsakes | None = None,
        feedback: Feedback | None = None,
        composer: Composer | None = None,
    ) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
        super().__init__(
            intents=intents, allowed_mentions=discord.AllowedMentions.none(), max_messages=None
        )
        self.tree = Commands(self)
        self._audit = audit or AuditLog(data_dir)
        self._gaps = gaps or Gaps(data_dir, is_kept=False)
        self.desk = Desk(index, gaps=self._gaps, composer=composer)
        self._composer = composer
        self._feedback = feedback or Feedback(data_dir, is_kept=False)
        self._votes = Votes(self.desk, self._feedback)
        self._guide = Guide(self.desk, self.tree)
        self._keepsakes = keepsakes or Keepsakes(data_dir)
        self._unfolding = Unfolding(self.desk, self._keepsakes)
        self._conversations = Conversations()
        self._ask = Ask(
            self.desk,
            self._conversations,
            guide=self._guide,
            unfolding=self._unfolding,
            votes=self._votes,
        )
        self._admins = admins
        self._data_dir = data_dir

    async def setup_hook(self) -> None:
        """Take up the commands, tell Discord if they have changed, and forget what is too old."""
        is_known = partial(is_admin, admins=self._admins, application=self.application)
        corpus = Corpus(self.desk, Keepers(is_known, self._audit, self._gaps))
        for command in self._commands():
            self.tree.add_command(command)
        self.tree.add_command(corpus)
        self.add_dynamic_items(corpus.button, self._votes.button, self._unfolding.button)
        await self.tree.set_translator(CommandTranslator())
        await sync_changed(self.tree, self._data_dir)
        await self._votes.drop_old()
        await asyncio.to_thread(self._keepsakes.drop_old)

    def _commands(self) -> Iterator[AnyCommand]:
        """The commands of everybody; the buttons of their messages are taken up with them."""
        check = Check(self.desk)
        quotes, timeline, sources = Quotes(self.desk), Timeline(self.desk), Sources(self.desk)
        privacy = Privacy(
            self._gaps, self._feedback, self._composer.model if self._composer else None
        )
        self.add_dynamic_items(quotes.button, timeline.button, sources.button, privacy.button)
        yield self._ask.command()
        yield check.command()
        yield Compare(self.desk).command()
        yield timeline.command()
        yield quotes.command()
        yield sources.command()
        yield Help(self._guide).command()
        yield privacy.command()
        yield check.menu()
        yield About(self.desk, self._conversations, self._unfolding, self._votes).menu()

    async def close(self) -> None:
        """Leave Discord, and the language model."""
        await super().close()
        if self._composer:
            await self._composer.aclose()

    async def on_ready(self) -> None:
        """Tell the log that questions can come."""
        log.info("Ready as %s in %d guilds.", self.user, len(self.guilds))

    async def on_message(self, message: discord.Message) -> None:
        """Answer mentions and direct messages."""
        if self.user is not None:
            await self._ask.hear(message, self.user)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Answer what was sent with the form of *Ask more*; the rest is taken up elsewhere."""
        question = read_form(interaction)
        if question is not None:
            await self._ask.go_on(interaction, question)

    async def on_error(self, event_method: str, /, *args: object, **kwargs: object) -> None:
        """Tell whoever wrote the message, and the log."""
        del kwargs
        error = sys.exception()
        message = args[0] if args else None
        if isinstance(error, Exception) and isinstance(message, discord.Message):
            await apologize_below(message, error)
        else:
            log.error("The event %s could not be handled.", event_method, exc_info=error)
