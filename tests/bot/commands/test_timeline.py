"""`ontherecord timeline` takes in both of its dates and lists what they hold."""

import json
from datetime import date
from pathlib import Path

from bot.charting import MOST_ROWS
from corpus.date import Interval
from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.newsroom import CLOSED
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

    assert (said.code, said.out) == (
        0,
        "No dated event in the articles matches: about weather.\n",
    )
    assert newsroom.is_closed


def test_a_word_that_is_no_date_is_misuse(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("timeline", "--from", "soon")

    assert said.code == 2
    assert said.err.startswith("'soon' is no date: write a day, month, year or period")
    assert newsroom.sought == []


def test_a_spreadsheet_reads_the_events_as_a_table(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("timeline", "--csv")

    head, line = said.out.splitlines()
    assert head.startswith("number,from,to,edtf")
    assert line.startswith("1,2019-03-03,2019-03-04,2019-03-03,day,stated")
    assert newsroom.is_closed


def test_two_ways_to_fill_standard_output_are_misuse(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("timeline", "--csv", "--json")

    assert said.code == 2
    assert "--csv" in said.err
    assert newsroom.sought == []


def test_a_picture_is_drawn_page_by_page(
    newsroom: IndexedNewsroom, terminal: Terminal, tmp_path: Path
) -> None:
    newsroom.happened = (CLOSED,) * (MOST_ROWS + 2)
    picture = tmp_path / "line.png"

    said = terminal("timeline", "--png", str(picture))

    assert picture.read_bytes().startswith(b"\x89PNG")
    more = f"of {MOST_ROWS + 2}; --page 2 draws the next."
    assert f"events 1 to {MOST_ROWS} {more}" in said.err
    assert f"events {MOST_ROWS + 1} to {MOST_ROWS + 2} of {MOST_ROWS + 2}." in (
        terminal("timeline", "--png", str(picture), "--page", "9").err
    )


def test_without_events_no_picture_is_written(
    newsroom: IndexedNewsroom, terminal: Terminal, tmp_path: Path
) -> None:
    picture = tmp_path / "line.png"

    said = terminal("timeline", "--topic", "weather", "--png", str(picture))

    assert not picture.exists()
    assert "no event to draw" in said.err
    assert newsroom.is_closed


def test_somebody_unknown_is_told_with_near_names(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("timeline", "--person", "Adda Finch")

    assert said.out.startswith("Nobody named Adda Finch is in these articles")
    assert newsroom.is_closed


def test_a_program_is_told_apart_that_nobody_bears_the_name(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("timeline", "--person", "Adda Finch", "--json")

    assert json.loads(said.out)["events"] == []
    assert "Nobody named Adda Finch is in these articles" in said.err
    assert newsroom.is_closed


def test_a_period_that_ends_before_it_begins_is_misuse(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("timeline", "--from", "2019", "--to", "2012")

    assert said.code == 2
    assert said.err.startswith("The period ends before it begins")
    assert newsroom.sought == []


def test_a_picture_that_cannot_be_written_is_told_behind_the_list(
    newsroom: IndexedNewsroom, terminal: Terminal, tmp_path: Path
) -> None:
    said = terminal("timeline", "--png", str(tmp_path / "nowhere" / "line.png"))

    assert said.code == 1
    assert "1. 3 March 2019" in said.out
    assert "The picture cannot be written to " in said.err
    assert newsroom.is_closed
