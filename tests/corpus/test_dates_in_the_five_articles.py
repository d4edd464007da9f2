"""Every date of the project's own articles means what a reader takes it to mean."""

from dataclasses import dataclass
from pathlib import Path

import pytest

import corpus
from corpus.dating.dates import find_dates
from corpus.dating.publication import find_publication_date
from corpus.layout.paragraphs import find_paragraphs

FOLDER = Path(corpus.__file__).parent / "articles"
NINETIES = ("the 1990s", "199X", "decade", "stated")


@dataclass(frozen=True, slots=True)
class Reading:
    """When an article was published, and its dates: words, EDTF, grain, basis."""

    published: str | None
    dates: tuple[tuple[str, str, str, str], ...]


READINGS = {
    "000": Reading(
        "2022-05",
        (
            NINETIES,
            NINETIES,
            NINETIES,
            NINETIES,
            ("early April", "2022-04-01/2022-04-10", "month", "resolved"),
            NINETIES,
            NINETIES,
            ("2017", "2017", "year", "stated"),
        ),
    ),
    "001": Reading(
        "2022-05",
        (
            ("1990s", "199X", "decade", "stated"),
            NINETIES,
            NINETIES,
            ("last month", "2022-04", "month", "resolved"),
            ("February", "2022-02", "month", "resolved"),
            ("2000", "2000", "year", "stated"),
            ("late February", "2022-02-21/2022-02-28", "month", "resolved"),
            ("2014", "2014", "year", "stated"),
        ),
    ),
    "002": Reading(
        None,
        (
            ("1994", "1994", "year", "stated"),
            ("January 14, 1994", "1994-01-14", "day", "stated"),
            NINETIES,
            NINETIES,
            ("three months later", "1997-05", "month", "inferred"),
            ("May 1997", "1997-05", "month", "stated"),
            ("1994", "1994", "year", "stated"),
            ("1994", "1994", "year", "stated"),
            ("five years later", "1999", "year", "inferred"),
            ("1999", "1999", "year", "stated"),
            ("Five years later", "2004", "year", "inferred"),
            ("2004", "2004", "year", "stated"),
            ("2009", "2009", "year", "stated"),
            ("2017", "2017", "year", "stated"),
            ("2020", "2020", "year", "stated"),
            ("2000", "2000", "year", "stated"),
            ("March 2000", "2000-03", "month", "stated"),
            ("2022", "2022", "year", "stated"),
            ("2000", "2000", "year", "stated"),
        ),
    ),
    "003": Reading(
        "2017-06",
        (
            ("the summer of 2000", "2000-22", "season", "stated"),
            ("1998 and 2004", "1998/2004", "year", "stated"),
            ("1949", "1949", "year", "stated"),
        ),
    ),
    "004": Reading(
        "2017-06",
        (
            ("later this month", "2017-06", "month", "resolved"),
            ("2000", "2000", "year", "stated"),
            ("2000", "2000", "year", "stated"),
            ("the 1950s", "195X", "decade", "stated"),
            ("1990", "1990", "year", "stated"),
            NINETIES,
            ("2000s", "200X", "decade", "stated"),
            ("2014", "2014", "year", "stated"),
            ("the late 1990s", "1997/1999", "decade", "stated"),
            ("early 2000s", "2000/2003", "decade", "stated"),
            ("2014", "2014", "year", "stated"),
        ),
    ),
}


def text_of(article: str) -> str:
    (path,) = FOLDER.glob(f"{article}_*.txt")
    return path.read_bytes().decode("utf-8-sig")


@pytest.mark.parametrize("article", READINGS)
def test_every_date_is_found_and_means_what_it_says(article: str) -> None:
    text = text_of(article)
    dates = find_dates(text, find_paragraphs(text), READINGS[article].published)

    assert READINGS[article].dates == tuple(
        (each.span.of(text), each.edtf, each.grain, each.basis) for each in dates
    )


@pytest.mark.parametrize("article", READINGS)
def test_no_article_tells_when_it_was_published(article: str) -> None:
    text = text_of(article)

    assert find_publication_date(text, find_paragraphs(text)) is None
