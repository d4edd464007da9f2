"""A corpus and a data folder in, a bot's life out: start, answer, reload, until it is killed.

`python -m tests.torture.writer CORPUS DATA SEED`: each line that it prints names what it does
next, or opens with FAULT.
"""

import sys
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import Any

from corpus import swapping
from corpus.shelf import Told, UnknownArticleError
from corpus.upload import Draft
from retrieval import generations, indexing, keeping
from retrieval.generation import IndexMissingError
from retrieval.generations import NothingBeforeError, open_current
from retrieval.index import Index
from retrieval.status import Progress
from tests.hashing import HashingEmbedder
from tests.torture.editions import (
    CURATORS,
    FIRST,
    LAST,
    find_edition,
    print_lasting,
    put_out,
    read_articles,
)
from tests.torture.inspecting import (
    find_leftovers,
    inspect_answers,
    inspect_articles,
    inspect_generation,
    read_edition,
)

FAULT = "FAULT "
ANSWERED = "answered"
# What is told before it is done, beside what a reload reports of itself.
MARKED = {
    "surveying": (keeping, "survey"),
    "staging": (swapping, "stage"),
    "placing": (swapping, "place"),
    "moving": (swapping, "move"),
    "pruning": (keeping, "prune"),
    "gathering": (indexing, "gather"),
    "recording": (indexing, "write_record"),
    "copying": (indexing, "reuse_vectors"),
    "validating": (indexing, "_validate"),
    "finishing": (indexing, "finish"),
    "stamping": (generations, "write_whole"),
    "opening": (keeping, "Generation"),
    "publishing": (keeping, "publish"),
    "holding": (keeping, "hold"),
    "releasing": (keeping, "release"),
}
VERBS = ("reload", "catch up", "roll back", "add", "remove")
REPORTED = ("reading", "embedding")
STAGES = (*MARKED, *REPORTED, "editing", "asking")


def live(corpus: Path, data: Path, seed: int) -> None:
    """Start, see that all is well, then change and reload the corpus without end."""
    chance = Random(seed)
    with closing(Index(corpus, data, HashingEmbedder)) as index:
        with suppress(IndexMissingError):
            _say_faults(inspect_answers(index, data))
        say(ANSWERED)
        leftovers = find_leftovers(data)
        index.catch_up(_report)
        _say_faults(f"{name} was left behind" for name in leftovers & find_leftovers(data))
        _inspect(index, corpus, data)
        while True:
            _act(index, corpus, chance)
            say("asking")
            _say_faults(inspect_answers(index, data))


def _act(index: Index, corpus: Path, chance: Random) -> None:
    [verb] = chance.choices(VERBS, (5, 2, 1, 3, 1))
    if verb == "roll back":
        with suppress(NothingBeforeError):
            index.rollback()
        return
    if verb in ("add", "remove"):
        _amend(index, verb, *chance.choice(list(print_lasting(*CURATORS).items())))
        return
    say("editing")
    put_out(corpus, chance.randint(FIRST, LAST))
    if verb == "reload":
        index.reload(_report)
    else:
        index.catch_up(_report)


def _amend(index: Index, verb: str, article: str, text: str) -> None:
    """Add or remove an article as an admin does, each as one job."""
    draft = Draft(article, ".txt", text.encode(), f"{article}.txt")
    with suppress(UnknownArticleError):
        if verb == "add":
            index.amend(lambda shelf: shelf.add(draft, Told(title="A museum")), _report)
        else:
            index.amend(lambda shelf: shelf.remove(article), _report)


def _inspect(index: Index, corpus: Path, data: Path) -> None:
    if not index.status().is_held:
        if read_edition(data) != find_edition(corpus):
            say(f"{FAULT}{read_edition(data)} is served in place of {find_edition(corpus)}")
        _say_faults(inspect_articles(index, read_articles(corpus)))
    with closing(open_current(data)) as generation:
        _say_faults(inspect_generation(generation))


def say(line: str) -> None:
    """Print a line at once, since there may be no later."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _say_faults(faults: Iterable[str]) -> None:
    for fault in faults:
        say(FAULT + fault)


def _report(progress: Progress) -> None:
    say(progress.stage)


def _mark(stage: str, act: Callable[..., Any]) -> Callable[..., Any]:
    def marked(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 — whatever it takes
        say(stage)
        return act(*arguments, **options)

    return marked


if __name__ == "__main__":
    for name, (room, function) in MARKED.items():
        setattr(room, function, _mark(name, getattr(room, function)))
    live(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
