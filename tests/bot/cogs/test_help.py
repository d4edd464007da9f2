from dataclasses import replace

import pytest
import simcord

from bot.catalogue import ENGLISH
from bot.limits import LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from tests.bot.discord_text import count, plain, shown, texts
from tests.bot.newsroom import Newsroom, NotAskedError

EXAMPLE = "What did Ada Finch say about harbour?"


def text_of(asked: simcord.InteractionResult) -> str:
    assert asked.response is not None
    assert asked.response.ephemeral
    return shown(asked.response.components)


async def test_help_tells_the_commands_of_everybody_and_what_the_articles_answer(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "help")

    told = text_of(asked)
    assert all(plain(ENGLISH.say(key)) in told for key in ("help.what", "help.asking", "help.try"))
    assert all(f"/{name} " in told for name in ("ask", "check", "quotes", "sources", "privacy"))
    assert "/corpus" not in told
    assert "Check this quote, Ask about this" in told
    assert told.endswith(f"- {EXAMPLE}")
    assert asked.response is not None
    assert count(asked.response.components) <= LAYOUT_COMPONENTS
    assert sum(map(length, texts(asked.response.components))) <= LAYOUT_LENGTH


async def test_the_examples_are_asked_once_and_again_after_a_reload(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    await reader.slash(channel, "help")
    asked = len(newsroom.asked)
    await reader.slash(channel, "help")
    again = len(newsroom.asked)
    newsroom.now = replace(newsroom.now, generation="another")
    await reader.slash(channel, "help")

    assert asked > 0
    assert again == asked
    assert len(newsroom.asked) == 2 * asked


async def test_help_works_in_a_direct_message(simcord_env: simcord.Env) -> None:
    asked = await simcord_env.create_user("stranger").slash("help")

    assert EXAMPLE in text_of(asked)


async def test_where_nothing_is_quoted_there_is_no_example(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    newsroom.quoted = ()

    asked = await reader.slash(channel, "help")

    assert plain(ENGLISH.say("help.try")) not in text_of(asked)


async def test_help_is_told_even_when_the_articles_cannot_be_asked(
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def generation() -> str:
        raise NotAskedError

    monkeypatch.setattr(newsroom, "generation", generation)

    asked = await reader.slash(channel, "help")

    assert plain(ENGLISH.say("help.what")) in text_of(asked)
    assert "under which the log tells more" in text_of(asked)
