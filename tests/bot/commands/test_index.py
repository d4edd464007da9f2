"""`ontherecord index` says what it did."""

import pytest

from retrieval.server import Server
from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.terminal import Terminal


def test_it_says_what_was_taken_in(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("index")

    assert (said.code, said.out) == (0, "2 articles indexed: 1 added.\n")
    assert newsroom.reloads == 1
    assert newsroom.is_closed


def test_the_vectors_go_where_the_operator_keeps_them(
    newsroom: IndexedNewsroom, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal("index")
    before = newsroom.server
    monkeypatch.setenv("CHROMA_URL", "http://chroma.example:8000/")

    terminal("index")

    assert before is None
    assert newsroom.server == Server("http://chroma.example:8000")
