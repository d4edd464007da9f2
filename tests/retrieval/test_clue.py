"""A clue stands by any of its words, by all of a phrase, or by anybody whom it names."""

import pytest

from retrieval.clue import Clue

PARTY = Clue("gop", terms=frozenset({"gop", "republican"}))
FINCH = Clue("finch", terms=frozenset({"finch"}), people=frozenset({"Ada Finch", "Clara Finch"}))
HOUSE = Clue("white house", phrase=frozenset({"white", "house"}))


@pytest.mark.parametrize(
    ("clue", "terms", "people", "stands"),
    [
        (PARTY, {"gop"}, set(), True),
        (PARTY, {"republican", "harbour"}, set(), True),
        (PARTY, {"harbour"}, set(), False),
        (PARTY, set(), set(), False),
        (PARTY, set(), {"gop"}, False),
        (FINCH, {"finch"}, set(), True),
        (FINCH, {"harbour"}, {"Clara Finch"}, True),
        (FINCH, {"harbour"}, {"Bertram Adler"}, False),
        (FINCH, {"Ada Finch"}, set(), False),
    ],
)
def test_a_clue_stands_by_any_of_its_words_or_people(
    clue: Clue, terms: set[str], people: set[str], *, stands: bool
) -> None:
    assert clue.stands_in(terms, people) is stands


@pytest.mark.parametrize(
    ("terms", "stands"),
    [
        ({"white", "house"}, True),
        ({"white", "house", "harbour"}, True),
        ({"house"}, False),
        ({"white"}, False),
        (set(), False),
    ],
)
def test_a_phrase_stands_by_all_of_its_words_alone(terms: set[str], *, stands: bool) -> None:
    assert HOUSE.stands_in(terms) is stands


def test_a_clue_of_nothing_stands_nowhere() -> None:
    assert not Clue("nothing").stands_in({"nothing"}, {"nothing"})
