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
from bot.catalogue import ENGLISH, Catalogue
from bot.escaping import inline
from bot.framing import frame
from bot.rendering import FOUND
from bot.translating import command_key

QUESTION_LENGTH = 200

log = logging.getLogger(__name__)


class Guide:
    """Tells what the commands of `tree` do and what may be asked at `desk`."""

    def __init__(self, desk: Desk, tree: app_commands.CommandTree[Any]) -> None:
        self._desk = desk
        self._tree = tree

    async def layout(self, words: Catalogue = ENGLISH) -> LayoutView:
        """The message; where the articles cannot be asked just now, it says so."""
        typed, on_messages = _typed(self._tree, words), _on_messages(self._tree, words)
        commands = "\n".join((words.say("help.asking"), *typed, on_messages))
        return frame([words.say("help.what")], [commands], [await self._examples(words)], FOUND)

    async def _examples(self, words: Catalogue) -> str:
        try:
            found = await self._desk.examples()
        except Exception as error:  # noqa: BLE001 - the rest of the help is of use all the same
            return inline(apology(error, words=words), QUESTION_LENGTH)
        lines = (f"- {inline(question, QUESTION_LENGTH)}" for question in found)
        return "\n".join((words.say("help.try"), *lines)) if found else ""


def _typed(tree: app_commands.CommandTree[Any], words: Catalogue) -> Iterator[str]:
    """The slash commands of everybody."""
    for command in tree.get_commands(type=discord.AppCommandType.chat_input):
        if FOR_ADMINS not in command.extras:
            key = command_key(command)
            name, description = words.say(f"{key}.name"), words.say(f"{key}.description")
            yield f"- **/{name}** {inline(description, QUESTION_LENGTH)}"


def _on_messages(tree: app_commands.CommandTree[Any], words: Catalogue) -> str:
    menus = tree.get_commands(type=discord.AppCommandType.message)
    names = (words.say(f"{command_key(menu)}.name") for menu in menus)
    return words.say("help.on_messages", names=", ".join(f"*{name}*" for name in names))
