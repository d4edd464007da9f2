"""What answers are worth, as a person at a terminal reads it."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.printing import CONTROLS, INDENT, say
from retrieval.answer import Answer
from retrieval.evaluating import Figures, Judged, summarise_kinds

WHOLE = frozenset({"n", "answered", "chars"})
WIDEST = 10_000
SHOWN = 3


def print_scores(console: Console, judged: Sequence[Judged]) -> None:
    """The figures down the side; a column for all questions, and one for each kind."""
    columns = summarise_kinds(judged)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    for kind in columns:
        table.add_column(Text(_on_one_line(kind)), justify="right", no_wrap=True)
    for figure in next(iter(columns.values())):
        table.add_row(figure, *(_cell(figure, column) for column in columns.values()))
    # A table that is wider than the terminal stays whole: a figure cut short would mislead.
    table.width = console.measure(table, options=console.options.update(width=WIDEST)).maximum
    console.print(table, crop=False, soft_wrap=True)


def print_misses(console: Console, misses: Sequence[Judged]) -> None:
    """Each question that went wrong, with what was wanted and what was shown first."""
    for miss in misses:
        verdict = "answered" if miss.is_answered else "declined"
        question = miss.question
        say(console, "")
        asked = f"{question.name} ({question.kind}, {verdict}): {question.text}"
        say(console, _on_one_line(asked), style="bold")
        for words in _wanted_and_shown(miss):
            say(console, _on_one_line(words), indent=INDENT)


def _wanted_and_shown(miss: Judged) -> Iterator[str]:
    yield from (f"wanted: {gold.text}" for gold in miss.question.gold)
    if not miss.is_answerable:
        yield "wanted: no answer"
    citations = miss.outcome.citations if isinstance(miss.outcome, Answer) else ()
    yield from (f"shown: {citation.text}" for citation in citations[:SHOWN])
    if not citations:
        yield "shown: no answer"


def _cell(figure: str, column: Figures) -> str:
    value = column[figure]
    if value is None:
        return "-"
    return f"{value:.0f}" if figure in WHOLE else f"{value:.3f}"


def _on_one_line(words: str) -> str:
    return " ".join(words.split()).translate(CONTROLS)
