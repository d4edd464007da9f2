"""A file of questions asked of an index, and what each answer is worth."""

import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from bot.waiting import bar, spinner
from retrieval.evaluating import Judged, judge
from retrieval.gold import GoldQuestion, TextOf, read_question_set
from retrieval.status import Progress

if TYPE_CHECKING:  # see bot.wiring.open_index
    from retrieval.index import Index

ASKING = "Asking"


def measure(index: "Index", question_set: Path, console: Console) -> tuple[Judged, ...]:
    """Ask every question of the file, with a progress bar on the way.

    Raises QuestionSetError and what asking raises.
    """
    text_of = cache(index.text)
    questions = read_question_set(question_set, text_of)
    with spinner(console, "Loading the model"):
        index.warm_up()
    judged = []
    with bar(console, ASKING) as report:
        for question in questions:
            judged.append(_ask(index, question, text_of))
            report(Progress(ASKING, len(judged), len(questions)))
    return tuple(judged)


def _ask(index: "Index", question: GoldQuestion, text_of: TextOf) -> Judged:
    started = time.perf_counter()
    outcome = index.ask(question.text)
    return judge(question, outcome, time.perf_counter() - started, text_of)
