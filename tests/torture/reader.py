"""A data folder that others write in, a stream of answers out, until it is killed.

`python -m tests.torture.reader CORPUS DATA`: a line for each round of questions, or of looking
through a generation that is held for a while; lines that open with FAULT tell what is wrong.
"""

import sys
import time
from contextlib import closing
from pathlib import Path
from threading import Thread

from retrieval.generations import open_current
from retrieval.index import Index
from tests.hashing import HashingEmbedder
from tests.torture.inspecting import inspect_answers, inspect_generation
from tests.torture.writer import FAULT, say

ROUND = "round"
HELD = "held"
# How often a generation is looked through while others reload.
LOOKS = 20
# Between two rounds and two looks, in seconds, so that who is tortured has some of the machine.
PAUSE = 0.05


def read(corpus: Path, data: Path) -> None:
    """Ask without end, and hold one generation after another beside it."""
    Thread(target=_hold, args=(data,), daemon=True).start()
    with closing(Index(corpus, data, HashingEmbedder)) as index:
        while True:
            for fault in inspect_answers(index, data):
                say(FAULT + fault)
            say(ROUND)
            time.sleep(PAUSE)


def _hold(data: Path) -> None:
    while True:
        with closing(open_current(data)) as generation:
            for _ in range(LOOKS):
                for fault in inspect_generation(generation):
                    say(f"{FAULT}while held: {fault}")
                time.sleep(PAUSE)
        say(HELD)


if __name__ == "__main__":
    read(Path(sys.argv[1]), Path(sys.argv[2]))
