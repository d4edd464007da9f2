"""Nobody asks so often that others wait, and nobody is kept waiting longer than they must."""

import pytest

from bot import pacing
from bot.asking import Desk
from bot.faults import sentence_for
from bot.pacing import MOST, Pace, TooSoonError
from retrieval.answer import Answer
from tests.bot.newsroom import Newsroom


class Clock:
    """Seconds that go on when told."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_who_asks_too_often_is_told_how_long_to_wait() -> None:
    clock = Clock()
    pace = Pace(most=2, within=60, now=clock)
    pace.step(1)
    clock.seconds = 10.5
    pace.step(1)

    with pytest.raises(TooSoonError) as told:
        pace.step(1)

    assert told.value.seconds == 50
    assert sentence_for(told.value).endswith("please wait 50 s.")


def test_after_that_time_one_may_ask_again_though_one_kept_trying() -> None:
    clock = Clock()
    pace = Pace(most=1, within=60, now=clock)
    pace.step(1)
    for clock.seconds in (20.0, 40.0):
        with pytest.raises(TooSoonError):
            pace.step(1)
    clock.seconds = 60.0

    pace.step(1)


def test_nobody_waits_for_somebody_else() -> None:
    pace = Pace(most=1, within=60, now=Clock())
    pace.step(1)

    pace.step(2)


def test_those_who_have_long_been_silent_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing, "PEOPLE", 3)
    clock = Clock()
    pace = Pace(most=1, within=60, now=clock)
    for user in range(3):
        pace.step(user)
    clock.seconds = 61.0
    pace.step(3)

    assert list(pace._asked) == [3]


async def test_the_desk_keeps_to_the_pace_and_charges_nothing_for_what_it_refuses() -> None:
    clock = Clock()
    desk = Desk(Newsroom(), pace=Pace(now=clock))
    for number in range(MOST):
        await desk.ask(f"the bridge {number}?", user=1)

    with pytest.raises(TooSoonError):
        await desk.ask("and now?", user=1)
    clock.seconds = 60.0

    assert isinstance((await desk.ask("the bridge?", user=1)).outcome, Answer)
