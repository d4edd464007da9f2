from datetime import date

import simcord

from bot.cogs.timeline import asked_words
from bot.periods import NotAPeriodError
from corpus.date import Interval
from tests.bot.discord_text import quotations, shown
from tests.bot.newsroom import Newsroom


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
    assert "about bridge with Ada Finch from 2019 to 2019-03" in shown(asked.response.components)


async def test_a_timeline_without_events_says_so(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "timeline", topic="weather")

    assert asked.response is not None
    assert "No dated event" in shown(asked.response.components)


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


def test_a_timeline_of_everything_says_so() -> None:
    assert asked_words(topic=None, person=None, first=None, last=None) == "all articles"
