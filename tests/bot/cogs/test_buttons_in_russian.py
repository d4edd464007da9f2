"""Buttons speak the language of whoever presses them, around the words as printed."""

from collections.abc import Callable
from pathlib import Path

import pytest
import simcord

from bot.admins import Admins
from bot.client import Client
from bot.feedback import Feedback
from retrieval.answer import Answer
from tests.bot.discord_text import buttons, shown
from tests.bot.newsroom import Newsroom, article, said

RAIN = "It rained in the town, and nobody went out. "


def first_id(message: simcord.ResponseMessage) -> str:
    """The id of a message's first button."""
    custom_id: str = buttons(message.components)[0]["custom_id"]
    return custom_id


@pytest.mark.usefixtures("discord_speaks")
async def test_the_buttons_of_an_answer_and_what_they_show_are_russian(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?", private=True)
    assert asked.response is not None
    labels = [each["label"] for each in buttons(asked.response.components)]

    context = await reader.click(asked.response, custom_id=first_id(asked.response))
    form = await reader.click(asked.response, label="Спросить ещё")
    await reader.click(asked.response, label="Поделиться")

    assert labels == ["Контекст", "Контекст", "Поделиться", "Спросить ещё"]
    assert context.response is not None
    assert "Абзац 0" in shown(context.response.components)
    assert "It had rained all week." in shown(context.response.components)
    assert form.modal is not None
    assert form.modal["title"] == "Спросить ещё об этом ответе"
    assert form.modal["components"][0]["label"] == "Ваш вопрос"
    assert "Показано всем" in shown(asked.response.components)
    assert channel.last_message is not None
    public = shown([row.to_dict() for row in channel.last_message.components])
    assert "Ответом делится reader" in public


async def test_a_button_is_answered_in_the_language_of_whoever_presses_it(
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    discord_speaks: Callable[[str], None],
) -> None:
    discord_speaks("en-US")
    asked = await reader.slash(channel, "ask", question="the bridge?")
    assert asked.response is not None
    discord_speaks("ru")
    newsroom.printed = ()

    pressed = await reader.click(asked.response, custom_id=first_id(asked.response))

    assert pressed.response is not None
    assert shown(pressed.response.components).startswith("С тех пор как был дан этот ответ")


@pytest.mark.usefixtures("discord_speaks")
async def test_a_vote_and_its_deletion_are_thanked_for_in_russian(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    feedback = Feedback(tmp_path, is_kept=True)
    await simcord_env.restart_bot(
        Client(index=newsroom, admins=Admins(), data_dir=tmp_path, feedback=feedback)
    )
    asked = await reader.slash(channel, "ask", question="the bridge?")
    assert asked.response is not None
    [up, _] = [
        each["custom_id"]
        for each in buttons(asked.response.components)
        if each["custom_id"].startswith("vote:")
    ]

    voted = await reader.click(asked.response, custom_id=up)
    told = await reader.slash(channel, "privacy")
    assert told.response is not None
    deleted = await reader.click(told.response, label="Удалить мои голоса")

    assert voted.response is not None
    assert deleted.response is not None
    assert "этот ответ был полезен" in shown(voted.response.components)
    assert shown(deleted.response.components) == "Удалено: 1 голос."


@pytest.mark.usefixtures("discord_speaks")
async def test_what_did_not_fit_is_unfolded_in_russian(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    printed = article(RAIN * 20)
    found = (said(printed.text.strip(), source=printed),) * 12
    newsroom.answer, newsroom.printed = Answer("rain?", found), (printed,)
    asked = await reader.slash(channel, "ask", question="rain?")
    assert asked.response is not None

    more = await reader.click(asked.response, label="Ещё")
    assert more.response is not None
    first = shown(more.response.components)
    await reader.click(more.response, label="Дальше")
    second = shown(more.response.components)
    newsroom.printed = ()
    none = await reader.click(asked.response, label="Ещё")

    assert first.startswith("▌ Что не поместилось в ответ")
    assert "▌   1–" in first
    assert " из 9" in second
    assert "▌   1–" not in second
    assert none.response is not None
    assert shown(none.response.components).endswith("и этих слов в них больше нет.")
