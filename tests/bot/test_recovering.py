"""The question of an old answer is read back whole, or not at all."""

from unittest.mock import Mock

import discord
import pytest

from bot.catalogue import every_catalogue
from bot.offering import Offers, answer_button
from bot.recovering import recover_question
from bot.rendering import NOTE_LENGTH, QUESTION_LENGTH, turn_layout
from retrieval.answer import Answer
from retrieval.turn import Turn
from tests.bot.newsroom import BRIDGE

ME, SOMEBODY = 1, 2
TAKEN = min(len(words.say("leads.taken", question="")) for words in every_catalogue())


async def ignore(*_: object) -> None:
    """Do nothing when a button is pressed."""


OFFERS = Offers(answer_button(ignore), lambda _: "key")


def message(head: str = "", *, above: discord.Message | None = None) -> Mock:
    """A message of the bot with that head, below another."""
    text = Mock(spec=discord.TextDisplay, content=head)
    container = Mock(spec=discord.Container, children=[text])
    reference = Mock(message_id=3, resolved=above) if above else None
    return Mock(spec=discord.Message, components=[container], reference=reference)


def answer_to(question: str, *, asked: str | None = None) -> Mock:
    """The answer to a question that was typed in other words, or just so."""
    turn = Turn(question, Answer(asked or question, (BRIDGE,)), (BRIDGE,))
    layout = turn_layout(turn, is_question_shown=asked is None, offers=OFFERS)
    texts = (each for each in layout.walk_children() if isinstance(each, discord.ui.TextDisplay))
    return message(next(texts).content)


QUESTIONS = [
    "What did he say about missiles…",
    "*…",
    "Taken as: foo",
    "x" * (QUESTION_LENGTH - 2) + "?",
    "x" * (NOTE_LENGTH - 50) + "…",
]


@pytest.mark.parametrize("question", QUESTIONS)
async def test_a_question_is_read_back_whatever_it_ends_with(question: str) -> None:
    assert await recover_question(answer_to(question), ME) == question


@pytest.mark.parametrize(
    "question", [each for each in QUESTIONS if len(each) < NOTE_LENGTH - TAKEN]
)
async def test_what_was_taken_for_it_is_read_back_whatever_it_ends_with(question: str) -> None:
    assert await recover_question(answer_to(question, asked="and him?"), ME) == question


@pytest.mark.parametrize("begun", ["x" * (QUESTION_LENGTH + 1), ("x" * 297 + " y") * 2, "x " * 300])
async def test_of_a_question_that_was_cut_nothing_is_known(begun: str) -> None:
    assert await recover_question(answer_to(begun), ME) is None
    assert await recover_question(answer_to(begun, asked="and him?"), ME) is None


@pytest.mark.parametrize(("author", "question"), [(SOMEBODY, "the bridge?"), (ME, None)])
async def test_the_message_above_is_the_question_unless_it_is_the_bots(
    author: int, question: str | None
) -> None:
    above = Mock(spec=discord.Message, content="the bridge?", author=Mock(id=author))

    assert await recover_question(message(above=above), ME) == question
