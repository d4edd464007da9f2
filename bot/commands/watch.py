"""`ontherecord watch`: the index kept up to date while articles change."""

import time
from typing import Annotated

import typer

from bot.auditing import AuditLog, Deed, whose_terminal
from bot.commands.options import Corpus, Data
from bot.faults import sentence_for
from bot.printing import say, terminal
from bot.refreshing import refresh
from bot.reports import reload_report
from bot.wiring import begin, data_folder, open_index
from corpus.reading import CorpusMissingError, EmptyCorpusError
from retrieval.locking import WriterBusyError

SECONDS = 5.0

Every = Annotated[
    float, typer.Option("--every", metavar="SECONDS", min=0.1, help="How often to look.")
]


def watch(*, every: Every = SECONDS, corpus: Corpus = None, data: Data = None) -> None:
    """Take changes in whenever files change, until it is stopped."""
    console = terminal()
    settings = begin(corpus=corpus, data=data)
    say(console, f"Watching {settings.corpus_dir}; Ctrl+C ends it.", style="italic")
    audit, watcher = AuditLog(data_folder(settings)), f"watch, {whose_terminal()}"
    told: str | None = None
    with open_index(settings) as index:
        while True:
            try:
                reloaded = refresh(index.catch_up, terminal(is_stderr=True))
            except (CorpusMissingError, EmptyCorpusError, WriterBusyError) as error:
                # A folder may be emptied before it is filled: what is amiss is told once.
                sentence = sentence_for(error)
                if sentence != told:
                    say(console, sentence, style="yellow")
                told = sentence
            else:
                told = None
                if reloaded is not None and reloaded.published:
                    audit.note(Deed(watcher, "reload", after={"generation": reloaded.generation}))
                    say(console, reload_report(reloaded))
            time.sleep(every)
