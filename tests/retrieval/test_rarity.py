"""The rarer a clue of a question is in the corpus, the more it tells."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.clue import Clue
from retrieval.rarity import Rarity, find_rarity
from retrieval.record import Record
from tests.retrieval.clues import clues_of
from tests.retrieval.recorded import record_both

ROPE, KNOT = clues_of("rope knot")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path = tmp_path_factory.mktemp("record") / "record.sqlite"
    record_both(path)
    with closing(Record(path)) as opened:
        yield opened


def test_rare_terms_tell_more_than_frequent_ones(record: Record) -> None:
    light, dredge, zebra = clues_of("lighthouse dredge zebra")

    rarity = find_rarity([light, dredge, zebra], record)

    assert rarity.weights[zebra] > rarity.weights[light] > rarity.weights[dredge] > 0
    assert rarity.missing == {zebra.label}


def test_a_clue_of_several_words_is_as_frequent_as_all_of_them(record: Record) -> None:
    light, dark = clues_of("nobody lighthouse")
    either = Clue("either", terms=light.terms | dark.terms)

    rarity = find_rarity([light, dark, either], record)

    assert rarity.weights[either] < min(rarity.weights[light], rarity.weights[dark])
    assert rarity.missing == frozenset()


def test_a_name_that_is_not_printed_is_as_frequent_as_those_who_are_named(record: Record) -> None:
    mayor = Clue("the mayor", terms=frozenset({"mayor"}), people=frozenset({"Ada Finch"}))
    stranger = Clue("the captain", terms=frozenset({"captain"}), people=frozenset({"Clara Moss"}))

    rarity = find_rarity([mayor, stranger], record)

    assert rarity.missing == {"the captain"}
    assert rarity.weights[mayor] < rarity.weights[stranger]


def test_shares_of_a_question_add_up_to_the_whole() -> None:
    rarity = Rarity({ROPE: 3.0, KNOT: 1.0}, frozenset())

    assert rarity.share(ROPE.terms) == 0.75
    assert rarity.share(ROPE.terms | KNOT.terms) == 1.0
    assert rarity.share(set()) == Rarity({}, frozenset()).share(set()) == 0.0


def test_who_takes_part_counts_as_much_as_the_name_in_print() -> None:
    finch = Clue("finch", terms=frozenset({"finch"}), people=frozenset({"Ada Finch"}))
    rarity = Rarity({finch: 1.0, ROPE: 1.0}, frozenset())

    assert rarity.share({"finch"}) == rarity.share(set(), {"Ada Finch"}) == 0.5
    assert rarity.share({"finch"}, {"Ada Finch"}) == 0.5


def test_the_share_that_stands_nowhere_is_told() -> None:
    assert Rarity({ROPE: 3.0, KNOT: 1.0}, frozenset([KNOT.label])).missing_share() == 0.25
    assert Rarity({ROPE: 3.0}, frozenset()).missing_share() == 0.0
    assert Rarity({}, frozenset()).missing_share() == 0.0


@given(st.text())
def test_the_clues_of_any_text_have_a_worth(record: Record, text: str) -> None:
    rarity = find_rarity(clues_of(text), record)

    assert all(weight > 0 for weight in rarity.weights.values())
    assert 0.0 <= rarity.missing_share() <= 1.0 + 1e-9
