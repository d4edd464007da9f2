"""One cog for each command of the bot."""
