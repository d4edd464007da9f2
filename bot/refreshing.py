"""The index brought up to date, with a progress bar on the way."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from bot.printing import say
from corpus.reading import Refused
from retrieval.status import Progress as Step
from retrieval.status import Reloaded

if TYPE_CHECKING:  # see bot.wiring.open_index
    from retrieval.index import Index


def catch_up(index: "Index", console: Console) -> None:
    """Take in what has changed in the corpus, before the index is read.

    Files that were not taken are told when they are first met. Raises what the index raises.
    """
    with _bar(console) as report:
        reloaded = index.catch_up(report)
    if reloaded:
        _tell(reloaded.refused, console)


def reload(index: "Index", console: Console) -> Reloaded:
    """Take in what has changed, and tell every file that is not taken."""
    with _bar(console) as report:
        reloaded = index.reload(report)
    _tell(reloaded.refused, console)
    return reloaded


def _tell(refused: Sequence[Refused], console: Console) -> None:
    for left in refused:
        told = left.reason if left.file in left.reason else f"{left.file}: {left.reason}"
        say(console, told, style="yellow")


@contextmanager
def _bar(console: Console) -> Iterator[Callable[[Step], None]]:
    """What to call with each step; the bar is drawn on terminals alone and wiped at the end."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    tasks: dict[str, TaskID] = {}
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as progress:

        def report(step: Step) -> None:
            if step.stage not in tasks:
                tasks[step.stage] = progress.add_task(step.stage.capitalize(), total=step.total)
            progress.update(tasks[step.stage], completed=step.done, total=step.total)

        yield report
