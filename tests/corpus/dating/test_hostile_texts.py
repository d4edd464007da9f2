from time import process_time

import pytest

from corpus.article import Paragraph
from corpus.dating.dates import find_dates
from corpus.dating.publication import find_publication_date
from corpus.layout.sentences import find_sentences
from corpus.span import Span

UNITS = [
    "1",
    "12 ",
    "1989-",
    "1.1.",
    "1/",
    ".",
    "the ",
    "last ",
    "March ",
    "the quarter ",
    "Monday and ",
    "Monday, March 3 ",
    "In 1989 ",
    "a year earlier ",
    '" Friday ',
    "will to Friday ",
    "ordered a ",
    "’s ",
    "Published 3 May 1990 ",
]
SHORT, TIMES = 15_000, 8
MOST_SECONDS = 30  # For two million characters, on a slow machine.


def _seconds(text: str) -> float:
    span = Span(0, len(text))
    whole = (Paragraph(1, span, "body", find_sentences(text, span)),)
    started = process_time()
    find_dates(text, whole, "1989-11-02")
    find_publication_date(text, whole)
    return process_time() - started


@pytest.mark.parametrize("unit", UNITS)
def test_a_text_costs_no_more_than_its_length(unit: str) -> None:
    text = unit * (SHORT // len(unit))

    short, long = _seconds(text), _seconds(text * TIMES)

    assert long < 3 * TIMES * short + 0.2


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_millions_of_characters_cost_no_more_than_their_number(unit: str) -> None:
    text = unit * (2_000_000 // len(unit))

    assert _seconds(text) < MOST_SECONDS
