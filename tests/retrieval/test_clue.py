"""A clue stands where any of its words stands, or where anybody whom it names takes part."""

import pytest

from retrieval.clue import Clue

PARTY = Clue("gop", frozenset({"gop", "republican"}))
FINCH = Clue("finch", frozenset({"finch"}), frozenset({"Ada Finch", "Clara Finch"}))


@pytest.mark.parametrize(
    ("clue", "terms", "people", "stands"),
    [
        (PARTY, {"gop"}, (), True),
        (PARTY, {"republican", "harbour"}, (), True),
        (PARTY, {"harbour"}, (), False),
        (PARTY, (), (), False),
        (PARTY, (), {"gop"}, False),
        (FINCH, {"finch"}, (), True),
        (FINCH, {"harbour"}, {"Clara Finch"}, True),
        (FINCH, {"harbour"}, {"Bertram Adler"}, False),
        (FINCH, {"Ada Finch"}, (), False),
    ],
)
def test_a_clue_stands_by_any_of_its_words_or_people(
    clue: Clue, terms: set[str], people: set[str], *, stands: bool
) -> None:
    assert clue.stands_in(terms, people) is stands
