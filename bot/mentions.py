"""A message in, its words without mentions of the bot out."""

import re

import discord

# A user's mention, "<@80351110224678912>" or in the old form "<@!80351110224678912>".
_MENTION = re.compile(r"<@!?(?P<id>[0-9]{1,20})>")


def without_mention(content: str, me: int) -> str:
    """What was asked, without the mentions of the bot itself."""
    kept = _MENTION.sub(lambda found: "" if int(found["id"]) == me else found[0], content)
    return " ".join(kept.split())


def is_for(message: discord.Message, me: discord.ClientUser) -> bool:
    """Mentions of everyone or of a role are for people, and bots do not talk to bots."""
    if message.author.bot or message.webhook_id is not None or message.is_system():
        return False
    return message.guild is None or any(user.id == me.id for user in message.mentions)
