"""A server that does not answer is left alone for a while, and one that does is not."""

import pytest

from bot.composed import Cause
from bot.resting import IN_A_ROW, SECONDS, Rest


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("cause", ["late", "unreachable"])
def test_after_failures_in_a_row_a_server_is_left_alone_for_a_while(cause: Cause) -> None:
    clock = Clock()
    rest = Rest(now=clock)
    due = []
    for _ in range(IN_A_ROW):
        due.append(rest.is_due)
        rest.note(cause)

    assert due == [False] * IN_A_ROW
    assert rest.is_due
    clock.now += SECONDS
    assert not rest.is_due


def test_one_failure_more_and_it_is_left_alone_again() -> None:
    clock = Clock()
    rest = Rest(now=clock)
    for _ in range(IN_A_ROW):
        rest.note("late")
    clock.now += SECONDS

    rest.note("late")

    assert rest.is_due


@pytest.mark.parametrize("cause", [None, "busy", "refused", "broken", "malformed"])
def test_an_answer_of_any_kind_ends_the_row_and_the_rest(cause: Cause | None) -> None:
    rest = Rest(now=Clock())
    for _ in range(IN_A_ROW):
        rest.note("late")

    rest.note(cause)

    assert not rest.is_due
