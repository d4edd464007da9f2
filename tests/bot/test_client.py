import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord
import pytest
import simcord

from bot.admins import Admins
from bot.client import Client
from bot.feedback import FEEDBACK, Feedback
from bot.keepsakes import FILE as KEEPSAKES
from bot.keepsakes import Keepsakes
from bot.syncing import FILE
from retrieval.context import refer
from tests.bot.newsroom import BRIDGE, Newsroom

PRIVILEGED = ("members", "presences", "message_content")
TYPED = discord.AppCommandType.chat_input.value
COMMANDS_AT_MOST = 12


def syncs(env: simcord.Env) -> int:
    calls = [call for call in env.http_requests if call.path.endswith("/commands")]
    return sum(call.method == "PUT" for call in calls)


def test_no_privileged_intent_is_asked_for(newsroom: Newsroom, tmp_path: Path) -> None:
    intents = Client(index=newsroom, admins=Admins(), data_dir=tmp_path).intents

    assert {name for name, is_on in intents if is_on} == {
        "guilds",
        "guild_messages",
        "dm_messages",
    }
    assert not any(getattr(intents, name) for name in PRIVILEGED)


def test_nobody_may_be_pinged(newsroom: Newsroom, tmp_path: Path) -> None:
    client = Client(index=newsroom, admins=Admins(), data_dir=tmp_path)

    assert client.allowed_mentions is not None
    assert client.allowed_mentions.to_dict() == discord.AllowedMentions.none().to_dict()


async def test_commands_are_told_to_discord_only_when_they_have_changed(
    simcord_env: simcord.Env, newsroom: Newsroom, tmp_path: Path
) -> None:
    def another() -> Client:
        return Client(index=newsroom, admins=Admins(), data_dir=tmp_path)

    assert syncs(simcord_env) == 1

    await simcord_env.restart_bot(another())
    assert syncs(simcord_env) == 1

    (tmp_path / FILE).write_text("of other commands\n")
    await simcord_env.restart_bot(another())
    assert syncs(simcord_env) == 2


async def test_commands_are_few_described_and_usable_where_they_should_be(
    simcord_env: simcord.Env,
) -> None:
    assert isinstance(simcord_env.bot, Client)
    commands = [
        command.to_dict(simcord_env.bot.tree) for command in simcord_env.bot.tree.get_commands()
    ]
    contexts = {command["name"]: command["contexts"] for command in commands}

    assert contexts == {
        "Ask about this": [0, 1, 2],
        "Check this quote": [0, 1, 2],
        "ask": [0, 1, 2],
        "check": [0, 1, 2],
        "compare": [0, 1, 2],
        "help": [0, 1, 2],
        "privacy": [0, 1, 2],
        "quotes": [0, 1, 2],
        "sources": [0, 1, 2],
        "timeline": [0, 1, 2],
        "corpus": [0],
    }
    assert len(commands) <= COMMANDS_AT_MOST
    typed = [command for command in commands if command["type"] == TYPED]
    options = [option for command in typed for option in command["options"]]
    assert all(told["description"] not in {"", "…"} for told in [*typed, *options])


async def test_a_fault_in_an_event_without_a_message_is_logged(
    simcord_env: simcord.Env, caplog: pytest.LogCaptureFixture
) -> None:
    async def on_faulty() -> None:
        raise RuntimeError

    simcord_env.bot.event(on_faulty)
    simcord_env.bot.dispatch("faulty")
    await simcord_env.settle()

    assert "The event on_faulty could not be handled." in caplog.text
    assert len(simcord_env.errors) == 1


async def test_what_was_kept_too_long_is_forgotten_when_the_bot_starts(
    simcord_env: simcord.Env, newsroom: Newsroom, tmp_path: Path
) -> None:
    then = datetime.now(UTC) - timedelta(days=32)
    feedback = Feedback(tmp_path, is_kept=True, today=then.date)
    feedback.offer("who?", (BRIDGE,), "g1")
    Keepsakes(tmp_path, now=then.timestamp).keep([refer([BRIDGE])])

    await simcord_env.restart_bot(Client(index=newsroom, admins=Admins(), data_dir=tmp_path))

    for file, table in ((FEEDBACK, "answers"), (KEEPSAKES, "keepsakes")):
        with closing(sqlite3.connect(tmp_path / file)) as base:
            rows = base.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own tables
            assert rows.fetchall() == []


async def test_a_file_that_is_no_database_does_not_keep_the_bot_from_starting(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    for file in (FEEDBACK, KEEPSAKES):
        (tmp_path / file).write_text("not a database, but long enough to be read as one " * 20)

    await simcord_env.restart_bot(Client(index=newsroom, admins=Admins(), data_dir=tmp_path))

    assert caplog.text.count("could not be forgotten") == 2
