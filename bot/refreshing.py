"""The index brought up to date, with a progress bar on the way."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from bot.printing import say
from corpus.reading import Refused
from retrieval.status import Progress as Step
from retrieval.status import Reloaded

Report = Callable[[Step], None]
Done = TypeVar("Done", Reloaded, Reloaded | None)


def refresh(work: Callable[[Report], Done], console: Console) -> Done:
    """Do `work`, an index's reloading or catching up, and tell each file that is not taken.

    Raises what `work` raises.
    """
    with _bar(console) as report:
        done = work(report)
    if done is not None:
        _tell(done.refused, console)
    return done


def _tell(refused: Sequence[Refused], console: Console) -> None:
    for left in refused:
        told = left.reason if left.file in left.reason else f"{left.file}: {left.reason}"
        say(console, told, style="yellow")


@contextmanager
def _bar(console: Console) -> Iterator[Report]:
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
