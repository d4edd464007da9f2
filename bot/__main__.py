"""The command line: from words typed to one verb; one door for faults."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

import typer

from bot.commands.ask import ask
from bot.commands.check import check
from bot.commands.compare import compare
from bot.commands.corpus import corpus
from bot.commands.doctor import doctor
from bot.commands.evaluate import evaluate
from bot.commands.index import index
from bot.commands.inspect import inspect
from bot.commands.people import people
from bot.commands.quotes import quotes
from bot.commands.run import run
from bot.commands.sources import sources
from bot.commands.timeline import timeline
from bot.commands.watch import watch
from bot.faults import exit_code_for, sentence_for

VERBS = (
    *(ask, check, compare, quotes, people, timeline, sources),
    *(index, watch, inspect, evaluate, doctor, run),
)

# Verbs of verbs: `ontherecord corpus reload`.
GROUPS = (corpus,)

app = typer.Typer(
    name="ontherecord",
    help="Answer questions about news articles with the words that were printed.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for verb in VERBS:
    app.command()(verb)
for group in GROUPS:
    app.add_typer(group)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one verb and exit; a fault becomes one sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Half a character can only come from what was typed; JSON reads the escape as meant.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(arguments)
    except Exception as error:  # noqa: BLE001 - the one door: no traceback reaches a person
        sys.stderr.write(f"{sentence_for(error)}\n")
        sys.exit(exit_code_for(error))


if __name__ == "__main__":
    main()
