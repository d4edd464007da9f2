import asyncio

import pytest

from bot.sharing import Shared


async def test_work_goes_on_for_the_others_when_whoever_began_it_leaves() -> None:
    shared: Shared[str] = Shared()
    done: list[str] = []

    async def work() -> str:
        await asyncio.sleep(0.01)
        done.append("once")
        return "done"

    first = asyncio.create_task(shared.get("a", work))
    second = asyncio.create_task(shared.get("a", work))
    await asyncio.sleep(0)
    first.cancel()

    assert await second == "done"
    assert done == ["once"]


async def test_what_is_done_is_not_kept() -> None:
    shared: Shared[object] = Shared()

    async def work() -> object:
        return object()

    first = await shared.get("a", work)

    assert "a" not in shared
    assert await shared.get("a", work) is not first


async def test_a_fault_that_nobody_waits_for_is_no_noise(caplog: pytest.LogCaptureFixture) -> None:
    shared: Shared[str] = Shared()

    async def work() -> str:
        await asyncio.sleep(0)
        raise ValueError

    alone = asyncio.create_task(shared.get("a", work))
    await asyncio.sleep(0)
    alone.cancel()
    await asyncio.sleep(0.01)

    assert "a" not in shared
    assert caplog.text == ""
