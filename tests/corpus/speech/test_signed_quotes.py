"""A pull quote is read with the name, role or date under it."""

from corpus.dating.dates import find_dates
from corpus.layout.paragraphs import find_paragraphs
from corpus.speech.reading import read_speech

ARTICLE = """The bridge of Orlo

The bridge has been closed for a year, and nobody knows when it will open again.

We could keep this bridge for a century.

Anna Velm

mayor of Orlo

The town waits, and its people take the ferry across the river every single day.

I cannot imagine this town without its bridge.

Peter Lunt

in March 2000

The ferry runs from six in the morning, and the last one leaves late at night.
"""


def test_a_pull_quote_is_read_with_its_speaker() -> None:
    paragraphs = find_paragraphs(ARTICLE)
    speech = read_speech(ARTICLE, paragraphs, find_dates(ARTICLE, paragraphs, None))

    assert [
        (q.span.of(ARTICLE), q.speaker and q.speaker.name, q.said) for q in speech.quotations
    ] == [
        ("We could keep this bridge for a century.", "Anna Velm", None),
        ("I cannot imagine this town without its bridge.", "Peter Lunt", "2000-03"),
    ]
    assert {person.name: person.roles for person in speech.people}["Anna Velm"] == (
        "mayor of Orlo",
    )
