"""`ontherecord timeline` takes in both of its dates and lists what they hold."""

import json
from datetime import date

from corpus.date import Interval
from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.terminal import Terminal


def test_a_program_reads_all_events_as_one_object(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("timeline", "--json")

    [event] = json.loads(said.out)["events"]
    assert event["from"] == "2019-03-03"
    assert newsroom.is_closed


def test_dates_are_passed_on_at_their_grain(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    terminal("timeline", "--person", "Ada Finch", "--from", "2015", "--to", "2015-12")

    assert newsroom.sought == [
        {
            "topic": None,
            "person": "Ada Finch",
            "first": Interval(date(2015, 1, 1), date(2016, 1, 1)),
            "last": Interval(date(2015, 12, 1), date(2016, 1, 1)),
        }
    ]


def test_a_person_is_told_when_nothing_matches(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("timeline", "--topic", "weather")

    assert (said.code, said.out) == (0, "No dated event in the articles matches.\n")
    assert newsroom.is_closed


def test_a_word_that_is_no_date_is_misuse(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("timeline", "--from", "soon")

    assert said.code == 2
    assert said.err.startswith("'soon' is no date: write a day, month, year or period")
    assert newsroom.sought == []
