"""`ontherecord people` lists everybody for people and for programs."""

import json

from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.terminal import Terminal


def test_a_person_reads_names_with_what_else_they_are_called(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("people")

    assert said.out.splitlines() == [
        "Ada Finch",
        "   also Finch · the mayor, chair of the council · speaks in 2 paragraphs",
        "Bertram Adler",
        "   does not speak",
    ]
    assert newsroom.is_closed


def test_a_program_reads_a_person_a_line(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("people", "--json")

    assert [json.loads(line) for line in said.out.splitlines()] == [
        {
            "name": "Ada Finch",
            "aliases": ["Finch"],
            "roles": ["the mayor", "chair of the council"],
            "paragraphs": 2,
        },
        {"name": "Bertram Adler", "aliases": [], "roles": [], "paragraphs": 0},
    ]
    assert newsroom.is_closed
