"""Presses of an answer’s buttons in, context, the rest and shares out."""

import asyncio
from collections import deque
from collections.abc import Sequence

import discord
from discord.ui import LayoutView

from bot.apologizing import apologize, apologize_apart
from bot.asking import Desk
from bot.catalogue import ENGLISH, Catalogue
from bot.fitting import BLOCKS_WITH_BUTTONS, lay_out_page
from bot.index import Index
from bot.keepsakes import DAYS, Keepsakes
from bot.languages import words_for
from bot.limits import length
from bot.offering import (
    CONTEXT,
    FOLLOW,
    MORE,
    PAGE,
    SHARE,
    AnswerButton,
    Offers,
    answer_button,
    read_page,
    read_reference,
    write_reference,
)
from bot.paging import Page, find_page_of
from bot.prompting import ask_more_form
from bot.rendering import (
    FOOT_LENGTH,
    context_layout,
    left_layout,
    sentence_layout,
)
from bot.replying import fill
from bot.sharing import private_copy, public_copy
from bot.surroundings import surroundings
from retrieval.context import Reference

# Answers that are being shared, or were: a second press comes soon or never.
REMEMBERED = 500


class Unfolding:
    """Shows at `desk` what answers have no room for, and shares them.

    `button` is the kind of their buttons, for the client to know them after a restart. What is
    sent with the form of *Ask more* the client hears of.
    """

    def __init__(self, desk: Desk, keepsakes: Keepsakes) -> None:
        self._desk = desk
        self._keepsakes = keepsakes
        self.button = answer_button(self.press)
        self._shared: deque[int] = deque(maxlen=REMEMBERED)

    def offers(self, *, is_private: bool, words: Catalogue = ENGLISH) -> Offers:
        """The buttons for an answer."""
        return Offers(self.button, self._keepsakes.keep, is_private=is_private, words=words)

    async def press(self, interaction: discord.Interaction, verb: str, what: str) -> None:
        """Do what a button under an answer says; whoever cannot be shown it is told why."""
        tell = apologize if verb in {CONTEXT, MORE} else apologize_apart
        try:
            if verb == CONTEXT:
                await self.show_context(interaction, what)
            elif verb == MORE:
                await self.show_left(interaction, what)
            elif verb == PAGE:
                await self.turn(interaction, what)
            elif verb == SHARE:
                await self.share(interaction)
            elif verb == FOLLOW:
                await interaction.response.send_modal(ask_more_form(words_for(interaction)))
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await tell(interaction, error)

    async def show_context(self, interaction: discord.Interaction, what: str) -> None:
        """Show the paragraphs around a finding to whoever pressed its button."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        reference, words = read_reference(what), words_for(interaction)
        layout = sentence_layout(words.say("context.gone"))
        if reference:

            def find(index: Index) -> LayoutView:
                return self._lay_out_context(index, reference, words)

            layout = await self._desk.read(find, user=interaction.user.id)
        await fill(interaction, layout)

    async def show_left(self, interaction: discord.Interaction, what: str) -> None:
        """Show what did not fit to whoever pressed the button."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._show_page(interaction, what)

    async def turn(self, interaction: discord.Interaction, what: str) -> None:
        """Show another page of it in place of the one whose button was pressed."""
        await interaction.response.defer()
        await self._show_page(interaction, what)

    async def share(self, interaction: discord.Interaction) -> None:
        """Post a private answer for everybody, once, where the bot may speak."""
        message, words = interaction.message, words_for(interaction)
        if message is None or not message.flags.ephemeral:
            await fill(interaction, sentence_layout(words.say("share.public_already")))
            return
        may_not_speak = sentence_layout(words.say("share.may_not_speak"))
        if not _may_speak(interaction):
            await fill(interaction, may_not_speak)
            return
        if message.id in self._shared:
            await interaction.response.defer()
            return
        self._shared.append(message.id)
        try:
            spent = private_copy(message, is_spent=True, words=words)
            await interaction.response.edit_message(view=spent)
            public = public_copy(message, interaction.user, words)
            await interaction.followup.send(view=public, ephemeral=False)
        except Exception as error:
            self._shared.remove(message.id)
            # What Discord has not acknowledged has not changed the button either.
            if not interaction.response.is_done():
                raise
            again = private_copy(message, is_spent=False, words=words)
            await interaction.edit_original_response(view=again)
            if not isinstance(error, discord.Forbidden):
                raise
            await interaction.followup.send(view=may_not_speak, ephemeral=True)

    def _lay_out_context(self, index: Index, reference: Reference, words: Catalogue) -> LayoutView:
        (context,) = index.contexts([reference])
        if context is None:
            return sentence_layout(words.say("context.gone"))
        shown = surroundings(context, words)
        if shown.rest is None:
            return context_layout(shown.texts, ())
        rest = write_reference(shown.rest)
        return context_layout(
            shown.texts, [self.button(CONTEXT, rest, words.say("buttons.read_on"))]
        )

    async def _show_page(self, interaction: discord.Interaction, what: str) -> None:
        read = read_page(what)
        key, number = read or ("", 1)
        kept = await asyncio.to_thread(self._keepsakes.find, key) if read else ()
        offers = self.offers(is_private=False, words=words_for(interaction))
        layout = sentence_layout(offers.words.say("context.forgotten", days=DAYS))
        if kept:

            def find(index: Index) -> LayoutView:
                return self._lay_out_page(index, kept, (key, number), offers)

            layout = await self._desk.read(find, user=interaction.user.id)
        await fill(interaction, layout)

    def _lay_out_page(
        self, index: Index, kept: Sequence[Reference], place: tuple[str, int], offers: Offers
    ) -> LayoutView:
        key, number = place
        found = [context.cited for context in index.contexts(kept) if context]
        page = find_page_of(
            found,
            number,
            lay_out_page,
            reserved=length(offers.words.say("unfolded.title")) + FOOT_LENGTH,
            most=BLOCKS_WITH_BUTTONS,
            words=offers.words,
        )
        turns = self._turns(page, key, offers.words) if page else ()
        return left_layout(page, len(kept) - len(found), turns, offers)

    def _turns(self, page: Page, key: str, words: Catalogue) -> Sequence[AnswerButton]:
        if page.is_first and page.is_last:
            return ()
        earlier, later = words.say("lists.earlier"), words.say("lists.later")
        return (
            self.button(PAGE, f"{key}:{page.number - 1}", earlier, is_disabled=page.is_first),
            self.button(PAGE, f"{key}:{page.number + 1}", later, is_disabled=page.is_last),
        )


def _may_speak(interaction: discord.Interaction) -> bool:
    """Whether the bot may write where the button was pressed; Discord tells it with the press."""
    allowed = interaction.app_permissions
    is_thread = isinstance(interaction.channel, discord.Thread)
    may_write = allowed.send_messages_in_threads if is_thread else allowed.send_messages
    return interaction.guild_id is None or (allowed.view_channel and may_write)
