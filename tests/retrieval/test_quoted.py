"""What is quoted is read without the marks at its ends, or refused in a word."""

import pytest

from retrieval.quoted import (
    LONGEST_QUOTED,
    NothingQuotedError,
    Quoted,
    QuotedTooLongError,
    read_quoted,
)


def _core(quoted: Quoted) -> str:
    return " ".join(token.key for token in quoted.tokens)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("“The bridge will open,”", "The bridge will open"),
        ("— Why not?", "Why not ?"),
        ("…and then it rained…", "and then it rained"),
        ("-5 degrees.", "- 5 degrees"),
        ("[he] left", "[ he ] left"),
    ],
)
def test_marks_at_the_ends_are_no_part_of_the_words(text: str, core: str) -> None:
    assert _core(read_quoted(text)) == core


def test_ellipses_part_it_into_pieces() -> None:
    quoted = read_quoted("We will […] open it, … he said.")

    assert [[token.key for token in piece] for piece in quoted.pieces] == [
        ["We", "will"],
        ["open", "it"],
        ["he", "said"],
    ]
    assert quoted.stop is not None
    assert quoted.words == ("we", "will", "open", "it", "he", "said")


def test_what_is_typed_in_one_case_is_known() -> None:
    assert read_quoted("we will open it").is_one_case
    assert read_quoted("WE WILL OPEN IT").is_one_case
    assert read_quoted("nato").is_one_case
    assert not read_quoted("US").is_one_case
    assert not read_quoted("We will open it").is_one_case


@pytest.mark.parametrize(
    "text", ["", "  ", "“…”", "\u200b\u00ad", "\U0001f6a2", "\x00", "(((((", "?"]
)
def test_what_has_no_words_is_refused(text: str) -> None:
    with pytest.raises(NothingQuotedError):
        read_quoted(text)


def test_what_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(QuotedTooLongError) as refused:
        read_quoted("a" * 100_000)

    assert (refused.value.length, refused.value.limit) == (100_000, LONGEST_QUOTED)
