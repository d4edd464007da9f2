"""The form that *Ask more* opens: words typed in, one question out."""

from collections.abc import Awaitable, Callable

import discord
from discord.ui import Label, Modal, TextInput

from bot.apologizing import apologize
from retrieval.question import LONGEST_QUESTION

TITLE = "Ask more about this answer"
QUESTION = "Your question"
EXAMPLE = "For instance: when was that said?"
# Discord keeps a form open no longer than it takes answers to it.
LIFETIME = 15 * 60.0  # seconds

Submit = Callable[[discord.Interaction, str], Awaitable[None]]


class AskMore(Modal, title=TITLE):
    """Gives the question to `submit`."""

    def __init__(self, submit: Submit) -> None:
        super().__init__(timeout=LIFETIME)
        self._submit = submit
        self._typed: TextInput[AskMore] = TextInput(
            placeholder=EXAMPLE, max_length=LONGEST_QUESTION
        )
        self.add_item(Label(text=QUESTION, component=self._typed))

    async def on_submit(self, interaction: discord.Interaction, /) -> None:
        """Hand the question on; whoever cannot be answered is told why."""
        try:
            await self._submit(interaction, self._typed.value)
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await apologize(interaction, error)
