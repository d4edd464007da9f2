"""*Ask more* and replies: the next question goes on from the answer, however old that is."""

from pathlib import Path

import discord
import pytest
import simcord

from bot.admins import Admins
from bot.client import Client
from bot.prompting import FIELD
from retrieval.question import LONGEST_QUESTION
from tests.bot.discord_text import buttons, shown
from tests.bot.newsroom import Newsroom


async def ask_more(
    reader: simcord.MemberActor, below: object, question: str
) -> simcord.InteractionResult:
    """Press *Ask more* and send the form."""
    form = await reader.click(below, custom_id="follow")  # type: ignore[arg-type]
    assert form.modal is not None
    return await reader.submit_modal(form, {FIELD: question})


async def restart(env: simcord.Env, newsroom: Newsroom, folder: Path) -> None:
    await env.restart_bot(Client(index=newsroom, admins=Admins(), data_dir=folder))


async def test_the_question_goes_on_from_the_very_answer(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")
    await reader.slash(channel, "ask", question="the harbour?")

    more = await ask_more(reader, asked.response, "to whom?")

    former = newsroom.formers[-1]
    assert former is not None
    assert former.question == "the bridge?"
    assert more.response is not None
    assert not more.response.ephemeral
    assert "Asked: to whom?\n▌ To the council." in shown(more.response.components)


async def test_the_form_takes_one_question_as_long_as_any(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")
    assert asked.response is not None

    form = await reader.click(asked.response, label="Ask more")

    assert form.modal is not None
    (label,) = form.modal["components"]
    assert label["component"]["max_length"] == LONGEST_QUESTION


async def test_a_private_answers_follow_ups_stay_private(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?", private=True)

    more = await ask_more(reader, asked.response, "to whom?")
    in_public = await reader.slash(channel, "ask", question="to whom?")

    assert more.response is not None
    assert more.response.ephemeral
    assert "To the council." in shown(more.response.components)
    assert in_public.response is not None
    assert shown(in_public.response.components) == "Ask the whole question."


@pytest.mark.parametrize("private", [False, True])
async def test_after_a_restart_the_question_is_read_back_from_the_answer(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
    *,
    private: bool,
) -> None:
    asked = await reader.slash(channel, "ask", question="the *bridge*: <@1>?", private=private)
    await restart(simcord_env, newsroom, tmp_path)

    more = await ask_more(reader, asked.response, "to whom?")

    assert newsroom.asked == ["the *bridge*: <@1>?"] * 2
    assert more.response is not None
    assert more.response.ephemeral is private
    assert "To the council." in shown(more.response.components)


async def test_a_form_that_was_open_during_a_restart_is_answered(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")
    assert asked.response is not None
    form = await reader.click(asked.response, label="Ask more")
    await restart(simcord_env, newsroom, tmp_path)

    more = await reader.submit_modal(form, {FIELD: "to whom?"})

    assert more.response is not None
    assert "To the council." in shown(more.response.components)


@pytest.mark.parametrize("question", ["the bridge?", "to whom?"])
async def test_presses_and_forms_are_acknowledged_before_any_work(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    question: str,
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")
    assert asked.response is not None
    newsroom.seconds = 0.3
    before = len(simcord_env.http_requests)

    await reader.click(asked.response, custom_id=buttons(asked.response.components)[0]["custom_id"])
    await ask_more(reader, asked.response, question)

    calls = [(call.method, call.path.split("/")[-1]) for call in simcord_env.http_requests[before:]]
    assert calls == [
        ("POST", "callback"),
        ("PATCH", "@original"),
        ("POST", "callback"),
        ("POST", "callback"),
        ("PATCH", "@original"),
    ]


async def test_an_answer_below_a_message_finds_its_question_there(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    assert simcord_env.bot.user is not None
    await reader.send(channel, f"{simcord_env.bot.user.mention} the bridge?")
    answer = channel.last_message
    await restart(simcord_env, newsroom, tmp_path)

    more = await ask_more(reader, answer, "to whom?")

    assert newsroom.asked == ["the bridge?"] * 2
    assert more.response is not None
    assert "To the council." in shown(more.response.components)


async def test_a_reply_to_an_old_answer_goes_on_from_it(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    assert simcord_env.bot.user is not None
    me = simcord_env.bot.user.mention
    other = guild.add_member(simcord_env.create_user("other"))
    await reader.send(channel, f"{me} the bridge?")
    below = channel.last_message
    await reader.slash(channel, "ask", question="the harbour?")
    by_command = channel.last_message
    assert below is not None
    assert by_command is not None
    await restart(simcord_env, newsroom, tmp_path)

    await reader.send(channel, f"{me} to whom?", reply_to=below)
    await other.send(channel, f"{me} to whom?", reply_to=by_command)

    questions = [former and former.question for former in newsroom.formers]
    assert questions == [None, "the bridge?", None, "the bridge?", None, "the harbour?"]


async def test_what_was_asked_is_what_the_question_was_taken_for(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.rendering.lead", lambda *_: ("Taken as: the bridge, today?",))
    asked = await reader.slash(channel, "ask", question="and the bridge?")
    await restart(simcord_env, newsroom, tmp_path)

    await ask_more(reader, asked.response, "to whom?")

    assert newsroom.asked == ["and the bridge?", "the bridge, today?"]


async def test_a_question_too_long_to_be_read_back_whole_is_not_asked_by_half(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge, " * 40)
    await restart(simcord_env, newsroom, tmp_path)

    await ask_more(reader, asked.response, "to whom?")

    assert newsroom.formers[-1] is None
    assert len(newsroom.asked) == 1


async def test_where_the_question_is_gone_the_next_one_stands_alone(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    assert simcord_env.bot.user is not None
    question = await reader.send(channel, f"{simcord_env.bot.user.mention} the bridge?")
    answer = channel.last_message
    room = simcord_env.bot.get_channel(channel.id)
    assert isinstance(room, discord.TextChannel)
    await reader.delete(question)
    await restart(simcord_env, newsroom, tmp_path)

    more = await ask_more(reader, answer, "to whom?")

    assert newsroom.formers[-1] is None
    assert more.response is not None
    assert "Ask the whole question." in shown(more.response.components)


async def test_anybody_may_go_on_from_a_public_answer(
    simcord_env: simcord.Env,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    other = guild.add_member(simcord_env.create_user("other"))
    asked = await reader.slash(channel, "ask", question="the bridge?")

    more = await ask_more(other, asked.response, "to whom?")

    assert more.response is not None
    assert "To the council." in shown(more.response.components)


async def test_a_fault_is_one_sentence_with_a_number(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, caplog: pytest.LogCaptureFixture
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")

    more = await ask_more(reader, asked.response, "a fault?")

    (told,) = {record.getMessage() for record in caplog.records if record.exc_info}
    assert more.response is not None
    assert told.removeprefix("Reference ") in shown(more.response.components)
