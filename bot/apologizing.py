"""From an exception to one sentence in Discord; what is unexpected is in the log too."""

import logging

import discord
from discord import app_commands

from bot.admins import NotAdminError
from bot.asking import BusyError, ReloadRunningError, StillAskingError
from bot.faults import sentence_for
from bot.rendering import sentence_layout
from bot.replying import fill_or_post, may_reply, reply

log = logging.getLogger(__name__)

# What only Discord's side knows; `bot.faults` has the rest, and does without Discord's library.
SENTENCES: dict[type[Exception], str] = {
    NotAdminError: (
        "Only the people who run this bot can look after its articles; "
        "everybody may ask it questions with /ask."
    ),
    BusyError: "Many questions are waiting just now; please ask again in a minute.",
    StillAskingError: "Your earlier questions are still being answered; please wait for them.",
    ReloadRunningError: "The articles are being reloaded already; /corpus status tells the state.",
    app_commands.CommandNotFound: (
        "This command has changed; please restart Discord to see how it looks now."
    ),
    app_commands.CommandSignatureMismatch: (
        "This command has changed; please restart Discord to see how it looks now."
    ),
}


async def apologize(interaction: discord.Interaction, error: Exception) -> None:
    """Tell the person who used a command, where that is still possible."""
    cause = cause_of(error)
    if isinstance(cause, discord.NotFound | discord.Forbidden):
        log.warning("Discord no longer takes the answer: %s", cause)
        return
    try:
        await fill_or_post(interaction, sentence_layout(apology(cause)))
    except discord.HTTPException as refusal:
        log.warning("Discord does not take the apology: %s", refusal)


async def apologize_below(message: discord.Message, error: Exception) -> None:
    """Tell the person who wrote `message`, where the bot may."""
    if isinstance(error, discord.NotFound | discord.Forbidden) or not may_reply(message):
        log.warning("Discord does not take the answer: %s", error)
        return
    try:
        await reply(message, sentence_layout(apology(error)))
    except discord.HTTPException as refusal:
        log.warning("Discord does not take the apology: %s", refusal)


def apology(error: Exception) -> str:
    """The sentence for it; an unknown one is logged under the number that it names."""
    return SENTENCES.get(type(error)) or sentence_for(error)


def cause_of(error: Exception) -> Exception:
    """What went wrong in a command, without Discord's wrapping."""
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error
