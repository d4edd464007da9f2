"""A borrowed generation stays open until it is given back, whatever is published meanwhile."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from retrieval.generation import READ_LOCK, Generation, IndexMissingError
from retrieval.generations import open_current
from retrieval.locking import is_being_read
from retrieval.server import Server
from retrieval.serving import Served
from tests.conftest import OpenIndex, WriteArticles
from tests.retrieval.town import HARBOUR, TOWN


@pytest.fixture
def served(
    write_articles: WriteArticles, open_index: OpenIndex, data_dir: Path, server: Server | None
) -> Iterator[Served]:
    """A data directory with a finished generation, served apart from its index."""
    write_articles(TOWN)
    _reload(open_index)
    with closing(Served(data_dir, server)) as serving:
        yield serving


def _reload(open_index: OpenIndex) -> None:
    index = open_index()
    index.reload()
    index.close()


def _is_open(generation: Generation) -> bool:
    return is_being_read(generation.directory / READ_LOCK)


def test_every_borrower_has_the_same_generation(served: Served) -> None:
    with served.generation() as first, served.generation() as second:
        assert first is second
    with served.generation() as third:
        assert third is first


def test_a_generation_stays_open_between_loans_until_serving_ends(served: Served) -> None:
    with served.generation() as generation:
        pass
    between = _is_open(generation)
    served.close()

    assert between
    assert not _is_open(generation)


def test_what_is_published_is_served_from_the_next_loan_on(
    served: Served, write_articles: WriteArticles, open_index: OpenIndex
) -> None:
    with served.generation() as old:
        write_articles({"harbour.txt": HARBOUR.replace("winter", "summer")})
        _reload(open_index)
        with served.generation() as new:
            assert new.name > old.name
            assert old.record.digests()["harbour"] != new.record.digests()["harbour"]
        assert _is_open(old)

    assert not _is_open(old)
    assert _is_open(new)


def test_an_old_generation_that_nobody_borrows_is_closed_at_the_next_loan(
    served: Served, write_articles: WriteArticles, open_index: OpenIndex
) -> None:
    with served.generation() as old:
        pass
    write_articles({"harbour.txt": HARBOUR.replace("winter", "summer")})
    _reload(open_index)
    with served.generation():
        assert not _is_open(old)


def test_closing_waits_for_the_last_borrower(served: Served) -> None:
    with ExitStack() as loans:
        generation = loans.enter_context(served.generation())
        loans.enter_context(served.generation())
        served.close()

        assert generation.record.digests()
    assert not _is_open(generation)


def test_what_was_closed_while_borrowed_can_be_borrowed_again(served: Served) -> None:
    with ExitStack() as later:
        with served.generation() as first:
            served.close()
            second = later.enter_context(served.generation())
            assert second.record.digests() == first.record.digests()
        assert second.vectors.store().count() > 0
    served.close()

    assert not _is_open(second)


def test_a_loan_that_fails_is_given_back(served: Served) -> None:
    with pytest.raises(RuntimeError), served.generation() as generation:
        raise RuntimeError
    served.close()

    assert not _is_open(generation)


def test_what_was_opened_elsewhere_is_lent_and_closed_like_any_other(
    served: Served, data_dir: Path
) -> None:
    with served.generation() as old:
        new = open_current(data_dir)
        served.serve(new)
        with served.generation() as lent:
            assert lent is new
        assert old.vectors.store().count() > 0
    served.close()

    assert not _is_open(new)


def test_where_nothing_was_published_nothing_is_lent(tmp_path: Path) -> None:
    with closing(Served(tmp_path)) as serving:
        with pytest.raises(IndexMissingError), serving.generation():
            pass
        serving.close()
