import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import simcord

from bot.admins import Admins
from bot.catalogue import ENGLISH
from bot.client import Client
from bot.composing import Composer
from bot.feedback import FEEDBACK, Feedback
from bot.gaps import Gaps
from bot.limits import LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from tests.bot.answers import buttons_in
from tests.bot.discord_text import count, shown, texts
from tests.bot.forging import forge_press
from tests.bot.newsroom import Newsroom
from tests.bot.scripted_model import ScriptedModel, composer_for


def client(
    newsroom: Newsroom, folder: Path, *, is_kept: bool = True, composer: Composer | None = None
) -> Client:
    return Client(
        composer=composer,
        index=newsroom,
        admins=Admins(),
        data_dir=folder,
        gaps=Gaps(folder, is_kept=is_kept),
        feedback=Feedback(folder, is_kept=is_kept),
    )


@pytest.fixture
async def voter(
    simcord_env: simcord.Env, newsroom: Newsroom, reader: simcord.MemberActor, tmp_path: Path
) -> simcord.MemberActor:
    """A reader where votes are kept."""
    await simcord_env.restart_bot(client(newsroom, tmp_path))
    return reader


def text_of(asked: simcord.InteractionResult) -> str:
    assert asked.response is not None
    return shown(asked.response.components)


def told_alone(pressed: simcord.InteractionResult) -> str:
    """What a press is answered with, which the person alone sees."""
    assert pressed.response is not None
    assert pressed.response.ephemeral
    assert pressed.followups == []
    return shown(pressed.response.components)


def said(key: str) -> str:
    return ENGLISH.say(f"privacy.{key}")


def ids_in(asked: simcord.InteractionResult) -> list[str]:
    assert asked.response is not None
    buttons = buttons_in(asked.response.components)
    return [each["custom_id"] for each in buttons if each["custom_id"].startswith("vote:")]


def votes(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / FEEDBACK)) as base:
        return [vote for (vote,) in base.execute("SELECT vote FROM votes")]


async def test_answers_have_no_votes_unless_they_are_kept(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, tmp_path: Path
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")

    assert ids_in(asked) == []
    assert not (tmp_path / FEEDBACK).exists()


@pytest.mark.parametrize("question", ["the bridge?", "Who won the race?"])
async def test_a_vote_is_kept_and_told_to_the_person_alone(
    channel: simcord.ChannelHandle, voter: simcord.MemberActor, tmp_path: Path, question: str
) -> None:
    asked = await voter.slash(channel, "ask", question=question)
    assert asked.response is not None
    before = asked.response.components

    pressed = await voter.click(asked.response, custom_id=ids_in(asked)[1])
    again = await voter.click(asked.response, custom_id=ids_in(asked)[0])

    assert told_alone(pressed) == ENGLISH.say("votes.down")
    assert told_alone(again) == ENGLISH.say("votes.up")
    assert votes(tmp_path) == ["up"]
    assert asked.response.components == before
    assert count(before) <= LAYOUT_COMPONENTS
    assert all(len(each) <= 100 for each in ids_in(asked))


async def test_a_mention_s_answer_is_voted_on_after_a_restart(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    voter: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    asked = await voter.slash(channel, "ask", question="the bridge?")
    await simcord_env.restart_bot(client(newsroom, tmp_path))
    assert asked.response is not None

    await voter.click(asked.response, custom_id=ids_in(asked)[0])

    assert votes(tmp_path) == ["up"]


@pytest.mark.parametrize("key", ["A" * 22, "-" * 22])
async def test_a_forged_vote_is_told_to_be_too_old(
    channel: simcord.ChannelHandle, voter: simcord.MemberActor, tmp_path: Path, key: str
) -> None:
    asked = await voter.slash(channel, "ask", question="the bridge?")
    assert asked.response is not None

    pressed = await forge_press(voter, asked.response, f"vote:up:{key}")

    assert told_alone(pressed) == ENGLISH.say("votes.too_old")
    assert votes(tmp_path) == []


async def test_a_vote_where_votes_are_kept_no_more_is_told_so(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    voter: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    asked = await voter.slash(channel, "ask", question="the bridge?")
    await simcord_env.restart_bot(client(newsroom, tmp_path, is_kept=False))
    assert asked.response is not None

    pressed = await voter.click(asked.response, custom_id=ids_in(asked)[0])

    assert told_alone(pressed) == ENGLISH.say("votes.not_kept")


async def test_nobody_goes_without_an_answer_since_it_cannot_be_voted_on(
    channel: simcord.ChannelHandle,
    voter: simcord.MemberActor,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / FEEDBACK).mkdir()

    asked = await voter.slash(channel, "ask", question="the bridge?")

    assert "The bridge will open in May" in text_of(asked)
    assert ids_in(asked) == []
    assert "cannot be voted on" in caplog.text


async def test_a_vote_that_cannot_be_kept_is_one_sentence(
    channel: simcord.ChannelHandle, voter: simcord.MemberActor, tmp_path: Path
) -> None:
    asked = await voter.slash(channel, "ask", question="the bridge?")
    (tmp_path / FEEDBACK).write_text("no database any more, and long enough to be read " * 20)
    assert asked.response is not None

    pressed = await voter.click(asked.response, custom_id=ids_in(asked)[0])

    assert "under which the log tells more" in told_alone(pressed)


async def test_what_is_kept_is_told_as_it_is_set(
    channel: simcord.ChannelHandle, voter: simcord.MemberActor
) -> None:
    asked = await voter.slash(channel, "privacy")

    assert asked.ephemeral
    told = text_of(asked)
    assert all(said(key) in told for key in ("gaps", "votes", "logged"))
    assert said("no_votes") not in told
    assert asked.response is not None
    assert sum(map(length, texts(asked.response.components))) <= LAYOUT_LENGTH


async def test_where_nothing_is_kept_that_is_told(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "discord")

    told = text_of(await reader.slash(channel, "privacy"))

    assert all(said(key) in told for key in ("no_gaps", "no_votes", "logged_more"))
    assert said("gaps") not in told


async def test_one_deletes_ones_own_votes_even_after_a_restart(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
    voter: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    other = guild.add_member(simcord_env.create_user("other"))
    asked = await voter.slash(channel, "ask", question="the bridge?")
    assert asked.response is not None
    await voter.click(asked.response, custom_id=ids_in(asked)[0])
    await other.click(asked.response, custom_id=ids_in(asked)[1])
    told = await voter.slash(channel, "privacy")
    assert told.response is not None
    await simcord_env.restart_bot(client(newsroom, tmp_path))

    pressed = await voter.click(told.response, label=said("delete"))
    again = await voter.click(told.response, label=said("delete"))

    assert told_alone(pressed) == "Deleted: 1 vote."
    assert told_alone(again) == said("nothing_given")
    assert votes(tmp_path) == ["down"]


async def test_the_language_model_that_is_sent_questions_is_told(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    without = await reader.slash(channel, "privacy")
    composer = composer_for(ScriptedModel(), tmp_path)
    await simcord_env.restart_bot(client(newsroom, tmp_path, composer=composer))

    asked = await reader.slash(channel, "privacy")

    told = ENGLISH.say("privacy.sent_to_model", model="tiny")
    assert told in text_of(asked)
    assert told not in text_of(without)
