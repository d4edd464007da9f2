"""A person is answered in the language in which they use Discord."""

from types import SimpleNamespace
from typing import Any

import discord

from bot.languages import words_below, words_for


def asked_in(locale: discord.Locale) -> Any:  # noqa: ANN401 - stands for what Discord sends
    return SimpleNamespace(locale=locale)


def written_in(locale: discord.Locale | None) -> Any:  # noqa: ANN401 - the same
    guild = SimpleNamespace(preferred_locale=locale) if locale else None
    return SimpleNamespace(guild=guild)


def test_a_command_is_answered_in_the_language_of_whoever_used_it() -> None:
    assert words_for(asked_in(discord.Locale.russian)).language == "ru"
    assert words_for(asked_in(discord.Locale.british_english)).language == "en"
    assert words_for(asked_in(discord.Locale.japanese)).language == "en"


def test_a_message_is_answered_in_the_language_of_its_guild() -> None:
    assert words_below(written_in(discord.Locale.russian)).language == "ru"
    assert words_below(written_in(discord.Locale.american_english)).language == "en"
    assert words_below(written_in(None)).language == "en"
