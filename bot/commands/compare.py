"""`ontherecord compare`: how each article tells a matter."""

from typing import Annotated

import typer

from bot import face
from bot.commands.options import Corpus, Data, Json
from bot.printing import print_comparison, terminal
from bot.questions import without_surrogates
from bot.refreshing import refresh
from bot.scribe import open_scribe
from bot.waiting import spinner
from bot.wiring import begin, open_index

Matter = Annotated[str, typer.Argument(metavar="QUESTION", show_default=False)]


def compare(
    question: Matter,
    *,
    json: Json = False,
    corpus: Corpus = None,
    data: Data = None,
) -> None:
    """Show how each article tells a matter, the same utterance side by side."""
    settings = begin(corpus=corpus, data=data)
    with open_index(settings) as index, open_scribe(settings, index) as scribe:
        refresh(index.catch_up, terminal(is_stderr=True))
        with spinner(terminal(is_stderr=True), "Searching"):
            outcome = index.compare(without_surrogates(question))
        outcome, _ = scribe.add_to_comparison(outcome)
        # Told before the scribe leaves, which may have to wait for a name to be looked up.
        if json:
            typer.echo(face.line(face.of_comparison(outcome)))
        else:
            print_comparison(terminal(), outcome)
