"""Events on a page: numbered, dated, with the words as printed and nothing lost in silence."""

from dataclasses import replace
from datetime import date

import pytest

from bot.fitting import Sheet
from bot.limits import LAYOUT_LENGTH
from bot.timelines import (
    NAMED,
    PAGE_EVENTS,
    date_line,
    lay_out_events,
    rows_of,
    told_nearest,
    told_nothing,
    words_asked,
)
from corpus.date import Interval
from corpus.span import Span
from retrieval.event import Event
from tests.bot.newsroom import BRIDGE, CLOSED, CLOSURE, narrated

FERRY = replace(CLOSURE, title="The ferry", url=None, happened="2019-03-03", basis="stated")


def laid_out(*events: Event, first: int = 0) -> Sheet:
    sheet = Sheet(0)
    lay_out_events(events, sheet, first)
    return sheet


def test_an_event_is_numbered_by_its_place_in_the_whole_list() -> None:
    sheet = laid_out(CLOSED, CLOSED, CLOSED, first=1)

    assert [block.split(" ")[0] for block in sheet.blocks] == ["**2.", "**3."]


def test_other_passages_are_named_with_their_date_where_it_is_a_coarser_one() -> None:
    coarse = replace(FERRY, title="The year", happened="2019")

    [block] = laid_out(replace(CLOSED, also=(FERRY, coarse, FERRY, FERRY))).blocks

    *_, one, other, rest = block.split("\n")
    assert (one[:12], one[-12:]) == ("-# The ferry", "tells it too")
    assert (other[:11], other[-21:]) == ("-# The year", "tells it too, as 2019")
    assert rest == f"-# {4 - NAMED} more passages told it too."


def test_the_date_of_a_speaking_is_told_from_that_of_what_is_told() -> None:
    spoken = replace(CLOSED, citation=BRIDGE, is_speech=True, basis="resolved")

    [block] = laid_out(spoken).blocks

    assert block.startswith("**1. 3 March 2019** · when it was said · date counted from")
    assert "**Ada Finch** → the council" in block
    assert date_line(spoken).startswith("3 March 2019 (when it was said; date counted from")


def test_a_page_takes_no_more_events_than_its_picture_shows_well() -> None:
    sheet = Sheet(0)

    assert lay_out_events([CLOSED] * 20, sheet, 0) == PAGE_EVENTS


def test_an_event_that_does_not_fit_waits_for_the_next_page() -> None:
    long = replace(CLOSED, citation=narrated("It rained in the town. " * 170))
    sheet = Sheet(0)

    assert lay_out_events((CLOSED, long, CLOSED), sheet, 0) == 1
    assert len(sheet.blocks) == 1


def test_a_sentence_that_no_page_holds_is_cut_and_says_so() -> None:
    endless = replace(CLOSED, citation=narrated("It rained in the town. " * 400))
    sheet = Sheet(0)

    assert lay_out_events((endless, CLOSED), sheet, 0) == 1
    [block] = sheet.blocks
    assert block.startswith("**1. 3 March 2019** · date as printed")
    assert "It rained in the town. […]" in block
    assert len(block) <= LAYOUT_LENGTH


def test_a_word_that_no_page_holds_is_counted_as_left() -> None:
    sheet = laid_out(replace(CLOSED, citation=narrated("x" * 9_000)))

    assert (sheet.blocks, sheet.findings_left) == ([], 1)


@pytest.mark.parametrize("words", ["The bridge closed in 2019.", "It rained in the town. " * 400])
def test_words_that_discord_would_change_are_counted_and_not_shown(
    words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.wording.quote_block", lambda text, _: f"> {text.title()}")

    sheet = laid_out(replace(CLOSED, citation=narrated(words)))

    assert (sheet.inexact, sheet.blocks) == (1, [])


def test_the_rows_of_the_picture_have_the_numbers_of_the_list() -> None:
    year = Interval(date(2019, 1, 1), date(2020, 1, 1))
    events = (CLOSED, replace(CLOSED, interval=year, edtf="2019", grain="year"))

    [row] = rows_of(events, range(1, 2))

    assert (row.number, row.interval, row.when) == (2, year, "2019")
    assert (row.label, row.source) == (CLOSURE.text, "The Example Gazette")


def test_the_picture_tells_whose_words_they_are_and_that_they_were_said_then() -> None:
    [row] = rows_of((replace(CLOSED, citation=BRIDGE, is_speech=True),), range(1))

    assert row.label == "“The bridge will open in May,”"
    assert row.source == "Ada Finch · The Example Gazette"
    assert row.when == "3 March 2019 (said)"


def test_the_picture_shows_the_words_around_a_date_that_stands_far_behind() -> None:
    words = f"The judge sent {'very ' * 16}old Peter to jail, ending a trial begun in May 2019."
    citation = narrated(words)
    at = words.index("May 2019")
    told = Span(citation.span.start + at, citation.span.start + at + 8)

    [row] = rows_of((replace(CLOSED, citation=citation, told=told),), range(1))

    assert row.label.startswith("… ")
    assert row.label.endswith("ending a trial begun in May 2019.")
    assert row.label.removeprefix("… ") in words


def test_what_was_sought_is_told_in_one_line() -> None:
    asked = words_asked(
        {"topic": "the bridge", "person": "Ada Finch", "first": " ", "last": "2019"}
    )

    assert asked == "about the bridge with Ada Finch up to 2019"
    assert words_asked(dict.fromkeys(("topic", "person", "first", "last"))) == ""
    assert told_nothing("") == "No dated event in the articles matches."
    assert told_nothing(asked).endswith(f"matches: {asked}.")


@pytest.mark.parametrize(
    ("dropped", "told"),
    [
        (("words",), "The nearest events, with some of these words:"),
        (("period", "topic"), "The nearest events, at other times and about other things:"),
    ],
)
def test_the_nearest_events_say_in_what_they_are_not_as_asked(
    dropped: tuple[str, ...], told: str
) -> None:
    assert told_nearest(dropped) == told  # type: ignore[arg-type]
