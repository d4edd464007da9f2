import asyncio
from pathlib import Path

import discord
import pytest
import simcord

from bot.admins import Admins
from bot.client import Client
from tests.bot.discord_text import quotations, shown
from tests.bot.newsroom import Newsroom

REFUSAL = "Only the people who run this bot can look after its articles"


async def restart_with(env: simcord.Env, newsroom: Newsroom, folder: Path, admins: Admins) -> None:
    await env.restart_bot(Client(index=newsroom, admins=admins, data_dir=folder))


async def test_a_listed_user_may_reload(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    await restart_with(simcord_env, newsroom, tmp_path, Admins(users=frozenset({reader.id})))

    asked = await reader.slash(channel, "corpus reload")

    assert newsroom.reloads == 1
    assert asked.response is not None
    assert asked.response.ephemeral
    assert shown(asked.response.components).split("\n") == [
        "Generation 20190613-2 with 2 articles is in use.",
        "Added: ferry.",
    ]


async def test_a_member_with_a_listed_role_may_ask_for_the_status(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
    tmp_path: Path,
) -> None:
    role = guild.create_role("editors")
    editor = guild.add_member(simcord_env.create_user("editor"), roles=[role])
    await restart_with(simcord_env, newsroom, tmp_path, Admins(roles=frozenset({role.id})))

    asked = await editor.slash(channel, "corpus status")

    assert asked.response is not None
    assert "1 article, 2 paragraphs" in shown(asked.response.components)
    assert "/corpus reload takes the changes in" in shown(asked.response.components)


async def test_the_applications_owner_may_reload(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    assert simcord_env.bot.application is not None
    simcord_env.bot.application.owner = await simcord_env.bot.fetch_user(reader.id)

    await reader.slash(channel, "corpus reload")

    assert newsroom.reloads == 1


@pytest.mark.parametrize("command", ["corpus reload", "corpus status"])
async def test_everyone_else_is_refused_in_one_kind_sentence(
    newsroom: Newsroom,
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    command: str,
) -> None:
    asked = await reader.slash(channel, command)

    assert asked.response is not None
    assert asked.response.ephemeral
    assert REFUSAL in shown(asked.response.components)
    assert newsroom.reloads == 0
    assert len(simcord_env.errors) == 1


async def test_a_guilds_own_administrator_is_refused(
    newsroom: Newsroom,
    simcord_env: simcord.Env,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
) -> None:
    role = guild.create_role("boss", permissions=discord.Permissions(administrator=True))
    boss = guild.add_member(simcord_env.create_user("boss"), roles=[role])

    asked = await boss.slash(channel, "corpus reload")

    assert asked.response is not None
    assert REFUSAL in shown(asked.response.components)
    assert newsroom.reloads == 0
    assert len(simcord_env.errors) == 1


async def test_the_corpus_is_not_looked_after_in_direct_messages(
    simcord_env: simcord.Env,
) -> None:
    assert "corpus reload" not in simcord_env.create_user("stranger").available_commands()
    assert "ask" in simcord_env.create_user("other").available_commands()


async def test_questions_are_answered_while_a_reload_runs_and_a_second_one_is_refused(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    await restart_with(simcord_env, newsroom, tmp_path, Admins(users=frozenset({reader.id})))
    assert isinstance(simcord_env.bot, Client)
    newsroom.may_go_on.clear()
    running = asyncio.create_task(simcord_env.bot.desk.reload(lambda _: None))
    await asyncio.sleep(0)

    asked = await reader.slash(channel, "ask", question="the bridge?")
    second = await reader.slash(channel, "corpus reload")

    assert asked.response is not None
    assert quotations(asked.response.components)
    assert second.response is not None
    assert "being reloaded already" in shown(second.response.components)
    newsroom.may_go_on.set()
    await running
    assert newsroom.reloads == 1
    assert len(simcord_env.errors) == 1


async def test_a_reload_that_outlives_its_interaction_reports_to_the_person_alone(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await restart_with(simcord_env, newsroom, tmp_path, Admins(users=frozenset({reader.id})))
    monkeypatch.setattr(discord.Interaction, "is_expired", lambda _: True)

    await reader.slash(channel, "corpus reload")

    report = reader.user.dm_channel.last_message
    assert report is not None
    assert "in use" in shown([row.to_dict() for row in report.components])
    assert channel.last_message is None


async def test_a_report_that_nobody_takes_directly_stands_in_the_log_alone(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await restart_with(simcord_env, newsroom, tmp_path, Admins(users=frozenset({reader.id})))
    monkeypatch.setattr(discord.Interaction, "is_expired", lambda _: True)
    simcord_env.inject_error("POST", "/channels/*", status=403, code=50007)

    await reader.slash(channel, "corpus reload")

    assert "is not told: Generation 20190613-2" in caplog.text
    assert channel.last_message is None
