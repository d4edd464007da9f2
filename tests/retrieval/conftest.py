"""The town's newspapers, indexed anew for each test that changes them."""

import pytest

from retrieval.index import Index
from tests.conftest import OpenIndex, WriteArticles
from tests.retrieval.town import TOWN


@pytest.fixture
def index(write_articles: WriteArticles, open_index: OpenIndex) -> Index:
    write_articles(TOWN)
    opened = open_index()
    opened.reload()
    return opened
