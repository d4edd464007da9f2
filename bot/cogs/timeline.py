"""`/timeline`: a topic, a person and a period in, the dated events out."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from io import BytesIO

import discord
from discord import app_commands

from bot.apologizing import apologize_apart
from bot.asking import Desk
from bot.catalogue import Catalogue
from bot.composed import NO_TEXT
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.drawing import draw_timeline
from bot.escaping import escape
from bot.languages import words_for
from bot.limits import CHOICE_LENGTH, CHOICES, length
from bot.matching import matching
from bot.paging import Page, find_page_of
from bot.periods import NotAPeriodError, read_bounds, read_period
from bot.rendering import FOOT_LENGTH, sentence_layout, timeline_layout
from bot.replying import fill
from bot.rewording import reword
from bot.sought import TIMELINE, head_of, language_of, nobody_sentence, read_head
from bot.stating import TEXT_LENGTH, state_on_discord
from bot.timelines import (
    lay_out_events,
    rows_of,
    told_nearest,
    told_nothing,
    words_asked,
)
from bot.turning import button_for, head_in, turns_of
from retrieval.event import Event
from retrieval.event import Timeline as Found

PICTURE = "timeline.png"
NO_TEXTS = frozenset(NO_TEXT.values())

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A page of events as laid out, and its picture if there is one."""

    page: Page | None
    said: tuple[str, ...]
    is_found: bool
    picture: bytes | None


class Timeline:
    """Lists the events that the index at `desk` knows.

    `button` is the kind of its buttons, for the client to know them after a restart.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.button = button_for("timeline", self.turn)

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
        command.autocomplete("topic")(self.complete_topic)
        command.autocomplete("first")(self.complete_date)
        command.autocomplete("last")(self.complete_date)
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
        # The head tells what is sought to the buttons, so the first page is sought by it too.
        sought = {"topic": topic, "person": person, "first": first, "last": last}
        await self._show(
            interaction,
            head_of(TIMELINE, sought, words_for(interaction)),
            1,
            interaction.created_at,
            is_first=True,
        )

    async def turn(self, interaction: discord.Interaction, page: int) -> None:
        """Show another page in place of the one whose button was pressed."""
        await interaction.response.defer()
        try:
            # "Last month" is that of the list, whenever its pages are turned.
            message = interaction.message
            asked = message.created_at if message else interaction.created_at
            await self._show(interaction, head_in(message), page, asked)
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await apologize_apart(interaction, error)

    async def complete_person(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The people whose name has a word that begins as typed, or who match anyhow."""
        del interaction
        return _choices(matching(typed, await self._desk.people()))

    async def complete_topic(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """What the dated events of the corpus are about, that which most are first."""
        del interaction
        return _choices(matching(typed, await self._desk.topics()))

    async def complete_date(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The years and decades of the corpus's events; what is typed, if it is a date."""
        del interaction
        years = matching(typed, await self._desk.years())
        return _choices([*_whole(typed), *(each for each in years if each != typed)][:CHOICES])

    async def _show(
        self,
        interaction: discord.Interaction,
        head: str,
        number: int,
        asked: datetime,
        *,
        is_first: bool = False,
    ) -> None:
        sought, words = read_head(TIMELINE, head), language_of(TIMELINE, head)
        # What stood below the head belonged to the page before.
        head = head_of(TIMELINE, sought, words)
        first, last = read_bounds(sought["first"], sought["last"], asked.date())
        shown = await self._desk.timeline(
            partial(_lay_out, head=head, number=number, has_text=self._desk.has_model),
            user=interaction.user.id,
            topic=sought["topic"],
            person=sought["person"],
            first=first,
            last=last,
            # Whoever turns pages back is not made to wait for a text again.
            request=(words_asked(sought) or words.say(TIMELINE.title)) if is_first else None,
        )
        nobody = None if shown.page else await self._desk.nobody(sought["person"])
        if nobody:
            await fill(interaction, sentence_layout(nobody_sentence(nobody, words)))
            return
        files = [discord.File(BytesIO(shown.picture), PICTURE)] if shown.picture else []
        layout = timeline_layout(
            shown.page,
            head,
            turns_of(shown.page, self.button, words),
            said=shown.said,
            is_found=shown.is_found,
            picture=f"attachment://{PICTURE}" if files else None,
            words=words,
        )
        await fill(interaction, layout, files)


def _lay_out(found: Found, *, head: str, number: int, has_text: bool) -> _Shown:
    """The page with its picture: not for the event loop, which both would hold up.

    Where the first page may have a text, all leave room for one, so that each begins where the
    one before it ends.
    """
    words = language_of(TIMELINE, head)
    asked = words_asked(read_head(TIMELINE, head), words)
    events = found.events or found.nearest
    # Why there is no text stands where the text would, in its room.
    why = [escape(reword(note, words)) for note in found.notes if note in NO_TEXTS]
    notes = tuple(escape(reword(note, words)) for note in found.notes if note not in NO_TEXTS)
    said = notes if found.events else (*notes, f"**{told_nothing(asked, words)}**")
    if not found.events and events:
        said = (*said, told_nearest(found.dropped, words))
    reserved = length("\n".join([head, *said])) + FOOT_LENGTH + has_text * TEXT_LENGTH
    page = find_page_of(events, number, lay_out_events, reserved=reserved, words=words)
    picture = _draw(events, page, words) if page and found.events else None
    said = (*said, *why, *_state(found, page.places if page else range(0), words))
    return _Shown(page, said, bool(found.events), picture)


def _state(found: Found, places: range, words: Catalogue) -> list[str]:
    """What a language model wrote of the events at `places`, numbered as the list is."""
    numbers = {place + 1: place + 1 for place in places}
    return state_on_discord(found.written, numbers, words)


def _draw(events: Sequence[Event], page: Page, words: Catalogue) -> bytes | None:
    """The picture of a page; None where it cannot be drawn: the list tells all that it would."""
    try:
        return draw_timeline(rows_of(events, page.places, words), words.say(TIMELINE.title), words)
    except Exception:
        log.exception("The picture of a timeline could not be drawn")
        return None


def _whole(typed: str) -> list[str]:
    """What is typed, where it is a period by itself."""
    try:
        read_period(typed)
    except NotAPeriodError:
        return []
    return [typed]


def _choices(words: Sequence[str]) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=each, value=each) for each in words]
