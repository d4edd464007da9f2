"""`ontherecord check`: quotations, held against what is printed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import face
from bot.catalogue import ENGLISH
from bot.commands.options import Corpus, Data, Json
from bot.faults import FAILED, exit_code_for, sentence_for
from bot.printing import print_check, say, terminal
from bot.questions import Line, read_texts, without_surrogates
from bot.refreshing import refresh
from bot.wiring import begin, open_index
from retrieval.splitting import read_message
from retrieval.verdict import ABSENT, Verdict

if TYPE_CHECKING:  # see bot.wiring.open_index
    from retrieval.index import Index

Text = Annotated[str | None, typer.Argument(metavar="TEXT", show_default=False)]
Texts = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        exists=True,
        dir_okay=False,
        readable=True,
        help="A file of JSON lines, each with a text and maybe an id.",
    ),
]


def check(
    text: Text = None,
    *,
    texts: Texts = None,
    json: Json = False,
    corpus: Corpus = None,
    data: Data = None,
) -> None:
    """Say whether a quotation stands in the articles: verbatim, altered or absent.

    Several in quotation marks are checked one by one.
    """
    if (text is None) == (texts is None):
        raise typer.BadParameter("give either a TEXT or --texts FILE")
    with open_index(begin(corpus=corpus, data=data)) as index:
        refresh(index.catch_up, terminal(is_stderr=True))
        if texts is not None:
            _check_all(index, texts, json=json)
        elif text is not None and json:
            typer.echo(face.line(face.of_check(index.check(without_surrogates(text)))))
        elif text is not None:
            _check_message(index, without_surrogates(text))


def _check_message(index: "Index", text: str) -> None:
    """Print the verdict on each quotation in `text`; on a single one without its words."""
    message = read_message(text)
    quoted = tuple(dict.fromkeys(message.quotations))
    if len(quoted) > 1:
        code = _print_lines(index, quoted)
    else:
        code = 0
        print_check(terminal(), index.check(quoted[0] if quoted else text))
    if not message.is_whole:
        say(terminal(), ENGLISH.say("check.only_marked"), style="italic")
    if code:
        raise typer.Exit(code)


def _print_lines(index: "Index", quoted: Sequence[str]) -> int:
    code = 0
    for line in map(Line, quoted):
        verdict, error, exit_code = _check_line(index, line)
        code = max(code, exit_code)
        _print_line(line, verdict, error)
    return code


def _check_all(index: "Index", texts: Path, *, json: bool) -> None:
    code = 0
    for line in read_texts(texts):
        verdict, error, exit_code = _check_line(index, line)
        code = max(code, exit_code)
        if json:
            typer.echo(face.line(face.of_check(verdict, name=line.name, error=error)))
        else:
            _print_line(line, verdict, error)
    if code:
        raise typer.Exit(code)


def _check_line(index: "Index", line: Line) -> tuple[Verdict, str | None, int]:
    """The verdict, why there is none, and the exit code that this line asks for."""
    if line.text is None:
        return ABSENT, line.fault, 0
    try:
        return index.check(line.text), None, 0
    except Exception as error:  # noqa: BLE001 - one text must not cost the rest their verdicts
        code = FAILED if exit_code_for(error) == FAILED else 0
        return ABSENT, sentence_for(error), code


def _print_line(line: Line, verdict: Verdict, error: str | None) -> None:
    console = terminal()
    say(console, line.text or "", style="bold underline")
    if error is None:
        print_check(console, verdict)
    else:
        say(console, error, style="yellow")
    say(console, "")
