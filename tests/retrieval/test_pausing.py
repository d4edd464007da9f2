"""Python looks for no garbage while many articles are read, and looks again afterwards."""

import gc
from collections.abc import Iterator

import pytest

from retrieval.pausing import pausing_search


@pytest.fixture(autouse=True)
def searching() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_nothing_is_searched_meanwhile_and_everything_afterwards() -> None:
    with pausing_search():
        assert not gc.isenabled()

    assert gc.isenabled()


def test_it_is_searched_again_when_the_work_fails() -> None:
    with pytest.raises(OSError, match="full"), pausing_search():
        raise OSError("full")

    assert gc.isenabled()


def test_who_had_paused_it_before_finds_it_paused() -> None:
    gc.disable()

    with pausing_search():
        pass

    assert not gc.isenabled()


def test_a_function_can_be_decorated() -> None:
    paused = pausing_search()(gc.isenabled)

    assert not paused()
    assert not paused()
