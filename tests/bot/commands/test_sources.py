"""`ontherecord sources` lists the articles for people and for programs."""

import json

from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.terminal import Terminal


def test_a_person_reads_a_list(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("sources")

    assert said.out.startswith("The bridge and the harbour\n   The Example Gazette · 12 June 2019")
    assert newsroom.is_closed


def test_a_program_reads_an_article_a_line(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("sources", "--json")

    told = json.loads(said.out)
    assert (told["article"], told["published"]) == ("harbour", "2019-06-12")
    assert newsroom.is_closed
