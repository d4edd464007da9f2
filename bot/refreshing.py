"""The index brought up to date, with a progress bar on the way."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rich.console import Console

from bot.printing import say
from bot.waiting import Report, bar
from corpus.reading import Refused
from retrieval.status import Reloaded

LOOKING = "Looking at the articles"
Done = TypeVar("Done", Reloaded, Reloaded | None)


def refresh(work: Callable[[Report], Done], console: Console) -> Done:
    """Do `work`, an index's reloading or catching up, and tell each file that is not taken.

    Raises what `work` raises.
    """
    with bar(console, LOOKING) as report:
        done = work(report)
    if done is not None:
        _tell(done.refused, console)
    return done


def _tell(refused: Sequence[Refused], console: Console) -> None:
    for left in refused:
        told = left.reason if left.file in left.reason else f"{left.file}: {left.reason}"
        say(console, told, style="yellow")
