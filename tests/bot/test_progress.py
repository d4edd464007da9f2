import asyncio
import time

from bot.progress import Latest, tell_meanwhile
from retrieval.status import Progress

PAUSE = 0.05


async def test_progress_is_told_with_news_alone_and_not_too_often() -> None:
    latest = Latest()
    told: list[Progress | None] = []
    times: list[float] = []

    async def tell(progress: Progress | None) -> None:
        told.append(progress)
        times.append(time.perf_counter())

    async def work() -> str:
        for step in range(20):
            latest.take(Progress("reading", step // 10, 2))
            await asyncio.sleep(0.02)
        return "done"

    assert await tell_meanwhile(work(), latest, tell, pause=PAUSE) == "done"

    assert told == [Progress("reading", 0, 2), Progress("reading", 1, 2)]
    assert times[1] - times[0] >= PAUSE


async def test_work_without_news_is_waited_for_in_silence() -> None:
    async def tell(progress: Progress | None) -> None:
        raise AssertionError(progress)

    assert await tell_meanwhile(asyncio.sleep(0.12, "done"), Latest(), tell, pause=PAUSE) == "done"
