"""Writing the record: parsed articles to one SQLite file."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.parsed import Parsed, quotations_by_paragraph
from corpus.person import Person
from corpus.quotation import Quotation
from corpus.reading import Refused
from retrieval.record import PARSED, PERSON, SCHEMA, SCHEMA_VERSION
from retrieval.terms import find_terms


@dataclass(frozen=True, slots=True)
class Entry:
    """All that is kept of one article; `windows` are vector ids with paragraph positions."""

    alone: Parsed
    shown: Parsed
    windows: tuple[tuple[str, int], ...]


def write_record(
    path: Path,
    entries: Sequence[Entry],
    *,
    people: Iterable[Person],
    small_words: Iterable[str],
    refused: Iterable[Refused],
) -> None:
    """Write a new record at `path`, in one transaction. Raises sqlite3.Error."""
    connection = sqlite3.connect(path)
    try:
        with connection:
            # Without BEGIN the script would stand even when what follows it fails.
            connection.executescript(f"BEGIN; {SCHEMA}")
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            for number, entry in enumerate(entries, 1):
                _write_article(connection, number, entry)
            connection.executemany(
                "INSERT INTO people VALUES (?)", ((PERSON.dump_json(each),) for each in people)
            )
            connection.executemany(
                "INSERT INTO small_words VALUES (?)", ((word,) for word in sorted(small_words))
            )
            connection.executemany(
                "INSERT INTO refused VALUES (?, ?)", ((each.file, each.reason) for each in refused)
            )
    finally:
        connection.close()


def _write_article(connection: sqlite3.Connection, number: int, entry: Entry) -> None:
    article = entry.alone.article
    connection.execute(
        "INSERT INTO articles VALUES (?, ?, ?, ?, ?)",
        (
            number,
            article.id,
            article.digest,
            PARSED.dump_json(entry.alone),
            PARSED.dump_json(entry.shown),
        ),
    )
    connection.executemany(
        "INSERT INTO windows VALUES (?, ?, ?)",
        ((window, number, position) for window, position in entry.windows),
    )
    spoken = quotations_by_paragraph(entry.shown)
    for position, paragraph in enumerate(entry.shown.paragraphs):
        if paragraph.kept and paragraph.role in ("title", "body"):
            passage = _write_passage(connection, number, position, entry.shown)
            _write_sayings(connection, passage, spoken[position])


def _write_passage(
    connection: sqlite3.Connection, number: int, position: int, parsed: Parsed
) -> int:
    paragraph = parsed.paragraphs[position]
    passage = connection.execute(
        "INSERT INTO passages (article, position) VALUES (?, ?)", (number, position)
    ).lastrowid
    title = " ".join(find_terms(parsed.article.title or ""))
    body = " ".join(find_terms(paragraph.span.of(parsed.article.text)))
    connection.execute(
        "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", (passage, title, body)
    )
    return passage or 0


def _write_sayings(
    connection: sqlite3.Connection, passage: int, quotations: Iterable[Quotation]
) -> None:
    sayings = {
        (name, part)
        for quotation in quotations
        for name, part in (
            (quotation.speaker.name if quotation.speaker else None, "speaker"),
            (quotation.addressee, "addressee"),
        )
        if name
    }
    connection.executemany(
        "INSERT INTO sayings VALUES (?, ?, ?)",
        ((name, part, passage) for name, part in sorted(sayings)),
    )
