"""The town's newspapers, indexed, for tests in which something fails."""

import pytest

from retrieval.index import Index
from tests.conftest import OpenIndex, WriteArticles
from tests.retrieval.town import TOWN
from tests.torture.editions import CURATORS, print_lasting


@pytest.fixture
def index(write_articles: WriteArticles, open_index: OpenIndex) -> Index:
    write_articles(
        TOWN | {f"{each}.txt": text for each, text in print_lasting(*CURATORS[:2]).items()}
    )
    opened = open_index()
    opened.reload()
    opened.people()  # opens it, before anything fails
    return opened
