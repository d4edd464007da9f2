"""Readers whose Discord speaks Russian are answered in it, around the words as printed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import simcord
import simcord.interactions

from bot.admins import Admins
from bot.client import Client
from bot.cogs.about import MENU as ABOUT
from bot.cogs.check import MENU as CHECK
from tests.bot.discord_text import quotations, shown
from tests.bot.newsroom import Newsroom, said
from tests.bot.storeroom import SOURCE

RAIN = "It rained in the town, and nobody went out. "


@pytest.mark.usefixtures("discord_speaks")
async def test_an_answer_has_russian_words_around_its_quotations(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")

    assert asked.response is not None
    text = shown(asked.response.components)
    assert quotations(asked.response.components)[0] == "“The bridge will open in May,”"
    assert "Вопрос: the bridge?" in text
    assert "дата публикации: 12 июня 2019 · абзац 1 · читать статью" in text
    assert "paragraph" not in text


@pytest.mark.usefixtures("discord_speaks")
async def test_an_honest_no_is_russian(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the weather?")

    assert asked.response is not None
    text = shown(asked.response.components)
    assert "В этих статьях этого нет." in text
    assert "не являются ответом" in text
    assert "The bridge was closed on 3 March 2019." in text


@pytest.mark.usefixtures("discord_speaks")
@pytest.mark.parametrize(
    ("command", "options", "words"),
    [
        ("compare", {"question": "the bridge"}, "Сравниваются 2 статьи"),
        ("timeline", {"topic": "bridge"}, "3 марта 2019 · дата, как напечатано"),
        ("timeline", {"topic": "weather"}, "Таких событий с датой в статьях нет"),
        ("timeline", {"from": "soon"}, "— не дата"),
        ("quotes", {"topic": "weather"}, "Таких цитат в статьях нет."),
        ("quotes", {"person": "Ada Fink"}, "нет никого по имени Ada Fink"),
        ("ask", {"question": "fault"}, "если это повторится, сообщите"),
        ("corpus status", {}, "О статьях заботятся только те"),
        ("check", {"text": "The bridge will open in May"}, "И ещё в 1 месте"),
        ("check", {"text": "The bridge will not open"}, "напечатано: will open"),
        ("check", {"text": "The ferry is late"}, "В этих статьях этого нет."),
        ("check", {"text": "!?"}, "нет слов для проверки"),
        ("help", {}, "/проверить Узнать, приведены ли слова"),
        ("help", {}, "Проверить цитату, Спросить об этом"),
        ("sources", {}, "дата публикации: 12 июня 2019 (дату указал тот, кто ведёт этого бота)"),
        ("privacy", {}, "Мнения об ответах не хранятся."),
    ],
)
async def test_every_command_answers_in_russian(
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    simcord_env: simcord.Env,
    command: str,
    options: dict[str, str],
    words: str,
) -> None:
    asked = await reader.slash(channel, command, **options)

    assert asked.response is not None
    assert words in shown(asked.response.components)
    simcord_env.errors.clear()  # those that were apologized for


@pytest.mark.usefixtures("discord_speaks")
async def test_what_a_message_says_is_asked_and_checked_in_russian(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    message = await reader.send(channel, f"“The bridge will open in May” {'and on ' * 200}")
    silent = await reader.send(channel, "!?")

    asked = await reader.context_menu(channel, ABOUT, message)
    checked = await reader.context_menu(channel, CHECK, message)
    nothing = await reader.context_menu(channel, ABOUT, silent)

    for each, words in (
        (asked, "учтено только его начало"),
        (checked, "Дословно: эти слова так и напечатаны."),
        (nothing, "нет слов, о которых можно спросить"),
    ):
        assert each.response is not None
        assert words in shown(each.response.components)


async def test_a_list_stays_in_its_language_after_a_restart_whoever_turns_it(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    discord_speaks: Callable[[str], None],
    tmp_path: Path,
) -> None:
    newsroom.quoted = tuple(
        said(f"Day {day}: {RAIN * 6}".strip(), utterance=day) for day in range(1, 31)
    )
    asked = await reader.slash(channel, "quotes", person="Ada Finch")
    await simcord_env.restart_bot(Client(index=newsroom, admins=Admins(), data_dir=tmp_path))
    discord_speaks("en-US")
    assert asked.response is not None

    await reader.click(asked.response, label="Дальше")

    text = shown(asked.response.components)
    assert newsroom.sought[-1] == {"person": "Ada Finch", "topic": None, "to": None}
    assert "Кто сказал: Ada Finch" in text
    assert "Цитаты 1" in text
    assert " из 30, по дате статьи" in text


async def test_the_articles_stay_in_the_language_of_their_list_whoever_turns_it(
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    discord_speaks: Callable[[str], None],
) -> None:
    newsroom.shelved = tuple(replace(SOURCE, article=f"{number}") for number in range(50))
    asked = await reader.slash(channel, "sources")
    discord_speaks("en-US")
    assert asked.response is not None

    await reader.click(asked.response, label="Дальше")

    text = shown(asked.response.components)
    assert "Статьи, по которым даются ответы" in text
    assert "2 абзаца · 2 цитаты" in text
    assert " из 50" in text
    assert "Статьи 1–" not in text


@pytest.mark.parametrize(
    ("question", "words"),
    [("the weather?", "В этих статьях этого нет."), ("", "/проверить Узнать, приведены ли слова")],
)
async def test_a_mention_is_answered_in_the_language_of_the_guild(
    simcord_env: simcord.Env, question: str, words: str
) -> None:
    guild = simcord_env.create_guild("Читатели", preferred_locale="ru")
    channel = guild.create_text_channel("news")
    reader = guild.add_member(simcord_env.create_user("reader"))
    assert simcord_env.bot.user is not None

    await reader.send(channel, f"{simcord_env.bot.user.mention} {question}")

    answer = channel.last_message
    assert answer is not None
    assert words in shown([row.to_dict() for row in answer.components])


async def test_a_direct_message_is_answered_in_english(simcord_env: simcord.Env) -> None:
    stranger = simcord_env.create_user("stranger")

    await stranger.send_dm("the weather?")

    answer = stranger.dm_channel.last_message
    assert answer is not None
    assert "Not in these articles." in shown([row.to_dict() for row in answer.components])
