import discord
import pytest
import simcord

from bot.catalogue import ENGLISH
from retrieval.answer import Answer
from tests.bot.discord_text import quotations, shown
from tests.bot.newsroom import Newsroom, NotAskedError, said
from tests.bot.turns import LONGEST_GAP, TRIALS, gaps_between_turns


async def test_a_question_is_answered_with_the_printed_words(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="When does the bridge open?")

    assert asked.response is not None
    assert quotations(asked.response.components) == [
        "“The bridge will open in May,”",
        "the harbour would have to wait",
    ]
    assert not asked.ephemeral


async def test_a_private_answer_is_shown_to_the_asker_alone(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?", private=True)

    assert asked.response is not None
    assert asked.response.ephemeral


async def test_the_question_is_acknowledged_before_any_work(
    newsroom: Newsroom,
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    newsroom.seconds = 0.2

    await reader.slash(channel, "ask", question="the bridge?")

    calls = [call for call in simcord_env.http_requests if "/commands" not in call.path]
    kinds = [call.json["type"] for call in calls if call.path.endswith("/callback") and call.json]
    edits = [call for call in calls if call.path.endswith("/messages/@original")]
    assert kinds == [discord.InteractionResponseType.deferred_channel_message.value]
    assert len(edits) == 1


async def test_an_honest_no_shows_the_closest_passages_as_no_answer(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="Who won the race?")

    assert asked.response is not None
    text = shown(asked.response.components)
    assert "Not in these articles." in text
    assert "not an answer" in text
    assert "The bridge was closed on 3 March 2019." in text


async def test_a_question_may_be_asked_in_a_direct_message_by_command(
    simcord_env: simcord.Env, newsroom: Newsroom
) -> None:
    asked = await simcord_env.create_user("stranger").slash("ask", question="the bridge?")

    assert asked.response is not None
    assert newsroom.asked == ["the bridge?"]


async def test_a_mention_is_answered_below_the_message(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    assert simcord_env.bot.user is not None
    question = await reader.send(channel, f"{simcord_env.bot.user.mention} the bridge?")

    answer = channel.last_message
    assert newsroom.asked == ["the bridge?"]
    assert answer is not None
    assert answer.author == simcord_env.bot.user
    assert answer.reference is not None
    assert answer.reference.message_id == question.id
    assert any(call.path.endswith("/typing") for call in simcord_env.http_requests)


async def test_a_direct_message_needs_no_mention(
    simcord_env: simcord.Env, newsroom: Newsroom
) -> None:
    stranger = simcord_env.create_user("stranger")

    await stranger.send_dm("the bridge?")

    answer = stranger.dm_channel.last_message
    assert newsroom.asked == ["the bridge?"]
    assert answer is not None
    assert answer.author == simcord_env.bot.user


async def test_a_mention_without_a_question_is_told_how_to_ask(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    assert simcord_env.bot.user is not None
    await reader.send(channel, f" {simcord_env.bot.user.mention} ")

    answer = channel.last_message
    assert newsroom.formers == [None] * len(newsroom.asked)
    assert answer is not None
    told = shown([row.to_dict() for row in answer.components])
    assert ENGLISH.say("help.asking") in told
    assert "- What did Ada Finch say about harbour?" in told


@pytest.mark.parametrize("text", ["the bridge?", "@everyone the bridge?", "@here the bridge?"])
async def test_messages_for_others_are_passed_over(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor, text: str
) -> None:
    await reader.send(channel, text)

    assert newsroom.asked == []


async def test_bots_are_passed_over(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
) -> None:
    assert simcord_env.bot.user is not None
    other = guild.add_member(simcord_env.create_user("other", bot=True))

    await other.send(channel, f"{simcord_env.bot.user.mention} the bridge?")

    assert newsroom.asked == []


async def test_the_bot_does_not_try_to_speak_where_it_may_not(
    simcord_env: simcord.Env, newsroom: Newsroom, guild: simcord.GuildHandle
) -> None:
    assert simcord_env.bot.user is not None
    silence = discord.PermissionOverwrite(send_messages=False)
    quiet = guild.create_text_channel("quiet", overwrites={simcord_env.bot.user: silence})
    reader = guild.add_member(simcord_env.create_user("reader"))

    await reader.send(quiet, f"{simcord_env.bot.user.mention} the bridge?")

    assert newsroom.asked == []
    assert not any(call.path.startswith("/channels") for call in simcord_env.http_requests)


async def test_where_the_past_is_hidden_the_answer_refers_to_nothing(
    simcord_env: simcord.Env, newsroom: Newsroom, guild: simcord.GuildHandle
) -> None:
    assert simcord_env.bot.user is not None
    hidden = discord.PermissionOverwrite(read_message_history=False)
    channel = guild.create_text_channel("hidden", overwrites={simcord_env.bot.user: hidden})
    reader = guild.add_member(simcord_env.create_user("reader"))

    await reader.send(channel, f"{simcord_env.bot.user.mention} the bridge?")

    assert newsroom.asked == ["the bridge?"]
    assert channel.last_message is not None
    assert channel.last_message.reference is None


async def test_a_fault_is_one_sentence_with_a_number_that_is_in_the_log(
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked = await reader.slash(channel, "ask", question="a fault?")

    assert asked.response is not None
    (told,) = {record.getMessage() for record in caplog.records if record.exc_info}
    assert told.removeprefix("Reference ") in shown(asked.response.components)
    assert "Traceback" not in shown(asked.response.components)
    assert simcord.assert_error(simcord_env, NotAskedError)


async def test_a_fault_behind_a_mention_is_told_below_it(
    simcord_env: simcord.Env, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    assert simcord_env.bot.user is not None
    await reader.send(channel, f"{simcord_env.bot.user.mention} a fault?")

    answer = channel.last_message
    assert answer is not None
    assert answer.author == simcord_env.bot.user
    assert simcord.assert_error(simcord_env, NotAskedError)


async def test_no_question_is_written_to_the_log(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")

    await reader.slash(channel, "ask", question="the bridge, in confidence?")

    assert "confidence" not in caplog.text


async def test_the_event_loop_keeps_turning_while_a_slow_index_answers(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    newsroom.seconds = 0.3
    longest: list[float] = []

    for _ in range(TRIALS):
        async with gaps_between_turns() as gaps:
            await reader.slash(channel, "ask", question="the bridge?")
        longest.append(max(gaps))

    assert min(longest) < LONGEST_GAP


async def test_a_mention_in_a_thread_is_answered_there(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    assert simcord_env.bot.user is not None
    room = simcord_env.bot.get_channel(channel.id)
    assert isinstance(room, discord.TextChannel)
    await room.create_thread(name="bridge", type=discord.ChannelType.public_thread)
    (thread,) = channel.threads

    await reader.send(thread, f"{simcord_env.bot.user.mention} the bridge?")

    assert newsroom.asked == ["the bridge?"]
    assert thread.last_message is not None
    assert thread.last_message.author == simcord_env.bot.user


async def test_what_a_hostile_article_prints_is_seen_as_it_is_printed(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    printed = "@everyone **go** [here](https://bad.example)\n# <@1> ||<t:1:R>|| `x` \\_o_/\n1. end"
    speaker = "<@&2> *x*"
    newsroom.answer = Answer("who?", (said(printed, speaker=speaker, kind="reported"),))

    asked = await reader.slash(channel, "ask", question="@everyone who?")

    assert asked.response is not None
    assert quotations(asked.response.components) == [printed]
    assert speaker in shown(asked.response.components)


async def test_the_same_person_goes_on_in_the_same_channel_by_command_and_by_mention(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    assert simcord_env.bot.user is not None
    await reader.slash(channel, "ask", question="the bridge?")
    asked = await reader.slash(channel, "ask", question="to whom?")
    await reader.send(channel, f"{simcord_env.bot.user.mention} to whom?")

    assert [former and former.question for former in newsroom.formers] == [
        None,
        "the bridge?",
        "the bridge?",
    ]
    assert asked.response is not None
    assert "Asked: to whom?\n▌ To the council." in shown(asked.response.components)
    assert channel.last_message is not None
    assert "To the council." in shown([row.to_dict() for row in channel.last_message.components])


async def test_a_conversation_goes_on_in_direct_messages(
    simcord_env: simcord.Env, newsroom: Newsroom
) -> None:
    stranger = simcord_env.create_user("stranger")

    await stranger.send_dm("the bridge?")
    await stranger.send_dm("and the harbour?")

    assert newsroom.formers[0] is None
    assert newsroom.formers[1] is not None


async def test_nobody_goes_on_from_anothers_answer_nor_from_another_channel(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    other = guild.add_member(simcord_env.create_user("other"))
    await reader.slash(channel, "ask", question="the bridge?")

    await other.slash(channel, "ask", question="to whom?")
    asked = await reader.slash(guild.create_text_channel("quiet"), "ask", question="to whom?")

    assert newsroom.formers == [None, None, None]
    assert asked.response is not None
    assert shown(asked.response.components) == "Ask the whole question."


async def test_a_private_answer_is_not_gone_on_from_in_public(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    await reader.slash(channel, "ask", question="the bridge?", private=True)
    in_public = await reader.slash(channel, "ask", question="to whom?")
    in_private = await reader.slash(channel, "ask", question="to whom?", private=True)

    assert in_public.response is not None
    assert shown(in_public.response.components) == "Ask the whole question."
    assert in_private.response is not None
    assert in_private.response.ephemeral
    assert "To the council." in shown(in_private.response.components)


async def test_a_reply_goes_on_from_the_answer_that_it_replies_to(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    assert simcord_env.bot.user is not None
    me = simcord_env.bot.user.mention
    other = guild.add_member(simcord_env.create_user("other"))
    await reader.send(channel, f"{me} the bridge?")
    answer = channel.last_message
    assert answer is not None
    await reader.send(channel, f"{me} the harbour?")

    await reader.send(channel, f"{me} to whom?", reply_to=answer)
    await other.send(channel, f"{me} to whom?", reply_to=answer)

    *_, replied, other_replied = newsroom.formers
    assert replied is not None
    assert replied.question == "the bridge?"
    assert other_replied == replied
