"""From a layout to the place where the person who asked will look."""

import logging
from collections.abc import Sequence

import discord
from aiohttp import ClientConnectionError, ClientError
from discord.ui import LayoutView

from bot.rendering import sentence_layout

log = logging.getLogger(__name__)

# Discord refuses, or cannot be reached just now.
UNREACHED = (discord.HTTPException, ClientError, TimeoutError)


async def fill(
    interaction: discord.Interaction, layout: LayoutView, files: Sequence[discord.File] = ()
) -> int | None:
    """Fill the deferred answer in, or answer at once and to the person alone.

    `files` go with it, in place of those that a message had. The message's id, where the answer
    was filled in.
    """
    if interaction.response.is_done():
        try:
            message = await interaction.edit_original_response(view=layout, attachments=files)
        except ClientConnectionError:
            if files:  # they have been read to their end
                raise
            # Discord may have closed a connection that had lain idle; the same edit may come twice.
            message = await interaction.edit_original_response(view=layout, attachments=files)
        return message.id
    await interaction.response.send_message(view=layout, files=files, ephemeral=True)
    return None


async def fill_or_send(interaction: discord.Interaction, sentence: str) -> None:
    """Fill the answer in or, when Discord no longer takes it, send it to the person alone.

    In the channel it would be public.
    """
    if interaction.is_expired():
        await send_apart(interaction, sentence)
    else:
        await fill(interaction, sentence_layout(sentence))


async def send_apart(interaction: discord.Interaction, sentence: str) -> None:
    """Send it to the person alone; whoever takes no direct messages finds it in the log."""
    try:
        await interaction.user.send(view=sentence_layout(sentence))
    except UNREACHED as refusal:
        user = interaction.user.id
        log.warning(
            "User %d takes no direct message (%s) and is not told: %s", user, refusal, sentence
        )


async def reply(message: discord.Message, layout: LayoutView) -> int:
    """Answer below `message`, or plainly in its channel when it is gone or hidden by then.

    The answer's id.
    """
    if may_refer(message):
        reference = message.to_reference(fail_if_not_exists=False)
        sent = await message.channel.send(view=layout, reference=reference, mention_author=False)
    else:
        sent = await message.channel.send(view=layout)
    return sent.id


def may_reply(message: discord.Message) -> bool:
    """Whether the bot may speak where `message` stands, as far as that is known."""
    allowed = _permissions(message)
    if allowed is None:
        return True
    is_thread = isinstance(message.channel, discord.Thread)
    may_speak = allowed.send_messages_in_threads if is_thread else allowed.send_messages
    return allowed.view_channel and may_speak


def may_refer(message: discord.Message) -> bool:
    """Whether the bot may answer below `message`, which takes reading the channel's past."""
    allowed = _permissions(message)
    return allowed is None or allowed.read_message_history


def _permissions(message: discord.Message) -> discord.Permissions | None:
    """What the bot may do in the channel; None where that is not known beforehand."""
    if message.guild is None or isinstance(message.channel, discord.PartialMessageable):
        return None
    return message.channel.permissions_for(message.guild.me)
