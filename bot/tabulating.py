"""From the events of a timeline to a table that a spreadsheet opens."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from retrieval.event import Event

COLUMNS = (
    *("number", "from", "to", "edtf", "grain", "basis", "is_speech", "what", "kind", "speaker"),
    *("said", "article", "title", "publisher", "published", "paragraph", "start", "end", "also"),
)
# A spreadsheet takes what begins so for a formula, and articles are untrusted.
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def tabulate(events: Sequence[Event]) -> str:
    """The table as CSV, a line for each event, `to` being the first day after it.

    Words that a spreadsheet would take for a formula have an apostrophe before them; `start` and
    `end` tell where they stand in the article. `also` names other articles' paragraphs.
    """
    table = StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for number, event in enumerate(events, 1):
        writer.writerow([_harmless(cell) for cell in _cells(number, event)])
    return table.getvalue()


def _cells(number: int, event: Event) -> Iterator[object]:
    citation = event.citation
    yield from (number, event.interval.first.isoformat(), event.interval.until.isoformat())
    yield from (event.edtf, event.grain, event.basis, event.is_speech)
    yield from (citation.text, citation.kind, citation.speaker, citation.said)
    yield from (citation.article, citation.title, citation.publisher, citation.published)
    yield from (citation.paragraph, citation.span.start, citation.span.end)
    yield "; ".join(f"{other.article} {other.paragraph}" for other in event.also)


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULAS) else cell
