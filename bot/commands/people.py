"""`ontherecord people`: everybody in the articles, who speaks most first."""

import typer

from bot import face
from bot.commands.options import Corpus, Data, Json
from bot.printing import print_people, terminal
from bot.refreshing import refresh
from bot.wiring import begin, open_index


def people(*, json: Json = False, corpus: Corpus = None, data: Data = None) -> None:
    """List the people of the articles, with what else they are called."""
    with open_index(begin(corpus=corpus, data=data)) as index:
        refresh(index.catch_up, terminal(is_stderr=True))
        found = index.speakers()
    if not json:
        print_people(terminal(), found)
        return
    for speaker in found:
        typer.echo(face.line(face.of_speaker(speaker)))
