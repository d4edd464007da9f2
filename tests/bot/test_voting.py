from pathlib import Path

import pytest
from discord.ui import ActionRow, Button, LayoutView

from bot.asking import Desk
from bot.feedback import Feedback
from bot.limits import BUTTONS_IN_A_ROW
from bot.rendering import sentence_layout
from bot.voting import Votes
from retrieval.generation import IndexMissingError
from retrieval.turn import Turn
from tests.bot.discord_text import Component, components_of
from tests.bot.newsroom import Newsroom

ROW = 1


async def voted(folder: Path, layout: LayoutView, question: str = "the bridge?") -> list[Component]:
    desk = Desk(Newsroom())
    votes = Votes(desk, Feedback(folder, is_kept=True))
    turn: Turn = await desk.ask(question, user=1)
    return components_of(await votes.add_to(layout, turn))


def rows(components: list[Component]) -> list[int]:
    return [len(each["components"]) for each in components if each["type"] == ROW]


def with_row(buttons: int) -> LayoutView:
    row: ActionRow[LayoutView] = ActionRow(*(Button(label=str(each)) for each in range(buttons)))
    return sentence_layout("An answer.").add_item(row)


async def test_votes_have_a_row_where_there_is_none(tmp_path: Path) -> None:
    assert rows(await voted(tmp_path, sentence_layout("An answer."))) == [2]


async def test_votes_join_the_row_below_an_answer_while_there_is_room(tmp_path: Path) -> None:
    room = BUTTONS_IN_A_ROW - 2

    assert rows(await voted(tmp_path, with_row(room))) == [BUTTONS_IN_A_ROW]
    assert rows(await voted(tmp_path, with_row(room + 1))) == [room + 1, 2]


@pytest.mark.parametrize("fault", [IndexMissingError(Path("data")), RuntimeError()])
async def test_whatever_fails_an_answer_is_given_without_votes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(_: object) -> str:
        raise fault

    monkeypatch.setattr(Newsroom, "generation", fail)

    assert rows(await voted(tmp_path, with_row(1))) == [1]


async def test_a_sentence_that_answers_nothing_is_not_voted_on(tmp_path: Path) -> None:
    assert rows(await voted(tmp_path, sentence_layout("Ask the whole question."), "to whom?")) == []
