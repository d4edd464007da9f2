import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lettering import Line, Style, set_lines
from tests.bot.dated_rows import Typewriter

STYLE = Style(10, bold=False, tone="ink")
SENTENCE = "The ferry will sail again."


def _lines(text: str, *, letters: int = 12, most: int = 3) -> list[Line]:
    return set_lines(text, STYLE, width=10 * letters, most=most, pen=Typewriter())


def _texts(text: str, *, letters: int = 12, most: int = 3) -> list[str]:
    return [line.text.strip("\u200e\u200f") for line in _lines(text, letters=letters, most=most)]


def test_lines_break_at_blanks() -> None:
    assert _texts(SENTENCE) == ["The ferry", "will sail", "again."]


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (1, ["The ferry…"]),
        (2, ["The ferry", "will sail…"]),
        (3, ["The ferry", "will sail", "again."]),
    ],
)
def test_what_is_left_over_is_cut_behind_a_word(most: int, expected: list[str]) -> None:
    assert _texts(SENTENCE, most=most) == expected


def test_a_word_gives_way_to_the_mark_of_a_cut() -> None:
    assert _texts("The ferry is late", letters=12, most=1) == ["The ferry…"]
    assert _texts("It is, he said, a day", letters=9, most=1) == ["It is…"]


def test_only_a_word_wider_than_a_line_is_broken_within() -> None:
    assert _texts("See abcdefghijklmnop now") == ["See", "abcdefghijkl", "mnop now"]
    assert _texts("abcdefghijklmnop", most=1) == ["abcdefghijk…"]


def test_letters_keep_their_marks_when_a_word_is_broken() -> None:
    assert _texts("q\u0307" * 3, letters=4) == ["q\u0307q\u0307", "q\u0307"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\tthree", "one two three"),
        ("bell\x07 \x00 \x1b[31m", "bell [31m"),
        ("a\u202eb\u2066c\u2069d\ufeff", "abcd"),  # what turns the direction of others
        ("soft\u00adhyphen", "softhyphen"),
        ("Z\u0337\u0327\u0332\u0348a", "Z\u0337\u0327a"),  # no more than two marks
        ("\u0301alone", "alone"),
        ("the 北京 東京 team", "the […] team"),
        ("the北京team", "the[…]team"),
        ("\ue000 \ud800 \u0378", "[…]"),  # private, no character at all, not assigned
        ("🔥\u0301", "[…]"),
        (" ", ""),
    ],
)
def test_what_cannot_be_drawn_is_left_out_openly(text: str, expected: str) -> None:
    assert "".join(_texts(text, letters=80)) == expected


@pytest.mark.parametrize(
    ("text", "leftward"),
    [
        ("The ferry", False),
        ("1994", False),
        ("שלום means peace", True),
        ("مرحبا", True),
        ("“مرحبا” he said", True),
        ("He said مرحبا", False),
    ],
)
def test_the_first_letter_tells_from_which_side_a_text_is_read(text: str, leftward: bool) -> None:  # noqa: FBT001 - a table
    lines = _lines(text, letters=6)

    assert {line.leftward for line in lines} == {leftward}
    assert {line.text[0] for line in lines} == {"\u200f" if leftward else "\u200e"}


@given(st.text(), st.integers(3, 40), st.integers(1, 4))
def test_lines_are_never_wider_than_they_may_be(text: str, letters: int, most: int) -> None:
    lines = _lines(text, letters=letters, most=most)

    assert len(lines) <= most
    assert all(line.extent.width <= 10 * letters or len(line.text) <= 6 for line in lines)


@given(st.lists(st.text("abcdef", min_size=1, max_size=9)), st.integers(10, 40))
def test_lines_hold_the_words_in_order_and_none_in_part(words: list[str], letters: int) -> None:
    shown = " ".join(_texts(" ".join(words), letters=letters, most=2)).removesuffix("…").split()

    assert shown == words[: len(shown)]
