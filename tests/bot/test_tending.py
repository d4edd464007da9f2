"""What a job tells while it runs, by the real clock, and what is noted when it is broken off."""

import asyncio
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import discord
import pytest
from aiohttp import ClientConnectionError
from discord.ui import LayoutView

from bot.asking import Desk
from bot.auditing import AuditLog
from bot.gaps import Gaps
from bot.limits import EDIT_SECONDS
from bot.tending import Keepers, Tending
from tests.bot.answers import deeds_in
from tests.bot.discord_text import components_of, shown
from tests.bot.newsroom import Newsroom
from tests.bot.storeroom import CHANGES, LONGEST_WAIT

IN_USE = "Generation 20190613-2 with 2 articles is in use."


FAILURES = 2


class Pressed:
    """A pressed button, as far as the library is asked of it; `told` is what its message showed.

    Where it `is_lost`, Discord cannot be reached for one edit, nor when that is repeated.
    """

    def __init__(self, *, is_lost: bool = False) -> None:
        self.guild_id = 1
        self.user = discord.Object(7)
        self.id = 9
        self.response = self
        self.failures = FAILURES if is_lost else 0
        self.told: list[tuple[float, str]] = []

    async def defer(self) -> None:
        """Discord is told at once that an answer comes."""

    def is_done(self) -> bool:
        return True

    def is_expired(self) -> bool:
        return False

    async def edit_original_response(self, *, view: LayoutView, attachments: object) -> "Pressed":
        del attachments
        if self.failures:
            self.failures -= 1
            raise ClientConnectionError
        self.told.append((time.perf_counter(), shown(components_of(view)[:1])))
        return self


@pytest.fixture
def tending(newsroom: Newsroom, tmp_path: Path) -> Tending:
    gaps = Gaps(tmp_path, is_kept=False)
    return Tending(Desk(newsroom), Keepers(lambda _: True, AuditLog(tmp_path), gaps))


async def test_progress_is_edited_at_most_once_a_second_with_count_stage_and_time_left(
    newsroom: Newsroom, tending: Tending
) -> None:
    pressed: Any = Pressed()
    newsroom.seconds = 2.8

    await tending.press(pressed, "reload", CHANGES.corpus)

    *progress, (_, report) = pressed.told
    assert all(after[0] - before[0] >= EDIT_SECONDS for before, after in pairwise(progress))
    assert [words for _, words in progress] == [
        "▰▰▱▱▱▱▱▱▱▱ reading 1 of 4 · about 3 s left",
        "▰▰▰▰▰▱▱▱▱▱ reading 2 of 4 · about 2 s left",
    ]
    assert report.startswith(IN_USE)


async def test_a_lost_connection_while_progress_is_told_does_not_fail_the_job(
    newsroom: Newsroom, tending: Tending, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pressed: Any = Pressed(is_lost=True)
    newsroom.seconds = 1.3

    await tending.press(pressed, "reload", CHANGES.corpus)

    [(_, report)] = pressed.told
    assert report.startswith(IN_USE)
    assert deeds_in(tmp_path) == [("reload", None, "done")]
    assert "does not take the progress" in caplog.text


async def test_a_job_that_is_broken_off_is_noted(
    newsroom: Newsroom, tending: Tending, tmp_path: Path
) -> None:
    pressed: Any = Pressed()
    newsroom.may_go_on.clear()
    job = asyncio.create_task(tending.press(pressed, "reload", CHANGES.corpus))
    await asyncio.to_thread(newsroom.has_begun.wait, LONGEST_WAIT)

    job.cancel()
    await asyncio.wait({job})
    newsroom.may_go_on.set()

    assert job.cancelled()
    assert deeds_in(tmp_path) == [("reload", None, "failed: CancelledError")]
