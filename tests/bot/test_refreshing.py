"""What is left out is told file by file."""

import io

from rich.console import Console

from bot.refreshing import refresh
from bot.waiting import Report
from corpus.reading import Refused
from retrieval.status import Progress, Reloaded

REFUSED = (
    Refused("photo.jpg", "articles end in .txt: convert or remove it"),
    Refused("bridge.txt", "bridge.txt: unknown field 'author'."),
)


def _reload(report: Report) -> Reloaded:
    for done in (1, 2):
        report(Progress("reading", done, 2))
    return Reloaded("1", published=True, articles=1, refused=REFUSED)


def _find_nothing_to_do(report: Report) -> Reloaded | None:
    del report
    return None


def _paper() -> Console:
    return Console(file=io.StringIO(), force_terminal=False, width=100)


def _read(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_each_file_that_is_left_out_is_named_once() -> None:
    paper = _paper()

    reloaded = refresh(_reload, paper)

    assert reloaded.articles == 1
    assert _read(paper) == (
        "photo.jpg: articles end in .txt: convert or remove it\n"
        "bridge.txt: unknown field 'author'.\n"
    )


def test_when_nothing_has_changed_nothing_is_said() -> None:
    paper = _paper()

    refresh(_find_nothing_to_do, paper)

    assert _read(paper) == ""
