"""A headline names only whom the body of the article names."""

import pytest

from tests.corpus.speaking import speech_of

BODY = "\n\nAnna Velm, the mayor, left. Critics of Velm speak of a corner. “We go,” Velm said."


def names_of(text: str) -> list[str]:
    """The people of a text and the bodies that speak in it."""
    return [person.name for person in speech_of(text).people]


HEADLINES = [
    "Gold Star Mom Corners Velm On Refusal To Speak",
    "Derelict Anna Velm Speaks At Rally, Peter Lunt Says",
    "Major Orlan Holiday Reveals Velm Camp Plan For Taxes",
    "HOW POLICE SHOOTINGS ARE CHANGING THE DEBATE FOR VELM",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_introduces_nobody_whom_the_body_does_not_confirm(headline: str) -> None:
    assert names_of(headline + BODY) == ["Anna Velm"]


def test_a_headline_may_give_the_first_name_of_a_surname_in_the_body() -> None:
    text = "Ann Lunt Speaks To Critics Of Plan\n\nCritics heard Lunt. “We will speak,” Lunt said."

    assert names_of(text) == ["Ann Lunt"]


def test_a_headline_leads_to_whom_it_names() -> None:
    text = "Velm Speaks Of “A Very Good Plan Indeed” Again" + BODY
    quotation = speech_of(text).quotations[0]

    assert quotation.speaker is not None
    assert quotation.speaker.name == "Anna Velm"


def test_a_row_of_names_is_no_headline() -> None:
    text = "They went there.\n\nAnna Velm, Peter Lunt, Boris Brand, Karl Holm"

    assert names_of(text) == ["Anna Velm", "Peter Lunt", "Boris Brand", "Karl Holm"]


def test_the_first_line_is_a_headline_where_it_goes_on_below() -> None:
    text = "Derelict Velm and Lunt;" + BODY

    assert names_of(text) == ["Anna Velm"]
