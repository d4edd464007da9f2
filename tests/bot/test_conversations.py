"""Who may go on from which turn, where, and for how long."""

import weakref

import pytest

from bot.conversations import LIFETIME, Conversations, Place
from retrieval.answer import NotInCorpus
from retrieval.turn import Turn

HERE = Place(channel=1, user=1)
IN_PRIVATE = Place(channel=1, user=1, is_private=True)


def turn(question: str) -> Turn:
    return Turn(question, NotInCorpus(question))


FIRST, SECOND = turn("the bridge?"), turn("the harbour?")


class Watched(Turn):
    """A turn of which it can be told whether anything holds it."""


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


def test_the_last_turn_is_gone_on_from() -> None:
    conversations = Conversations()
    conversations.remember(HERE, FIRST)
    conversations.remember(HERE, SECOND)

    assert conversations.recall(HERE) == SECOND


def test_nobody_goes_on_from_anothers_turn_nor_from_another_channels() -> None:
    conversations = Conversations()
    conversations.remember(HERE, FIRST)

    assert conversations.recall(Place(channel=1, user=2)) is None
    assert conversations.recall(Place(channel=2, user=1)) is None


def test_a_turn_is_forgotten_after_a_while() -> None:
    clock = Clock()
    conversations = Conversations(now=clock)
    conversations.remember(HERE, FIRST)

    clock.seconds += LIFETIME - 1
    assert conversations.recall(HERE) == FIRST
    clock.seconds += 1
    assert conversations.recall(HERE) is None


@pytest.mark.parametrize("is_asked_more", [True, False])
def test_what_is_forgotten_leaves_memory_as_soon_as_anybody_asks(*, is_asked_more: bool) -> None:
    clock = Clock()
    conversations = Conversations(now=clock)
    old = Watched("in confidence?", NotInCorpus("in confidence?"))
    conversations.remember(HERE, old)
    held = weakref.ref(old)
    del old

    clock.seconds += LIFETIME
    if is_asked_more:
        conversations.remember(Place(channel=2, user=2), FIRST)
    else:
        conversations.recall(Place(channel=2, user=2))

    assert held() is None


def test_of_many_turns_the_oldest_are_forgotten_first() -> None:
    conversations = Conversations(most=2)
    for user in (1, 2, 3):
        conversations.remember(Place(channel=1, user=user), FIRST)

    kept = [conversations.recall(Place(channel=1, user=user)) for user in (1, 2, 3)]
    assert kept == [None, FIRST, FIRST]


def test_a_private_turn_is_gone_on_from_in_private_alone() -> None:
    conversations = Conversations()
    conversations.remember(HERE, FIRST)
    conversations.remember(IN_PRIVATE, SECOND)

    assert conversations.recall(HERE) == FIRST
    assert conversations.recall(IN_PRIVATE) == SECOND


def test_a_public_turn_may_be_gone_on_from_in_private() -> None:
    conversations = Conversations()
    conversations.remember(IN_PRIVATE, FIRST)
    conversations.remember(HERE, SECOND)

    assert conversations.recall(IN_PRIVATE) == SECOND


def test_a_certain_answer_is_gone_on_from_by_its_message() -> None:
    conversations = Conversations()
    conversations.remember(HERE, FIRST, answer=11)
    conversations.remember(HERE, SECOND, answer=12)

    assert conversations.recall(HERE, answer=11) == FIRST
    assert conversations.recall(HERE, answer=13) is None
    assert conversations.recall(Place(channel=2, user=1), answer=11) is None


def test_a_public_answer_is_gone_on_from_by_whoever_names_it_and_a_private_one_is_not() -> None:
    conversations = Conversations()
    other, other_in_private = Place(channel=1, user=2), Place(channel=1, user=2, is_private=True)
    conversations.remember(HERE, FIRST, answer=11)
    conversations.remember(IN_PRIVATE, SECOND, answer=12)

    assert conversations.recall(other, answer=11) == FIRST
    assert conversations.recall(other_in_private, answer=12) is None
    assert conversations.recall(HERE, answer=12) is None
    assert conversations.recall(IN_PRIVATE, answer=12) == SECOND


def test_words_that_asked_nothing_leave_the_turn_before_as_it_was() -> None:
    conversations = Conversations()
    conversations.remember(HERE, FIRST)
    conversations.remember(HERE, Turn(None, NotInCorpus("to whom?")))

    assert conversations.recall(HERE) == FIRST
