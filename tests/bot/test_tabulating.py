"""A timeline as a table that a spreadsheet opens and that harms nobody."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

from bot.tabulating import COLUMNS, tabulate
from tests.bot.newsroom import BRIDGE, CLOSED, CLOSURE, narrated


def read(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(table)))


def test_an_event_is_a_line_with_its_words_and_their_place() -> None:
    table = tabulate((replace(CLOSED, also=(BRIDGE, CLOSURE)),))

    [line] = read(table)
    assert tuple(line) == COLUMNS
    assert (line["number"], line["from"], line["to"]) == ("1", "2019-03-03", "2019-03-04")
    assert line["what"] == "The bridge was closed on 3 March 2019."
    assert (line["article"], line["paragraph"]) == ("harbour", "1")
    assert (line["speaker"], line["also"]) == ("", "harbour 1; harbour 1")


def test_no_event_leaves_the_names_of_the_columns() -> None:
    assert tabulate(()) == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t"])
def test_words_that_a_spreadsheet_would_take_for_a_formula_are_made_harmless(begin: str) -> None:
    event = replace(CLOSED, citation=narrated(f'{begin}HYPERLINK("x") on 3 March 2019'))

    [line] = read(tabulate((event,)))

    assert line["what"].startswith(f"'{begin}")


def test_lines_and_quotation_marks_within_a_sentence_come_back_as_they_are() -> None:
    words = 'He said "no",\nand left in 2019.'

    [line] = read(tabulate((replace(CLOSED, citation=narrated(words)),)))

    assert line["what"] == words
