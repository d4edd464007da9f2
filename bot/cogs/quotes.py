"""`/quotes`: a person, a topic and a hearer in, what was said out."""

from functools import partial

import discord
from discord import app_commands

from bot.apologizing import apologize_apart
from bot.asking import Desk
from bot.contexts import EVERYWHERE, FOR_EVERYBODY
from bot.languages import words_for
from bot.limits import CHOICE_LENGTH, length
from bot.matching import matching
from bot.paging import find_page
from bot.rendering import FOOT_LENGTH, quotes_layout, sentence_layout
from bot.replying import fill
from bot.sought import QUOTES, head_of, language_of, nobody_sentence, read_head
from bot.turning import button_for, head_in, turns_of


class Quotes:
    """Lists the quotations that the index at `desk` knows.

    `button` is the kind of its buttons, for the client to know them after a restart.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.button = button_for("quotes", self.turn)

    def command(self) -> app_commands.Command[app_commands.Group, ..., None]:
        """The slash command."""
        command: app_commands.Command[app_commands.Group, ..., None] = app_commands.Command(
            name="quotes",
            description="List who said what to whom, in the words as printed.",
            callback=self.quotes,
            allowed_contexts=EVERYWHERE,
            allowed_installs=FOR_EVERYBODY,
        )
        command.autocomplete("person")(self.complete_name)
        command.autocomplete("to")(self.complete_name)
        return command

    @app_commands.describe(
        person="Who said it",
        topic="Words that stand in the same paragraph",
        to="To whom it was said",
    )
    async def quotes(
        self,
        interaction: discord.Interaction,
        *,
        person: app_commands.Range[str, 1, CHOICE_LENGTH] | None = None,
        topic: app_commands.Range[str, 1, CHOICE_LENGTH] | None = None,
        to: app_commands.Range[str, 1, CHOICE_LENGTH] | None = None,
    ) -> None:
        """Acknowledge at once, then fill the first page in."""
        await interaction.response.defer(thinking=True)
        # The head tells what is sought to the buttons, so the first page is sought by it too.
        sought = {"person": person, "to": to, "topic": topic}
        await self._show(interaction, head_of(QUOTES, sought, words_for(interaction)), 1)

    async def turn(self, interaction: discord.Interaction, page: int) -> None:
        """Show another page in place of the one whose button was pressed."""
        await interaction.response.defer()
        try:
            await self._show(interaction, head_in(interaction.message), page)
        except Exception as error:  # noqa: BLE001 - Discord's library would tell the log alone
            await apologize_apart(interaction, error)

    async def complete_name(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The people whose name has a word that begins as typed, or who match anyhow."""
        del interaction
        names = matching(typed, await self._desk.people())
        return [app_commands.Choice(name=name, value=name) for name in names]

    async def _show(self, interaction: discord.Interaction, head: str, number: int) -> None:
        sought, words = read_head(QUOTES, head), language_of(QUOTES, head)
        page = await self._desk.quotes(
            partial(find_page, number=number, reserved=length(head) + FOOT_LENGTH, words=words),
            user=interaction.user.id,
            **sought,
        )
        nobody = None if page else await self._desk.nobody(sought["person"], sought["to"])
        if nobody:
            await fill(interaction, sentence_layout(nobody_sentence(nobody, words)))
            return
        await fill(
            interaction, quotes_layout(page, head, turns_of(page, self.button, words), words)
        )
