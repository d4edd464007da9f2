"""The names and descriptions of commands in, their translations out."""

import re
from typing import Any

from discord import Locale, app_commands
from discord.app_commands import (
    Choice,
    Command,
    ContextMenu,
    Group,
    Parameter,
    TranslationContextLocation,
    TranslationContextTypes,
    locale_str,
)

from bot.catalogue import Catalogue, catalogue_for

_NAMES = {
    TranslationContextLocation.command_name,
    TranslationContextLocation.group_name,
    TranslationContextLocation.parameter_name,
}
# Whatever no key may have: the blanks and the dots of "Ask about this…".
_NO_KEY = re.compile(r"[^0-9a-z]+")


class CommandTranslator(app_commands.Translator):
    """Tells Discord what the catalogues call each command, option and choice.

    A language has a catalogue of its own or is left out: Discord then shows the English words.
    """

    async def translate(
        self, string: locale_str, locale: Locale, context: TranslationContextTypes
    ) -> str | None:
        """The translation; None where the language has no words for it."""
        words = words_of(locale)
        key = key_of(string, context)
        return words.say(key) if words and key and words.has(key) else None


def words_of(locale: Locale) -> Catalogue | None:
    """The catalogue of that very language; None when it has none."""
    words = catalogue_for(locale.value)
    return words if words.language in {locale.value, locale.value.partition("-")[0]} else None


def key_of(string: locale_str, context: TranslationContextTypes) -> str | None:
    """Where the catalogues have it, such as "commands.timeline.options.first.name".

    An option goes by the name that the program gives it, a context menu by its words.
    """
    kind = "name" if context.location in _NAMES else "description"
    match context.data:
        case Parameter() as option:
            return f"{command_key(option.command)}.options.{option.name}.{kind}"
        case Choice():
            return f"commands.choices.{_plain(string.message)}"
        case Command() | Group() | ContextMenu() as command:
            return f"{command_key(command)}.{kind}"
        case _:
            return None


def command_key(command: Command[Any, ..., Any] | Group | ContextMenu) -> str:
    """Its key, below those of its groups; the words of a context menu are one name."""
    is_menu = isinstance(command, ContextMenu)
    path = [command.name] if is_menu else command.qualified_name.split(" ")
    return f"commands.{'.'.join(map(_plain, path))}"


def _plain(name: str) -> str:
    return _NO_KEY.sub("_", name.casefold()).strip("_")
