"""The client over an invented newsroom, in Discord's stead run by SimCord."""

from collections.abc import Iterator
from pathlib import Path

import discord
import pytest
import simcord

from bot.admins import Admins
from bot.client import Client
from tests.bot.newsroom import TEXT, Newsroom

# A form is no message, and Discord takes no word about mentions with it.
MODAL = discord.InteractionResponseType.modal.value


@pytest.fixture
def shelf_dir(tmp_path: Path) -> Path:
    """The articles of the newsroom, where they may be changed."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "harbour.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def newsroom(shelf_dir: Path) -> Newsroom:
    return Newsroom(shelf_dir)


@pytest.fixture
def simcord_bot(newsroom: Newsroom, tmp_path: Path) -> discord.Client:
    return Client(index=newsroom, admins=Admins(), data_dir=tmp_path)


@pytest.fixture
def guild(simcord_env: simcord.Env) -> simcord.GuildHandle:
    return simcord_env.create_guild("The Gazette's readers")


@pytest.fixture
def channel(guild: simcord.GuildHandle) -> simcord.ChannelHandle:
    return guild.create_text_channel("news")


@pytest.fixture
def reader(simcord_env: simcord.Env, guild: simcord.GuildHandle) -> simcord.MemberActor:
    return guild.add_member(simcord_env.create_user("reader"))


@pytest.fixture(autouse=True)
def every_interaction_is_acknowledged(request: pytest.FixtureRequest) -> Iterator[None]:
    env = request.getfixturevalue("simcord_env") if "simcord_env" in request.fixturenames else None
    yield
    if isinstance(env, simcord.Env):
        silent = [known for known in env.backend.interactions.values() if not known.responded]

        assert silent == []


@pytest.fixture(autouse=True)
def nobody_is_pinged(request: pytest.FixtureRequest) -> Iterator[None]:
    env = request.getfixturevalue("simcord_env") if "simcord_env" in request.fixturenames else None
    yield
    if isinstance(env, simcord.Env):
        sent = [call.json for call in env.http_requests if call.method in {"POST", "PATCH"}]
        bodies = [body for body in sent if isinstance(body, dict) and body.get("type") != MODAL]
        messages = [body.get("data", body) for body in bodies]
        shown = [body for body in messages if "components" in body or body.get("content")]

        assert all(body["allowed_mentions"]["parse"] == [] for body in shown)
        assert not any(body["allowed_mentions"].get("replied_user") for body in shown)
