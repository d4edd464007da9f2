"""The command line over an invented newsroom, in an empty place with nothing set."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.settings import Settings
from corpus.reading import Refused
from retrieval.quoted import NothingQuotedError
from retrieval.server import Server
from retrieval.status import Progress, Reloaded, Speaker
from retrieval.verdict import ABSENT, Change, Verdict
from tests.bot.newsroom import ARTICLE, BRIDGE, CLOSURE, Newsroom, NotAskedError
from tests.bot.terminal import Terminal, terminal_of

SPEAKERS = (
    Speaker("Ada Finch", ("Finch",), ("the mayor", "chair of the council"), 2),
    Speaker("Bertram Adler", (), (), 0),
)


class IndexedNewsroom(Newsroom):
    """The newsroom as `retrieval.index.Index` stands before the command line."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.corpus_dir = self.data_dir = Path()
        self.server: Server | None = None
        self.is_closed = False

    def opened(
        self, corpus_dir: Path, data_dir: Path, load: object, server: Server | None
    ) -> "IndexedNewsroom":
        del load
        self.corpus_dir, self.data_dir, self.server = corpus_dir, data_dir, server
        return self

    def warm_up(self) -> None:
        """Nothing is loaded here."""

    def catch_up(self, report: Callable[[Progress], None]) -> Reloaded:
        report(Progress("reading", 1, 1))
        refused = Refused("photo.jpg", "articles end in .txt: convert or remove it")
        return Reloaded("1", published=True, articles=1, refused=(refused,))

    def text(self, article: str) -> str | None:
        return ARTICLE.text if article == ARTICLE.id else None

    def check(self, text: str) -> Verdict:
        """Of what the article has, one sentence is verbatim and one is altered."""
        self.asked.append(text)
        if "fault" in text:
            raise NotAskedError(text)
        if not text:
            raise NothingQuotedError
        if text == BRIDGE.text:
            return Verdict("verbatim", BRIDGE, also=(CLOSURE,))
        changed = (Change("June", "May"),)
        return Verdict("altered", BRIDGE, changed) if "bridge" in text else ABSENT

    def speakers(self) -> tuple[Speaker, ...]:
        return SPEAKERS

    def check_vectors(self) -> None:
        """Nothing is amiss with them."""

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return tmp_path


@pytest.fixture
def newsroom(monkeypatch: pytest.MonkeyPatch, shelf_dir: Path) -> IndexedNewsroom:
    room = IndexedNewsroom(shelf_dir)
    monkeypatch.setitem(sys.modules, "retrieval.index", SimpleNamespace(Index=room.opened))
    return room


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return terminal_of(capsys)
