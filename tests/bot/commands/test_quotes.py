"""`ontherecord quotes` lists ten at a time for people, all at once for programs."""

import json

import pytest

from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.newsroom import BRIDGE, said
from tests.bot.terminal import Terminal


@pytest.fixture
def long_newsroom(newsroom: IndexedNewsroom) -> IndexedNewsroom:
    """One with 21 quotations, of which the first is in two parts."""
    parts = (said("It rained,"), said("all day."))
    others = tuple(said(f"Day {day} was dry.", utterance=day) for day in range(2, 22))
    newsroom.quoted = (*parts, *others)
    return newsroom


def test_person_topic_and_hearer_are_sought(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    printed = terminal(
        "quotes", "--person", "Ada Finch", "--topic", "bridge", "--to", "Bertram Adler"
    )

    assert newsroom.sought == [{"person": "Ada Finch", "topic": "bridge", "to": "Bertram Adler"}]
    assert printed.out.splitlines() == [
        "1. Ada Finch → the council",
        "   “The bridge will open in May,”",
        "   The bridge and the *harbour* · The Example Gazette · 12 June 2019 · paragraph 1",
        "2. Ada Finch · paraphrase",
        "   the harbour would have to wait",
        "   The bridge and the *harbour* · The Example Gazette · 12 June 2019 · paragraph 1",
        "Page 1 of 1.",
    ]
    assert newsroom.is_closed


def test_a_page_has_ten_utterances_and_tells_how_to_turn_it(
    long_newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    first, last, beyond = (terminal("quotes", "--page", page) for page in ("1", "3", "9"))

    assert "   “It rained,”\n   “all day.”\n" in first.out
    assert first.out.count("invented") == 10
    assert first.out.endswith("\nPage 1 of 3; --page 2 shows the next.\n")
    assert last.out.startswith("21. Ada Finch\n   “Day 21 was dry.”\n")
    assert last.out.endswith("\nPage 3 of 3.\n")
    assert beyond.out == last.out
    assert long_newsroom.is_closed


def test_a_program_reads_every_part_as_a_line_whatever_the_page(
    long_newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    printed = terminal("quotes", "--json", "--page", "2")

    told = [json.loads(line) for line in printed.out.splitlines()]
    assert [each["text"] for each in told] == [each.text for each in long_newsroom.quoted]
    assert (told[0]["speaker"], told[0]["kind"], told[0]["versions"]) == ("Ada Finch", "direct", [])


@pytest.mark.parametrize("arguments", [("--person", "Ada Fink"), ("--to", "Ada Fink")])
def test_a_name_that_is_nobodys_is_told_with_near_ones(
    newsroom: IndexedNewsroom, terminal: Terminal, arguments: tuple[str, ...]
) -> None:
    sentence = (
        "Nobody named Ada Fink is in these articles; "
        "the nearest names are Ada Finch and Bertram Adler.\n"
    )

    printed = terminal("quotes", *arguments)
    assert (printed.code, printed.out) == (0, sentence)

    printed = terminal("quotes", *arguments, "--json")
    assert (printed.code, printed.out) == (0, "")
    assert printed.err.endswith(sentence)
    assert newsroom.is_closed


def test_a_person_is_told_when_nothing_matches(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    assert terminal("quotes", "--topic", "weather").out == "No quotation in the articles matches.\n"
    assert terminal("quotes", "--topic", "weather", "--json").out == ""
    assert newsroom.is_closed


def test_a_page_before_the_first_is_misuse(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    newsroom.quoted = (BRIDGE,)

    assert terminal("quotes", "--page", "0").code == 2
    assert newsroom.sought == []
