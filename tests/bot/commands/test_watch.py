"""`ontherecord watch` takes changes in as they come, and tells each trouble once."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.auditing import AuditLog
from bot.faults import sentence_for
from corpus.reading import CorpusMissingError, EmptyCorpusError
from retrieval.embedding import ModelMissingError
from retrieval.locking import WriterBusyError
from retrieval.status import Progress, Reloaded
from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.storeroom import RELOADED
from tests.bot.terminal import Terminal

PLACE = Path("/srv/corpus")
BUSY = WriterBusyError(PLACE, "process 7 on press")
EMPTY = EmptyCorpusError(PLACE)
IN_USE = "Generation 20190613-2 with 2 articles is in use."

Round = Reloaded | Exception | None
Watch = Callable[..., list[float]]


@pytest.fixture
def watch_through(newsroom: IndexedNewsroom, monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Lets the watch see one round after another, and then be stopped; its pauses."""

    def prepare(*rounds: Round) -> list[float]:
        left: Iterator[Round] = iter(rounds)
        pauses: list[float] = []

        def catch_up(_: Callable[[Progress], None]) -> Reloaded | None:
            found = next(left)
            if isinstance(found, Exception):
                raise found
            return found

        def pause(seconds: float) -> None:
            pauses.append(seconds)
            if len(pauses) == len(rounds):
                raise KeyboardInterrupt

        monkeypatch.setattr(newsroom, "catch_up", catch_up)
        monkeypatch.setattr(time, "sleep", pause)
        return pauses

    return prepare


def test_only_what_was_taken_in_is_told(
    newsroom: IndexedNewsroom, terminal: Terminal, watch_through: Watch
) -> None:
    pauses = watch_through(None, RELOADED, None, RELOADED)

    said = terminal("watch", "--every", "2.5", "--corpus", "news")

    lines = said.out.split("\n")
    assert lines[0] == "Watching news; Ctrl+C ends it."
    assert lines[1:] == [IN_USE, "Added: ferry.", IN_USE, "Added: ferry.", ""]
    assert pauses == [2.5] * 4
    assert newsroom.is_closed


@pytest.mark.parametrize("trouble", [EMPTY, BUSY, CorpusMissingError(PLACE)])
def test_a_trouble_that_passes_is_told_once_and_again_when_it_comes_back(
    terminal: Terminal, watch_through: Watch, trouble: Exception
) -> None:
    watch_through(trouble, trouble, None, trouble, RELOADED)

    said = terminal("watch")

    sentence = sentence_for(trouble)
    assert said.out.split("\n")[1:] == [sentence, sentence, IN_USE, "Added: ferry.", ""]


def test_another_trouble_is_told_too(terminal: Terminal, watch_through: Watch) -> None:
    watch_through(EMPTY, BUSY, EMPTY)

    said = terminal("watch")

    assert said.out.split("\n")[1:-1] == [sentence_for(each) for each in (EMPTY, BUSY, EMPTY)]


def test_what_does_not_pass_ends_the_watch(
    newsroom: IndexedNewsroom, terminal: Terminal, watch_through: Watch
) -> None:
    missing = ModelMissingError("MiniLM", "it is gone")
    watch_through(None, missing)

    said = terminal("watch")

    assert (said.code, said.err) == (1, f"{sentence_for(missing)}\n")
    assert newsroom.is_closed


def test_nobody_looks_without_a_pause(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("watch", "--every", "0")

    assert said.code == 2
    assert newsroom.reloads == 0


def test_what_was_taken_in_stands_in_the_audit_log(
    newsroom: IndexedNewsroom, terminal: Terminal, watch_through: Watch
) -> None:
    watch_through(None, RELOADED)

    terminal("watch")

    [entry] = AuditLog(newsroom.data_dir).latest()
    assert entry.deed.who.startswith("watch, terminal user ")
    assert (entry.deed.verb, entry.deed.after) == ("reload", {"generation": RELOADED.generation})
