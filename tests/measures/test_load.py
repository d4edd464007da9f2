"""What a load must not do is told, and no question is asked twice."""

from dataclasses import replace

from tests.bot.crowd import Rush, Served
from tests.bot.loop_watch import Lag
from tests.measures.load import AT_ONCE, SETTLED, Load, find_faults, make_questions, tell

SERVED = Served(acknowledged=0.02, answered=0.7, shown="▌   Asked: What did Ada say?")
RUSH = Rush((SERVED,) * AT_ONCE, since=0.0, until=1.0)
RUSHES = 2 * SETTLED // AT_ONCE
LOAD = Load((RUSH,) * RUSHES, ([Lag(0.06, 0.02)],) * RUSHES, [], (2**30,) * RUSHES)


def test_what_holds_is_no_fault() -> None:
    assert list(find_faults(LOAD)) == []
    assert "   0.020 s at most" in "\n".join(tell(LOAD))


def test_each_thing_that_does_not_hold_is_told() -> None:
    busy = "Many questions are waiting just now; please ask again in a minute."
    bad = Rush((Served(1.5, 2.0, busy),), since=0.0, until=1.0)
    load = Load(
        (*LOAD.rushes[1:], bad),
        (*LOAD.lags[1:], [Lag(0.09, 0.08)]),
        [],
        (*LOAD.memory[1:], 2**31),
    )

    faults = list(find_faults(load))

    assert len(faults) == 4
    assert "1 questions were not answered." in faults
    assert len(list(find_faults(replace(load, memory=LOAD.memory)))) == 3


def test_no_question_is_asked_twice() -> None:
    asked = make_questions(("Ada Finch", "Bertram Adler"), ("the bridge", "the ferry"), 9)

    assert len(asked) == len(set(asked)) == 4
