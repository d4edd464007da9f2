"""Every paragraph that a reader sees is found by its words, and no other."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from retrieval.concordance import Concordance, plain_words
from retrieval.place import Place
from retrieval.record import Record
from tests.retrieval.recorded import record_both


@pytest.fixture
def concordance(tmp_path: Path) -> Iterator[Concordance]:
    record_both(tmp_path / "record.sqlite")
    with closing(Record(tmp_path / "record.sqlite")) as record:
        yield Concordance(record)


@pytest.mark.parametrize(
    ("phrases", "places"),
    [
        (["we WILL dredge"], [Place(1, 1)]),
        (["harbour"], [Place(1, 0), Place(1, 1)]),
        (["dredge the", "Adler"], [Place(1, 1)]),
        (["dredge", "dark"], []),
        (["redge the"], []),
        (["will"], [Place(1, 1), Place(2, 0)]),
        (["Share this article"], []),
        (["harbour we will"], []),
        ([], []),
    ],
)
def test_paragraphs_are_found_by_whole_words(
    concordance: Concordance, phrases: list[str], places: list[Place]
) -> None:
    assert list(concordance.holding(phrases)) == places


def test_words_are_the_same_in_any_types() -> None:
    assert plain_words("“The ﬁsh—it’s cafe\u0301 har\u00adbour…”") == plain_words(
        "the FISH - it's café harbour"
    )
