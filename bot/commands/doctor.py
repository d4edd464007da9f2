"""`ontherecord doctor`: what is at hand for asking, and what is missing."""

from typing import Annotated

import typer

from bot.checkup import Grade, State, find_states
from bot.commands.options import Corpus, Data
from bot.faults import FAILED
from bot.printing import say, terminal
from bot.settings import Settings
from bot.waiting import spinner
from bot.wiring import begin
from prompts.budget import ENCODING, FetchState, fetch_vocabulary

MARKS = {"ready": ("✓", "green"), "hint": ("–", "yellow"), "missing": ("✗", "red")}
WARM_SECONDS = 60
FETCHED: dict[FetchState, tuple[Grade, str]] = {
    "fetched": ("ready", f"Warm: the vocabulary {ENCODING} was fetched."),
    "at hand": ("ready", f"Warm: the vocabulary {ENCODING} was there already."),
    "failed": (
        "missing",
        f"Warm: the vocabulary {ENCODING} was not fetched, since {{reason}}; tokens are estimated.",
    ),
    "too slow": (
        "missing",
        f"Warm: the vocabulary {ENCODING} did not come in {WARM_SECONDS} s; tokens are estimated.",
    ),
}

Warm = Annotated[
    bool,
    typer.Option(
        "--warm", help="First fetch what counts a language model's tokens, and ask it a word."
    ),
]


def doctor(*, corpus: Corpus = None, data: Data = None, warm: Warm = False) -> None:
    """Say what is missing, and how to mend it."""
    console = terminal()
    settings = begin(corpus=corpus, data=data)
    warmed = (_warm(), *_try_model(settings)) if warm else ()
    states = (*warmed, *find_states(settings))
    for state in states:
        mark, style = MARKS[state.grade]
        say(console, f"{mark} {state.sentence}", style=style)
    if any(state.grade == "missing" for state in states):
        raise typer.Exit(FAILED)


def _warm() -> State:
    with spinner(terminal(is_stderr=True), "Fetching"):
        fetched = fetch_vocabulary(WARM_SECONDS)
    grade, sentence = FETCHED[fetched.state]
    return State(grade, sentence.format(reason=fetched.reason))


def _try_model(settings: Settings) -> tuple[State, ...]:
    # Imported here because it takes a second, and few have a language model.
    from bot.trying import try_model  # noqa: PLC0415

    with spinner(terminal(is_stderr=True), "Asking"):
        return try_model(settings)
