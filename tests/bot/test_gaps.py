"""Declined questions are kept where the operator says so, without who asked."""

import json
from pathlib import Path
from threading import Thread

import pytest

from bot.asking import Desk
from bot.gaps import GAPS, KEPT, SHOWN, Gaps
from retrieval.answer import NotInCorpus
from tests.bot.newsroom import Newsroom


def keep(folder: Path, *questions: str) -> Gaps:
    gaps = Gaps(folder, is_kept=True)
    for question in questions:
        gaps.note(question)
    return gaps


def test_nothing_is_kept_unless_it_is_wanted(tmp_path: Path) -> None:
    Gaps(tmp_path, is_kept=False).note("who?")

    assert list(tmp_path.iterdir()) == []


def test_a_question_is_kept_with_its_day_and_nothing_else(tmp_path: Path) -> None:
    keep(tmp_path, "Who won?\nAnd why?")

    [line] = (tmp_path / GAPS).read_text(encoding="utf-8").splitlines()

    assert set(json.loads(line)) == {"on", "question"}


def test_one_question_in_several_spellings_is_one_gap(tmp_path: Path) -> None:
    gaps = keep(tmp_path, "Who won?", "who  WON", "Who won?!", "Where is it?", "who won")

    asked = [(gap.question, gap.times) for gap in gaps.most_asked()]

    assert asked == [("who won", 4), ("Where is it?", 1)]


def test_the_most_asked_come_first_and_of_equals_the_latest(tmp_path: Path) -> None:
    lines = [("2026-01-02", "b"), ("2026-01-03", "c"), ("2026-01-01", "a"), ("2026-01-01", "a")]
    text = "".join(json.dumps({"on": day, "question": asked}) + "\n" for day, asked in lines)
    (tmp_path / GAPS).write_text(text, encoding="utf-8")

    found = Gaps(tmp_path, is_kept=True).most_asked()

    assert [(gap.question, gap.last) for gap in found] == [
        ("a", "2026-01-01"),
        ("c", "2026-01-03"),
        ("b", "2026-01-02"),
    ]


def test_no_more_are_told_than_one_reads(tmp_path: Path) -> None:
    gaps = keep(tmp_path, *(f"question {number}?" for number in range(30)))

    assert len(gaps.most_asked()) == SHOWN


def test_the_file_stays_of_a_size_and_keeps_the_newest(tmp_path: Path) -> None:
    line = json.dumps({"on": "2026-01-01", "question": "old"}) + "\n"
    (tmp_path / GAPS).write_text(line * 2 * KEPT, encoding="utf-8")

    keep(tmp_path, "new?")

    lines = (tmp_path / GAPS).read_text(encoding="utf-8").splitlines()
    assert len(lines) == KEPT
    assert json.loads(lines[-1])["question"] == "new?"


@pytest.mark.parametrize("line", ["", "{", "[]", '{"on": "x"}', "7", "\udcff"])
def test_what_is_no_question_is_passed_over(tmp_path: Path, line: str) -> None:
    (tmp_path / GAPS).write_bytes(f"{line}\n".encode(errors="surrogateescape"))

    gaps = keep(tmp_path, "who?")

    assert [gap.question for gap in gaps.most_asked()] == ["who?"]


def test_half_a_character_is_kept_too(tmp_path: Path) -> None:
    gaps = keep(tmp_path, "who \ud83d?")

    assert [gap.question for gap in gaps.most_asked()] == ["who \ud83d?"]


def test_threads_lose_no_question(tmp_path: Path) -> None:
    gaps = Gaps(tmp_path, is_kept=True)
    threads = [Thread(target=gaps.note, args=("who?",)) for _ in range(60)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [gap.times for gap in gaps.most_asked()] == [60]


async def test_declined_questions_alone_are_kept(tmp_path: Path) -> None:
    gaps = Gaps(tmp_path, is_kept=True)
    desk = Desk(Newsroom(), gaps=gaps)
    for question in ("the bridge?", "the weather?", "to whom?"):
        await desk.ask(question, user=1)

    assert [gap.question for gap in gaps.most_asked()] == ["the weather?"]


async def test_nobody_goes_without_an_answer_since_a_question_cannot_be_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / GAPS).mkdir()
    desk = Desk(Newsroom(), gaps=Gaps(tmp_path, is_kept=True))

    turn = await desk.ask("the weather?", user=1)

    assert isinstance(turn.outcome, NotInCorpus)
    assert "could not be kept" in caplog.text
    assert "weather" not in caplog.text.partition("Traceback")[0]
