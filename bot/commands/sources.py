"""`ontherecord sources`: the articles and what is known of each."""

import typer

from bot import face
from bot.commands.options import Corpus, Data, Json
from bot.printing import print_sources, terminal
from bot.refreshing import refresh
from bot.wiring import begin, open_index


def sources(*, json: Json = False, corpus: Corpus = None, data: Data = None) -> None:
    """List the articles that questions are answered from."""
    with open_index(begin(corpus=corpus, data=data)) as index:
        refresh(index.catch_up, terminal(is_stderr=True))
        found = index.sources()
    if not json:
        print_sources(terminal(), found)
        return
    for source in found:
        typer.echo(face.line(face.of_source(source)))
