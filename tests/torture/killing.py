"""A number of kills in, what became of the index and its answers out.

`python -m tests.torture.killing [--kills N] [--seed N]`, or `make torture`.
"""

import argparse
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random, SystemRandom
from tempfile import TemporaryDirectory

from tests.torture.editions import FIRST, put_out
from tests.torture.reader import HELD, ROUND
from tests.torture.writer import ANSWERED, FAULT, STAGES, say

ROOT = Path(__file__).parents[2]
KILLS = 200
# After so many kills of writers the reader beside them is killed, and another takes its place.
KILLS_OF_ONE_READER = 4
# The ways of asking in a round.
WAYS = 5
# Between the beginning of a stage and the kill, in seconds; short pauses are likelier.
LONGEST_PAUSE = 0.2
# A kill before the first answer.
STARTING = "starting"
LONGEST_START = 1.5
# A stage is waited for after so many lines at most, and for so many at most.
MOST_LINES_BEFORE, MOST_LINES = 40, 400


@dataclass(slots=True)
class Outcome:
    """What happened: kills by stage, seconds from each start to its answers, and faults."""

    kills: Counter[str] = field(default_factory=Counter)
    reader_kills: int = 0
    starts: list[float] = field(default_factory=list)
    rounds: int = 0
    held: int = 0
    faults: list[str] = field(default_factory=list)


class Torture:
    """Processes that write and read one data folder, killed at moments that `seed` draws."""

    def __init__(self, place: Path, seed: int) -> None:
        self._place = place
        self._chance = Random(seed)
        self._started = 0
        self._outcome = Outcome()
        put_out(place / "corpus", FIRST)

    def run(self, kills: int) -> Outcome:
        """Kill that many writers, each of which starts upon what the one before it left."""
        self._kill_writer("asking")
        reader = self._start("reader")
        try:
            for kill in range(1, kills + 1):
                stage = self._kill_writer(self._chance.choice((STARTING, *STAGES)))
                self._outcome.kills[stage] += 1
                if kill % KILLS_OF_ONE_READER == 0:
                    self._kill_reader(reader)
                    reader = self._start("reader")
            self._kill_writer("asking")
        finally:
            self._kill_reader(reader)
        return self._outcome

    def _kill_writer(self, stage: str) -> str:
        """Kill a new writer when it is at `stage` or soon after; give back where it was."""
        with self._start("writer") as writer:
            lines = self._listen(writer)
            last = STARTING
            if stage == STARTING:
                time.sleep(LONGEST_START * self._chance.random())
            else:
                last = self._wait_for(stage, lines, time.monotonic())
                time.sleep(LONGEST_PAUSE * self._chance.random() ** 2)
            self._kill(writer)
            for line in lines:
                last = line
        return last

    def _wait_for(self, stage: str, lines: Iterator[str], born: float) -> str:
        """Hear a writer out until it has answered, and then until it is at `stage`."""
        least, since, line = self._chance.randrange(MOST_LINES_BEFORE), -1, STARTING
        for line in lines:
            if line == ANSWERED:
                self._outcome.starts.append(time.monotonic() - born)
            if line == ANSWERED or since >= 0:
                since += 1
            if since >= MOST_LINES or (since >= least and line == stage):
                break
        return line

    def _listen(self, writer: "subprocess.Popen[str]") -> Iterator[str]:
        """What a writer says, as long as it speaks."""
        assert writer.stdout is not None
        for line in writer.stdout:
            if line.startswith(FAULT):
                self._outcome.faults.append(line.strip())
            if line.endswith("\n"):
                yield line.strip()

    def _kill_reader(self, reader: "subprocess.Popen[str]") -> None:
        self._kill(reader)
        said = Counter(self._file("reader", ".out").read_text(encoding="utf-8").splitlines())
        self._outcome.reader_kills += 1
        self._outcome.rounds += said[ROUND]
        self._outcome.held += said[HELD]
        self._outcome.faults += [line for line in said if line.startswith(FAULT)]

    def _kill(self, process: "subprocess.Popen[str]") -> None:
        """Kill a process, which must not have ended before."""
        if process.poll() is not None:
            kind = "reader" if process.stdout is None else "writer"
            told = self._file(kind, ".err").read_text(encoding="utf-8").splitlines()
            self._outcome.faults.append(f"{FAULT}a {kind} ended by itself: {told[-1:]}")
        process.kill()
        process.wait()

    def _start(self, kind: str) -> "subprocess.Popen[str]":
        """A new process of that kind; of a writer every line is listened to."""
        place, seed = self._place, self._chance.randrange(1_000_000)
        words = [f"tests.torture.{kind}", str(place / "corpus"), str(place / "data"), str(seed)]
        with (
            self._file(kind, ".out").open("w") as out,
            self._file(kind, ".err").open("w") as err,
        ):
            return subprocess.Popen(  # noqa: S603 — our own interpreter, our own words
                [sys.executable, "-m", *words],
                cwd=ROOT,
                stdout=subprocess.PIPE if kind == "writer" else out,
                stderr=err,
                text=True,
            )

    def _file(self, kind: str, suffix: str) -> Path:
        return self._place / f"{kind}{suffix}"


def main() -> int:
    """Torture an index in a folder of its own, and print what became of it."""
    parser = argparse.ArgumentParser(prog="make torture", description=main.__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(1_000_000))
    asked = parser.parse_args()
    say(f"{asked.kills} kills, seed {asked.seed}")
    with TemporaryDirectory() as place:
        outcome = Torture(Path(place), asked.seed).run(asked.kills)
    for line in tell(outcome):
        say(line)
    return 1 if outcome.faults else 0


def tell(outcome: Outcome) -> Iterator[str]:
    """An outcome in lines for a person."""
    for stage, kills in outcome.kills.most_common():
        yield f"{kills:5} killed while {stage}"
    starts = sorted(outcome.starts)
    yield f"{outcome.reader_kills:5} readers killed"
    yield (
        f"{len(starts):5} starts; first answers after {starts[len(starts) // 2]:.1f} s, at most "
        f"{starts[-1]:.1f} s, before any kill {outcome.starts[0]:.1f} s"
    )
    yield f"{outcome.rounds * WAYS:5} answers, besides those of the writers"
    yield f"{outcome.held:5} generations held and looked through while others reloaded"
    yield f"{len(outcome.faults):5} faults"
    yield from outcome.faults


if __name__ == "__main__":
    sys.exit(main())
