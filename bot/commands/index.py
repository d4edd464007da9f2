"""`ontherecord index`: a folder of articles to an up-to-date index."""

from bot.commands.options import Corpus, Data
from bot.counting import counted
from bot.printing import say, terminal
from bot.refreshing import refresh
from bot.wiring import begin, open_index
from retrieval.status import Reloaded


def index(*, corpus: Corpus = None, data: Data = None) -> None:
    """Build the index, or bring it up to date."""
    with open_index(begin(corpus=corpus, data=data)) as opened:
        reloaded = refresh(opened.reload, terminal(is_stderr=True))
    say(terminal(), _summary(reloaded))


def _summary(reloaded: Reloaded) -> str:
    changes = {
        "added": reloaded.added,
        "changed": reloaded.changed,
        "removed": reloaded.removed,
    }
    counts = [f"{len(articles)} {what}" for what, articles in changes.items() if articles]
    told = ", ".join(counts) if reloaded.published else "nothing had changed"
    return f"{counted(reloaded.articles, 'article')} indexed: {told or 'read again'}."
