"""A text falls into whole words and marks, alike in every house's types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.tokens import find_tokens, is_bound


def _keys(text: str) -> list[str]:
    return [token.key for token in find_tokens(text)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("I don’t know.", ["I", "don't", "know", "."]),
        ("£4.5 million, at 10:30", ["£", "4.5", "million", ",", "at", "10:30"]),
        ("2,000%", ["2,000", "%"]),
        ("wait . . . now", ["wait", "…", "now"]),
        ("we […] go", ["we", "…", "go"]),
        ("non-nuclear", ["non", "-", "nuclear"]),
        ("6' and 6\"", ["6", "'", "and", "6", '"']),
    ],
)
def test_words_numbers_and_marks_are_whole(text: str, keys: list[str]) -> None:
    assert _keys(text) == keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("he said ‘no’ to it", 'he said "no" to it'),
        ("“no”, he said", "'no,' he said"),
        ("founded in ‘2015’. Then", 'founded in "2015." Then'),
        ("rain — and wind", "rain—and wind"),
        ("rain -- and wind", "rain – and wind"),
        ("wait… now", "wait ... now"),
        ("the\n  end ?", "the end?"),
    ],
)
def test_the_habits_of_houses_make_no_difference(one: str, other: str) -> None:
    assert _keys(one) == _keys(other)


@pytest.mark.parametrize(
    ("text", "at", "is_one"),
    [
        ("non-nuclear", 2, True),
        ("non-nuclear", 1, True),
        ("rain — wind", 2, False),
        ("rain—wind", 1, False),
        ("1998–2004", 1, True),
        ("-5 degrees", 1, True),
        ("5% more", 1, True),
        ("£5", 1, True),
        ("5\u200b%", 1, True),
        ("U.S. law", 2, True),
        ("example.com", 1, True),
        ("It ended.Then", 3, False),
        ("the end.", 2, False),
        ("and/or", 1, True),
        ("the end", 1, False),
    ],
)
def test_what_is_one_is_not_cut(text: str, at: int, is_one: bool) -> None:  # noqa: FBT001 - a table
    assert is_bound(find_tokens(text), at) is is_one


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = find_tokens(text)

    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(text[token.start : token.end].strip() for token in tokens)
