import asyncio

import pytest

from bot.coalescing import Pool


async def test_work_goes_on_for_the_others_when_whoever_began_it_leaves() -> None:
    pool: Pool[str] = Pool()
    done: list[str] = []

    async def work() -> str:
        await asyncio.sleep(0.01)
        done.append("once")
        return "done"

    first = asyncio.create_task(pool.get("a", work))
    second = asyncio.create_task(pool.get("a", work))
    await asyncio.sleep(0)
    first.cancel()

    assert await second == "done"
    assert done == ["once"]


async def test_what_is_done_is_not_kept() -> None:
    pool: Pool[object] = Pool()

    async def work() -> object:
        return object()

    first = await pool.get("a", work)

    assert "a" not in pool
    assert await pool.get("a", work) is not first


async def test_a_fault_that_nobody_waits_for_is_no_noise(caplog: pytest.LogCaptureFixture) -> None:
    pool: Pool[str] = Pool()

    async def work() -> str:
        await asyncio.sleep(0)
        raise ValueError

    alone = asyncio.create_task(pool.get("a", work))
    await asyncio.sleep(0)
    alone.cancel()
    await asyncio.sleep(0.01)

    assert "a" not in pool
    assert caplog.text == ""
