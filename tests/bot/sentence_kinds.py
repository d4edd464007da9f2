"""The short messages: what could not be found, was not kept, or may not be done."""

from functools import partial

import discord

from tests.bot.discord_kinds import CLINTON, Kind, by_command
from tests.bot.forging import forge_press
from tests.bot.stage import Stage, answer_of

LONG_AGO = "AAAAAAAAAAAA:1"


async def show_bare(stage: Stage) -> None:
    """A question that is none by itself."""
    await stage.open()
    stage.see(await stage.mention("to whom?"))


async def show_forgotten(stage: Stage, *, custom_id: str) -> None:
    """A press of a button whose words are gone."""
    await stage.open()
    asked = await stage.slash("ask", question=CLINTON)
    stage.see(answer_of(await forge_press(stage.reader, asked, custom_id)))


async def show_silenced(stage: Stage) -> None:
    """A share where the bot may not write."""
    await stage.open()
    assert stage.env.bot.user is not None
    silence = discord.PermissionOverwrite(send_messages=False)
    guild = stage.reader.guild
    stage.channel = guild.create_text_channel("quiet", overwrites={stage.env.bot.user: silence})
    asked = await stage.slash("ask", question=CLINTON, private=True)
    stage.see(await stage.press(asked, "Share"))


async def show_stranger(stage: Stage) -> None:
    """A command of those who look after the articles, used by somebody else."""
    await stage.open()
    stranger = stage.reader.guild.add_member(stage.env.create_user("stranger"))
    stage.see(answer_of(await stranger.slash(stage.channel, "corpus status")))
    stage.env.errors.clear()


async def show_misused(stage: Stage, *, name: str, options: dict[str, str]) -> None:
    """A command with something that it cannot use."""
    await stage.open()
    stage.see(await stage.slash(name, **options))
    stage.env.errors.clear()


KINDS = (
    Kind(
        "Half a question",
        "Ask *to whom?* where nothing was asked before.",
        show_bare,
    ),
    Kind(
        "Nobody of that name",
        "`/quotes` with `person: Vladimir Putni`.",
        by_command("quotes", person="Vladimir Putni"),
    ),
    Kind(
        "No quotations",
        "`/quotes` with `topic: football`.",
        by_command("quotes", topic="football"),
    ),
    Kind(
        "No events in that time",
        "`/timeline` with `topic: NATO` and `to: 1940`: the nearest ones are shown as such.",
        by_command("timeline", topic="NATO", to="1940"),
    ),
    Kind(
        "No date",
        "`/timeline` with `from: soonish`.",
        partial(show_misused, name="timeline", options={"from": "soonish"}),
    ),
    Kind(
        "Context of words that are gone",
        "Press *Context* after the article was changed or removed.",
        partial(show_forgotten, custom_id="context:000000000000:1:9"),
    ),
    Kind(
        "More after 30 days",
        "Press *More* under an answer that is older than 30 days.",
        partial(show_forgotten, custom_id=f"more:{LONG_AGO}"),
    ),
    Kind(
        "Sharing where the bot may not write",
        "Press *Share* in such a channel.",
        show_silenced,
    ),
    Kind(
        "A command for others",
        "Use `/corpus` without looking after the articles.",
        show_stranger,
    ),
)
