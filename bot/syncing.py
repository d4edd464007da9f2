"""The bot's commands to Discord, only when they have changed."""

import hashlib
import json
import logging
import os
from pathlib import Path

import discord
from discord import app_commands

log = logging.getLogger(__name__)

FILE = "commands.sha256"


async def sync_changed(tree: app_commands.CommandTree[discord.Client], data_dir: Path) -> bool:
    """Tell Discord the commands unless it has them; whether it was told.

    The digest of what was told last is kept in `data_dir`. Raises discord.HTTPException and
    app_commands.AppCommandError when Discord does not take them.
    """
    digest = await digest_of(tree)
    file = data_dir / FILE
    if _read(file) == digest:
        log.info("Discord has the commands already.")
        return False
    told = await tree.sync()
    try:
        _write(file, digest)
    except OSError as error:
        log.warning(
            "%s cannot be written, so the next start tells Discord again: %s", file, error.strerror
        )
    log.info("Told Discord %d commands.", len(told))
    return True


async def digest_of(tree: app_commands.CommandTree[discord.Client]) -> str:
    """The SHA-256 (hex) of the application's id and all its commands as Discord gets them.

    Their translations are part of it.
    """
    translator = tree.translator or app_commands.Translator()
    commands = [
        await command.get_translated_payload(tree, translator) for command in tree.get_commands()
    ]
    payload = json.dumps([tree.client.application_id, commands], sort_keys=True)
    return hashlib.sha256(payload.encode()).hexdigest()


def _read(file: Path) -> str | None:
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None


def _write(file: Path, digest: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.write_text(digest + "\n", encoding="ascii")
    draft.replace(file)
