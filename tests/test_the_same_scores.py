"""What the product says its answers are worth is what the development scorer says of them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.face import line, of_answer, of_judged
from retrieval.evaluating import judge
from retrieval.gold import read_question_set
from retrieval.index import Index

SHARED = Path(__file__).parents[2] / "shared"
QUESTIONS = SHARED / "questions" / "articles_dev.jsonl"
SCORE = SHARED / "score" / "answers.py"


def test_each_figure_is_the_scorers_own(real_index: Index, tmp_path: Path) -> None:
    if not SCORE.is_file():
        pytest.skip(f"{SCORE.parents[1].name}/ is not beside the project: nothing to compare with")
    judged, answers = [], tmp_path / "answers.jsonl"
    with answers.open("w", encoding="utf-8") as file:
        for number, question in enumerate(read_question_set(QUESTIONS, real_index.text), 1):
            outcome, seconds = real_index.ask(question.text), number / 100
            judged.append(judge(question, outcome, seconds, real_index.text))
            told = of_answer(outcome, name=question.name, seconds=seconds)
            file.write(f"{line(told)}\n")

    done = subprocess.run(  # noqa: S603 - our own interpreter, the scorer that was given
        [sys.executable, SCORE, QUESTIONS, answers, SHARED / "articles", "--json"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert of_judged(judged, ()) == json.loads(done.stdout) | {"misses": []}
