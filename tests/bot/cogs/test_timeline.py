from datetime import date

import pytest
import simcord

import bot.cogs.timeline
from bot.cogs.timeline import PICTURE
from bot.periods import NotAPeriodError
from bot.timelines import PAGE_EVENTS
from corpus.date import Interval
from tests.bot.discord_text import quotations, shown
from tests.bot.newsroom import CLOSED, Newsroom


async def test_events_are_sought_by_topic_person_and_period(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    options = {"topic": "bridge", "person": "Ada Finch", "from": "2019", "to": "2019-03"}
    asked = await reader.slash(channel, "timeline", **options)

    assert newsroom.sought == [
        {
            "topic": "bridge",
            "person": "Ada Finch",
            "first": Interval(date(2019, 1, 1), date(2020, 1, 1)),
            "last": Interval(date(2019, 3, 1), date(2019, 4, 1)),
        }
    ]
    assert asked.response is not None
    assert quotations(asked.response.components) == ["The bridge was closed on 3 March 2019."]
    assert shown(asked.response.components).split("\n")[:5] == [
        "▌ Timeline",
        "▌   About: bridge",
        "▌   With: Ada Finch",
        "▌   From: 2019",
        "▌   To: 2019-03",
    ]


async def test_a_timeline_without_events_says_what_was_sought(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "timeline", topic="weather")

    assert asked.response is not None
    assert "No dated event in the articles matches: about weather." in shown(
        asked.response.components
    )


async def test_where_nothing_is_as_asked_the_nearest_events_are_shown_as_such(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "timeline", topic="weather", **{"from": "1990"})

    assert asked.response is not None
    words = shown(asked.response.components)
    assert "matches: about weather from 1990." in words
    assert "The nearest events, at other times:" in words
    assert "1. 3 March 2019" in words


async def test_somebody_unknown_is_told_with_near_names(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "timeline", person="Adda Finch")

    assert asked.response is not None
    assert "Nobody named Adda Finch" in shown(asked.response.components)


async def test_a_timeline_comes_with_its_picture(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "timeline")

    assert asked.response is not None
    [picture] = asked.response.attachments
    assert picture.filename == PICTURE


async def test_a_picture_that_cannot_be_drawn_leaves_the_list(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bytes:
        raise RuntimeError

    monkeypatch.setattr(bot.cogs.timeline, "draw_timeline", refuse)

    asked = await reader.slash(channel, "timeline")

    assert asked.response is not None
    assert asked.response.attachments == []
    assert quotations(asked.response.components) == ["The bridge was closed on 3 March 2019."]


async def test_a_long_timeline_is_turned_page_by_page_even_after_a_restart(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    newsroom.happened = (CLOSED,) * (PAGE_EVENTS + 3)
    asked = await reader.slash(channel, "timeline", person="Ada Finch", to="2020")
    assert asked.response is not None
    assert f"Events 1–{PAGE_EVENTS} of {PAGE_EVENTS + 3}" in shown(asked.response.components)

    await reader.click(asked.response, custom_id="timeline:2")

    words = shown(asked.response.components)
    assert f"Events {PAGE_EVENTS + 1}–{PAGE_EVENTS + 3} of {PAGE_EVENTS + 3}" in words
    assert f"{PAGE_EVENTS + 1}. 3 March 2019" in words
    assert len(asked.response.attachments) == 1
    assert newsroom.sought[0] == newsroom.sought[1]


@pytest.mark.parametrize(
    ("option", "typed", "offered"),
    [
        ("topic", "harb", ["harbour", "Harbour Street"]),
        ("from", "201", ["2010s", "2018", "2019"]),
        ("to", "19", ["2019"]),
    ],
)
async def test_topics_and_dates_of_the_corpus_are_offered_while_one_types(
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    option: str,
    typed: str,
    offered: list[str],
) -> None:
    choices = await reader.autocomplete(channel, "timeline", option, typed)

    assert [choice["value"] for choice in choices] == offered


async def test_what_is_no_date_is_told_in_one_sentence(
    simcord_env: simcord.Env, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "timeline", **{"from": "soonish"})

    assert asked.response is not None
    assert "soonish" in shown(asked.response.components)
    assert simcord.assert_error(simcord_env, NotAPeriodError)


async def test_people_are_offered_while_one_types(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    offered = await reader.autocomplete(channel, "timeline", "person", "ad")

    assert [choice["value"] for choice in offered] == ["Ada Finch", "Bertram Adler"]


async def test_a_period_that_is_typed_whole_is_offered_as_it_is(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    choices = await reader.autocomplete(channel, "timeline", "from", "summer 2000")

    assert [choice["value"] for choice in choices] == ["summer 2000"]


async def test_last_month_is_that_of_the_list_whenever_its_pages_are_turned(
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    newsroom.happened = (CLOSED,) * (PAGE_EVENTS + 1)
    asked = await reader.slash(channel, "timeline", **{"from": "last month"})
    assert asked.response is not None
    monkeypatch.setattr("bot.periods.datetime", None)

    await reader.click(asked.response, custom_id="timeline:2")

    assert newsroom.sought[0] == newsroom.sought[1]


async def test_notes_stand_above_the_events(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    newsroom.notes = ("The articles have changed.",)

    asked = await reader.slash(channel, "timeline")

    assert asked.response is not None
    words = shown(asked.response.components)
    assert "▌ The articles have changed." in words
    assert "Events 1–1 of 1" in words
