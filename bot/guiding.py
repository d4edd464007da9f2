"""The commands and the articles in, what can be asked out."""

import logging
from collections.abc import Iterator
from typing import Any

import discord
from discord import app_commands
from discord.ui import LayoutView

from bot.admins import FOR_ADMINS
from bot.apologizing import apology
from bot.asking import Desk
from bot.escaping import inline
from bot.framing import frame
from bot.rendering import FOUND

WHAT = (
    "**I answer questions about news articles with the words that were printed**, and say who "
    "said them, to whom and where they stand. What the articles do not answer, I do not answer."
)
ASKING = (
    "Mention me together with your question, reply to an answer to go on from it, write to me "
    "directly, or use a command:"
)
ON_MESSAGES = "On any message, under Apps: {names}"
TRY = "**Questions that these articles answer:**"
QUESTION_LENGTH = 200

log = logging.getLogger(__name__)


class Guide:
    """Tells what the commands of `tree` do and what may be asked at `desk`."""

    def __init__(self, desk: Desk, tree: app_commands.CommandTree[Any]) -> None:
        self._desk = desk
        self._tree = tree

    async def layout(self) -> LayoutView:
        """The message; where the articles cannot be asked just now, it says so."""
        commands = "\n".join((ASKING, *_typed(self._tree), _on_messages(self._tree)))
        return frame([WHAT], [commands], [await self._examples()], FOUND)

    async def _examples(self) -> str:
        try:
            found = await self._desk.examples()
        except Exception as error:  # noqa: BLE001 - the rest of the help is of use all the same
            return inline(apology(error), QUESTION_LENGTH)
        lines = (f"- {inline(question, QUESTION_LENGTH)}" for question in found)
        return "\n".join((TRY, *lines)) if found else ""


def _typed(tree: app_commands.CommandTree[Any]) -> Iterator[str]:
    """The slash commands of everybody."""
    for command in tree.get_commands(type=discord.AppCommandType.chat_input):
        if FOR_ADMINS not in command.extras:
            yield f"- **/{command.name}** {inline(command.description, QUESTION_LENGTH)}"


def _on_messages(tree: app_commands.CommandTree[Any]) -> str:
    menus = tree.get_commands(type=discord.AppCommandType.message)
    return ON_MESSAGES.format(names=", ".join(f"*{menu.name}*" for menu in menus))
