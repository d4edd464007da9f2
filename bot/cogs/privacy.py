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
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.counting import counted
from bot.feedback import Feedback
from bot.framing import frame
from bot.gaps import Gaps
from bot.rendering import FOUND, sentence_layout
from bot.replying import fill

TITLE = "**What this bot keeps**"
READ = (
    "It reads a message only when you mention it, reply to it, write to it directly or choose it "
    "on a message. Questions and answers stand in Discord, and you may delete yours there."
)
REMEMBERED = (
    "Your last questions stay in memory for ten minutes, so that you can go on from them; a "
    "restart forgets them."
)
LOGGED = (
    "The log has faults and their times, with the Discord id of whoever could not be told of one, "
    "and no questions."
)
LOGGED_MORE = (
    "The log is set to tell all that passes between Discord and this bot just now, your questions "
    "included: whoever runs it is looking for a fault."
)
GAPS = (
    "Questions that the articles do not answer are kept with their day and without who asked, for "
    "those who run this bot."
)
NO_GAPS = "Questions that the articles do not answer are not kept."
VOTES = (
    "If you press 👍 or 👎, your vote is kept with its day and the passages that were shown. In "
    "place of your Discord id and of the question stand digests of them: nobody can read them "
    "back, though whoever runs this bot could try whether a certain person voted. You can delete "
    "your votes here."
)
NO_VOTES = "What you think of answers is not kept."
KEYS = (
    "What a button needs to find passages of the articles again may be kept for 30 days under a "
    "random key, without the words of the question and without who asked."
)
AUDITED = "Whoever changes the articles is written down with their Discord id and what they did."
DELETE = "Delete what I gave"
NOTHING_GIVEN = "Of you, nothing is kept that you gave."
DELETED = "Deleted: {votes}."

Delete = Callable[[discord.Interaction], Awaitable[None]]


class DeleteButton(DynamicItem[Button[LayoutView]], template=re.compile("nothing")):
    """Deletes what the person who presses it gave; it outlives a restart."""

    def __init__(self) -> None:
        style = discord.ButtonStyle.danger
        super().__init__(Button(label=DELETE, custom_id="privacy:delete", style=style))

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
    """Says what is kept, as `gaps` and `feedback` are set.

    `button` is the kind of its button, for the client to know it after a restart.
    """

    def __init__(self, gaps: Gaps, feedback: Feedback) -> None:
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
        lines = "\n".join(f"- {sentence}" for sentence in self._sentences())
        layout = frame([TITLE], [lines], [], FOUND)
        await fill(interaction, layout.add_item(ActionRow(self.button())))

    async def delete(self, interaction: discord.Interaction) -> None:
        """Delete what the person gave, and tell them alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            votes = await asyncio.to_thread(self._feedback.forget, interaction.user.id)
            told = DELETED.format(votes=counted(votes, "vote")) if votes else NOTHING_GIVEN
            await fill(interaction, sentence_layout(told))
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await apologize(interaction, error)

    def _sentences(self) -> Iterator[str]:
        is_verbose = logging.getLogger("discord").isEnabledFor(logging.DEBUG)
        yield from (READ, REMEMBERED)
        yield LOGGED_MORE if is_verbose else LOGGED
        yield GAPS if self._gaps.is_kept else NO_GAPS
        yield VOTES if self._feedback.is_kept else NO_VOTES
        yield from (KEYS, AUDITED)
