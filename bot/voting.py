"""The buttons that ask whether an answer was of use, and their presses."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any, cast

import discord
from discord.ui import ActionRow, Button, DynamicItem, Item, LayoutView

from bot.apologizing import apologize
from bot.asking import Desk
from bot.feedback import KEY_LENGTH, Feedback, Vote
from bot.languages import words_for
from bot.limits import BUTTONS_IN_A_ROW
from bot.rendering import sentence_layout
from bot.replying import fill
from retrieval.answer import Answer
from retrieval.turn import Turn

log = logging.getLogger(__name__)

EMOJI: dict[Vote, str] = {"up": "👍", "down": "👎"}

# By their words in the catalogues.
THANKS: dict[Vote, str] = {"up": "votes.up", "down": "votes.down"}

Cast = Callable[[discord.Interaction, str, Vote], Awaitable[None]]


class VoteButton(DynamicItem[Button[LayoutView]], template=re.compile("nothing")):
    """Says of the answer with that `key` whether it was of use; its id outlives a restart."""

    def __init__(self, vote: Vote, key: str) -> None:
        super().__init__(Button(emoji=EMOJI[vote], custom_id=f"vote:{vote}:{key}"))
        self.vote: Vote = vote
        self.key = key

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: Item[Any], match: re.Match[str], /
    ) -> "VoteButton":
        """The button that was pressed."""
        del interaction, item
        return cls(cast("Vote", match["vote"]), match["key"])


def vote_button_for(cast_vote: Cast) -> type[VoteButton]:
    """The kind of button that calls `cast_vote`; Discord's library makes it anew at every press."""
    pattern = rf"vote:(?P<vote>up|down):(?P<key>[A-Za-z0-9_-]{{{KEY_LENGTH}}})"

    class Bound(VoteButton, template=re.compile(pattern)):
        async def callback(self, interaction: discord.Interaction) -> None:
            await cast_vote(interaction, self.key, self.vote)

    return Bound


class Votes:
    """Asks below answers whether they were of use, where `feedback` is kept.

    `button` is the kind of its buttons, for the client to know them after a restart.
    """

    def __init__(self, desk: Desk, feedback: Feedback) -> None:
        self._desk = desk
        self._feedback = feedback
        self.button = vote_button_for(self.vote)

    async def add_to(self, layout: LayoutView, turn: Turn) -> LayoutView:
        """The same layout with the buttons, in its last row of buttons or in one of their own.

        Nobody is to go without an answer since it cannot be voted on.
        """
        if turn.question is None or not self._feedback.is_kept:
            return layout
        citations = turn.outcome.citations if isinstance(turn.outcome, Answer) else ()
        try:
            generation = await self._desk.generation()
            key = await asyncio.to_thread(
                self._feedback.offer, turn.outcome.question, citations, generation
            )
        except Exception:
            log.exception("An answer cannot be voted on")
            return layout
        buttons = (self.button("up", key), self.button("down", key))
        last = layout.children[-1]
        if isinstance(last, ActionRow) and len(last.children) + len(buttons) <= BUTTONS_IN_A_ROW:
            for button in buttons:
                last.add_item(button)
            return layout
        return layout.add_item(ActionRow(*buttons))

    async def drop_old(self) -> None:
        """Forget the answers that can be voted on no more; what fails is told to the log."""
        try:
            await asyncio.to_thread(self._feedback.drop_old)
        except Exception:
            log.exception("Old answers could not be forgotten")

    async def vote(self, interaction: discord.Interaction, key: str, vote: Vote) -> None:
        """Keep what the person thinks, and tell them alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            is_kept = await asyncio.to_thread(
                self._feedback.vote, key, vote, user=interaction.user.id
            )
            not_kept = "votes.too_old" if self._feedback.is_kept else "votes.not_kept"
            told = words_for(interaction).say(THANKS[vote] if is_kept else not_kept)
            await fill(interaction, sentence_layout(told))
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await apologize(interaction, error)
