"""From progress in a thread to a message edited now and then."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import TypeVar

from bot.limits import EDIT_SECONDS
from retrieval.status import Progress

Result = TypeVar("Result")


class Latest:
    """The newest progress, put down by one thread and picked up by another."""

    def __init__(self) -> None:
        self.progress: Progress | None = None

    def take(self, progress: Progress) -> None:
        """Put down what is newest."""
        self.progress = progress


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
