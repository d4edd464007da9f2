"""What a person at a terminal sees while the program works."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from retrieval.status import Progress as Step

Report = Callable[[Step], None]


@contextmanager
def spinner(console: Console, words: str) -> Iterator[None]:
    """A spinner beside `words`; nothing where nobody looks, and nothing stays."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as progress:
        progress.add_task(words, total=None)
        yield


@contextmanager
def bar(console: Console, words: str) -> Iterator[Report]:
    """What to call with each step, for a bar; `words` stand beside it until the first."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as progress:
        task = progress.add_task(words, total=None)

        def report(step: Step) -> None:
            told = f"{step.stage.capitalize()}: {step.done} of {step.total}"
            progress.update(task, description=told, completed=step.done, total=step.total)

        yield report
