"""Vectors out of reach are left alone for a while, and asked again by one question."""

import logging
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import numpy as np
import pytest

from retrieval.embedding import Vectors
from retrieval.reach import REST, Reach
from retrieval.vectors import VectorStore, VectorStoreError

PLACE = Path("/some/place")
VECTOR = np.ones(2, dtype=np.float32)


class Stored(VectorStore):
    """A store that fails while it is told to, and counts how often it was asked."""

    def __init__(self) -> None:
        self.fails = False
        self.asked = 0

    def nearest(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        del vector, limit
        self.asked += 1
        if self.fails:
            raise VectorStoreError(PLACE, "an invented reason")
        return [("north", 1.0)]

    def close(self) -> None:
        self.fails = True


class Clock:
    """The seconds that a test says have passed."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def stored() -> Stored:
    return Stored()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_what_can_be_asked_is_asked_every_time(stored: Stored, clock: Clock) -> None:
    reach = Reach(lambda: stored, clock)

    answers = [reach.nearest(VECTOR, 1) for _ in range(3)]

    assert answers == [[("north", 1.0)]] * 3
    assert stored.asked == 3


def test_after_a_failure_nothing_is_asked_for_some_seconds(
    stored: Stored, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    reach = Reach(lambda: stored, clock)
    stored.fails = True

    with caplog.at_level(logging.WARNING):
        answers = [reach.nearest(VECTOR, 1) for _ in range(3)]

    assert answers == [None] * 3
    assert stored.asked == 1
    assert [record.getMessage() for record in caplog.records] == [
        f"Questions do without the vectors for {REST:.0f} seconds: {PLACE}: an invented reason"
    ]


def test_after_the_rest_it_is_asked_again_and_recovers(stored: Stored, clock: Clock) -> None:
    reach = Reach(lambda: stored, clock)
    stored.fails = True
    reach.nearest(VECTOR, 1)
    clock.now += REST
    still_failing = reach.nearest(VECTOR, 1)
    stored.fails = False
    resting = reach.nearest(VECTOR, 1)
    clock.now += REST

    recovered = [reach.nearest(VECTOR, 1) for _ in range(2)]

    assert still_failing is resting is None
    assert recovered == [[("north", 1.0)]] * 2


def test_what_cannot_be_opened_is_opened_when_it_can(stored: Stored, clock: Clock) -> None:
    opened: list[bool] = []

    def open_store() -> VectorStore:
        opened.append(True)
        if len(opened) == 1:
            raise VectorStoreError(PLACE, "not yet")
        return stored

    reach = Reach(open_store, clock)
    before = [reach.nearest(VECTOR, 1) for _ in range(2)]
    clock.now += REST

    after = [reach.nearest(VECTOR, 1) for _ in range(2)]

    assert before == [None, None]
    assert after == [[("north", 1.0)]] * 2
    assert len(opened) == 2


def test_while_one_question_tries_again_the_others_do_not_wait(
    stored: Stored, clock: Clock
) -> None:
    is_trying, may_go_on = Event(), Event()
    results: Iterator[bool] = iter([False, True])

    def open_store() -> VectorStore:
        if next(results):
            is_trying.set()
            may_go_on.wait(10)
            return stored
        raise VectorStoreError(PLACE, "away")

    reach = Reach(open_store, clock)
    reach.nearest(VECTOR, 1)
    clock.now += REST
    trying = Thread(target=reach.nearest, args=(VECTOR, 1))
    trying.start()
    is_trying.wait(10)

    meanwhile = reach.nearest(VECTOR, 1)
    may_go_on.set()
    trying.join()

    assert meanwhile is None
    assert reach.nearest(VECTOR, 1) == [("north", 1.0)]


def test_whoever_cannot_do_without_is_told(clock: Clock) -> None:
    def open_store() -> VectorStore:
        raise VectorStoreError(PLACE, "away")

    with pytest.raises(VectorStoreError, match="away"):
        Reach(open_store, clock).store()


def test_closing_closes_what_was_opened_and_nothing_else(stored: Stored, clock: Clock) -> None:
    Reach(lambda: stored, clock).close()
    never_opened = stored.fails
    reach = Reach(lambda: stored, clock)
    reach.store()

    reach.close()

    assert not never_opened
    assert stored.fails
