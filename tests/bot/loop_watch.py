"""A bot's event loop in, how late its turns came out: a line for each, in a file.

Runs inside the bot's process, which measures itself; the clock is the same in every process.
"""

import asyncio
import time
from pathlib import Path

import discord

PAUSE = 0.002  # seconds
# What is shorter says nothing: two cores do other things too.
WORTH_TELLING = 0.005  # seconds

_watches: set[asyncio.Task[None]] = set()


def install(path: str) -> None:
    """Let every client of this process watch its loop from the start."""
    setup = discord.Client._async_setup_hook

    async def set_up(client: discord.Client) -> None:
        await setup(client)
        _watches.add(asyncio.create_task(_watch(Path(path))))

    discord.Client._async_setup_hook = set_up  # type: ignore[method-assign, assignment]


async def _watch(path: Path) -> None:
    """Write down when a turn came late, and by how many seconds."""
    with path.open("a", encoding="utf-8", buffering=1) as lags:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(PAUSE)
            now = time.perf_counter()
            late = now - before - PAUSE
            if late > WORTH_TELLING:
                lags.write(f"{now} {late}\n")


def longest_lag(path: Path, *, since: float, until: float) -> float:
    """The seconds by which the latest turn came late in that time."""
    told = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    lags = (float(late) for at, late in told if since <= float(at) <= until)
    return max(lags, default=0.0)
