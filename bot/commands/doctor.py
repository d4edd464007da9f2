"""`ontherecord doctor`: what is at hand for asking, and what is missing."""

import typer

from bot.checkup import find_states
from bot.commands.options import Corpus, Data
from bot.faults import FAILED
from bot.printing import say, terminal
from bot.wiring import begin

MARKS = {"ready": ("✓", "green"), "hint": ("–", "yellow"), "missing": ("✗", "red")}


def doctor(*, corpus: Corpus = None, data: Data = None) -> None:
    """Say what is missing, and how to mend it."""
    console = terminal()
    states = find_states(begin(corpus=corpus, data=data))
    for state in states:
        mark, style = MARKS[state.grade]
        say(console, f"{mark} {state.sentence}", style=style)
    if any(state.grade == "missing" for state in states):
        raise typer.Exit(FAILED)
