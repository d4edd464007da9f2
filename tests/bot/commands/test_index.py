"""`ontherecord index` says what it did."""

from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.terminal import Terminal


def test_it_says_what_was_taken_in(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("index")

    assert (said.code, said.out) == (0, "2 articles indexed: 1 added.\n")
    assert newsroom.reloads == 1
    assert newsroom.is_closed
