"""`ontherecord run`: the bot on Discord, until it is stopped."""

from bot.commands.options import Corpus, Data
from bot.logs import show_log
from bot.printing import terminal
from bot.refreshing import refresh
from bot.wiring import begin, open_index, run_bot, token_of


def run(*, corpus: Corpus = None, data: Data = None) -> None:
    """Answer on Discord; needs DISCORD_TOKEN."""
    settings = begin(corpus=corpus, data=data)
    token = token_of(settings)
    show_log()
    with open_index(settings) as index:
        refresh(index.catch_up, terminal(is_stderr=True))
        index.warm_up()  # before Discord knows us, so that no first question waits for it
        run_bot(index, settings, token)
