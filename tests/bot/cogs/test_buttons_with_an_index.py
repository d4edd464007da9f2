"""The buttons of an answer over an index of articles on disk, before and after these change."""

from pathlib import Path

import pytest
import simcord

from bot.admins import Admins
from bot.catalogue import ENGLISH
from bot.client import Client
from retrieval.index import Index
from tests.bot.discord_text import buttons, shown
from tests.conftest import OpenIndex, WriteArticles

RAIN = "It rained in the town all day. " * 40
ARTICLES = {
    f"ferry-{number}.txt": f"""The ferry, part {number}

The harbour was quiet on day {number}.

“The ferry of {name} {RAIN.strip()}” Mayor {name} told the council.

The council went home on day {number}.
"""
    for number, name in enumerate(("Ada Finch", "Bertram Adler", "Cora Holt", "Dora Lang"), 1)
}


@pytest.fixture
def index(write_articles: WriteArticles, open_index: OpenIndex) -> Index:
    write_articles(ARTICLES)
    opened = open_index()
    opened.catch_up()
    return opened


@pytest.fixture
async def asked(
    simcord_env: simcord.Env,
    index: Index,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> simcord.ResponseMessage:
    """An answer that does not hold all that was found, given before the bot was restarted."""
    await simcord_env.restart_bot(Client(index=index, admins=Admins(), data_dir=tmp_path))
    answer = (await reader.slash(channel, "ask", question="What rained on the ferry?")).response
    await simcord_env.restart_bot(Client(index=index, admins=Admins(), data_dir=tmp_path))
    assert answer is not None
    return answer


async def pressed(reader: simcord.MemberActor, below: simcord.ResponseMessage, label: str) -> str:
    """What is told after a press of the first button of that name."""
    named = [each for each in buttons(below.components) if each["label"] == label]
    told = (await reader.click(below, custom_id=named[0]["custom_id"])).response
    assert told is not None
    return shown(told.components)


async def test_they_show_what_is_printed(
    asked: simcord.ResponseMessage, reader: simcord.MemberActor
) -> None:
    context = await pressed(reader, asked, "Context")
    more = await pressed(reader, asked, "More")

    assert "The harbour was quiet on day" in context
    assert "The council went home on day" in context
    assert "The ferry of" in more


async def test_after_a_reload_they_say_what_has_changed(
    index: Index,
    asked: simcord.ResponseMessage,
    reader: simcord.MemberActor,
    write_articles: WriteArticles,
) -> None:
    write_articles({name: text.replace("quiet", "loud") for name, text in ARTICLES.items()})
    index.reload()

    assert await pressed(reader, asked, "Context") == ENGLISH.say("context.gone")
    assert await pressed(reader, asked, "More") == ENGLISH.say("unfolded.all_gone")


async def test_after_a_reload_they_show_articles_that_have_not_changed(
    index: Index,
    asked: simcord.ResponseMessage,
    reader: simcord.MemberActor,
    write_articles: WriteArticles,
) -> None:
    write_articles({"weather.txt": "The weather\n\nThe sun shone on the hill.\n"})
    index.reload()

    assert "The harbour was quiet on day" in await pressed(reader, asked, "Context")
    assert "The ferry of" in await pressed(reader, asked, "More")
