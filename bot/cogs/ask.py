"""`/ask`, mentions, messages, *Ask more*: questions to printed words."""

import asyncio
from functools import partial

import discord
from discord import app_commands
from discord.ui import LayoutView

from bot.apologizing import apologize
from bot.asking import Desk
from bot.catalogue import Catalogue
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.conversations import Conversations, Place
from bot.guiding import Guide
from bot.index import Index
from bot.languages import words_below, words_for
from bot.mentions import is_for, without_mention
from bot.recovering import recover_question
from bot.rendering import turn_layout
from bot.replying import fill, may_reply, reply
from bot.unfolding import Unfolding
from bot.voting import Votes
from retrieval.question import LONGEST_QUESTION
from retrieval.turn import Turn


class Ask:
    """Answers questions at `desk`, wherever they are put, as they go on from one another.

    Whoever asks nothing is told by the `guide` what to ask. The buttons below answers are those
    of `unfolding` and, where they are kept, of `votes`.
    """

    def __init__(
        self,
        desk: Desk,
        conversations: Conversations,
        *,
        guide: Guide,
        unfolding: Unfolding,
        votes: Votes,
    ) -> None:
        self._desk = desk
        self._conversations = conversations
        self._guide = guide
        self._unfolding = unfolding
        self._votes = votes

    def command(self) -> app_commands.Command[app_commands.Group, ..., None]:
        """The slash command."""
        return app_commands.Command(
            name="ask",
            description="Ask what the articles say; the answer is the words as printed.",
            callback=self.ask,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )

    @app_commands.describe(
        question="Your question, for instance: what did the mayor tell the council?",
        private="Show the answer to you alone",
    )
    async def ask(
        self,
        interaction: discord.Interaction,
        question: app_commands.Range[str, 1, LONGEST_QUESTION],
        *,
        private: bool = False,
    ) -> None:
        """Acknowledge at once, then fill the answer in."""
        await interaction.response.defer(ephemeral=private, thinking=True)
        place = _place_of(interaction, is_private=private)
        former = self._conversations.recall(place)
        await self._answer(interaction, question, place, former)

    async def hear(self, message: discord.Message, me: discord.ClientUser) -> None:
        """Answer a message that mentions `me` or came as a direct message; pass over others."""
        if not is_for(message, me) or not may_reply(message):
            return
        words = words_below(message)
        question = without_mention(message.content, me.id)
        if not question:
            async with message.channel.typing():
                layout = await self._guide.layout(words)
            await reply(message, layout)
            return
        place = Place(message.channel.id, message.author.id)
        async with message.channel.typing():
            former = await self._former_of(message, place, me)
            turn = await self._desk.ask(question, user=message.author.id, former=former)
            layout = await self._lay_out(turn, place, is_question_shown=False, words=words)
        answer = await reply(message, layout)
        self._conversations.remember(place, turn, answer=answer)

    async def go_on(self, interaction: discord.Interaction, question: str) -> None:
        """Answer a question about the answer whose *Ask more* was pressed, as private as that."""
        shown, me = interaction.message, interaction.client.user
        place = _place_of(interaction, is_private=shown is None or shown.flags.ephemeral)
        try:
            await interaction.response.defer(ephemeral=place.is_private, thinking=True)
            former = await self._go_back(shown, place, me.id) if shown and me else None
            await self._answer(interaction, question, place, former)
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await apologize(interaction, error)

    async def _answer(
        self, interaction: discord.Interaction, question: str, place: Place, former: Turn | None
    ) -> None:
        turn = await self._desk.ask(question, user=interaction.user.id, former=former)
        words = words_for(interaction)
        layout = await self._lay_out(turn, place, is_question_shown=True, words=words)
        answer = await fill(interaction, layout)
        self._conversations.remember(place, turn, answer=answer)

    async def _lay_out(
        self, turn: Turn, place: Place, *, is_question_shown: bool, words: Catalogue
    ) -> LayoutView:
        offers = self._unfolding.offers(is_private=place.is_private, words=words)
        lay_out = partial(
            turn_layout, is_question_shown=is_question_shown, offers=offers, words=words
        )
        return await self._votes.add_to(await asyncio.to_thread(lay_out, turn), turn)

    async def _former_of(
        self, message: discord.Message, place: Place, me: discord.ClientUser
    ) -> Turn | None:
        """The turn that a message goes on from.

        A message that Discord did not look up may be the bot's: if it is not, nothing is recalled.
        """
        reference = message.reference
        if reference is None:
            return self._conversations.recall(place)
        meant = reference.resolved
        if not isinstance(meant, discord.Message):
            return self._conversations.recall(place, answer=reference.message_id)
        if meant.author.id != me.id:
            return self._conversations.recall(place)
        return await self._go_back(meant, place, me.id)

    async def _go_back(self, answer: discord.Message, place: Place, me: int) -> Turn | None:
        """The turn of an answer; where it is forgotten, its question is asked anew in silence."""
        kept = self._conversations.recall(place, answer=answer.id)
        question = None if kept else await recover_question(answer, me)
        if question is None:
            return kept

        def ask(index: Index) -> Turn:
            return index.follow(question)

        turn = await self._desk.read(ask, user=place.user)
        return None if turn.question is None else turn


def _place_of(interaction: discord.Interaction, *, is_private: bool) -> Place:
    # Where Discord does not tell the channel, nothing that is asked later has the same place.
    channel = interaction.channel_id or interaction.id
    return Place(channel, interaction.user.id, is_private=is_private)
