"""A bot's event loop in, how late its turns came out: a line for each, in a file.

Runs inside the bot's process, which measures itself; the clock is the same in every process.
"""

import asyncio
import time
from dataclasses import dataclass
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
    """Write down when a turn came late, by how many seconds, and how long this process worked."""
    with path.open("a", encoding="utf-8", buffering=1) as lags:
        while True:
            before, worked = time.perf_counter(), time.process_time()
            await asyncio.sleep(PAUSE)
            now = time.perf_counter()
            late = now - before - PAUSE
            if late > WORTH_TELLING:
                lags.write(f"{now} {late} {time.process_time() - worked}\n")


@dataclass(frozen=True, slots=True)
class Lag:
    """The seconds by which a turn came `late`, and those of them that the bot `held` it.

    While the bot's threads did not work, all together, the machine did something else.
    """

    late: float
    held: float


def lags_between(path: Path, since: float, until: float) -> list[Lag]:
    """The turns that came late in that time."""
    lines = path.read_text(encoding="utf-8").splitlines()
    told = (tuple(map(float, line.split())) for line in lines)
    return [Lag(late, min(late, worked)) for at, late, worked in told if since <= at <= until]
