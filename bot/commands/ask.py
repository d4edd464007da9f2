"""`ontherecord ask`: one question or a file of them, answered."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import face
from bot.commands.options import Corpus, Data, Json
from bot.composed import Composed
from bot.explaining import of_composed, print_explanation
from bot.faults import FAILED, exit_code_for, sentence_for
from bot.leads import lead
from bot.printing import print_answer, print_turn, say, terminal
from bot.questions import Line, read_questions, without_surrogates
from bot.refreshing import refresh
from bot.scribe import Scribe, open_scribe
from bot.waiting import spinner
from bot.wiring import begin, open_index
from retrieval.answer import Answer, NotInCorpus
from retrieval.turn import Turn

if TYPE_CHECKING:  # see bot.wiring.open_index
    from retrieval.index import Index

Question = Annotated[str | None, typer.Argument(metavar="QUESTION", show_default=False)]
Questions = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        exists=True,
        dir_okay=False,
        readable=True,
        help="A file of JSON lines, each with a question and maybe an id.",
    ),
]
Then = Annotated[
    list[str] | None,
    typer.Option(metavar="WORDS", help="Asked next, as it goes on from the answer; repeatable."),
]

Explain = Annotated[
    bool,
    typer.Option("--explain", help="Tell what a language model was given, wrote and may not say."),
]


def ask(
    question: Question = None,
    *,
    then: Then = None,
    questions: Questions = None,
    explain: Explain = False,
    json: Json = False,
    corpus: Corpus = None,
    data: Data = None,
) -> None:
    """Answer a question with the very words that the articles printed."""
    if (question is None) == (questions is None):
        raise typer.BadParameter("give either a QUESTION or --questions FILE")
    if questions is not None and then:
        raise typer.BadParameter("--then goes on from a QUESTION, not from --questions FILE")
    settings = begin(corpus=corpus, data=data)
    with open_index(settings) as index, open_scribe(settings, index) as scribe:
        refresh(index.catch_up, terminal(is_stderr=True))
        if questions is not None:
            _ask_all(index, scribe, questions, json=json, explain=explain)
        elif question is not None:
            _ask_in_turn(index, scribe, (question, *(then or ())), json=json, explain=explain)


def _ask_in_turn(
    index: "Index", scribe: Scribe, asked: Sequence[str], *, json: bool, explain: bool
) -> None:
    """One question after the other, each as it goes on from the one before."""
    former = None
    for question in map(without_surrogates, asked):
        started = time.perf_counter()
        with spinner(terminal(is_stderr=True), "Searching"):
            turn = index.follow(question, former)
        turn, composed = scribe.add_to_turn(turn)
        if json:
            outcome = replace(turn.outcome, notes=(*lead(turn), *turn.outcome.notes))
            seconds = time.perf_counter() - started
            told = face.of_answer(outcome, name=None, seconds=seconds)
            typer.echo(face.line(told | _explained(composed, explain=explain)))
        else:
            _print_turn(turn, is_headed=len(asked) > 1)
            if explain:
                print_explanation(terminal(), composed, is_set=scribe.is_set)
        former = turn if turn.question is not None else former


def _explained(composed: Composed | None, *, explain: bool) -> face.Face:
    return {"explained": of_composed(composed)} if explain else {}


def _print_turn(turn: Turn, *, is_headed: bool) -> None:
    console = terminal()
    if is_headed:
        say(console, turn.outcome.question, style="bold underline")
    print_turn(console, turn)
    if is_headed:
        say(console, "")


def _ask_all(index: "Index", scribe: Scribe, questions: Path, *, json: bool, explain: bool) -> None:
    code = 0
    with spinner(terminal(is_stderr=True), "Loading the model"):
        index.warm_up()
    for line in read_questions(questions):
        started = time.perf_counter()
        outcome, error, exit_code = _ask_line(index, line)
        outcome, composed = scribe.add_to_answer(outcome)
        code = max(code, exit_code)
        if json:
            seconds = time.perf_counter() - started
            answer = face.of_answer(outcome, name=line.name, seconds=seconds, error=error)
            typer.echo(face.line(answer | _explained(composed, explain=explain)))
        else:
            _print_line(outcome, error)
            if explain:
                print_explanation(terminal(), composed, is_set=scribe.is_set)
    if code:
        raise typer.Exit(code)


def _ask_line(index: "Index", line: Line) -> tuple[Answer | NotInCorpus, str | None, int]:
    """The outcome, why there is none, and the exit code that this line asks for.

    A line that is no question, or one that cannot be asked, is told in its answer alone.
    """
    if line.text is None:
        return NotInCorpus(""), line.fault, 0
    try:
        return index.ask(line.text), None, 0
    except Exception as error:  # noqa: BLE001 - one question must not cost the rest their answers
        code = FAILED if exit_code_for(error) == FAILED else 0
        return NotInCorpus(line.text), sentence_for(error), code


def _print_line(outcome: Answer | NotInCorpus, error: str | None) -> None:
    console = terminal()
    say(console, outcome.question, style="bold underline")
    if error is None:
        print_answer(console, outcome)
    else:
        say(console, error, style="yellow")
    say(console, "")
