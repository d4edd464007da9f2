"""What is loaded is not looked through again and again; what a generation left is thrown away."""

import gc
import time
import weakref

from bot.sweeping import sweeping

LONGEST_WAIT = 5.0


class Loaded:
    """Refers to itself, as a generation does by what it keeps, so that it is garbage when left."""

    def __init__(self) -> None:
        self.itself = self


def is_gone(meant: "weakref.ref[Loaded]") -> bool:
    until = time.monotonic() + LONGEST_WAIT
    while meant() is not None and time.monotonic() < until:
        time.sleep(0.01)
    return meant() is None


def test_what_is_loaded_is_passed_over_until_the_bot_ends() -> None:
    before = gc.get_freeze_count()
    with sweeping(lambda: "first"):
        meanwhile = gc.get_freeze_count()

    assert before < 1_000 < meanwhile
    assert gc.get_freeze_count() < meanwhile


def test_what_a_former_generation_left_is_thrown_away() -> None:
    served = ["first"]
    loaded = Loaded()
    left = weakref.ref(loaded)
    with sweeping(lambda: served[-1], pause=0.01):
        del loaded
        served.append("second")

        assert is_gone(left)


def test_an_index_that_cannot_tell_its_generation_ends_nothing() -> None:
    served = ["first"]
    loaded = Loaded()
    left = weakref.ref(loaded)
    with sweeping(lambda: served[0], pause=0.01):
        served.clear()
        time.sleep(0.05)
        del loaded
        served.append("second")

        assert is_gone(left)
