"""From an exception to one sentence in Discord, and a line in the log."""

import logging
import secrets

import discord
from discord import app_commands

from bot.admins import FOR_ADMINS, NotAdminError
from bot.asking import BusyError, ReloadRunningError, StillAskingError
from bot.catalogue import ENGLISH, Catalogue
from bot.faults import MISUSES, REFERENCE_BYTES, sentence_for
from bot.faults import SENTENCES as FORESEEN
from bot.languages import words_below, words_for
from bot.rendering import sentence_layout
from bot.replying import UNREACHED, fill_or_send, may_reply, reply

log = logging.getLogger(__name__)

# What only Discord's side knows, by its words in the catalogues; `bot.faults` has the rest, and
# does without Discord's library.
SENTENCES: dict[type[Exception], str] = {
    NotAdminError: "apologies.not_admin",
    BusyError: "apologies.busy",
    StillAskingError: "apologies.still_asking",
    ReloadRunningError: "apologies.reload_running",
    app_commands.CommandNotFound: "apologies.changed_command",
    app_commands.CommandSignatureMismatch: "apologies.changed_command",
}


async def apologize(
    interaction: discord.Interaction, error: Exception, *, is_for_admins: bool = False
) -> None:
    """Tell the person who used a command, where that is still possible.

    The commands of admins are known; of a button it must be said that it is one of theirs.
    """
    cause = cause_of(error)
    if isinstance(cause, discord.NotFound | discord.Forbidden):
        _note_lost(cause)
        return
    try:
        is_for_admins = is_for_admins or _is_for_admins(interaction)
        told = apology(cause, is_for_admins=is_for_admins, words=words_for(interaction))
        await fill_or_send(interaction, told)
    except UNREACHED as refusal:
        log.warning("Discord does not take the apology: %s", refusal)


async def apologize_apart(
    interaction: discord.Interaction, error: Exception, *, is_for_admins: bool = False
) -> None:
    """Tell the person who pressed a button, and nobody else; the message stays as it is."""
    if isinstance(error, discord.NotFound | discord.Forbidden):
        _note_lost(error)
        return
    told = apology(error, is_for_admins=is_for_admins, words=words_for(interaction))
    try:
        await interaction.followup.send(view=sentence_layout(told), ephemeral=True)
    except UNREACHED as refusal:
        log.warning("Discord does not take the apology: %s", refusal)


async def apologize_below(message: discord.Message, error: Exception) -> None:
    """Tell the person who wrote `message`, where the bot may."""
    if isinstance(error, discord.NotFound | discord.Forbidden) or not may_reply(message):
        _note_lost(error)
        return
    try:
        await reply(message, sentence_layout(apology(error, words=words_below(message))))
    except UNREACHED as refusal:
        log.warning("Discord does not take the apology: %s", refusal)


def apology(error: Exception, *, is_for_admins: bool = False, words: Catalogue = ENGLISH) -> str:
    """The sentence for it; an unknown one is logged under the number that it names.

    What the operator must mend is told to admins alone, since it may name a path.
    """
    if type(error) in SENTENCES:
        return words.say(SENTENCES[type(error)])
    sentence = sentence_for(error, words)
    name = type(error).__name__
    if is_for_admins or name in MISUSES or name not in FORESEEN:
        return sentence
    log.error("%s", sentence)
    return words.say("apologies.not_now")


def _note_lost(why: Exception) -> None:
    """Tell the log of an answer that nobody will see.

    It is sent nowhere else: where the edit came through after all it would stand there twice.
    """
    reference = secrets.token_hex(REFERENCE_BYTES)
    log.warning("Reference %s: Discord no longer takes the answer: %s", reference, why)


def cause_of(error: Exception) -> Exception:
    """What went wrong in a command, without Discord's wrapping."""
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error


def _is_for_admins(interaction: discord.Interaction) -> bool:
    command = interaction.command
    group = command.root_parent if isinstance(command, app_commands.Command) else None
    return group is not None and FOR_ADMINS in group.extras
