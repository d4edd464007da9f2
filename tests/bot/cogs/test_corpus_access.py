"""Who may look after the articles, whatever they send: those who are listed, and nobody else."""

from dataclasses import dataclass
from pathlib import Path

import discord
import pytest
import simcord

from bot.admins import Admins, NotAdminError
from bot.apologizing import SENTENCES
from bot.auditing import AUDIT_LOG
from bot.catalogue import ENGLISH
from bot.client import Client
from bot.uploading import digest_id
from tests.bot.answers import press, text_of, told_apart
from tests.bot.forging import forge_press, forge_typing, forge_verb, installed_by
from tests.bot.newsroom import TEXT, Newsroom
from tests.bot.storeroom import CHANGES, STATUS

REFUSAL = ENGLISH.say(SENTENCES[NotAdminError])
VERBS = ("status", "reload", "add", "edit", "remove", "rollback", "gaps", "log")
STANDINGS = ("everyone", "moderator", "administrator", "owner")
BUTTONS = {
    "never sent": "corpus:reload:5f3a9c1e",
    "the reload that would be done": f"corpus:reload:{CHANGES.corpus}",
    "the generation in use": f"corpus:rollback:{STATUS.generation}",
    "a stale generation": "corpus:rollback:20180101-0",
    "an article": f"corpus:remove:{digest_id('harbour')}",
    "no verb": "corpus:everything:now",
}
GARBAGE = ("corpus", "corpus:", "corpus:reload", "corpus:RELOAD:x", "corpus:reload:a\nb", "*:*:*")


@dataclass(frozen=True, slots=True)
class Untouched:
    """The newsroom with its folders, to see that nothing was done."""

    newsroom: Newsroom
    shelf: Path
    data: Path

    def __bool__(self) -> bool:
        stands = [path.name for path in self.shelf.iterdir()] == ["harbour.txt"]
        same = (self.shelf / "harbour.txt").read_text(encoding="utf-8") == TEXT
        done = self.newsroom.reloads or self.newsroom.rollbacks
        return stands and same and not done and not (self.data / AUDIT_LOG).exists()


@pytest.fixture
def untouched(newsroom: Newsroom, shelf_dir: Path, tmp_path: Path) -> Untouched:
    return Untouched(newsroom, shelf_dir, tmp_path)


@pytest.fixture
def stranger(
    request: pytest.FixtureRequest, simcord_env: simcord.Env
) -> tuple[simcord.MemberActor, simcord.ChannelHandle]:
    """Somebody who is not listed, with their standing in a guild, and a channel there."""
    user = simcord_env.create_user("stranger")
    standing = request.param
    guild = simcord_env.create_guild("Theirs", owner=user if standing == "owner" else None)
    may = {
        "moderator": discord.Permissions(manage_messages=True, kick_members=True),
        "administrator": discord.Permissions(administrator=True, manage_guild=True),
    }
    roles = [guild.create_role(standing, permissions=may[standing])] if standing in may else []
    return guild.add_member(user, roles=roles), guild.create_text_channel("news")


Stranger = tuple[simcord.MemberActor, simcord.ChannelHandle]


@pytest.mark.parametrize("stranger", STANDINGS, indirect=True)
async def test_whoever_is_not_listed_is_refused_every_verb_in_one_kind_sentence(
    simcord_env: simcord.Env, untouched: Untouched, stranger: Stranger
) -> None:
    member, channel = stranger
    options: dict[str, dict[str, object]] = {
        "add": {"file": ("ferry.txt", b"The ferry sails again."), "title": "The ferry"},
        "edit": {"article": "harbour", "title": "Mine"},
        "remove": {"article": "harbour"},
    }

    asked = [
        await member.slash(channel, f"corpus {verb}", **options.get(verb, {})) for verb in VERBS
    ]

    assert [text_of(each) for each in asked] == [REFUSAL] * len(VERBS)
    assert [type(error) for error in simcord_env.errors] == [NotAdminError] * len(VERBS)
    assert untouched


@pytest.mark.parametrize("stranger", STANDINGS, indirect=True)
@pytest.mark.parametrize("custom_id", BUTTONS.values(), ids=BUTTONS)
async def test_whoever_is_not_listed_is_refused_every_button_however_it_is_forged(
    untouched: Untouched, stranger: Stranger, custom_id: str
) -> None:
    member, channel = stranger
    public = await member.slash(channel, "ask", question="the bridge?")
    assert public.response is not None
    before = public.response.components

    pressed = await forge_press(member, public.response, custom_id)

    assert told_apart(pressed) == [REFUSAL]
    assert public.response.components == before
    assert untouched


