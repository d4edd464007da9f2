"""From the index's state and reloads to sentences for who runs it."""

from collections.abc import Sequence

from bot.auditing import Deed, Entry
from bot.counting import counted
from bot.gaps import Gap
from corpus.reading import Refused
from corpus.shelf import Change, Verb
from retrieval.status import Changes, Progress, Reloaded, Status

NAMES = 10
BAR = 10
MINUTE = 60
# So many characters are shown of a value in the audit log, a name, and a question.
LONGEST = 40
LONGEST_NAME = 100
LONGEST_QUESTION = 200
VERBS: dict[Verb, str] = {
    "added": "Added",
    "replaced": "Replaced, its former version kept:",
    "edited": "Edited",
    "removed": "Removed, its former version kept:",
}


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
    lines[0] += f", {counted(status.events, 'event')}" if status.events else ""
    lines[1] += f" {status.size / 1_000_000:.1f} MB on disk." if status.size else ""
    if status.former:
        lines.append(f"A rollback leads back to generation {status.former}.")
    if status.is_held:
        lines.append("It was rolled back: a reload takes the articles in again.")
    elif status.is_stale:
        lines.append("The articles have changed since: a reload takes the changes in.")
    return "\n".join([*lines, *_refusals(status.refused)])


def progress_report(progress: Progress | None, seconds: float = 0.0) -> str:
    """How far a reload has come after so many seconds of this stage, and how long it will take."""
    if progress is None or not progress.total:
        return "Reloading the articles…"
    share = progress.done / progress.total
    bar = "▰" * round(share * BAR) + "▱" * (BAR - round(share * BAR))
    told = f"{bar} {progress.stage} {progress.done:,} of {progress.total:,}"
    left = seconds / share - seconds if share else 0.0
    return f"{told} · {_time_left(left)}" if left >= 1 else told


def changes_report(changes: Changes, *, is_stale: bool = True) -> str:
    """What a reload would do, a line each; `is_stale` where the index is not up to date."""
    if not is_stale:
        told = ["Nothing has changed: a reload would leave the articles as they are."]
    elif changes.is_empty:
        told = ["No article has changed, but the index is not up to date: a reload renews it."]
    else:
        told = ["A reload would take this in:"]
    return "\n".join([*told, *_changes(changes), *_refusals(changes.refused)])


def amend_report(done: Sequence[Change], refused: Sequence[Refused], reloaded: Reloaded) -> str:
    """What was done to articles, and what came of it."""
    told = [
        f"{VERBS[change.verb]} {_short(change.article, LONGEST_NAME)}." for change in done[:NAMES]
    ]
    more = len(done) - NAMES
    if more > 0:
        told.append(f"{counted(more, 'more article')}.")
    return "\n".join([*told, *_refusals(refused), reload_report(reloaded)])


def rollback_report(reloaded: Reloaded) -> str:
    """What a rollback did, a line each."""
    told = (
        f"Generation {reloaded.generation} is in use again. The articles' files are as they "
        "were: a reload takes them in again."
    )
    return "\n".join([told, *_changes(reloaded)])


def gaps_report(gaps: Sequence[Gap], *, is_kept: bool) -> str:
    """The questions that were declined most often, a line each."""
    if not is_kept:
        return "Declined questions are not kept: KEEP_GAPS=yes keeps them, without who asked."
    if not gaps:
        return "No question has been declined yet."
    lines = [f"{gap.times} × {_short(gap.question, LONGEST_QUESTION)} ({gap.last})" for gap in gaps]
    return "\n".join(["Declined most often:", *lines])


def log_report(entries: Sequence[Entry]) -> str:
    """What was done to the corpus, newest first, a line each."""
    if not entries:
        return "Nothing has been done to the articles yet."
    return "\n".join(f"{entry.at} · {_deed(entry.deed)}" for entry in entries)


def _deed(deed: Deed) -> str:
    article = [_short(deed.article, LONGEST_NAME)] if deed.article else []
    outcome = [] if deed.outcome == "done" else [deed.outcome]
    return " · ".join([deed.who, deed.verb, *article, *_facts(deed), *outcome])


def _facts(deed: Deed) -> list[str]:
    """What differs between before and after."""
    before, after = deed.before or {}, deed.after or {}
    keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    return [f"{key}: {_short(before.get(key))} → {_short(after.get(key))}" for key in keys]


def _short(value: str | None, most: int = LONGEST) -> str:
    """The value on one line, cut where it is longer than `most` characters."""
    line = "–" if value is None else " ".join(value.split())
    return line if len(line) <= most else f"{line[:most]}…"


def _time_left(seconds: float) -> str:
    if seconds < MINUTE:
        return f"about {seconds:.0f} s left"
    return f"about {seconds / MINUTE:.0f} min left"


def reload_report(reloaded: Reloaded) -> str:
    """What a reload did, a line each."""
    if not reloaded.published:
        done = f"Nothing has changed; generation {reloaded.generation} stays."
    else:
        articles = counted(reloaded.articles, "article")
        done = f"Generation {reloaded.generation} with {articles} is in use."
    return "\n".join([done, *_changes(reloaded), *_refusals(reloaded.refused)])


def _changes(changes: Changes | Reloaded) -> list[str]:
    told = (
        ("Added", changes.added),
        ("Changed", changes.changed),
        ("Removed", changes.removed),
    )
    return [f"{verb}: {_listed(names)}." for verb, names in told if names]


def _refusals(refused: Sequence[Refused]) -> list[str]:
    lines = [
        f"Not taken: {_short(file.file, LONGEST_NAME)}: {file.reason}" for file in refused[:NAMES]
    ]
    more = len(refused) - NAMES
    return [*lines, f"{counted(more, 'more file')} not taken."] if more > 0 else lines


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(_short(name, LONGEST_NAME) for name in names[:NAMES])
    more = len(names) - NAMES
    return f"{shown} and {more} more" if more > 0 else shown
