"""A text is shown where it keeps to the findings; whatever fails, the findings are shown."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from bot.catalogue import ENGLISH, every_catalogue
from bot.composed import NO_TEXT, Cause, Composed
from bot.reply import Failure, ModelFailedError
from bot.rewording import reword
from retrieval.answer import Answer, NotInCorpus
from retrieval.comparison import Account, Comparison
from retrieval.event import Timeline
from retrieval.record import DamagedIndexError
from retrieval.turn import Told, Turn
from retrieval.written import Statement
from tests.bot.newsroom import BRIDGE, CLOSED, CLOSURE, HARBOUR, Newsroom
from tests.bot.scripted_model import ScriptedModel, composer_for

QUESTION = "When does the bridge open?"
ANSWER = Answer(QUESTION, (BRIDGE, HARBOUR, CLOSURE), ("A note.",))
TURN = Turn(QUESTION, ANSWER, ANSWER.citations)
GOOD = "Ada Finch told the council that the bridge will open in May [1]."
OPENS = Statement("Ada Finch told the council that the bridge will open in May.", (1,))
FORGED = "Ada Finch said “the bridge will never open” [1]."
HALF = '{"sentences": [{"text": "Ada Fin'


async def compose(
    answer: str | Exception, folder: Path, *, room: int = 3_000
) -> tuple[Answer | NotInCorpus, Composed]:
    composer = composer_for(ScriptedModel(answer), folder, room=room)
    turn, composed = await composer.add_to_turn(TURN, Newsroom())
    assert composed is not None
    return turn.outcome, composed


async def test_what_keeps_to_the_findings_is_added(tmp_path: Path) -> None:
    outcome, composed = await compose(GOOD, tmp_path)

    assert outcome == replace(ANSWER, written=(OPENS,))
    assert composed.statements == (OPENS,)
    assert (composed.cause, composed.dropped) == (None, ())
    assert composed.given == (1, 2, 3)
    assert composed.prompt_tokens == 100
    assert composed.answer_tokens > 0
    assert len(composed.prompt) == 12


async def test_a_sentence_that_does_not_is_dropped(tmp_path: Path) -> None:
    outcome, composed = await compose(f"{GOOD}\n{FORGED}", tmp_path)

    assert outcome == replace(ANSWER, written=(OPENS,))
    assert [(each.fault, each.text) for each in composed.dropped] == [
        ("quotation", "Ada Finch said “the bridge will never open”.")
    ]


@pytest.mark.parametrize(
    ("answer", "cause"),
    [
        (FORGED, "rules"),
        (f"{GOOD}\n{FORGED}\n{FORGED} [2]", "rules"),
        (HALF, "malformed"),
        ("x" * 100_000, "malformed"),
        ("NOT IN THESE ARTICLES", "silent"),
        ("", "silent"),
        *((ModelFailedError(failure, "why"), failure) for failure in get_args(Failure)),
        (RuntimeError("our own fault"), "broken"),
    ],
)
async def test_whatever_fails_the_findings_stand_with_a_note(
    tmp_path: Path, answer: str | Exception, cause: Cause
) -> None:
    outcome, composed = await compose(answer, tmp_path)

    assert outcome == replace(ANSWER, notes=("A note.", NO_TEXT[cause]))
    assert (composed.cause, composed.statements) == (cause, ())


async def test_findings_that_have_no_room_are_not_given(tmp_path: Path) -> None:
    outcome, composed = await compose(GOOD, tmp_path, room=10)

    assert (composed.cause, composed.left_out) == ("room", (1, 2, 3))
    assert outcome == replace(ANSWER, notes=("A note.", NO_TEXT["room"]))


async def test_past_the_ceiling_nothing_is_asked(tmp_path: Path) -> None:
    model = ScriptedModel(GOOD)
    composer = composer_for(model, tmp_path, most_tokens=3_000)

    composed = [(await composer.add_to_turn(TURN, Newsroom()))[1] for _ in range(40)]

    causes = [each.cause for each in composed if each]
    assert (causes[0], causes[-1]) == (None, "spent")
    assert 0 < len(model.asked) < 40


async def test_a_failure_that_costs_nothing_is_not_booked(tmp_path: Path) -> None:
    model = ScriptedModel(ModelFailedError("busy", "429", is_free=True))
    composer = composer_for(model, tmp_path, most_tokens=3_000)

    for _ in range(40):
        await composer.add_to_turn(TURN, Newsroom())

    assert len(model.asked) == 40


@pytest.mark.parametrize(
    "turn",
    [
        Turn("Who won?", NotInCorpus("Who won?", (CLOSURE,))),
        Turn(None, NotInCorpus("to whom?")),
        replace(TURN, told=Told("addressee", ("the council",))),
    ],
)
async def test_no_model_is_asked_where_there_is_nothing_to_connect(
    tmp_path: Path, turn: Turn
) -> None:
    model = ScriptedModel(GOOD)

    assert await composer_for(model, tmp_path).add_to_turn(turn, Newsroom()) == (turn, None)
    assert model.asked == []


async def test_a_comparison_and_a_timeline_have_texts_too(tmp_path: Path) -> None:
    composer = composer_for(ScriptedModel("The bridge was closed [1]."), tmp_path)
    comparison = Comparison("the bridge", (Account("harbour", "The bridge", (CLOSURE,)),))
    closed = (Statement("The bridge was closed.", (1,)),)

    compared, _ = await composer.add_to_comparison(comparison, Newsroom())
    told, _ = await composer.add_to_timeline(Timeline((CLOSED,)), "bridge", 8, Newsroom())

    assert compared == replace(comparison, written=closed)
    assert told == Timeline((CLOSED,), written=closed)


async def test_a_timeline_without_events_and_a_declined_comparison_have_none(
    tmp_path: Path,
) -> None:
    model = ScriptedModel(GOOD)
    composer = composer_for(model, tmp_path)
    nearest, declined = Timeline((), (CLOSED,)), NotInCorpus("the bridge")

    assert await composer.add_to_timeline(nearest, "bridge", 8, Newsroom()) == (nearest, None)
    assert await composer.add_to_comparison(declined, Newsroom()) == (declined, None)
    assert model.asked == []


async def test_the_findings_are_given_with_whose_they_are(tmp_path: Path) -> None:
    model = ScriptedModel(GOOD)

    await composer_for(model, tmp_path).add_to_turn(TURN, Newsroom())

    [asked] = model.asked
    assert QUESTION in asked
    assert "Ada Finch says to the council" in asked
    assert "The bridge will open in May," in asked


async def test_without_what_stands_around_there_is_a_text_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise DamagedIndexError(tmp_path, "gone")

    monkeypatch.setattr(Newsroom, "contexts", fail)
    outcome, composed = await compose(GOOD, tmp_path)

    assert composed.around == ()
    assert outcome == replace(ANSWER, written=(OPENS,))


async def test_the_log_has_the_prompt_and_counts_and_no_word_of_anybody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "bot.composing"):
        _, composed = await compose(f"{GOOD}\n{FORGED}", tmp_path)

    assert f"prompt {composed.prompt}: 1 sentences, 1 dropped, 100 +" in caplog.text
    assert "bridge" not in caplog.text


@pytest.mark.parametrize("cause", NO_TEXT)
def test_every_note_has_its_words_in_every_language(cause: Cause) -> None:
    told = {reword(NO_TEXT[cause], words) for words in every_catalogue()}

    assert len(told) == len(list(every_catalogue()))
    assert NO_TEXT[cause] in {each.forms.get("") for each in ENGLISH.sentences.values()}
