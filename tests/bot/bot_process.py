"""The bot as its operator starts it, a process of its own, against Discord on this machine."""

import asyncio
import os
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import TypeVar

from tests.bot.discord_server import Call, DiscordServer

Result = TypeVar("Result")

ROOT = Path(__file__).parents[2]
OUTPUT = "output.txt"
LAGS = "lags.txt"
TOKEN = "invented.token.of-no-worth"
# Loading the embedding model alone takes ten seconds on a slow machine.
START_SECONDS = 100.0
ANSWER_SECONDS = 30.0

# Read by the process at its start: the library's addresses, and nothing of the product's.
START_UP = """
import signal

import discord.asset
import discord.gateway
import discord.http
import yarl

HOST = "127.0.0.1:{port}"
discord.http.Route.BASE = f"http://{{HOST}}/api/v10"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://{{HOST}}/")
discord.asset.Asset.BASE = f"http://{{HOST}}/cdn"
# What was started in the background ignores Ctrl+C, and so would all that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

import tests.bot.loop_watch

tests.bot.loop_watch.install({lags!r})
"""


class BotEndedError(Exception):
    """The process ended before the bot had done what was asked of it."""


async def run_bot(
    server: DiscordServer,
    folder: Path,
    deeds: Coroutine[None, None, Result],
    *,
    articles: Path | None = None,
) -> tuple[Result, int]:
    """What `deeds` gave while the bot ran, and the exit code when it was ended as by Ctrl-C."""
    process = await start_bot(server, folder, articles or folder / "articles")
    server.process = process.pid
    doing = asyncio.create_task(deeds)
    ending = asyncio.create_task(process.wait())
    await asyncio.wait({doing, ending}, return_when=asyncio.FIRST_COMPLETED)
    if ending.done():
        doing.cancel()
        raise BotEndedError
    process.send_signal(signal.SIGINT)
    await asyncio.wait({ending}, timeout=ANSWER_SECONDS)
    if not ending.done():
        process.kill()
    return await doing, await ending


async def start_bot(
    server: DiscordServer, folder: Path, articles: Path
) -> asyncio.subprocess.Process:
    """`ontherecord run` over the articles, with data and log of its own in the folder."""
    start_up = folder / "start-up"
    start_up.mkdir(exist_ok=True)
    (start_up / "sitecustomize.py").write_text(
        START_UP.format(port=server.port, lags=str(folder / LAGS)), encoding="utf-8"
    )
    path = os.pathsep.join((str(start_up), str(ROOT)))
    with (folder / OUTPUT).open("ab") as output:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            *("--corpus", str(articles), "--data", str(folder / "data")),
            cwd=ROOT,
            env=os.environ | {"DISCORD_TOKEN": TOKEN, "PYTHONPATH": path},
            stdout=output,
            stderr=output,
        )


def body(call: Call) -> dict[str, object]:
    assert isinstance(call.body, dict)
    return call.body


def components(call: Call) -> list[dict[str, object]]:
    told = body(call)["components"]
    assert isinstance(told, list)
    return told
