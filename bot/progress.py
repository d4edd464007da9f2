"""From progress in a thread to a message edited now and then."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import TypeVar

from bot.limits import EDIT_SECONDS
from retrieval.status import Progress

Result = TypeVar("Result")


class Latest:
    """The newest progress, put down by one thread and picked up by another."""

    def __init__(self) -> None:
        self.progress: Progress | None = None
        self._began = 0.0

    def take(self, progress: Progress) -> None:
        """Put down what is newest."""
        if self.progress is None or self.progress.stage != progress.stage:
            self._began = time.monotonic()
        self.progress = progress

    @property
    def seconds(self) -> float:
        """How long the stage at hand has taken so far."""
        return time.monotonic() - self._began


async def tell_meanwhile(
    work: Coroutine[object, object, Result],
    latest: Latest,
    tell: Callable[[Progress | None], Awaitable[None]],
    *,
    pause: float = EDIT_SECONDS,
) -> Result:
    """What `work` gives; `tell` is called meanwhile, with news alone, `pause` seconds apart."""
    task = asyncio.create_task(work)
    told = None
    while not (await asyncio.wait({task}, timeout=pause))[0]:
        if latest.progress != told:
            told = latest.progress
            await tell(told)
    return await task
