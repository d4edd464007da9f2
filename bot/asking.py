"""The one door to the index: questions in, answers out, in threads."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Protocol, TypeVar

from bot.gaps import Gaps
from corpus.date import Interval
from corpus.shelf import Shelf
from retrieval.answer import NotInCorpus
from retrieval.citation import Citation
from retrieval.comparison import Comparison
from retrieval.context import Context, Reference
from retrieval.event import Timeline
from retrieval.naming import Nobody
from retrieval.status import Changes, Progress, Reloaded, Source, Status
from retrieval.turn import Turn

log = logging.getLogger(__name__)

AT_ONCE = 2
WAITING = 20
WAITING_OF_ONE_USER = 2

# What findings are laid out to, which takes long too.
Laid = TypeVar("Laid")
# What changing articles gives.
Done = TypeVar("Done")


class BusyError(Exception):
    """So many questions wait that this one would not be answered in good time."""


class StillAskingError(Exception):
    """The user's own earlier questions are not answered yet."""


class ReloadRunningError(Exception):
    """The corpus is being reloaded already."""


class Index(Protocol):
    """What the bot asks of `retrieval.index.Index`; every call may take long."""

    def follow(self, text: str, former: Turn | None = None) -> Turn:
        """The words that answer, or an honest no, as the question goes on from `former`."""

    def compare(self, question: str) -> Comparison | NotInCorpus:
        """How each article tells it, or an honest no."""

    def timeline(
        self,
        *,
        topic: str | None = None,
        person: str | None = None,
        first: Interval | None = None,
        last: Interval | None = None,
    ) -> Timeline:
        """The dated events that match, or the nearest."""

    def topics(self) -> tuple[str, ...]:
        """What the dated events are about."""

    def years(self) -> tuple[str, ...]:
        """The years and decades of the dated events."""

    def quotes(
        self, *, person: str | None = None, topic: str | None = None, to: str | None = None
    ) -> tuple[Citation, ...]:
        """The quotations that match."""

    def contexts(self, references: Sequence[Reference]) -> tuple[Context | None, ...]:
        """What stands at each reference now."""

    def nobody(self, *names: str | None) -> Nobody | None:
        """The first name that is nobody's in the corpus."""

    def people(self) -> tuple[str, ...]:
        """The names of the corpus."""

    def status(self) -> Status:
        """The index as it stands."""

    def sources(self) -> tuple[Source, ...]:
        """The articles of the corpus."""

    def preview(self) -> Changes:
        """What a reload would do."""

    def reload(self, report: Callable[[Progress], None], /) -> Reloaded:
        """Take in what has changed; questions are answered meanwhile."""

    def amend(
        self, act: Callable[[Shelf], Done], report: Callable[[Progress], None], /
    ) -> tuple[Done, Reloaded]:
        """Change articles and take the changes in."""

    def rollback(self) -> Reloaded:
        """Go back to the generation before."""


