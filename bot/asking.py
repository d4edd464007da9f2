"""The one door to the index: questions in, answers out, in threads."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import TypeVar

from bot.coalescing import Pool
from bot.composing import Composer
from bot.examples import Examples
from bot.gaps import Gaps
from bot.index import Done, Index
from bot.pacing import Pace
from bot.timelines import PAGE_EVENTS
from corpus.date import Interval
from corpus.shelf import Shelf
from retrieval.answer import NotInCorpus
from retrieval.citation import Citation
from retrieval.comparison import Comparison
from retrieval.event import Timeline
from retrieval.naming import Nobody
from retrieval.status import Changes, Progress, Reloaded, Source, Status
from retrieval.turn import Turn
from retrieval.verdict import Verdict

log = logging.getLogger(__name__)

AT_ONCE = 2
# A question takes some 20 ms of both cores, so that the last of so many is answered in 3 seconds:
# whoever asks in a rush waits that long rather than being told to ask again.
WAITING = 100
WAITING_OF_ONE_USER = 2

# What findings are laid out to, which takes long too.
Laid = TypeVar("Laid")


class BusyError(Exception):
    """So many questions wait that this one would not be answered in good time."""


class StillAskingError(Exception):
    """The user's own earlier questions are not answered yet."""


class ReloadRunningError(Exception):
    """The corpus is being reloaded already."""


class Desk:
    """Takes questions to the index in threads, a few at a time.

    `at_once` questions run together, `waiting` wait in all, `of_one_user` of one user, who may ask
    at `pace`. A `composer` has a language model connect what answers.
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
        pace: Pace | None = None,
        composer: Composer | None = None,
    ) -> None:
        self._index = index
        self._gaps = gaps
        self._pace = pace or Pace()
        self._composer = composer
        self._running = asyncio.Semaphore(at_once)
        self._most = at_once + waiting
        self._most_of_one_user = of_one_user
        self._users: Counter[int] = Counter()
        self._seated = 0
        self._pool: Pool[Turn] = Pool()
        self._examples = Examples(index)
        self._finding: Pool[tuple[str, ...]] = Pool()
        self.is_reloading = False
        self.progress: Progress | None = None

    async def ask(
        self, question: str, *, user: int, former: Turn | None = None, is_typed: bool = True
    ) -> Turn:
        """What the index answers after `former`; a question that is declined may be noted.

        Words that the person did not type themselves are neither noted nor put to a model.
        What several people ask at once is answered once. Raises what the index raises, BusyError,
        StillAskingError and TooSoonError.
        """

        def follow() -> Turn:
            turn = self._index.follow(question, former)
            if is_typed and turn.question and isinstance(turn.outcome, NotInCorpus):
                self._note(turn.question)
            return turn

        # As `retrieval.question` squeezes it; capitals tell names, so they must agree.
        asked = (" ".join(question.split()), former, is_typed)
        with self._seat(user, waits=asked not in self._pool):
            return await self._pool.get(asked, partial(self._answer, follow, is_typed=is_typed))

    async def _answer(self, follow: Callable[[], Turn], *, is_typed: bool) -> Turn:
        turn = await self._work(follow)
        # A language model is waited for where nobody else's question waits for that.
        if self._composer and is_typed:
            turn, _ = await self._composer.add_to_turn(turn, self._index)
        return turn

    async def _work(self, work: Callable[[], Laid]) -> Laid:
        async with self._running:
            return await asyncio.to_thread(work)

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
        """How each article tells it, laid out in a thread too. Raises as `ask` does."""
        with self._seat(user):
            outcome = await self._work(partial(self._index.compare, question))
            if self._composer:
                outcome, _ = await self._composer.add_to_comparison(outcome, self._index)
            return await self._work(partial(lay_out, outcome))

    async def timeline(
        self,
        lay_out: Callable[[Timeline], Laid],
        *,
        user: int,
        topic: str | None = None,
        person: str | None = None,
        first: Interval | None = None,
        last: Interval | None = None,
        request: str | None = None,
    ) -> Laid:
        """The dated events that match, laid out in a thread too. Raises as `ask` does.

        With a `request`, which says what is sought, a language model may tell of the first page.
        """
        find = partial(self._index.timeline, topic=topic, person=person, first=first, last=last)
        with self._seat(user):
            found = await self._work(find)
            if self._composer and request:
                add = self._composer.add_to_timeline
                found, _ = await add(found, request, PAGE_EVENTS, self._index)
            return await self._work(partial(lay_out, found))

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

    async def check(
        self,
        lay_out: Callable[[Callable[[str], Verdict]], Laid],
        *,
        user: int,
    ) -> Laid:
        """What `lay_out` makes of the verdicts that it asks for. Raises as `ask` does."""
        async with self._turn(user):
            return await asyncio.to_thread(lay_out, self._index.check)

    async def examples(self) -> tuple[str, ...]:
        """Questions that the articles answer, without waiting for a turn; found once for all."""
        return await self._finding.get("", partial(asyncio.to_thread, self._examples.get))

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

    async def generation(self) -> str:
        """The name of the generation that serves, without waiting for a turn."""
        return await asyncio.to_thread(self._index.generation)

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

    async def rollback(self, meant: str) -> Reloaded:
        """Go back from the generation that is `meant`. Raises as `reload` does."""
        with self._job():
            return await asyncio.to_thread(self._index.rollback, meant)

    @property
    def has_model(self) -> bool:
        """Whether a language model may connect what answers."""
        return self._composer is not None

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
            self._pool.forget()
            self._finding.forget()

    def _telling(self, report: Callable[[Progress], None]) -> Callable[[Progress], None]:
        """The same report, of which others learn too how far the change has come."""

        def tell(progress: Progress) -> None:
            self.progress = progress
            report(progress)

        return tell

    @asynccontextmanager
    async def _turn(self, user: int) -> AsyncIterator[None]:
        with self._seat(user):
            async with self._running:
                yield

    @contextmanager
    def _seat(self, user: int, *, waits: bool = True) -> Iterator[None]:
        """A question of the user's; one that `waits` takes a place among those that do."""
        if self._users[user] >= self._most_of_one_user:
            raise StillAskingError
        if waits and self._seated >= self._most:
            raise BusyError
        self._pace.step(user)
        self._users[user] += 1
        self._seated += waits
        try:
            yield
        finally:
            self._seated -= waits
            self._users[user] -= 1
            if not self._users[user]:
                del self._users[user]
