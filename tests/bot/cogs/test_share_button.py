"""*Share* on a private answer: the same for everybody, once, without a ping."""

import asyncio
from pathlib import Path

import aiohttp
import discord
import pytest
import simcord

from bot.admins import Admins
from bot.catalogue import ENGLISH
from bot.client import Client
from bot.limits import LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from bot.rendering import SHARED_LENGTH
from retrieval.answer import Answer, NotInCorpus
from tests.bot.discord_text import Component, buttons, count, shown, texts
from tests.bot.forging import as_it_is, forge_press
from tests.bot.newsroom import Newsroom, narrated


async def ask_in_private(
    reader: simcord.MemberActor, channel: simcord.ChannelHandle
) -> simcord.ResponseMessage:
    asked = await reader.slash(channel, "ask", question="the bridge?", private=True)
    assert asked.response is not None
    return asked.response


def labels(components: list[Component]) -> list[str]:
    return [each["label"] for each in buttons(components)]


def public_messages(channel: simcord.ChannelHandle) -> list[discord.Message]:
    """The messages that everybody sees."""
    return [each for each in channel.history() if not each.flags.ephemeral]


def posted(channel: simcord.ChannelHandle) -> list[list[Component]]:
    """What they show."""
    return [[row.to_dict() for row in each.components] for each in public_messages(channel)]


