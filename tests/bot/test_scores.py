"""A table of figures stays whole, and nothing in a question set is obeyed."""

import io

from rich.console import Console

from bot.scores import print_misses, print_scores
from retrieval.answer import Answer, NotInCorpus
from retrieval.evaluating import Judged, judge
from retrieval.gold import Gold, GoldQuestion
from tests.bot.newsroom import ARTICLE, BRIDGE


def _paper(width: int) -> Console:
    return Console(file=io.StringIO(), width=width, force_terminal=True, color_system=None)


def _read(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def _judged(kind: str, *, text: str = "Who?", is_answered: bool = True) -> Judged:
    gold = Gold(ARTICLE.id, BRIDGE.span, BRIDGE.text)
    outcome = Answer(text, (BRIDGE,)) if is_answered else NotInCorpus(text)
    question = GoldQuestion("1", text, kind, (gold,))
    return judge(question, outcome, 0.25, {ARTICLE.id: ARTICLE.text}.get)


def test_no_figure_is_cut_off_where_the_terminal_is_narrow() -> None:
    narrow, wide = _paper(20), _paper(200)
    judged = [_judged(kind) for kind in ("speaker_topic", "unanswerable", "[bold]when")]

    for paper in (narrow, wide):
        print_scores(paper, judged)

    assert _read(narrow) == _read(wide)
    assert "[bold]when" in _read(wide).splitlines()[0]
    assert "…" not in _read(wide)


def test_counts_are_whole_and_the_rest_has_three_digits() -> None:
    paper = _paper(80)

    print_scores(paper, [_judged("all")])

    rows = dict(line.split() for line in _read(paper).splitlines()[1:])
    assert (rows["n"], rows["chars"], rows["p50"]) == ("1", str(len(BRIDGE.text)), "0.250")
    assert rows["refusal"] == "-"


def test_control_characters_of_a_question_set_do_nothing() -> None:
    paper = _paper(80)

    print_scores(paper, [_judged("\x1b[2Jwhen")])
    print_misses(paper, [_judged("when", text="Who\x07?\nWhy?", is_answered=False)])

    assert "\x1b[2J" not in _read(paper)
    assert "1 (when, declined): Who�? Why?" in _read(paper)
