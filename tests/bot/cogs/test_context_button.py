"""*Context* beside a finding: the paragraphs around it, from the articles as they are now."""

from pathlib import Path

import pytest
import simcord

from bot.admins import Admins
from bot.catalogue import ENGLISH
from bot.client import Client
from bot.limits import LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from retrieval.answer import Answer
from tests.bot.discord_text import buttons, count, shown, texts
from tests.bot.forging import forge_press
from tests.bot.newsroom import TEXT, Newsroom, article, said

PLACE = "The bridge and the *harbour* · The Example Gazette · published 12 June 2019"


async def pressed_first(
    reader: simcord.MemberActor, below: simcord.ResponseMessage | None
) -> simcord.ResponseMessage:
    """What is told after a press of the first button of a message."""
    assert below is not None
    first = buttons(below.components)[0]
    pressed = await reader.click(below, custom_id=first["custom_id"])
    assert pressed.response is not None
    return pressed.response


async def test_each_finding_has_a_button_with_its_place_in_the_id(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")

    assert asked.response is not None
    ids = {each["custom_id"]: each["label"] for each in buttons(asked.response.components)}
    start = TEXT.index("the harbour")
    assert ids == {
        f"context:{'d' * 12}:1:29": "Context",
        f"context:{'d' * 12}:{start}:{start + 30}": "Context",
        "follow": "Ask more",
    }


async def test_the_paragraphs_around_are_shown_to_whoever_pressed_alone(
    guild: simcord.GuildHandle,
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")
    other = guild.add_member(simcord_env.create_user("other"))

    told = await pressed_first(other, asked.response)

    assert told.ephemeral
    assert shown(told.components).split("\n") == [
        f"▌   {PLACE} · paragraphs 0, 1, 2 · read the article",
        "▌ " + "─" * 40,
        "▌   Paragraph 0",
        "▌ ┃ It had rained all week. Nobody crossed the river.",
        "▌ " + "─" * 40,
        "▌   Paragraph 1",
        *(f"▌ ┃ {line}".rstrip() for line in TEXT.split("\n")),
        "▌ " + "─" * 40,
        "▌   Paragraph 2",
        "▌ ┃ The ferry sails on.",
    ]
    assert "> “**The bridge will open in May,**” Mayor" in "".join(texts(told.components))


async def test_it_works_after_a_restart(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")
    await simcord_env.restart_bot(Client(index=newsroom, admins=Admins(), data_dir=tmp_path))

    told = await pressed_first(reader, asked.response)

    assert "It had rained all week." in shown(told.components)


async def test_an_article_that_has_changed_or_gone_since_is_told(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")
    newsroom.printed = ()

    told = await pressed_first(reader, asked.response)

    assert shown(told.components) == ENGLISH.say("context.gone")


@pytest.mark.parametrize(
    "custom_id",
    [
        "context",
        "context:",
        f"context:{'0' * 12}:1:29",
        f"context:{'d' * 12}:1:{10**8}",
        f"context:{'d' * 12}:1:{'9' * 60}",
        f"context:{'d' * 12}:-1:29",
        f"context:{'d' * 12}:29:1",
        f"context:{'d' * 12}:1:1",
        f"context:{'d' * 12}:\n:@everyone",
        "context:*:1:29",
    ],
)
async def test_a_forged_id_is_one_sentence(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, custom_id: str
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")
    assert asked.response is not None

    pressed = await forge_press(reader, asked.response, custom_id)

    assert pressed.response is not None
    assert pressed.response.ephemeral
    assert shown(pressed.response.components) == ENGLISH.say("context.gone")


async def test_a_fault_is_told_to_whoever_pressed_alone(
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")
    assert isinstance(simcord_env.bot, Client)
    monkeypatch.setattr(simcord_env.bot.desk, "_most_of_one_user", 0)

    told = await pressed_first(reader, asked.response)

    assert told.ephemeral
    assert "earlier questions" in shown(told.components)


async def test_words_that_no_message_holds_are_read_on_to_their_end(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    words = " ".join(f"Sentence {number} tells of the *ferry*." for number in range(400))
    printed = article(words)
    newsroom.printed = (printed,)
    newsroom.answer = Answer("ferry?", (said(words, source=printed),))
    asked = await reader.slash(channel, "ask", question="ferry?")

    told = await pressed_first(reader, asked.response)
    read = shown(told.components)
    while [each["label"] for each in buttons(told.components)] == ["Read on"]:
        told = await pressed_first(reader, told)
        read += shown(told.components)
        assert count(told.components) <= LAYOUT_COMPONENTS
        assert sum(map(length, texts(told.components))) <= LAYOUT_LENGTH

    assert "[…]" in read
    assert all(f"Sentence {number} tells" in read for number in range(400))