async def test_a_private_answer_is_posted_for_everybody_under_the_readers_name(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    private = await ask_in_private(reader, channel)
    before = shown(private.components).split("\n")

    await reader.click(private, label="Share")

    (public,) = posted(channel)
    assert labels(public) == ["Context", "Context", "Ask more"]
    assert shown(public).split("\n")[:2] == ["▌   Shared by reader", before[0]]
    assert shown(public).split("\n")[2:-1] == before[1:-1]
    (button,) = [each for each in buttons(private.components) if each["label"] == "Shared"]
    assert button["disabled"]


async def test_a_public_answer_has_nothing_to_share(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")
    assert asked.response is not None

    pressed = await forge_press(reader, asked.response, "share")

    assert "Share" not in labels(list(asked.response.components))
    assert pressed.response is not None
    assert shown(pressed.response.components) == ENGLISH.say("share.public_already")


async def test_two_presses_at_once_post_it_once(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    private = await ask_in_private(reader, channel)

    before = as_it_is(private)
    presses = (forge_press(reader, private, "share", message=before) for _ in range(2))
    await asyncio.gather(*presses)

    assert len(posted(channel)) == 1


async def test_it_works_after_a_restart_and_so_do_the_buttons_of_what_was_shared(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    private = await ask_in_private(reader, channel)
    await simcord_env.restart_bot(Client(index=newsroom, admins=Admins(), data_dir=tmp_path))

    await reader.click(private, label="Share")
    (message,) = public_messages(channel)
    first = buttons([row.to_dict() for row in message.components])[0]
    pressed = await reader.click(message, custom_id=first["custom_id"])

    assert pressed.response is not None
    assert "It had rained all week." in shown(pressed.response.components)


async def test_where_the_bot_may_not_speak_it_says_so_in_private(
    simcord_env: simcord.Env,
    guild: simcord.GuildHandle,
    reader: simcord.MemberActor,
) -> None:
    assert simcord_env.bot.user is not None
    silence = discord.PermissionOverwrite(send_messages=False)
    quiet = guild.create_text_channel("quiet", overwrites={simcord_env.bot.user: silence})
    private = await ask_in_private(reader, quiet)

    pressed = await reader.click(private, label="Share")

    assert pressed.response is not None
    assert pressed.response.ephemeral
    assert shown(pressed.response.components) == ENGLISH.say("share.may_not_speak")
    assert posted(quiet) == []


MAY_NOT_SPEAK = ENGLISH.say("share.may_not_speak")


@pytest.mark.parametrize("lacking", ["send_messages", "view_channel"])
async def test_where_a_permission_is_lacking_nothing_is_posted(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, lacking: str
) -> None:
    private = await ask_in_private(reader, channel)
    allowed = discord.Permissions.all()
    allowed.update(**{lacking: False})

    pressed = await forge_press(reader, private, "share", app_permissions=str(allowed.value))

    assert pressed.response is not None
    assert shown(pressed.response.components) == MAY_NOT_SPEAK
    assert posted(channel) == []


@pytest.mark.parametrize(
    ("lacking", "number"), [("send_messages_in_threads", 0), ("send_messages", 1)]
)
async def test_in_a_thread_it_is_the_permission_of_threads_that_counts(
    simcord_env: simcord.Env,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    lacking: str,
    number: int,
) -> None:
    room = simcord_env.bot.get_channel(channel.id)
    assert isinstance(room, discord.TextChannel)
    made = await room.create_thread(name="bridge", type=discord.ChannelType.public_thread)
    thread = simcord.ChannelHandle(simcord_env, guild, simcord_env.backend.get_channel(made.id))
    private = await ask_in_private(reader, thread)
    allowed = discord.Permissions.all()
    allowed.update(**{lacking: False})

    before = as_it_is(private)
    permissions = str(allowed.value)
    await forge_press(reader, private, "share", message=before, app_permissions=permissions)

    assert len(posted(thread)) == number


async def test_an_answer_without_a_spare_character_is_shared_under_the_longest_name(
    simcord_env: simcord.Env,
    guild: simcord.GuildHandle,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # What is reserved for a longer foot would hold the name too.
    monkeypatch.setattr("bot.rendering.FOOT_LENGTH", 50)
    newsroom.answer = Answer("who?", (narrated("x " * 4_000 + "x"),) * 3)
    reader = guild.add_member(simcord_env.create_user("reader"), nick="*" * 100)
    private = await ask_in_private(reader, channel)

    await reader.click(private, label="Share")

    (public,) = posted(channel)
    lengths = [sum(map(length, texts(each))) for each in (list(private.components), public)]
    assert lengths[0] > LAYOUT_LENGTH - SHARED_LENGTH - 5
    assert lengths[1] <= LAYOUT_LENGTH


REFUSED = aiohttp.ClientResponse.__new__(aiohttp.ClientResponse)
REFUSED.status, REFUSED.reason = 403, "Forbidden"


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (RuntimeError(), "the log tells more"),
        (discord.Forbidden(REFUSED, "Missing Permissions"), ENGLISH.say("share.may_not_speak")),
    ],
)
async def test_what_could_not_be_posted_can_be_shared_again(
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    monkeypatch: pytest.MonkeyPatch,
    fault: Exception,
    sentence: str,
) -> None:
    private = await ask_in_private(reader, channel)

    def refuse(*_: object) -> None:
        raise fault

    with monkeypatch.context() as broken:
        broken.setattr("bot.unfolding.public_copy", refuse)
        pressed = await reader.click(private, label="Share")
    failed = posted(channel)
    await reader.click(private, label="Share")

    assert failed == []
    assert sentence in shown(pressed.followups[0].components)
    assert len(posted(channel)) == 1


async def test_what_discord_did_not_acknowledge_can_be_shared_again(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = await ask_in_private(reader, channel)
    before = as_it_is(private)

    async def lose(*_: object, **__: object) -> None:
        raise TimeoutError

    with monkeypatch.context() as broken:
        broken.setattr(discord.InteractionResponse, "edit_message", lose)
        failed = await forge_press(reader, private, "share", message=before)
    await forge_press(reader, private, "share", message=before)

    assert failed.response is not None
    assert failed.response.ephemeral
    assert "the log tells more" in shown(failed.response.components)
    assert len(posted(channel)) == 1


@pytest.mark.parametrize("length_of_one", [1, 900, 5_000])
async def test_a_shared_answer_keeps_discords_limits(
    simcord_env: simcord.Env,
    guild: simcord.GuildHandle,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    length_of_one: int,
) -> None:
    found = tuple(narrated(f"{at} " + "*" * length_of_one + ". x" * 3) for at in range(30))
    newsroom.answer = NotInCorpus("#" * 1_000, found, ("|" * 900,) * 9)
    reader = guild.add_member(simcord_env.create_user("_" * 32))
    asked = await reader.slash(channel, "ask", question="#" * 1_000, private=True)
    assert asked.response is not None

    await reader.click(asked.response, label="Share")

    (public,) = posted(channel)
    for components in (public, list(asked.response.components)):
        assert sum(map(length, texts(components))) <= LAYOUT_LENGTH
        assert count(components) <= LAYOUT_COMPONENTS


async def test_a_name_that_looks_like_a_mention_pings_nobody(
    simcord_env: simcord.Env,
    guild: simcord.GuildHandle,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
) -> None:
    newsroom.answer = Answer("who?", (narrated("The ferry sails."),))
    other = guild.add_member(simcord_env.create_user("@everyone **x**"))

    await other.click(await ask_in_private(other, channel), label="Share")

    (public,) = posted(channel)
    assert "\\@everyone \\*\\*x\\*\\*" in "".join(texts(public))
