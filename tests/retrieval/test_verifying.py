"""Words stand where they stand word for word, whole, and in their own sense."""

import pytest

from retrieval.quoted import read_quoted
from retrieval.tokens import find_tokens
from retrieval.verifying import find_standing

PRINTED = (
    "“We will not close the harbour before May 2019,” Mayor Ada Finch of the U.S. town said. "
    "“It cost £4.5 million—and 5% more. Why not sell it? The ‘well-run’ ferry can’t sail… yet "
    "again.” "
    "She had no doubt. The non-nuclear plan of 1998–2004 may stay."
)


def _stands(text: str) -> list[str]:
    tokens = find_tokens(PRINTED)
    return [
        PRINTED[tokens[stretches[0][0]].start : tokens[stretches[-1][1] - 1].end]
        for stretches in find_standing(read_quoted(text), tokens)
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("We will not close the harbour", "We will not close the harbour"),
        ("we will not close", "We will not close"),
        ("WE WILL NOT CLOSE", "We will not close"),
        ("The harbour before May 2019", "the harbour before May 2019"),
        ("the harbour before May 2019.", "the harbour before May 2019"),
        ('"It cost £4.5 million – and 5% more."', "It cost £4.5 million—and 5% more"),
        ("Why not sell it?", "Why not sell it?"),
        ("Why not sell it", "Why not sell it"),
        ('the "well-run" ferry can\'t sail ... yet', "The ‘well-run’ ferry can’t sail… yet"),
        ("It cost £4.5 million … Why not", "It cost £4.5 million—and 5% more. Why not"),
        ("the harbour […] Ada Finch", "the harbour before May 2019,” Mayor Ada Finch"),
    ],
)
def test_words_stand_as_they_are_printed(text: str, printed: str) -> None:
    assert _stands(text) == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "We will close the harbour",
        "close the harbour",
        "Close the harbour before May 2019.",
        "We will not close the harbour […] said.",
        "It cost £4.5 million, and",
        "We will … close the harbour",
        "We will",
        "It cost £4 million",
        "It cost £4.5",
        "It cost £45 million",
        "It cost £4",
        "4.5 million",
        "and 5",
        "the U",
        "before may 2019, Mayor",
        "Why not sell it.",
        "Why not sell it!",
        "The ferry can't sail",
        "the well-run ferry",
        "ferry can",
        "IT",
        "(WE",
        "doubt",
        "nuclear plan",
        "the plan of 1998",
        "of 2004 may",
        "We will not close the harbour. It cost £4.5 million",
        "We will not close the harbor",
        "[They] will not close the harbour",
        "the … plan",
    ],
)
def test_nothing_else_stands(text: str) -> None:
    assert _stands(text) == []


def test_pieces_stand_in_their_order() -> None:
    assert _stands("Mayor Ada Finch […] Why not sell it?")
    assert not _stands("Why not sell it? […] Mayor Ada Finch")


def test_an_ellipsis_does_not_hide_words_beside_a_printed_one() -> None:
    assert _stands("ferry can't sail … yet again")
    assert not _stands("ferry can't … yet again")
