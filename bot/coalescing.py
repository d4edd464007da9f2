"""From the same work wanted by several at once to its doing, once."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

Got = TypeVar("Got")


class Pool(Generic[Got]):
    """Work that is being done now, by its key; what is done already is not kept.

    One thread, the event loop's, uses it.
    """

    def __init__(self) -> None:
        self._doing: dict[Hashable, asyncio.Future[Got]] = {}

    def __contains__(self, key: Hashable) -> bool:
        """Whether somebody has begun it and not ended."""
        return key in self._doing

    async def get(self, key: Hashable, work: Callable[[], Awaitable[Got]]) -> Got:
        """What `work` gives, or what it gives to whoever began it. Raises what it raises.

        It goes on when the one who began it no longer waits.
        """
        doing = self._doing.get(key)
        if doing is None:
            doing = asyncio.ensure_future(work())
            self._doing[key] = doing
            doing.add_done_callback(lambda done: self._end(key, done))
        return await asyncio.shield(doing)

    def forget(self) -> None:
        """Let what is wanted from now on be done anew."""
        self._doing.clear()

    def _end(self, key: Hashable, done: asyncio.Future[Got]) -> None:
        if self._doing.get(key) is done:
            del self._doing[key]
        if not done.cancelled():
            # Taken even if nobody waits any more, so that asyncio does not complain of it.
            done.exception()
