"""What Discord is told to call the commands in each language."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord
from discord import app_commands

from bot.catalogue import ENGLISH, catalogue_for
from bot.client import Client
from bot.translating import CommandTranslator, key_of
from tests.bot.discord_description import Description
from tests.bot.discord_server import Call

DESCRIPTION = Path(__file__).parents[3] / "shared" / "discord" / "openapi.json"
LOCALES = {"en-US", "en-GB", "ru"}
# Discord's rule: letters and digits of any script, "-", "_" and "'".
NAME = re.compile(r"[-_'\w]{1,32}")
MOST_DESCRIBED = 100
MOST_IN_A_COMMAND = 8_000

Told = Mapping[str, Any]


async def told(tree: app_commands.CommandTree[discord.Client]) -> list[dict[str, Any]]:
    """The commands as Discord gets them."""
    translator = tree.translator
    assert translator is not None
    return [
        await command.get_translated_payload(tree, translator) for command in tree.get_commands()
    ]


@pytest.fixture
async def commands(simcord_env: simcord.Env) -> list[dict[str, Any]]:
    assert isinstance(simcord_env.bot, Client)
    return await told(simcord_env.bot.tree)


def within(commands: list[dict[str, Any]]) -> Iterator[Told]:
    """The commands, and the options and commands within them."""
    for command in commands:
        yield command
        yield from within(command.get("options", []))


def is_menu(command: Told) -> bool:
    return command.get("type") in {2, 3}


async def test_every_command_and_option_is_named_and_described_in_each_language(
    commands: list[dict[str, Any]],
) -> None:
    for each in within(commands):
        assert each["name_localizations"].keys() == LOCALES, each["name"]
        if not is_menu(each) or each.get("description"):
            assert each["description_localizations"].keys() == LOCALES, each["name"]


async def test_what_discord_shows_without_a_translation_is_the_english_of_the_catalogue(
    commands: list[dict[str, Any]],
) -> None:
    for each in within(commands):
        for kind in ("name", "description"):
            english = each.get(f"{kind}_localizations", {})
            assert english.get("en-US", each.get(kind)) == each.get(kind)
            assert english.get("en-GB", each.get(kind)) == each.get(kind)


async def test_names_and_descriptions_keep_to_discords_rules_in_each_language(
    commands: list[dict[str, Any]],
) -> None:
    for each in within(commands):
        for name in each["name_localizations"].values():
            assert is_menu(each) or (NAME.fullmatch(name) and name == name.lower()), name
            assert 1 <= len(name) <= 32
        for description in each.get("description_localizations", {}).values():
            assert 1 <= len(description) <= MOST_DESCRIBED, description


async def test_no_two_names_are_alike_in_any_language(commands: list[dict[str, Any]]) -> None:
    for siblings in [
        commands,
        *(each["options"] for each in within(commands) if "options" in each),
    ]:
        for locale in LOCALES:
            names = [each["name_localizations"][locale] for each in siblings]
            kinds = [each.get("type") if is_menu(each) else 1 for each in siblings]
            assert len(set(zip(kinds, names, strict=True))) == len(names)


async def test_the_catalogues_translate_no_command_that_is_not_there(
    simcord_env: simcord.Env,
) -> None:
    assert isinstance(simcord_env.bot, Client)
    asked: set[str] = set()

    class Listening(CommandTranslator):
        async def translate(
            self,
            string: app_commands.locale_str,
            locale: discord.Locale,
            context: app_commands.TranslationContextTypes,
        ) -> str | None:
            asked.add(key_of(string, context) or "")
            return await super().translate(string, locale, context)

    await simcord_env.bot.tree.set_translator(Listening())
    await told(simcord_env.bot.tree)

    assert {key for key in ENGLISH.sentences if key.startswith("commands.")} == asked


async def test_a_command_stays_small_enough_with_all_its_translations(
    commands: list[dict[str, Any]],
) -> None:
    def size(told: Told, locale: str) -> int:
        own = [
            told.get(f"{kind}_localizations", {}).get(locale, told.get(kind, ""))
            for kind in ("name", "description")
        ]
        return sum(map(len, own)) + sum(size(each, locale) for each in told.get("options", []))

    for command in commands:
        assert sum(size(command, locale) for locale in LOCALES) < MOST_IN_A_COMMAND


@pytest.mark.skipif(not DESCRIPTION.exists(), reason="Discord's own description is not here")
async def test_the_translated_commands_are_as_discord_describes_them(
    simcord_env: simcord.Env, commands: list[dict[str, Any]]
) -> None:
    application = simcord_env.bot.application_id
    call = Call("PUT", f"/applications/{application}/commands", commands, 0.0)

    assert Description(DESCRIPTION).faults(call) == []


async def test_a_language_without_a_catalogue_is_left_to_discord() -> None:
    tree = app_commands.CommandTree(
        discord.Client(intents=discord.Intents.none(), application_id=1)
    )

    @app_commands.context_menu(name="Wonder about this…")
    async def menu(interaction: discord.Interaction, message: discord.Message) -> None:
        del interaction, message

    tree.add_command(menu)
    await tree.set_translator(CommandTranslator())

    assert (await told(tree))[0]["name_localizations"] == {}
    assert catalogue_for("de") is ENGLISH
