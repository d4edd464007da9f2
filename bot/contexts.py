"""Where the bot's commands may be used: everywhere, or in guilds alone."""

from discord import app_commands

# The tree has none of these: Discord's library would add a tree's to those of each command.
EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
GUILDS = app_commands.AppCommandContext(guild=True)

FOR_EVERYBODY = app_commands.AppInstallationType(guild=True, user=True)
FOR_GUILDS = app_commands.AppInstallationType(guild=True)