class Desk:
    """Takes questions to the index in threads, a few at a time.

    `at_once` questions run together, `waiting` wait in all, `of_one_user` of one user.
    `is_reloading` while the corpus is being changed, `progress` is how far that has come.
    """

    def __init__(
        self,
        index: Index,
        *,
        at_once: int = AT_ONCE,
        waiting: int = WAITING,
        of_one_user: int = WAITING_OF_ONE_USER,
        gaps: Gaps | None = None,
    ) -> None:
        self._index = index
        self._gaps = gaps
        self._running = asyncio.Semaphore(at_once)
        self._most = at_once + waiting
        self._most_of_one_user = of_one_user
        self._users: Counter[int] = Counter()
        self.is_reloading = False
        self.progress: Progress | None = None

    async def ask(self, question: str, *, user: int, former: Turn | None = None) -> Turn:
        """What the index answers after `former`.

        Raises what the index raises, BusyError and StillAskingError.
        """

        def follow() -> Turn:
            turn = self._index.follow(question, former)
            if self._gaps and turn.question and isinstance(turn.outcome, NotInCorpus):
                self._note(turn.question)
            return turn

        async with self._turn(user):
            return await asyncio.to_thread(follow)

    async def read(self, read: Callable[[Index], Laid], *, user: int) -> Laid:
        """What `read` makes of the index. Raises as `ask` does."""
        async with self._turn(user):
            return await asyncio.to_thread(read, self._index)

    def _note(self, question: str) -> None:
        """Keep a question that was declined; nobody is to go without an answer for that."""
        try:
            if self._gaps:
                self._gaps.note(question)
        except OSError:
            log.exception("A declined question could not be kept")

    async def compare(
        self, lay_out: Callable[[Comparison | NotInCorpus], Laid], question: str, *, user: int
    ) -> Laid:
        """How each article tells it, laid out in the same turn. Raises as `ask` does."""

        def find() -> Laid:
            return lay_out(self._index.compare(question))

        async with self._turn(user):
            return await asyncio.to_thread(find)

    async def timeline(
        self,
        lay_out: Callable[[Timeline], Laid],
        *,
        user: int,
        topic: str | None = None,
        person: str | None = None,
        first: Interval | None = None,
        last: Interval | None = None,
    ) -> Laid:
        """The dated events that match, laid out in the same turn. Raises as `ask` does."""

        def find() -> Laid:
            return lay_out(self._index.timeline(topic=topic, person=person, first=first, last=last))

        async with self._turn(user):
            return await asyncio.to_thread(find)

    async def quotes(
        self,
        lay_out: Callable[[tuple[Citation, ...]], Laid],
        *,
        user: int,
        person: str | None = None,
        topic: str | None = None,
        to: str | None = None,
    ) -> Laid:
        """The quotations that match, laid out in the same turn. Raises as `ask` does."""

        def find() -> Laid:
            return lay_out(self._index.quotes(person=person, topic=topic, to=to))

        async with self._turn(user):
            return await asyncio.to_thread(find)

    async def nobody(self, *names: str | None) -> Nobody | None:
        """The first name that is nobody's in the corpus, without waiting for a turn."""
        return await asyncio.to_thread(self._index.nobody, *names)

    async def people(self) -> tuple[str, ...]:
        """The names of the corpus, without waiting for a turn."""
        return await asyncio.to_thread(self._index.people)

    async def topics(self) -> tuple[str, ...]:
        """What the dated events are about, without waiting for a turn."""
        return await asyncio.to_thread(self._index.topics)

    async def years(self) -> tuple[str, ...]:
        """The years and decades of the dated events, without waiting for a turn."""
        return await asyncio.to_thread(self._index.years)

    async def status(self) -> Status:
        """The index as it stands, without waiting for a turn."""
        return await asyncio.to_thread(self._index.status)

    async def sources(self) -> tuple[Source, ...]:
        """The articles, without waiting for a turn."""
        return await asyncio.to_thread(self._index.sources)

    async def preview(self) -> Changes:
        """What a reload would do, without waiting for a turn."""
        return await asyncio.to_thread(self._index.preview)

    async def reload(self, report: Callable[[Progress], None]) -> Reloaded:
        """Take in what has changed; `report` is called from another thread.

        Raises what the index raises, and ReloadRunningError.
        """
        with self._job():
            return await asyncio.to_thread(self._index.reload, self._telling(report))

    async def amend(
        self, act: Callable[[Shelf], Done], report: Callable[[Progress], None]
    ) -> tuple[Done, Reloaded]:
        """Change articles and take the changes in. Raises as `reload` does."""
        with self._job():
            return await asyncio.to_thread(self._index.amend, act, self._telling(report))

    async def rollback(self) -> Reloaded:
        """Go back to the generation before. Raises as `reload` does."""
        with self._job():
            return await asyncio.to_thread(self._index.rollback)

    @contextmanager
    def _job(self) -> Iterator[None]:
        """One change at a time; the index itself keeps other processes out."""
        if self.is_reloading:
            raise ReloadRunningError
        self.is_reloading = True
        try:
            yield
        finally:
            self.is_reloading, self.progress = False, None

    def _telling(self, report: Callable[[Progress], None]) -> Callable[[Progress], None]:
        """The same report, of which others learn too how far the change has come."""

        def tell(progress: Progress) -> None:
            self.progress = progress
            report(progress)

        return tell

    @asynccontextmanager
    async def _turn(self, user: int) -> AsyncIterator[None]:
        if self._users[user] >= self._most_of_one_user:
            raise StillAskingError
        if self._users.total() >= self._most:
            raise BusyError
        self._users[user] += 1
        try:
            async with self._running:
                yield
        finally:
            self._users[user] -= 1
            if not self._users[user]:
                del self._users[user]
