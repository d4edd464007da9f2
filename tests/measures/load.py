"""Fifty people who ask at once, forty times over, in; how the bot bears it out.

usage: python -m tests.measures.load

The bot runs as its operator starts it, against Discord on this machine, over the articles of
`make quality` and a copy of their index. Fails where a question is acknowledged late or not
answered, where the event loop is held, or where memory grows. The articles lie in ../shared;
without it, nothing is measured.
"""

import asyncio
import itertools
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from bot.printing import say, terminal
from bot.settings import Settings
from bot.wiring import data_folder
from retrieval.embedding import load_embedder
from retrieval.evaluating import percentile
from retrieval.index import Index
from tests.bot.bot_process import LAGS, run_bot
from tests.bot.crowd import Rush, ask_at_once, memory_of
from tests.bot.discord_server import DiscordServer
from tests.bot.loop_watch import Lag, lags_between
from tests.measures.quality import BUILD, MANIFEST_PROGRAM, ROOT, SHARED, gather_articles

PLACE = BUILD / "haystack"
SPLITS = ("dev", "train")
AT_ONCE = 50
RUSHES = 40
# Memory is compared from here on: what is kept to be quick has been filled by then.
SETTLED = 500
REST_SECONDS = 5.0
# What stands over every answer.
ASKED = "Asked: What did"
# Where the index of `make quality` is too old, the bot builds it anew.
START_SECONDS = 3_600.0

LONGEST_ACKNOWLEDGED = 1.0  # seconds
LONGEST_HELD = 0.050  # seconds
MOST_GROWTH = 0.05


@dataclass(frozen=True, slots=True)
class Load:
    """What was measured: the rushes, the lags in each, those at rest, and the bytes after each."""

    rushes: tuple[Rush, ...]
    lags: tuple[list[Lag], ...]
    rest: list[Lag]
    memory: tuple[int, ...]

    @property
    def acknowledged(self) -> list[float]:
        """The seconds until each question was acknowledged."""
        return [each.acknowledged for rush in self.rushes for each in rush.served]

    @property
    def answered(self) -> list[float]:
        """The seconds until each question was answered."""
        return [each.answered for rush in self.rushes for each in rush.served]

    @property
    def held(self) -> list[float]:
        """The seconds for which the bot held its loop at most, in each rush."""
        return [max((lag.held for lag in lags), default=0.0) for lags in self.lags]

    @property
    def late(self) -> float:
        """The seconds by which a turn came late at most, whatever else the machine did."""
        return max((lag.late for lags in self.lags for lag in lags), default=0.0)

    @property
    def apologies(self) -> int:
        """How many were told something else than an answer."""
        return sum(ASKED not in each.shown for rush in self.rushes for each in rush.served)

    @property
    def growth(self) -> float:
        """How much of the memory after SETTLED questions came on top of it."""
        settled = self.memory[SETTLED // AT_ONCE - 1]
        return self.memory[-1] / settled - 1


def make_questions(people: Sequence[str], topics: Sequence[str], most: int) -> list[str]:
    """Different questions, each of somebody about something, none after the other of the same."""
    pairs = itertools.product(range(len(topics)), range(len(people)))
    asked = (
        f"What did {people[person]} say about {topics[(topic + person) % len(topics)]}?"
        for topic, person in pairs
    )
    return list(itertools.islice(dict.fromkeys(asked), most))


async def bear(server: DiscordServer, questions: Sequence[str], lags: Path) -> Load:
    """Ask all of them, AT_ONCE at once, and measure."""
    await server.connected(1, within=START_SECONDS)
    await asyncio.sleep(REST_SECONDS)
    now = time.perf_counter()
    rest = lags_between(lags, now - REST_SECONDS / 2, now)
    rushes, memory = [], []
    for start in range(0, len(questions), AT_ONCE):
        rushes.append(await ask_at_once(server, questions[start : start + AT_ONCE]))
        memory.append(memory_of(server.process))
    lagged = tuple(lags_between(lags, rush.since, rush.until) for rush in rushes)
    return Load(tuple(rushes), lagged, rest, tuple(memory))


async def measure(articles: Path, folder: Path, questions: Sequence[str]) -> Load:
    """What the bot does over the articles, with its data in the folder."""
    server = DiscordServer()
    await server.start()
    try:
        deeds = bear(server, questions, folder / LAGS)
        load, _ = await run_bot(server, folder, deeds, articles=articles)
    finally:
        await server.stop()
    return load


def tell(load: Load) -> Iterator[str]:
    """The figures, a line for each."""
    for name, seconds in (("acknowledged", load.acknowledged), ("answered", load.answered)):
        median, most = percentile(seconds, 0.5), max(seconds)
        yield f"{name:22} {median or 0.0:8.3f} s median, {most:.3f} s at most"
    rest = max((lag.late for lag in load.rest), default=0.0)
    yield f"{'loop held':22} {max(load.held):8.3f} s at most, {load.held[0]:.3f} in the first rush"
    yield f"{'turns late':22} {load.late:8.3f} s at most, {rest:.3f} at rest"
    after = range(SETTLED, AT_ONCE * len(load.memory) + 1, SETTLED)
    memory = ", ".join(f"{load.memory[each // AT_ONCE - 1] / 2**20:.0f}" for each in after)
    yield f"{'memory':22} {memory} MB, each time after {SETTLED} more questions"
    yield f"{'not answered':22} {load.apologies:8} of {len(load.answered)}"


def find_faults(load: Load) -> Iterator[str]:
    """What must hold and does not."""
    if max(load.acknowledged) > LONGEST_ACKNOWLEDGED:
        yield f"A question was acknowledged after more than {LONGEST_ACKNOWLEDGED} s."
    if load.apologies:
        yield f"{load.apologies} questions were not answered."
    if max(load.held) > LONGEST_HELD:
        rushes = sum(held > LONGEST_HELD for held in load.held)
        yield f"The event loop was held for more than {LONGEST_HELD} s in {rushes} rushes."
    if load.growth > MOST_GROWTH:
        yield f"Memory grew by {load.growth:.1%} after {SETTLED} questions."


def run(console: Console) -> int:
    """Measure and print; 1 when something is missed, 0 also where there is nothing to measure."""
    splits = [ROOT / SHARED / "polnear" / split for split in SPLITS]
    if not all(split.is_dir() for split in splits):
        say(console, "The annotated articles are not beside this project: nothing is measured.")
        return 0
    articles, index = ROOT / PLACE / "articles", ROOT / PLACE / "index"
    if not articles.is_dir():
        gather_articles(splits, ROOT / MANIFEST_PROGRAM, articles)
    with TemporaryDirectory(dir=ROOT / "build") as place:
        folder = Path(place)
        data = data_folder(Settings(corpus_dir=articles, data_dir=folder / "data"))
        if index.is_dir():
            shutil.copytree(index, data)
        with closing(Index(articles, data, load_embedder)) as opened:
            opened.catch_up()
            people, topics = opened.people(), opened.topics()
        questions = make_questions(people, topics, AT_ONCE * RUSHES)
        load = asyncio.run(measure(articles, folder, questions))
    for line in tell(load):
        say(console, line)
    faults = list(find_faults(load))
    for fault in faults:
        say(terminal(is_stderr=True), fault, style="red")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(run(terminal()))
