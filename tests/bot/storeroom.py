"""Invented generations of an index, over articles on a real shelf in a folder of the test."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from corpus.shelf import Shelf
from retrieval.generations import NotCurrentError
from retrieval.status import Changes, Progress, Reloaded, Source, Status

Done = TypeVar("Done")

LONGEST_WAIT = 5.0
STEPS = 4
STATUS = Status(
    generation="20190612-1",
    built="2019-06-12T10:00:00Z",
    articles=1,
    paragraphs=2,
    quotations=2,
    dates=1,
    model="an invented model",
    is_stale=True,
)
SOURCE = Source(
    article="harbour",
    title="The bridge and the harbour",
    publisher="The Example Gazette",
    url=None,
    published="2019-06-12",
    published_basis="manifest",
    note=None,
    paragraphs=2,
    quotations=2,
    dates=1,
)
CHANGES = Changes(added=("ferry",), corpus="c" * 64)
RELOADED = Reloaded("20190613-2", published=True, articles=2, added=("ferry",))


class Storeroom:
    """Changes its corpus as slowly, and as faultily, as a test wants it.

    `seconds` is how long a reload takes; when it `has_begun` it ends as soon as it `may_go_on`,
    after `meanwhile` was called, or with what is in `fails`. `folder` holds the articles.
    """

    def __init__(self, folder: Path | None = None, *, seconds: float = 0.0) -> None:
        self.folder = folder
        self.seconds = seconds
        self.reloads = 0
        self.rollbacks = 0
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.has_begun = threading.Event()
        self.meanwhile: Callable[[], object] = lambda: None
        self.fails: Exception | None = None
        self.changes = CHANGES
        self.now = STATUS
        self.shelved: tuple[Source, ...] = (SOURCE,)

    def generation(self) -> str:
        return self.now.generation

    def status(self) -> Status:
        return self.now

    def sources(self) -> tuple[Source, ...]:
        return self.shelved

    def preview(self) -> Changes:
        return self.changes

    def reload(self, report: Callable[[Progress], None], /) -> Reloaded:
        self.reloads += 1
        for step in range(STEPS):
            report(Progress("reading", step, STEPS))
            time.sleep(self.seconds / STEPS)
        self.has_begun.set()
        self.may_go_on.wait(LONGEST_WAIT)
        self.meanwhile()
        if self.fails:
            raise self.fails
        self.changes = Changes(corpus="d" * 64)
        self._serve(RELOADED.generation)
        return RELOADED

    def amend(
        self, act: Callable[[Shelf], Done], report: Callable[[Progress], None], /
    ) -> tuple[Done, Reloaded]:
        assert self.folder is not None
        done = act(Shelf(self.folder))
        return done, self.reload(report)

    def rollback(self, meant: str | None = None) -> Reloaded:
        if self.fails:
            raise self.fails
        if meant not in (None, self.now.generation):
            raise NotCurrentError(meant, self.now.generation)
        assert self.now.former is not None
        self.rollbacks += 1
        self._serve(self.now.former)
        return Reloaded(self.now.generation, published=True, articles=1, removed=("ferry",))

    def _serve(self, generation: str) -> None:
        former = self.now.generation
        self.now = replace(self.now, generation=generation, former=former, is_stale=False)
