"""`ontherecord timeline`: what the articles date, in order."""

from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import Annotated

import typer

from bot import face
from bot.charting import MOST_ROWS
from bot.commands.options import Corpus, Data, Json
from bot.drawing import draw_timeline
from bot.periods import read_period
from bot.printing import print_timeline, say, terminal
from bot.refreshing import refresh
from bot.sought import nobody_sentence
from bot.tabulating import tabulate
from bot.timelines import rows_of, words_asked
from bot.wiring import begin, open_index
from retrieval.event import Event

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


Csv = Annotated[bool, typer.Option("--csv", help="Print a table for a spreadsheet.")]
Png = Annotated[
    Path | None,
    typer.Option(
        "--png",
        metavar="FILE",
        dir_okay=False,
        help=f"Draw a picture of {MOST_ROWS} events into FILE.",
    ),
]
PageNumber = Annotated[
    int,
    typer.Option("--page", metavar="N", min=1, help=f"Which {MOST_ROWS} events to draw."),
]


def timeline(
    *,
    topic: Topic = None,
    person: PersonNamed = None,
    first: First = None,
    last: Last = None,
    json: Json = False,
    csv: Csv = False,
    png: Png = None,
    page: PageNumber = 1,
    corpus: Corpus = None,
    data: Data = None,
) -> None:
    """List dated events, each with its sentence."""
    if json and csv:
        raise typer.BadParameter("choose one of --json and --csv: each fills standard output")
    begins = read_period(first) if first is not None else None
    ends = read_period(last) if last is not None else None
    with open_index(begin(corpus=corpus, data=data)) as index:
        refresh(index.catch_up, terminal(is_stderr=True))
        found = index.timeline(topic=topic, person=person, first=begins, last=ends)
        nobody = None if found.events else index.nobody(person)
    if png is not None:
        _draw(found.events, png, page)
    if json:
        typer.echo(face.line(face.of_timeline(found)))
    elif csv:
        typer.echo(tabulate(found.events), nl=False)
    elif nobody:
        say(terminal(), nobody_sentence(nobody), style="yellow")
    else:
        asked = words_asked(topic=topic, person=person, first=first, last=last)
        print_timeline(terminal(), found, asked)


def _draw(events: Sequence[Event], file: Path, page: int) -> None:
    """Draw one page of events and say which; without any, nothing is written."""
    console = terminal(is_stderr=True)
    pages = ceil(len(events) / MOST_ROWS)
    if not pages:
        say(console, f"There is no event to draw, so {file} is not written.", style="yellow")
        return
    shown = min(page, pages)
    places = range((shown - 1) * MOST_ROWS, min(shown * MOST_ROWS, len(events)))
    file.write_bytes(draw_timeline(rows_of(events, places), "Timeline"))
    more = f"; --page {shown + 1} draws the next" if shown < pages else ""
    told = f"{file} shows events {places.start + 1} to {places.stop} of {len(events)}{more}."
    say(console, told, style="italic")
