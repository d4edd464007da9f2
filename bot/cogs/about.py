"""*Ask about this*: what a message says, asked as a question."""

import asyncio
from functools import partial

import discord
from discord import app_commands
from discord.ui import LayoutView

from bot.asking import Desk
from bot.catalogue import Catalogue
from bot.contents import words_in
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.conversations import Conversations, Place
from bot.escaping import unescape
from bot.languages import words_for
from bot.leads import lead
from bot.rendering import answer_layout, sentence_layout, turn_layout
from bot.replying import fill
from bot.unfolding import Unfolding
from bot.voting import Votes
from bot.wording import cut_places
from retrieval.question import LONGEST_QUESTION
from retrieval.turn import Turn

MENU = "Ask about this"


class About:
    """Asks the words of messages at `desk`, for the person alone; who may then go on."""

    def __init__(
        self, desk: Desk, conversations: Conversations, unfolding: Unfolding, votes: Votes
    ) -> None:
        self._desk = desk
        self._conversations = conversations
        self._unfolding = unfolding
        self._votes = votes

    def menu(self) -> app_commands.ContextMenu:
        """The command of a message."""
        return app_commands.ContextMenu(
            name=MENU,
            callback=self.ask,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )

    async def ask(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Acknowledge at once, then fill the answer in, which only the person sees."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        words, told = words_for(interaction), _plain(words_in(message))
        question = shorten(told)
        if not any(character.isalnum() for character in question):
            await fill(interaction, sentence_layout(words.say("about.no_words")))
            return
        # The words are somebody else's, who asked nothing.
        turn = await self._desk.ask(question, user=interaction.user.id, is_typed=False)
        lay_out = partial(self._lay_out, turn, words, is_cut=question != told)
        layout = await asyncio.to_thread(lay_out)
        channel = interaction.channel_id or interaction.id
        place = Place(channel, interaction.user.id, is_private=True)
        answer = await fill(interaction, await self._votes.add_to(layout, turn))
        self._conversations.remember(place, turn, answer=answer)

    def _lay_out(self, turn: Turn, words: Catalogue, *, is_cut: bool) -> LayoutView:
        offers = self._unfolding.offers(is_private=True, words=words)
        if not is_cut or turn.question is None:
            return turn_layout(turn, is_question_shown=True, offers=offers, words=words)
        led_by = (words.say("about.cut"), *lead(turn, words))
        return answer_layout(
            turn.outcome, is_question_shown=True, led_by=led_by, offers=offers, words=words
        )


def shorten(words: str) -> str:
    """As many of the first sentences, or else words, as a question may have characters."""
    if len(words) <= LONGEST_QUESTION:
        return words
    ends = [end for end in cut_places(words[: LONGEST_QUESTION + 1]) if end <= LONGEST_QUESTION]
    return words[: ends[-1] if ends else LONGEST_QUESTION]


def _plain(words: str) -> str:
    """On one line, without the marks of block quotes and what Discord takes for escapes."""
    lines = (line.removeprefix("> ") for line in words.split("\n"))
    return " ".join(unescape(" ".join(lines)).split())
