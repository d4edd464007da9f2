"""`/ask`, mentions, direct messages: questions to the printed words."""

import re

import discord
from discord import app_commands

from bot.asking import Desk
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.conversations import Conversations, Place
from bot.languages import words_below, words_for
from bot.rendering import sentence_layout, turn_layout
from bot.replying import fill, may_reply, reply
from retrieval.question import LONGEST_QUESTION

# A user's mention, "<@80351110224678912>" or in the old form "<@!80351110224678912>".
_MENTION = re.compile(r"<@!?(?P<id>[0-9]{1,20})>")


class Ask:
    """Answers questions at `desk`, wherever they are put, as they go on from one another."""

    def __init__(self, desk: Desk, conversations: Conversations | None = None) -> None:
        self._desk = desk
        self._conversations = conversations or Conversations()

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
        answer = await fill(
            interaction, turn_layout(turn, is_question_shown=True, words=words_for(interaction))
        )
        self._conversations.remember(place, turn, answer=answer)

    async def hear(self, message: discord.Message, me: discord.ClientUser) -> None:
        """Answer a message that mentions `me` or came as a direct message; pass over others."""
        if not _is_for(message, me) or not may_reply(message):
            return
        words = words_below(message)
        question = without_mention(message.content, me.id)
        if not question:
            await reply(message, sentence_layout(words.say("answer.help")))
            return
        place = Place(message.channel.id, message.author.id)
        former = self._conversations.recall(place, answer=_answer_meant(message, me))
        async with message.channel.typing():
            turn = await self._desk.ask(question, user=message.author.id, former=former)
        answer = await reply(message, turn_layout(turn, is_question_shown=False, words=words))
        self._conversations.remember(place, turn, answer=answer)


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
