"""`ontherecord timeline`: what the articles date, in order."""

from typing import Annotated

import typer

from bot import face
from bot.commands.options import Corpus, Data, Json
from bot.periods import read_period
from bot.printing import print_timeline, terminal
from bot.refreshing import refresh
from bot.wiring import begin, open_index

Topic = Annotated[str | None, typer.Option(metavar="WORDS", help="Only events that tell of this.")]
PersonNamed = Annotated[
    str | None, typer.Option("--person", metavar="NAME", help="Only events with this person.")
]
First = Annotated[
    str | None,
    typer.Option("--from", metavar="DATE", help="From this period on, it included."),
]
Last = Annotated[
    str | None,
    typer.Option("--to", metavar="DATE", help="Up to this period, all of it included."),
]


def timeline(
    *,
    topic: Topic = None,
    person: PersonNamed = None,
    first: First = None,
    last: Last = None,
    json: Json = False,
    corpus: Corpus = None,
    data: Data = None,
) -> None:
    """List dated events, each with its sentence."""
    begins = read_period(first) if first is not None else None
    ends = read_period(last) if last is not None else None
    with open_index(begin(corpus=corpus, data=data)) as index:
        refresh(index.catch_up, terminal(is_stderr=True))
        found = index.timeline(topic=topic, person=person, first=begins, last=ends)
    if json:
        typer.echo(face.line(face.of_timeline(found)))
    else:
        print_timeline(terminal(), found)
