"""From the index's state and reloads to sentences for who runs it."""

from collections.abc import Sequence

from bot.counting import counted
from corpus.reading import Refused
from retrieval.status import Progress, Reloaded, Status

NAMES = 10


def status_report(status: Status) -> str:
    """The index as it stands, a line each."""
    lines = [
        ", ".join(
            (
                counted(status.articles, "article"),
                counted(status.paragraphs, "paragraph"),
                counted(status.quotations, "quotation"),
                counted(status.dates, "date"),
            )
        ),
        f"Generation {status.generation}, built {status.built} with {status.model}.",
    ]
    if status.is_stale:
        lines.append("The articles have changed since: /corpus reload takes the changes in.")
    return "\n".join([*lines, *_refusals(status.refused)])


def progress_report(progress: Progress | None) -> str:
    """How far a reload has come."""
    if progress is None:
        return "Reloading the articles…"
    return f"Reloading the articles: {progress.stage} {progress.done} of {progress.total}."


def reload_report(reloaded: Reloaded) -> str:
    """What a reload did, a line each."""
    if not reloaded.published:
        done = f"Nothing has changed; generation {reloaded.generation} stays."
    else:
        articles = counted(reloaded.articles, "article")
        done = f"Generation {reloaded.generation} with {articles} is in use."
    changes = (
        ("Added", reloaded.added),
        ("Changed", reloaded.changed),
        ("Removed", reloaded.removed),
    )
    told = [f"{verb}: {_listed(names)}." for verb, names in changes if names]
    return "\n".join([done, *told, *_refusals(reloaded.refused)])


def _refusals(refused: Sequence[Refused]) -> list[str]:
    lines = [f"Not taken: {file.file}: {file.reason}" for file in refused[:NAMES]]
    more = len(refused) - NAMES
    return [*lines, f"{counted(more, 'more file')} not taken."] if more > 0 else lines


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:NAMES])
    more = len(names) - NAMES
    return f"{shown} and {more} more" if more > 0 else shown
