"""`ontherecord corpus …`: looking after the articles from the terminal."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bot.auditing import AuditLog, Deed, whose_terminal
from bot.commands.options import Corpus, Data
from bot.gaps import Gaps
from bot.printing import say, terminal
from bot.refreshing import refresh
from bot.reports import (
    amend_report,
    changes_report,
    gaps_report,
    log_report,
    reload_report,
    rollback_report,
    status_report,
)
from bot.settings import Settings
from bot.uploading import Amended, Noted, add_all, edit_one, remove_one
from bot.waiting import bar
from bot.wiring import begin, data_folder, open_index
from corpus.disarming import show
from corpus.shelf import Shelf, Told
from corpus.unpacking import refuse_name, unpack
from corpus.upload import RefusedUploadError

corpus = typer.Typer(
    name="corpus",
    help="Look after the articles: what stands there, adding, editing, removing, going back.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Title = Annotated[str | None, typer.Option(help="The title.")]
Outlet = Annotated[str | None, typer.Option(help="Who published it.")]
Url = Annotated[str | None, typer.Option(help="Its address.")]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="When it was published: 2017-06-13, 2017-06 or 2017."),
]
Article = Annotated[str, typer.Argument(help="The article's id: its file's name, no suffix.")]
File = Annotated[
    Path,
    typer.Argument(
        help="A .txt, .md or .html file, or a .zip of these.", exists=True, dir_okay=False
    ),
]
Preview = Annotated[
    bool, typer.Option("--preview", help="Only show what would be taken in; change nothing.")
]


@corpus.command()
def status(*, corpus: Corpus = None, data: Data = None) -> None:
    """Tell what the index holds and whether it is up to date."""
    with open_index(begin(corpus=corpus, data=data)) as index:
        say(terminal(), status_report(index.status()))


@corpus.command()
def reload(*, preview: Preview = False, corpus: Corpus = None, data: Data = None) -> None:
    """Take in what has changed."""
    settings = begin(corpus=corpus, data=data)
    with open_index(settings) as index:
        if preview:
            say(terminal(), changes_report(index.preview()))
            return
        audit, deed = AuditLog(data_folder(settings)), Deed(whose_terminal(), "reload")
        with audit.noting(deed):
            reloaded = refresh(index.reload, terminal(is_stderr=True))
    audit.note(replace(deed, after={"generation": reloaded.generation}))
    say(terminal(), reload_report(reloaded))


@corpus.command()
def add(
    file: File,
    *,
    title: Title = None,
    outlet: Outlet = None,
    url: Url = None,
    published: Published = None,
    corpus: Corpus = None,
    data: Data = None,
) -> None:
    """Add articles from a file; one that stands there is replaced, and kept."""
    settings = begin(corpus=corpus, data=data)
    name = show(file.name)
    with AuditLog(data_folder(settings)).noting(Deed(whose_terminal(), "add", name)):
        refusal = refuse_name(file.name, file.stat().st_size)
        if refusal is not None:
            raise RefusedUploadError(name, refusal)
        unpacked = unpack(file.name, file.read_bytes())
    told = Told(title=title, publisher=outlet, url=url, published=published)
    _amend("add", name, partial(add_all, unpacked, told), settings)


@corpus.command()
def edit(
    article: Article,
    *,
    title: Title = None,
    outlet: Outlet = None,
    url: Url = None,
    published: Published = None,
    corpus: Corpus = None,
    data: Data = None,
) -> None:
    """Change what is known of an article; an empty value takes it away."""
    told = Told(title=title, publisher=outlet, url=url, published=published)
    act = partial(edit_one, article, told)
    _amend("edit", article, act, begin(corpus=corpus, data=data))


@corpus.command()
def remove(article: Article, *, corpus: Corpus = None, data: Data = None) -> None:
    """Take an article out; its file is kept among the former versions."""
    act = partial(remove_one, article)
    _amend("remove", article, act, begin(corpus=corpus, data=data))


@corpus.command()
def rollback(*, corpus: Corpus = None, data: Data = None) -> None:
    """Go back to the index as it was before the last reload."""
    settings = begin(corpus=corpus, data=data)
    with open_index(settings) as index:
        audit, deed = AuditLog(data_folder(settings)), Deed(whose_terminal(), "rollback")
        with audit.noting(deed):
            before = {"generation": index.generation()}
            reloaded = index.rollback()
    after = {"generation": reloaded.generation}
    audit.note(replace(deed, before=before, after=after))
    say(terminal(), rollback_report(reloaded))


@corpus.command()
def gaps(*, corpus: Corpus = None, data: Data = None) -> None:
    """List questions that the articles did not answer, where they are kept."""
    settings = begin(corpus=corpus, data=data)
    kept = Gaps(data_folder(settings), is_kept=settings.keep_gaps)
    say(terminal(), gaps_report(kept.most_asked(), is_kept=kept.is_kept))


@corpus.command()
def log(*, corpus: Corpus = None, data: Data = None) -> None:
    """List who changed the articles, and how."""
    settings = begin(corpus=corpus, data=data)
    say(terminal(), log_report(AuditLog(data_folder(settings)).latest()))


def _amend(
    verb: str, article: str | None, act: Callable[[Shelf], Amended], settings: Settings
) -> None:
    """Change articles, take the changes in, write each down, and tell."""
    audit = AuditLog(data_folder(settings))
    noted = Noted(act, whose_terminal(), audit)
    with (
        open_index(settings) as index,
        bar(terminal(is_stderr=True), "Changing") as report,
        noted.taking_in(),
        audit.noting(Deed(whose_terminal(), verb, article)),
    ):
        amended, reloaded = index.amend(noted, report)
    say(terminal(), amend_report(amended.done, amended.refused, reloaded))
