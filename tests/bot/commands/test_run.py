"""`ontherecord run` starts the bot, or says in a sentence why it cannot."""

from unittest import mock

import aiohttp
import discord
import pytest

from bot.client import Client
from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.terminal import Terminal


def refusal(status: int) -> discord.HTTPException:
    """What Discord's library raises when Discord answers with this status."""
    response = mock.create_autospec(aiohttp.ClientResponse, instance=True, status=status)
    return discord.HTTPException(response, "no")


def test_without_a_token_nothing_is_opened(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("run")

    assert said.code == 1
    assert said.err.startswith("There is no Discord token: put DISCORD_TOKEN=")
    assert not newsroom.is_closed


def test_a_token_that_discord_refuses_is_told_and_not_shown(
    newsroom: IndexedNewsroom, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Client, token: str, *, log_handler: None) -> None:
        assert (token, log_handler) == ("very-secret", None)
        raise discord.LoginFailure("Improper token has been passed.")

    monkeypatch.setenv("DISCORD_TOKEN", "very-secret")
    monkeypatch.setattr(Client, "run", refuse)

    said = terminal("run")

    assert said.code == 1
    assert said.err.splitlines()[-1].startswith("Discord refuses the token")
    assert "very-secret" not in said.err
    assert newsroom.is_closed


@pytest.mark.parametrize(
    "error", [aiohttp.ClientConnectionError(), TimeoutError(), refusal(429), refusal(503)]
)
def test_a_discord_that_cannot_be_reached_is_told(
    newsroom: IndexedNewsroom,
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
) -> None:
    def fail(_: Client, token: str, *, log_handler: None) -> None:
        del token, log_handler
        raise error

    monkeypatch.setenv("DISCORD_TOKEN", "token")
    monkeypatch.setattr(Client, "run", fail)

    said = terminal("run")

    assert said.code == 1
    assert said.err.splitlines()[-1].startswith("Discord cannot be reached")
    assert newsroom.is_closed


def test_commands_that_discord_finds_fault_with_are_no_fault_of_the_network(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Client, token: str, *, log_handler: None) -> None:
        del token, log_handler
        raise refusal(400)

    monkeypatch.setenv("DISCORD_TOKEN", "token")
    monkeypatch.setattr(Client, "run", fail)

    said = terminal("run")

    assert said.code == 1
    assert "should not have" in said.err.splitlines()[-1]


def test_the_bot_has_the_admins_that_the_operator_named(
    newsroom: IndexedNewsroom, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Client] = []

    def run(client: Client, token: str, *, log_handler: None) -> None:
        del token, log_handler
        started.append(client)

    monkeypatch.setenv("DISCORD_TOKEN", "token")
    monkeypatch.setenv("ADMIN_USERS", "7")
    monkeypatch.setattr(Client, "run", run)

    said = terminal("run")

    assert said.code == 0
    [client] = started
    assert client._admins.users == {7}
    assert newsroom.is_closed
