"""`ontherecord inspect`: article files to how each was read."""

from pathlib import Path
from typing import Annotated

import typer

from bot import face
from bot.commands.options import Json
from bot.faults import FAILED, sentence_for
from bot.printing import print_parsed, say, terminal
from bot.wiring import begin
from corpus.parsing import parse
from corpus.reading import UnreadableArticleError, locate_article, read_article

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="When it was published, whatever the manifest says."),
]


def inspect(files: Files, *, published: Published = None, json: Json = False) -> None:
    """Show what is kept of an article, and why not all."""
    begin()
    are_read = [_show(file, published, json=json) for file in files]
    if not all(are_read):
        raise typer.Exit(FAILED)


def _show(file: Path, published: str | None, *, json: bool) -> bool:
    """Whether the file could be read; why not is told where its reading would stand."""
    try:
        parsed = parse(read_article(locate_article(file, published=published)))
    except UnreadableArticleError as error:
        sentence = sentence_for(error)
        say(terminal(is_stderr=True), sentence, style="yellow")
        if json:
            typer.echo(face.line(face.of_unread(file.stem, sentence)))
        return False
    if json:
        typer.echo(face.line(face.of_parsed(parsed)))
    else:
        print_parsed(terminal(), parsed)
    return True
