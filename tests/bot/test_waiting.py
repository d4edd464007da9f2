"""People see how far the work has come; programs are not disturbed by it."""

import io

from rich.console import Console

from bot.waiting import bar, spinner
from retrieval.status import Progress


def _paper(*, is_terminal: bool) -> Console:
    return Console(file=io.StringIO(), force_terminal=is_terminal, width=100, color_system=None)


def _read(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_person_sees_how_far_it_has_come() -> None:
    paper = _paper(is_terminal=True)

    with bar(paper, "Looking") as report:
        report(Progress("reading", 1, 2))
        report(Progress("embedding", 512, 700))

    assert "Embedding: 512 of 700" in _read(paper)


def test_there_is_something_to_see_before_the_first_step() -> None:
    paper = _paper(is_terminal=True)

    with bar(paper, "Looking"):
        pass
    with spinner(paper, "Searching"):
        pass

    assert "Looking" in _read(paper)
    assert "Searching" in _read(paper)


def test_where_nobody_looks_nothing_is_drawn() -> None:
    paper = _paper(is_terminal=False)

    with bar(paper, "Looking") as report, spinner(paper, "Searching"):
        report(Progress("reading", 1, 2))

    assert _read(paper) == ""
