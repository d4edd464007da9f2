"""`/timeline`: a topic, a person and a period in, the dated events out."""

from functools import partial

import discord
from discord import app_commands

from bot.asking import Desk
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.limits import CHOICE_LENGTH
from bot.matching import matching
from bot.periods import read_period
from bot.rendering import timeline_head, timeline_layout, timeline_sheet
from bot.replying import fill


class Timeline:
    """Lists the events that the index at `desk` knows."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def command(self) -> app_commands.Command[app_commands.Group, ..., None]:
        """The slash command."""
        command: app_commands.Command[app_commands.Group, ..., None] = app_commands.Command(
            name="timeline",
            description="List dated events from the articles, each as printed.",
            callback=self.timeline,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )
        command.autocomplete("person")(self.complete_person)
        return command

    @app_commands.rename(first="from", last="to")
    @app_commands.describe(
        topic="What the events are about",
        person="Who takes part in them",
        first="The earliest date: 2015, December 2015, summer 2000, 1990s",
        last="The latest date, all of it taken in: 2015, December 2015, summer 2000, 1990s",
    )
    async def timeline(
        self,
        interaction: discord.Interaction,
        *,
        topic: app_commands.Range[str, 1, CHOICE_LENGTH] | None = None,
        person: app_commands.Range[str, 1, CHOICE_LENGTH] | None = None,
        first: app_commands.Range[str, 1, CHOICE_LENGTH] | None = None,
        last: app_commands.Range[str, 1, CHOICE_LENGTH] | None = None,
    ) -> None:
        """Acknowledge at once, then fill the events in. Raises NotAPeriodError."""
        await interaction.response.defer(thinking=True)
        head = timeline_head(asked_words(topic=topic, person=person, first=first, last=last))
        sheet = await self._desk.timeline(
            partial(timeline_sheet, head=head),
            user=interaction.user.id,
            topic=topic,
            person=person,
            first=read_period(first) if first else None,
            last=read_period(last) if last else None,
        )
        await fill(interaction, timeline_layout(sheet, head))

    async def complete_person(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The people whose name has a word that begins as typed, or who match anyhow."""
        del interaction
        names = matching(typed, await self._desk.people())
        return [app_commands.Choice(name=name, value=name) for name in names]


def asked_words(
    *, topic: str | None, person: str | None, first: str | None, last: str | None
) -> str:
    """What was sought, for the head of the list."""
    told = (("about", topic), ("with", person), ("from", first), ("to", last))
    return " ".join(f"{word} {value}" for word, value in told if value) or "all articles"
