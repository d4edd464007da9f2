"""`/corpus`: looking after the articles, for those who run the bot."""

import asyncio
from functools import partial

import discord
from discord import app_commands

from bot.admins import FOR_ADMINS
from bot.asking import Desk
from bot.contexts import FOR_GUILDS, GUILDS
from bot.limits import CHOICE_LENGTH
from bot.matching import matching_pairs
from bot.rendering import sentence_layout
from bot.replying import UNREACHED, fill
from bot.reports import gaps_report, log_report, progress_report, status_report
from bot.tending import Keepers, Tending, with_buttons
from bot.uploading import add_all, digest_id, edit_one
from corpus.disarming import show
from corpus.shelf import Told, UnknownArticleError
from corpus.unpacking import MAX_UPLOAD_BYTES, refuse_name, unpack
from corpus.upload import RefusedUploadError

Text = app_commands.Range[str, 1, CHOICE_LENGTH]


class Corpus(app_commands.Group):
    """Looks after the corpus at `desk` for those whom the `keepers` know.

    `button` is the kind of its buttons, for the client to know them after a restart.
    """

    def __init__(self, desk: Desk, keepers: Keepers) -> None:
        super().__init__(
            name="corpus",
            description="Look after the articles; for the people who run this bot.",
            allowed_contexts=GUILDS,
            allowed_installs=FOR_GUILDS,
            extras={FOR_ADMINS: True},
        )
        self._desk = desk
        self._keepers = keepers
        self._tending = Tending(desk, keepers)
        self.button = self._tending.button

    async def interaction_check(self, interaction: discord.Interaction) -> bool:
        """Let admins pass, in guilds. Raises NotAdminError for all others."""
        self._keepers.check(interaction)
        return True

    @app_commands.command(description="Tell what the index holds and whether it is up to date.")
    async def status(self, interaction: discord.Interaction) -> None:
        """Tell the index's state to the person alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        report = status_report(await self._desk.status())
        if self._desk.is_reloading:
            report += f"\n{progress_report(self._desk.progress)}"
        await fill(interaction, sentence_layout(report))

    @app_commands.command(description="See what has changed, and take it in.")
    async def reload(self, interaction: discord.Interaction) -> None:
        """Show what a reload would do, with a button that does it."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._tending.show_changes(interaction)

    @app_commands.command(description="Add articles: a .txt, .md, .html or .zip file.")
    @app_commands.describe(
        file="The file; a .zip may hold many articles",
        title="The title, where the text does not tell it",
        outlet="Who published it",
        url="Its address",
        published="When it was published: 2017-06-13, 2017-06 or 2017",
    )
    async def add(
        self,
        interaction: discord.Interaction,
        file: discord.Attachment,
        *,
        title: Text | None = None,
        outlet: Text | None = None,
        url: str | None = None,
        published: Text | None = None,
    ) -> None:
        """Take an upload in. Raises RefusedUploadError, BadMetadataError, ShelfError."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        name = show(file.filename)
        async with self._tending.noting(interaction, "add", name):
            unpacked = await asyncio.to_thread(unpack, file.filename, await _download(file))
        told = Told(title=title, publisher=outlet, url=url, published=published)
        await self._tending.amend(interaction, "add", name, partial(add_all, unpacked, told))

    @app_commands.command(description="Change what is known of an article: title, outlet, date.")
    @app_commands.describe(
        article="The article",
        title="Its title; a dash takes it away",
        outlet="Who published it; a dash takes it away",
        url="Its address; a dash takes it away",
        published="When it was published: 2017-06-13, 2017-06, 2017; a dash takes it away",
    )
    async def edit(
        self,
        interaction: discord.Interaction,
        article: Text,
        *,
        title: Text | None = None,
        outlet: Text | None = None,
        url: str | None = None,
        published: Text | None = None,
    ) -> None:
        """Change metadata. Raises UnknownArticleError, BadMetadataError, ShelfError."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        given = (title, outlet, url, published)
        title, outlet, url, published = ("" if each in {"-", "–"} else each for each in given)
        told = Told(title=title, publisher=outlet, url=url, published=published)
        await self._tending.amend(interaction, "edit", article, partial(edit_one, article, told))

    @app_commands.command(description="Take an article out; its file is kept.")
    @app_commands.describe(article="The article")
    async def remove(self, interaction: discord.Interaction, article: Text) -> None:
        """Ask whether an article is to go. Raises UnknownArticleError."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        if article not in {source.article for source in await self._desk.sources()}:
            raise UnknownArticleError(article, ())
        asked = f"Take {article} out? Its file is kept among the former versions."
        remove = self.button("remove", digest_id(article), "Remove", is_danger=True)
        await fill(interaction, with_buttons(asked, [remove]))

    @app_commands.command(description="Go back to the index as it was before the last reload.")
    async def rollback(self, interaction: discord.Interaction) -> None:
        """Ask whether the former generation is to serve again."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        status = await self._desk.status()
        if status.former is None:
            await fill(interaction, sentence_layout("There is no generation to go back to."))
            return
        asked = f"Go back from generation {status.generation} to {status.former}?"
        await fill(
            interaction, with_buttons(asked, [self._tending.rollback_button(status.generation)])
        )

    @app_commands.command(description="Questions that the articles did not answer.")
    async def gaps(self, interaction: discord.Interaction) -> None:
        """Tell what was declined most often to the person alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        gaps = self._keepers.gaps
        found = await asyncio.to_thread(gaps.most_asked)
        await fill(interaction, sentence_layout(gaps_report(found, is_kept=gaps.is_kept)))

    @app_commands.command(description="Who changed the articles, and how.")
    async def log(self, interaction: discord.Interaction) -> None:
        """Tell what was done last to the person alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        entries = await asyncio.to_thread(self._keepers.audit.latest)
        await fill(interaction, sentence_layout(log_report(entries)))

    @edit.autocomplete("article")
    @remove.autocomplete("article")
    async def complete_article(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The articles by title; nothing for those who may not look after them."""
        if not self._keepers.may(interaction):
            return []
        sources = await self._desk.sources()
        named = [(source.title, source.article) for source in sources]
        return [
            app_commands.Choice(name=name, value=value)
            for name, value in matching_pairs(typed, named)
        ]


async def _download(file: discord.Attachment) -> bytes:
    """The bytes of an upload, unless what is told of it is refused. Raises RefusedUploadError."""
    refusal = refuse_name(file.filename, file.size)
    if refusal is not None:
        raise RefusedUploadError(show(file.filename), refusal)
    try:
        content = await file.read()
    except UNREACHED as error:
        reason = "Discord does not hand it out: send it again"
        raise RefusedUploadError(show(file.filename), reason) from error
    if len(content) > MAX_UPLOAD_BYTES:
        reason = "it is larger than Discord said: send it again"
        raise RefusedUploadError(show(file.filename), reason)
    return content
