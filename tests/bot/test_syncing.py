from pathlib import Path

import discord
import pytest
from discord import app_commands

from bot.syncing import FILE, digest_of, sync_changed
from bot.translating import CommandTranslator


class Tree(app_commands.CommandTree[discord.Client]):
    """Counts how often Discord is told."""

    def __init__(self, description: str, *, application: int = 1) -> None:
        super().__init__(discord.Client(intents=discord.Intents.none(), application_id=application))
        self.told = 0

        @app_commands.command(name="ask", description=description)
        async def ask(interaction: discord.Interaction) -> None:
            del interaction

        self.add_command(ask)

    async def sync(
        self, *, guild: discord.abc.Snowflake | None = None
    ) -> list[app_commands.AppCommand]:
        del guild
        self.told += 1
        return []


async def test_commands_are_told_once_and_again_when_they_have_changed(tmp_path: Path) -> None:
    first, same, other = Tree("Ask."), Tree("Ask."), Tree("Ask the articles.")

    assert [await sync_changed(tree, tmp_path) for tree in (first, same, other)] == [
        True,
        False,
        True,
    ]
    assert [first.told, same.told, other.told] == [1, 0, 1]


async def test_a_data_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    assert await sync_changed(Tree("Ask."), tmp_path / "new")
    assert (tmp_path / "new" / FILE).is_file()


async def test_a_damaged_record_of_the_last_time_means_telling_again(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff\x00")

    assert await sync_changed(Tree("Ask."), tmp_path)


async def test_a_record_that_cannot_be_written_ends_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")

    assert await sync_changed(Tree("Ask."), tmp_path / "data")
    assert "the next start tells Discord again" in caplog.text


async def test_another_application_is_told_its_own_commands() -> None:
    assert await digest_of(Tree("Ask.")) == await digest_of(Tree("Ask."))
    assert await digest_of(Tree("Ask.")) != await digest_of(Tree("Ask.", application=2))


async def test_commands_are_told_again_when_their_translations_have_changed() -> None:
    tree = Tree("Ask.")
    untranslated = await digest_of(tree)

    await tree.set_translator(CommandTranslator())

    assert await digest_of(tree) != untranslated
