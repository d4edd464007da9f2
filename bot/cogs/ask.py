"""`/ask`, mentions, direct messages: questions to the printed words."""

import re

import discord
from discord import app_commands
from discord.ui import LayoutView

from bot.asking import Desk
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.conversations import Conversations, Place
from bot.guiding import Guide
from bot.rendering import turn_layout
from bot.replying import fill, may_reply, reply
from bot.voting import Votes
from retrieval.question import LONGEST_QUESTION
from retrieval.turn import Turn

# A user's mention, "<@80351110224678912>" or in the old form "<@!80351110224678912>".
_MENTION = re.compile(r"<@!?(?P<id>[0-9]{1,20})>")


class Ask:
    """Answers questions at `desk`, wherever they are put, as they go on from one another.

    Whoever asks nothing is told by the `guide` what to ask; `votes` are taken below answers.
    """

    def __init__(
        self, desk: Desk, conversations: Conversations, *, guide: Guide, votes: Votes
    ) -> None:
        self._desk = desk
        self._conversations = conversations
        self._guide = guide
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
        # Where Discord does not tell the channel, nothing that is asked later has the same place.
        channel = interaction.channel_id or interaction.id
        place = Place(channel, interaction.user.id, is_private=private)
        former = self._conversations.recall(place)
        turn = await self._desk.ask(question, user=interaction.user.id, former=former)
        answer = await fill(interaction, await self._lay_out(turn, is_question_shown=True))
        self._conversations.remember(place, turn, answer=answer)

    async def hear(self, message: discord.Message, me: discord.ClientUser) -> None:
        """Answer a message that mentions `me` or came as a direct message; pass over others."""
        if not _is_for(message, me) or not may_reply(message):
            return
        question = without_mention(message.content, me.id)
        if not question:
            async with message.channel.typing():
                layout = await self._guide.layout()
            await reply(message, layout)
            return
        place = Place(message.channel.id, message.author.id)
        former = self._conversations.recall(place, answer=_answer_meant(message, me))
        async with message.channel.typing():
            turn = await self._desk.ask(question, user=message.author.id, former=former)
        answer = await reply(message, await self._lay_out(turn, is_question_shown=False))
        self._conversations.remember(place, turn, answer=answer)

    async def _lay_out(self, turn: Turn, *, is_question_shown: bool) -> LayoutView:
        layout = turn_layout(turn, is_question_shown=is_question_shown)
        return await self._votes.add_to(layout, turn)


def without_mention(content: str, me: int) -> str:
    """What was asked, without the mentions of the bot itself."""
    kept = _MENTION.sub(lambda found: "" if int(found["id"]) == me else found[0], content)
    return " ".join(kept.split())


def _answer_meant(message: discord.Message, me: discord.ClientUser) -> int | None:
    """The id of the bot's message that this one replies to; None when it replies to none.

    A message that Discord did not look up may be the bot's: if it is not, nothing is recalled.
    """
    reference = message.reference
    meant = reference.resolved if reference else None
    is_others = isinstance(meant, discord.Message) and meant.author.id != me.id
    return reference.message_id if reference and not is_others else None


def _is_for(message: discord.Message, me: discord.ClientUser) -> bool:
    """Mentions of everyone or of a role are for people, and bots do not talk to bots."""
    if message.author.bot or message.webhook_id is not None or message.is_system():
        return False
    return message.guild is None or any(user.id == me.id for user in message.mentions)
