"""`ontherecord evaluate`: a question set to how good the answers are."""

from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from bot import face
from bot.commands.options import Corpus, Data, Json
from bot.measuring import measure
from bot.printing import terminal
from bot.refreshing import refresh
from bot.scores import print_misses, print_scores
from bot.wiring import begin, open_index

Questions = Annotated[
    Path,
    typer.Argument(
        metavar="QUESTIONS.jsonl",
        exists=True,
        dir_okay=False,
        readable=True,
        show_default=False,
        help="A file of JSON lines, each with a question and the words that answer it.",
    ),
]
Misses = Annotated[
    int,
    typer.Option(metavar="N", min=0, help="Show the first N questions that went wrong."),
]


def evaluate(
    questions: Questions,
    *,
    misses: Misses = 0,
    json: Json = False,
    corpus: Corpus = None,
    data: Data = None,
) -> None:
    """Measure the answers to your own questions by the words that you expect."""
    progress = terminal(is_stderr=True)
    with open_index(begin(corpus=corpus, data=data)) as index:
        # Not caught up with: figures of articles that have changed since would mislead.
        refresh(index.reload, progress)
        judged = measure(index, questions, progress)
    wrong = tuple(islice((each for each in judged if each.is_wrong), misses))
    if json:
        typer.echo(face.line(face.of_judged(judged, wrong)))
    else:
        print_scores(terminal(), judged)
        print_misses(terminal(), wrong)
