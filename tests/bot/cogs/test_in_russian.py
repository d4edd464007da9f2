"""Readers whose Discord speaks Russian are answered in it, around the words as printed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import simcord
import simcord.interactions

from bot.admins import Admins
from bot.client import Client
from tests.bot.discord_text import quotations, shown
from tests.bot.newsroom import Newsroom, said

RAIN = "It rained in the town, and nobody went out. "
Switch = Callable[[str], None]


@pytest.fixture
def discord_speaks(monkeypatch: pytest.MonkeyPatch) -> Switch:
    """Sets the language of whoever acts; SimCord knows American English alone."""
    plain = simcord.interactions.base_payload

    def switch(locale: str) -> None:
        def speaking(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - SimCord's own
            record, payload = plain(*args, **kwargs)
            return record, payload | {"locale": locale}

        monkeypatch.setattr(simcord.interactions, "base_payload", speaking)

    switch("ru")
    return switch


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
        ("timeline", {"topic": "bridge"}, "3 марта 2019 · дата как напечатано"),
        ("timeline", {"topic": "weather"}, "Таких событий с датой в статьях нет"),
        ("timeline", {"from": "soon"}, "— не дата"),
        ("quotes", {"topic": "weather"}, "Таких цитат в статьях нет."),
        ("quotes", {"person": "Ada Fink"}, "нет никого по имени Ada Fink"),
        ("ask", {"question": "fault"}, "в журнале это записано под номером"),
        ("corpus status", {}, "О статьях заботятся только те"),
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


async def test_a_list_stays_in_its_language_after_a_restart_whoever_turns_it(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    discord_speaks: Switch,
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


async def test_a_mention_is_answered_in_the_language_of_the_guild(
    simcord_env: simcord.Env,
) -> None:
    guild = simcord_env.create_guild("Читатели", preferred_locale="ru")
    channel = guild.create_text_channel("news")
    reader = guild.add_member(simcord_env.create_user("reader"))
    assert simcord_env.bot.user is not None

    await reader.send(channel, f"{simcord_env.bot.user.mention} the weather?")

    answer = channel.last_message
    assert answer is not None
    assert "В этих статьях этого нет." in shown([row.to_dict() for row in answer.components])


async def test_a_direct_message_is_answered_in_english(simcord_env: simcord.Env) -> None:
    stranger = simcord_env.create_user("stranger")

    await stranger.send_dm("the weather?")

    answer = stranger.dm_channel.last_message
    assert answer is not None
    assert "Not in these articles." in shown([row.to_dict() for row in answer.components])
