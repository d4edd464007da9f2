"""How long the event loop stands still while something else is done."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

LONGEST_GAP = 0.05
# A loop that is blocked is blocked each time; a machine that is busy is not.
TRIALS = 3


@asynccontextmanager
async def gaps_between_turns() -> AsyncIterator[list[float]]:
    """Collects the seconds between any two turns of the event loop."""
    gaps: list[float] = []

    async def watch() -> None:
        before = time.perf_counter()
        while True:
            await asyncio.sleep(0)
            now = time.perf_counter()
            gaps.append(now - before)
            before = now

    watching = asyncio.create_task(watch())
    try:
        yield gaps
    finally:
        watching.cancel()
