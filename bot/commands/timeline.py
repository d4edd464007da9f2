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
from bot.periods import read_bounds
from bot.printing import print_timeline, say, terminal
from bot.refreshing import refresh
from bot.scribe import open_scribe
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


class PictureError(Exception):
    """A picture cannot be written to `path`; `reason` says why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


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
    begins, ends = read_bounds(first, last)
    asked = words_asked({"topic": topic, "person": person, "first": first, "last": last})
    settings = begin(corpus=corpus, data=data)
    with open_index(settings) as index, open_scribe(settings, index) as scribe:
        refresh(index.catch_up, terminal(is_stderr=True))
        found = index.timeline(topic=topic, person=person, first=begins, last=ends)
        if not csv:
            found, _ = scribe.add_to_timeline(found, asked or "Timeline")
        nobody = None if found.events else index.nobody(person)
        # Told before the scribe leaves, which may have to wait for a name to be looked up.
        if nobody:
            say(terminal(is_stderr=json or csv), nobody_sentence(nobody), style="yellow")
        if json:
            typer.echo(face.line(face.of_timeline(found)))
        elif csv:
            typer.echo(tabulate(found.events), nl=False)
        elif not nobody:
            print_timeline(terminal(), found, asked)
        if png is not None:
            _draw(found.events, png, page)


def _draw(events: Sequence[Event], file: Path, page: int) -> None:
    """Draw one page of events and say which; without any, nothing is written."""
    console = terminal(is_stderr=True)
    pages = ceil(len(events) / MOST_ROWS)
    if not pages:
        say(console, f"There is no event to draw, so {file} is not written.", style="yellow")
        return
    shown = min(page, pages)
    places = range((shown - 1) * MOST_ROWS, min(shown * MOST_ROWS, len(events)))
    picture = draw_timeline(rows_of(events, places), "Timeline")
    try:
        file.write_bytes(picture)
    except OSError as error:
        raise PictureError(file, error.strerror or str(error)) from error
    more = f"; --page {shown + 1} draws the next" if shown < pages else ""
    told = f"{file} shows events {places.start + 1} to {places.stop} of {len(events)}{more}."
    say(console, told, style="italic")
