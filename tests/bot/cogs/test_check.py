import json
import re
from pathlib import Path

import discord
import pytest
import simcord

from bot.admins import Admins
from bot.asking import StillAskingError
from bot.catalogue import ENGLISH
from bot.client import Client
from bot.cogs.check import MENU
from bot.limits import LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from retrieval.quoted import LONGEST_QUOTED
from tests.bot.discord_text import count, quotations, shown, texts
from tests.bot.newsroom import Newsroom, NotAskedError

VERBATIM = "The bridge will open in May"
ALTERED = "The bridge will not open"
PLACE = "The bridge and the *harbour* · The Example Gazette · published 12 June 2019"


def text_of(asked: simcord.InteractionResult) -> str:
    assert asked.response is not None
    return shown(asked.response.components)


async def test_words_as_printed_are_verbatim_with_where_they_stand(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "check", text=VERBATIM)

    assert not asked.ephemeral
    assert text_of(asked).split("\n") == [
        "▌ Verbatim: these words are printed.",
        f"▌   Checked: {VERBATIM}",
        "▌ Ada Finch → the council",
        "▌ ┃ “The bridge will open in May,”",
        f"▌   {PLACE} · paragraph 1 · read the article",
        "▌   Also in 1 other place:",
        "▌   The ferry, paragraph 1",
    ]


async def test_altered_words_stand_beside_the_printed_ones(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "check", text=ALTERED)

    lines = text_of(asked).split("\n")
    assert lines[0] == "▌ Altered: these words are not what is printed."
    assert "▌ ┃ “The bridge will open in May,”" in lines
    assert lines[-2:] == [
        "▌ Quoted: will not open · printed: will open",
        "▌ Quoted: (nothing) · printed: in May",
    ]


async def test_words_that_nobody_printed_are_told_so(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "check", text="The museum is closed", private=True)

    assert asked.ephemeral
    assert asked.response is not None
    assert "Not in these articles." in text_of(asked)
    assert quotations(asked.response.components) == []


async def test_several_quotations_of_a_message_are_checked_one_by_one_for_the_person_alone(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    message = await reader.send(channel, f"> {ALTERED}\n\nand she said “{VERBATIM},” **today**")

    asked = await reader.context_menu(channel, MENU, message)

    assert newsroom.checked == [ALTERED, f"{VERBATIM},"]
    assert asked.ephemeral
    assert text_of(asked).index("Altered") < text_of(asked).index("Verbatim")


async def test_an_answer_of_the_bot_can_be_checked_and_is_verbatim(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    await reader.slash(channel, "ask", question="the bridge?")
    answer = channel.last_message
    assert answer is not None

    asked = await reader.context_menu(channel, MENU, answer)

    assert newsroom.checked == ["The bridge will open in May,", "the harbour would have to wait"]
    assert text_of(asked).count("Verbatim") == 2


async def test_an_answer_given_before_a_restart_can_be_checked(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    await reader.slash(channel, "ask", question="the bridge?")
    answer = channel.last_message
    await simcord_env.restart_bot(Client(index=newsroom, admins=Admins(), data_dir=tmp_path))
    assert answer is not None

    asked = await reader.context_menu(channel, MENU, answer)

    assert text_of(asked).count("Verbatim") == 2


async def test_words_are_checked_in_a_direct_message_too(
    simcord_env: simcord.Env, newsroom: Newsroom
) -> None:
    asked = await simcord_env.create_user("stranger").slash("check", text=VERBATIM)

    assert asked.response is not None
    assert newsroom.checked == [VERBATIM]


@pytest.mark.parametrize("content", ["", "…!", "> "])
async def test_a_message_without_words_is_told_so(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor, content: str
) -> None:
    message = await reader.send(channel, content, attachments=[("picture.png", b"x")])

    asked = await reader.context_menu(channel, MENU, message)

    assert newsroom.checked == []
    assert asked.ephemeral
    assert text_of(asked) == ENGLISH.say("check.no_words")


async def test_nothing_of_a_checked_message_is_done_by_discord(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    hostile = "@everyone <@1> [x](https://bad.example) `y` ||z|| <t:1:R> # h :smile:"
    message = await reader.send(channel, f"“{hostile}”")

    asked = await reader.context_menu(channel, MENU, message)

    assert asked.response is not None
    assert hostile.replace("||", "") in text_of(asked)
    raw = "".join(texts(asked.response.components)).partition("Checked: ")[2]
    assert not re.search(r"(?<!\\)[@<>\[\]`|:#]", raw)


async def test_many_long_quotations_stay_within_the_limits_and_what_is_left_is_said(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    quoted = " ".join(f"“*bridge* number {number} {'_x_ ' * 20}”" for number in range(30))

    asked = await reader.slash(channel, "check", text=quoted)

    assert asked.response is not None
    components = asked.response.components
    assert len(newsroom.checked) == 10
    assert "20 more quotations not shown" in text_of(asked)
    assert count(components) <= LAYOUT_COMPONENTS
    assert sum(map(length, texts(components))) <= LAYOUT_LENGTH


async def test_a_fault_is_one_sentence_with_a_number(
    simcord_env: simcord.Env, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    message = await reader.send(channel, "“a fault”")

    asked = await reader.context_menu(channel, MENU, message)

    assert asked.ephemeral
    assert "under which the log tells more" in text_of(asked)
    assert simcord.assert_error(simcord_env, NotAskedError)


async def test_one_whose_questions_wait_is_asked_to_wait(
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert isinstance(simcord_env.bot, Client)
    monkeypatch.setattr(simcord_env.bot.desk, "_most_of_one_user", 0)

    asked = await reader.slash(channel, "check", text=VERBATIM)

    assert "earlier questions" in text_of(asked)
    assert simcord.assert_error(simcord_env, StillAskingError)


async def test_the_command_stays_within_the_limits_of_discord(simcord_env: simcord.Env) -> None:
    assert isinstance(simcord_env.bot, Client)
    tree = simcord_env.bot.tree
    told = {each.name: each.to_dict(tree) for each in tree.get_commands()}

    assert told["check"]["options"][0]["max_length"] == LONGEST_QUOTED
    assert len(json.dumps(told["check"])) <= 8_000
    assert told[MENU]["type"] == discord.AppCommandType.message.value
