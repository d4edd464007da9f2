"""Where a person asks in, the words of the interface for them out."""

import discord

from bot.catalogue import ENGLISH, Catalogue, catalogue_for


def words_for(interaction: discord.Interaction) -> Catalogue:
    """The words in the language in which the person uses Discord."""
    return catalogue_for(interaction.locale.value)


def words_below(message: discord.Message) -> Catalogue:
    """The words in the guild's language, since a message does not tell its writer's."""
    return catalogue_for(message.guild.preferred_locale.value) if message.guild else ENGLISH
