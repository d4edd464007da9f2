import asyncio
import threading

import pytest

from bot.asking import BusyError, Desk, ReloadRunningError, StillAskingError
from retrieval.answer import Answer, NotInCorpus
from retrieval.status import Progress
from tests.bot.newsroom import Newsroom, NotAskedError
from tests.bot.storeroom import LONGEST_WAIT


class Counting(Newsroom):
    """Counts how many questions are answered at the same time."""

    def __init__(self) -> None:
        super().__init__(seconds=0.03)
        self.lock = threading.Lock()
        self.running = 0
        self.most = 0

    def ask(self, question: str) -> Answer | NotInCorpus:
        with self.lock:
            self.running += 1
            self.most = max(self.most, self.running)
        try:
            return super().ask(question)
        finally:
            with self.lock:
                self.running -= 1


@pytest.mark.parametrize("name", ["quotes", "timeline"])
async def test_findings_are_laid_out_before_the_turn_is_given_up(name: str) -> None:
    desk = Desk(Newsroom(), of_one_user=1)
    may_go_on = threading.Event()
    find = getattr(desk, name)

    def lay_out(found: object) -> bool:
        may_go_on.wait(LONGEST_WAIT)
        return bool(found)

    laying = asyncio.create_task(find(lay_out, user=1))
    await asyncio.sleep(0)
    with pytest.raises(StillAskingError):
        await find(bool, user=1)
    may_go_on.set()

    assert await laying


async def test_only_a_few_questions_are_answered_at_once() -> None:
    index = Counting()
    desk = Desk(index, at_once=2)

    await asyncio.gather(*(desk.ask(f"bridge {number}?", user=number) for number in range(8)))

    assert index.most == 2
    assert len(index.asked) == 8


async def test_a_user_with_questions_waiting_is_asked_to_wait() -> None:
    desk = Desk(Counting(), of_one_user=2)
    waiting = [asyncio.create_task(desk.ask("the bridge?", user=1)) for _ in range(2)]
    await asyncio.sleep(0)

    with pytest.raises(StillAskingError):
        await desk.ask("and now?", user=1)
    assert isinstance((await desk.ask("another's bridge?", user=2)).outcome, Answer)
    await asyncio.gather(*waiting)
    assert isinstance((await desk.ask("the bridge?", user=1)).outcome, Answer)


async def test_a_question_goes_on_from_a_turn() -> None:
    index = Newsroom()
    desk = Desk(index)
    former = await desk.ask("the bridge?", user=1)

    turn = await desk.ask("to whom?", user=1, former=former)

    assert index.formers == [None, former]
    assert turn.told is not None


async def test_too_many_questions_are_turned_away() -> None:
    desk = Desk(Counting(), at_once=1, waiting=1)
    waiting = [asyncio.create_task(desk.ask(f"bridge {user}?", user=user)) for user in range(2)]
    await asyncio.sleep(0)

    with pytest.raises(BusyError):
        await desk.ask("the bridge?", user=3)
    await asyncio.gather(*waiting)


async def test_fifty_people_who_ask_at_once_are_all_answered() -> None:
    index = Newsroom()
    desk = Desk(index)

    await asyncio.gather(*(desk.ask(f"bridge {user}?", user=user) for user in range(50)))

    assert len(index.asked) == 50


async def test_what_several_people_ask_at_once_is_answered_once_to_all() -> None:
    index = Counting()
    desk = Desk(index, at_once=1, waiting=0)

    turns = await asyncio.gather(
        *(
            desk.ask(("the  bridge? ", "the bridge?")[number % 2], user=number)
            for number in range(30)
        )
    )

    assert index.asked == ["the  bridge? "]
    assert all(turn is turns[0] for turn in turns)


async def test_nobody_is_kept_from_other_questions_by_those_who_wait_for_the_same() -> None:
    desk = Desk(Counting(), at_once=1, waiting=1)
    same = [asyncio.create_task(desk.ask("the bridge?", user=user)) for user in range(9)]
    await asyncio.sleep(0)

    assert isinstance((await desk.ask("another bridge?", user=9)).outcome, Answer)
    await asyncio.gather(*same)


async def test_one_who_asks_the_same_again_and_again_waits_like_everybody() -> None:
    desk = Desk(Counting(), of_one_user=2)
    waiting = [asyncio.create_task(desk.ask("the bridge?", user=1)) for _ in range(2)]
    await asyncio.sleep(0)

    with pytest.raises(StillAskingError):
        await desk.ask("the bridge?", user=1)
    await asyncio.gather(*waiting)


async def test_a_follow_up_is_answered_for_each_by_itself() -> None:
    index = Newsroom()
    desk = Desk(index)
    former = await desk.ask("the bridge?", user=1)

    await asyncio.gather(*(desk.ask("a bridge?", user=user, former=former) for user in range(2)))

    assert index.asked == ["the bridge?", "a bridge?", "a bridge?"]


async def test_a_fault_reaches_all_who_asked_the_same_and_none_who_ask_later() -> None:
    index = Newsroom(seconds=0.03)
    desk = Desk(index)

    told = await asyncio.gather(
        *(desk.ask("a fault?", user=user) for user in range(3)), return_exceptions=True
    )

    assert [type(each) for each in told] == [NotAskedError] * 3
    with pytest.raises(NotAskedError):
        await desk.ask("a fault?", user=1)
    assert len(index.asked) == 2


async def test_what_is_asked_after_a_reload_is_not_answered_from_before_it() -> None:
    index = Counting()
    desk = Desk(index)
    before = asyncio.create_task(desk.ask("the bridge?", user=1))
    await asyncio.sleep(0)
    await desk.reload(lambda _: None)

    after = await desk.ask("the bridge?", user=2)

    assert after is not await before


async def test_a_faulty_question_gives_its_turn_back() -> None:
    desk = Desk(Newsroom(), at_once=1, of_one_user=1)

    for _ in range(3):
        with pytest.raises(NotAskedError):
            await desk.ask("a fault?", user=1)


async def test_one_reload_runs_at_a_time_and_the_next_may_follow() -> None:
    index = Newsroom()
    desk = Desk(index)
    steps: list[Progress] = []
    index.may_go_on.clear()
    running = asyncio.create_task(desk.reload(steps.append))
    await asyncio.sleep(0)

    with pytest.raises(ReloadRunningError):
        await desk.reload(steps.append)
    index.may_go_on.set()
    await running
    await desk.reload(steps.append)
    assert index.reloads == 2
    assert [step.done for step in steps] == [0, 1, 2, 3] * 2
