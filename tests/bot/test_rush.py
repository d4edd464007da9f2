"""Fifty people ask a real bot at once. The long form is `make load`."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.bot.bot_process import LAGS, OUTPUT, START_SECONDS, BotEndedError, run_bot
from tests.bot.crowd import Rush, ask_at_once
from tests.bot.discord_server import DiscordServer
from tests.bot.loop_watch import lags_between

# The best of these counts: other programs may be busy meanwhile.
TRIES = 3
AT_ONCE = 50
ACKNOWLEDGED_SECONDS = 1.0
HELD_SECONDS = 0.050
REST_SECONDS = 0.5

ARTICLE = """The {place} Bridge Reopens

“The {place} bridge will open in May,” Mayor Ada {name} told the council on Monday.

Engineer Bertram {name} said that the cables of the {place} bridge had been replaced.
"""
PLACES = ("Alder", "Birch", "Cedar", "Elm", "Hazel", "Juniper", "Larch", "Maple", "Oak", "Willow")
NAMES = ("Finch", "Heron", "Lark", "Martin", "Starling")


@dataclass(frozen=True, slots=True)
class Tried:
    """The rushes, and for how many seconds at most the bot held its loop in each."""

    rushes: tuple[Rush, ...]
    held: tuple[float, ...]


async def rush(server: DiscordServer, lags: Path) -> Tried:
    await server.connected(1, within=START_SECONDS)
    rushes = []
    for verb in ("say", "tell the council", "announce")[:TRIES]:
        await asyncio.sleep(REST_SECONDS)
        asked = [
            f"What did Ada {name} {verb} about the {place} bridge?"
            for place in PLACES
            for name in NAMES
        ]
        rushes.append(await ask_at_once(server, asked))
    held = tuple(
        max((lag.held for lag in lags_between(lags, each.since, each.until)), default=0.0)
        for each in rushes
    )
    return Tried(tuple(rushes), held)


async def try_it(folder: Path) -> Tried:
    server = DiscordServer()
    await server.start()
    try:
        tried, _ = await run_bot(server, folder, rush(server, folder / LAGS))
    finally:
        await server.stop()
    return tried


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    folder = tmp_path_factory.mktemp("rush")
    (folder / "articles").mkdir()
    for number, place in enumerate(PLACES):
        text = ARTICLE.format(place=place, name=NAMES[number % len(NAMES)])
        (folder / "articles" / f"{place.lower()}.txt").write_text(text, encoding="utf-8")
    try:
        return asyncio.run(try_it(folder))
    except (BotEndedError, TimeoutError):
        pytest.fail((folder / OUTPUT).read_text(encoding="utf-8")[-3_000:])


def test_everybody_is_acknowledged_within_a_second(tried: Tried) -> None:
    slowest = [max(each.acknowledged for each in rush.served) for rush in tried.rushes]

    assert min(slowest) < ACKNOWLEDGED_SECONDS


def test_everybody_is_answered_and_nobody_turned_away(tried: Tried) -> None:
    for rush in tried.rushes:
        told = [each.shown for each in rush.served]

        assert len(told) == AT_ONCE
        assert all("▌   Asked: What did Ada" in words for words in told)


def test_the_event_loop_is_not_held(tried: Tried) -> None:
    assert min(tried.held) < HELD_SECONDS
