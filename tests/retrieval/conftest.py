"""The town's newspapers, indexed anew for each test that changes them."""

import pytest

from retrieval.index import Index
from retrieval.server import Server
from tests.conftest import OpenIndex, WriteArticles
from tests.retrieval.town import TOWN

# What these rooms hold, they hold of embedded vectors and of a server's.
BOTH_WAYS = {
    "test_index",
    "test_index_meanwhile",
    "test_indexing",
    "test_indexing_refusals",
    "test_serving",
    "test_vectors",
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Have tests that keep vectors run both ways."""
    if "server" in metafunc.fixturenames and metafunc.module.__name__.split(".")[-1] in BOTH_WAYS:
        metafunc.parametrize("server", ["embedded", "hosted"], indirect=True)


@pytest.fixture
def server(request: pytest.FixtureRequest) -> Server | None:
    """Where vectors are kept: in the data directory, or on a server."""
    if getattr(request, "param", None) != "hosted":
        return None
    chroma: Server = request.getfixturevalue("chroma")
    return chroma


@pytest.fixture
def index(write_articles: WriteArticles, open_index: OpenIndex) -> Index:
    write_articles(TOWN)
    opened = open_index()
    opened.reload()
    return opened
