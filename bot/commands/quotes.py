"""`ontherecord quotes`: who said what, to whom and about what."""

from typing import Annotated

import typer

from bot import face
from bot.commands.options import Corpus, Data, Json
from bot.printing import print_quotes, say, terminal
from bot.refreshing import refresh
from bot.sought import nobody_sentence
from bot.wiring import begin, open_index

PAGE_LENGTH = 10

Speaking = Annotated[
    str | None, typer.Option("--person", metavar="NAME", help="Only what this person said.")
]
Topic = Annotated[
    str | None,
    typer.Option(metavar="WORDS", help="Only quotations whose paragraph has all these words."),
]
Hearing = Annotated[
    str | None, typer.Option("--to", metavar="NAME", help="Only what was said to this person.")
]
PageNumber = Annotated[
    int, typer.Option("--page", metavar="N", min=1, help=f"Which {PAGE_LENGTH} to show.")
]


def quotes(
    *,
    person: Speaking = None,
    topic: Topic = None,
    to: Hearing = None,
    page: PageNumber = 1,
    json: Json = False,
    corpus: Corpus = None,
    data: Data = None,
) -> None:
    """List who said what to whom, in the order of publication; with --json, every page."""
    with open_index(begin(corpus=corpus, data=data)) as index:
        refresh(index.catch_up, terminal(is_stderr=True))
        found = index.quotes(person=person, topic=topic, to=to)
        nobody = None if found else index.nobody(person, to)
    if nobody:
        say(terminal(is_stderr=json), nobody_sentence(nobody), style="yellow")
    elif not json:
        print_quotes(terminal(), found, page=page, page_length=PAGE_LENGTH)
    else:
        for citation in found:
            typer.echo(face.line(face.of_citation(citation)))
