"""A line is told by its looks: a name, a role, a date, a headline."""

import pytest

from corpus.layout.lines import (
    ends_with_stop,
    find_lines,
    is_date_line,
    is_name_line,
    is_role_line,
    is_signature_line,
    is_title_case,
)


def test_lines_have_no_blanks_around_them_and_know_what_stands_above() -> None:
    text = "\ufeff\r\n  One two \n\nThree\u2028\tFour\xa0\n"
    lines = find_lines(text[1:])

    assert [line.span.of(text[1:]) for line in lines] == ["One two", "Three", "Four"]
    assert [line.indent for line in lines] == [2, 0, 1]
    assert [line.after_blank for line in lines] == [True, True, False]


@pytest.mark.parametrize(
    "line",
    ["Ann Smith", "Ursula von der Leyen", "John F. Kennedy Jr.", "Sen. Ann O’Neil", "ANN SMITH",
     "Jean-Luc Marais", "A. Smith", "Theresa May", "Анна Смирнова"],
)  # fmt: skip
def test_a_name_alone_is_known(line: str) -> None:
    assert is_name_line(line)


@pytest.mark.parametrize(
    "line",
    ["Smith", "Recent Posts", "Ann Smith said", "Ann Smith.", "Council Votes On Bridge",
     "ann smith", "Photo: Ann Smith", "Ann Smith, mayor", "The Bridge", "mayor of Springfield",
     "June 12"],
)  # fmt: skip
def test_other_lines_name_nobody(line: str) -> None:
    assert not is_name_line(line)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("first president of Russia", True),
        ("ex-minister", True),
        ("Mayor of Springfield", True),
        ("The mayor is angry", False),
        ("mayor of Springfield.", False),
        ("the bridge", False),
        ("Mayor closes the bridge", False),
        ("Kremlin spokesman", True),
        ("deputy chairman of the council", True),
        ("Photo: the mayor", False),
    ],
)
def test_a_role_alone_is_known(line: str, role: bool) -> None:  # noqa: FBT001
    assert is_role_line(line) == role


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("in March 2000", True),
        ("June 12, 2017", True),
        ("Monday, 12 June 2017", True),
        ("12.06.2017", True),
        ("2017-06-12", True),
        ("summer of 2000", True),
        ("June 12, 2017 at 10:30 a.m.", True),
        ("In March 2000 he left", False),
        ("May Smith", False),
        ("12 apples", False),
    ],
)
def test_a_date_alone_is_known(line: str, date: bool) -> None:  # noqa: FBT001
    assert is_date_line(line) == date


def test_a_signature_is_a_name_after_a_dash_or_with_its_role() -> None:
    assert is_signature_line("— Ann Smith")
    assert is_signature_line("Ann Smith, mayor of Springfield")
    assert not is_signature_line("Ann Smith")
    assert not is_signature_line("Ann Smith, who left")


def test_marks_that_close_after_a_stop_belong_to_it() -> None:
    assert ends_with_stop("It is closed.”)")
    assert not ends_with_stop("It is “closed”")


def test_headlines_in_capitals_are_known() -> None:
    assert is_title_case("Four Soldiers Get Into Brawl")
    assert not is_title_case("Four soldiers get into Brawl")