@pytest.mark.parametrize("stranger", STANDINGS, indirect=True)
@pytest.mark.parametrize("verb", ["edit", "remove", "status"])
async def test_whoever_is_not_listed_is_offered_nothing(
    simcord_env: simcord.Env, stranger: Stranger, verb: str
) -> None:
    member, channel = stranger
    if verb == "status":
        with pytest.raises(simcord.SetupError):
            await member.autocomplete(channel, "corpus status", "article", "")
        return

    assert await member.autocomplete(channel, f"corpus {verb}", "article", "harb") == []
    assert await forge_typing(member, channel, verb) == []
    assert simcord_env.errors == []


@pytest.mark.parametrize("who", ["a stranger", "the owner"])
async def test_in_direct_messages_even_the_owner_is_refused(
    simcord_env: simcord.Env, untouched: Untouched, who: str
) -> None:
    user = simcord_env.create_user("reader")
    if who == "the owner":
        assert simcord_env.bot.application is not None
        simcord_env.bot.application.owner = await simcord_env.bot.fetch_user(user.id)
    private = await user.slash("ask", question="the bridge?")

    seen = [name for name in user.available_commands() if name.startswith("corpus")]
    asked = [await forge_verb(user, user.dm_channel, verb) for verb in VERBS if verb != "add"]
    pressed = await forge_press(user, private.response, BUTTONS["the generation in use"])
    offered = await forge_typing(user, user.dm_channel, "remove")

    assert (seen, offered) == ([], [])
    assert {text_of(each) for each in asked} == {REFUSAL}
    assert told_apart(pressed) == [REFUSAL]
    assert {type(error) for error in simcord_env.errors} == {NotAdminError}
    assert untouched


async def test_where_somebody_installed_the_application_for_themselves_they_are_refused(
    simcord_env: simcord.Env,
    untouched: Untouched,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    public = await reader.slash(channel, "ask", question="the bridge?")
    assert public.response is not None
    context = installed_by(reader.id)

    asked = [await forge_verb(reader, channel, verb, **context) for verb in ("status", "reload")]
    pressed = await forge_press(
        reader, public.response, BUTTONS["the generation in use"], **context
    )
    offered = await forge_typing(reader, channel, "edit", **context)

    assert {text_of(each) for each in asked} == {REFUSAL}
    assert told_apart(pressed) == [REFUSAL]
    assert offered == []
    assert len(simcord_env.errors) == 2
    assert untouched


@pytest.mark.parametrize("verb", ["reload", "remove", "rollback"])
async def test_a_button_does_nothing_for_whoever_is_no_longer_listed(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    untouched: Untouched,
    verb: str,
) -> None:
    label = {"reload": "Take it in", "remove": "Remove", "rollback": "Roll back"}[verb]
    if verb == "rollback":
        newsroom._serve(STATUS.generation)
    options = {"article": "harbour"} if verb == "remove" else {}
    asked = await editor.slash(channel, f"corpus {verb}", **options)
    before = text_of(asked)
    nobody = Client(index=newsroom, admins=Admins(), data_dir=untouched.data)
    await simcord_env.restart_bot(nobody)

    pressed = await press(editor, asked, label)

    assert told_apart(pressed) == [REFUSAL]
    assert text_of(asked) == before
    assert untouched


async def test_a_button_does_nothing_for_whoever_has_lost_the_role(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
    untouched: Untouched,
) -> None:
    role = guild.create_role("editors")
    member = guild.add_member(simcord_env.create_user("editor"), roles=[role])
    listed = Admins(roles=frozenset({role.id}))
    await simcord_env.restart_bot(Client(index=newsroom, admins=listed, data_dir=untouched.data))
    asked = await member.slash(channel, "corpus reload")
    simcord_env.backend.get_guild(guild.id).members[member.id].role_ids.remove(role.id)

    pressed = await press(member, asked, "Take it in")

    assert told_apart(pressed) == [REFUSAL]
    assert untouched


@pytest.mark.parametrize("custom_id", GARBAGE)
async def test_garbage_for_a_button_does_nothing_even_for_those_who_may(
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    untouched: Untouched,
    custom_id: str,
) -> None:
    public = await editor.slash(channel, "ask", question="the bridge?")
    assert public.response is not None

    pressed = await forge_press(editor, public.response, custom_id)
    # Discord itself tells that nobody answered it.
    simcord_env.backend.interactions.popitem()

    assert pressed.followups == []
    assert untouched


@pytest.mark.parametrize("custom_id", [BUTTONS["no verb"], BUTTONS["a stale generation"]])
async def test_a_forged_button_does_nothing_that_was_not_shown_even_for_those_who_may(
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    untouched: Untouched,
    custom_id: str,
) -> None:
    asked = await editor.slash(channel, "corpus reload")
    assert asked.response is not None

    await forge_press(editor, asked.response, custom_id)

    assert untouched


async def test_a_forged_button_that_names_what_was_shown_is_as_good_as_the_real_one(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    asked = await editor.slash(channel, "corpus status")
    assert asked.response is not None

    await forge_press(editor, asked.response, BUTTONS["the reload that would be done"])

    assert newsroom.reloads == 1
