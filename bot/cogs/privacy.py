"""`/privacy`: what is kept of the people who ask, and the deletion of it."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import discord
from discord import app_commands
from discord.ui import ActionRow, Button, DynamicItem, Item, LayoutView

from bot.apologizing import apologize
from bot.catalogue import ENGLISH, Catalogue
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.escaping import inline
from bot.feedback import Feedback
from bot.framing import frame
from bot.gaps import Gaps
from bot.languages import words_for
from bot.rendering import FOUND, sentence_layout
from bot.replying import fill
from bot.wording import NAME_LENGTH

Delete = Callable[[discord.Interaction], Awaitable[None]]


class DeleteButton(DynamicItem[Button[LayoutView]], template=re.compile("nothing")):
    """Deletes what the person who presses it gave; it outlives a restart."""

    def __init__(self, words: Catalogue = ENGLISH) -> None:
        label, style = words.say("privacy.delete"), discord.ButtonStyle.danger
        super().__init__(Button(label=label, custom_id="privacy:delete", style=style))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: Item[Any], match: re.Match[str], /
    ) -> "DeleteButton":
        """The button that was pressed."""
        del interaction, item, match
        return cls()


def _button_for(delete: Delete) -> type[DeleteButton]:
    class Bound(DeleteButton, template=re.compile("privacy:delete")):
        async def callback(self, interaction: discord.Interaction) -> None:
            await delete(interaction)

    return Bound


class Privacy:
    """Says what is kept, as `gaps` and `feedback` are set, and what `model` is sent, if any.

    `button` is the kind of its button, for the client to know it after a restart.
    """

    def __init__(self, gaps: Gaps, feedback: Feedback, model: str | None = None) -> None:
        self._model = model
        self._gaps = gaps
        self._feedback = feedback
        self.button = _button_for(self.delete)

    def command(self) -> app_commands.Command[app_commands.Group, ..., None]:
        """The slash command."""
        return app_commands.Command(
            name="privacy",
            description="See what is kept of you, and delete it.",
            callback=self.privacy,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )

    async def privacy(self, interaction: discord.Interaction) -> None:
        """Tell the person alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        words = words_for(interaction)
        told = [words.say(key) for key in self._keys()]
        if self._model:
            name = inline(self._model, NAME_LENGTH)
            told.append(words.say("privacy.sent_to_model", model=name))
        lines = "\n".join(f"- {each}" for each in told)
        layout = frame([words.say("privacy.title")], [lines], [], FOUND)
        await fill(interaction, layout.add_item(ActionRow(self.button(words))))

    async def delete(self, interaction: discord.Interaction) -> None:
        """Delete what the person gave, and tell them alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            votes = await asyncio.to_thread(self._feedback.forget, interaction.user.id)
            words = words_for(interaction)
            told = words.say("privacy.nothing_given")
            if votes:
                told = words.say("privacy.deleted", number=votes)
            await fill(interaction, sentence_layout(told))
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await apologize(interaction, error)

    def _keys(self) -> Iterator[str]:
        """What is said, by its words in the catalogues."""
        is_verbose = logging.getLogger("discord").isEnabledFor(logging.DEBUG)
        yield from ("privacy.read", "privacy.remembered")
        yield "privacy.logged_more" if is_verbose else "privacy.logged"
        yield "privacy.gaps" if self._gaps.is_kept else "privacy.no_gaps"
        yield "privacy.votes" if self._feedback.is_kept else "privacy.no_votes"
        yield from ("privacy.keys", "privacy.audited")
