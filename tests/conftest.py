"""Corpora and indexes for every room: invented ones, and the project's own articles."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

import corpus
from retrieval.embedding import MiniLM, load_embedder
from retrieval.index import Index
from retrieval.server import Server
from tests.hashing import HashingEmbedder
from tests.serving_vectors import free_port, running

ARTICLES = Path(corpus.__path__[0]) / "articles"

WriteArticles = Callable[[Mapping[str, str]], Path]
OpenIndex = Callable[[], Index]


@pytest.fixture
def embedder() -> HashingEmbedder:
    return HashingEmbedder()


@pytest.fixture
def corpus_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def write_articles(corpus_dir: Path) -> WriteArticles:
    """Write files, by name, into the corpus, over what stands there."""

    def write(texts: Mapping[str, str]) -> Path:
        for name, text in texts.items():
            (corpus_dir / name).write_text(text, encoding="utf-8")
        return corpus_dir

    return write


@pytest.fixture(scope="session")
def chroma(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Chroma server, for all tests that want one."""
    with running(tmp_path_factory.mktemp("chroma"), free_port()) as server:
        yield server


@pytest.fixture
def server() -> Server | None:
    """Where vectors are kept; the rooms that hold it both ways give it another value."""
    return None


@pytest.fixture
def open_index(
    corpus_dir: Path, data_dir: Path, embedder: HashingEmbedder, server: Server | None
) -> Iterator[OpenIndex]:
    """Open an index over the corpus, as often as wanted; each is closed in the end."""
    with ExitStack() as stack:

        def open_one() -> Index:
            return stack.enter_context(
                closing(Index(corpus_dir, data_dir, lambda: embedder, server))
            )

        yield open_one


@pytest.fixture(scope="session")
def minilm() -> MiniLM:
    """The embedder that readers get."""
    return load_embedder()


@pytest.fixture(scope="session")
def real_index(minilm: MiniLM, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """The project's own articles, as readers ask them."""
    with closing(Index(ARTICLES, tmp_path_factory.mktemp("data"), lambda: minilm)) as index:
        index.catch_up()
        yield index
