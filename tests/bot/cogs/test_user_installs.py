"""Where a user has installed the bot for themselves, five messages at most may follow."""

import pytest
import simcord

from bot.client import Client
from tests.bot.forging import forge_command, installed_by

READING = {
    "ask": {"question": "the bridge?"},
    "check": {"text": "“The bridge will open in May” “The bridge will not open” “No”"},
    "compare": {"question": "the bridge?"},
    "help": {},
    "privacy": {},
    "quotes": {},
    "sources": {},
    "timeline": {},
}


@pytest.mark.parametrize("name", READING)
async def test_a_reading_command_is_answered_by_one_edit_and_nothing_follows(
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    name: str,
) -> None:
    asked = await forge_command(reader, channel, name, READING[name], **installed_by(reader.id))

    assert asked.response is not None
    assert asked.followups == []
    calls = [call for call in simcord_env.http_requests if "/webhooks/" in call.path]
    assert [call.method for call in calls] == ["PATCH"]


async def test_every_command_but_the_admins_is_there_for_users_and_guilds(
    simcord_env: simcord.Env,
) -> None:
    assert isinstance(simcord_env.bot, Client)
    tree = simcord_env.bot.tree
    told = [command.to_dict(tree) for command in tree.get_commands()]

    installs = {each["name"]: each["integration_types"] for each in told}
    assert installs.pop("corpus") == [0]
    assert set(READING) <= set(installs)
    assert all(each == [0, 1] for each in installs.values())
