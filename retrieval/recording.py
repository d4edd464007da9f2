"""Writing the record: parsed articles to one SQLite file."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from corpus.parsed import Parsed
from corpus.person import Person
from corpus.reading import Refused
from retrieval.copying import LAST_PASSAGE, FormerRows, open_unsettled
from retrieval.coreference import find_coreferent
from retrieval.event_likeness import Sited
from retrieval.event_mentions import find_event_mentions
from retrieval.passage import Passage
from retrieval.passages import find_passages
from retrieval.record import Part
from retrieval.schema import (
    ARTICLE,
    MENTION,
    PARSED,
    PASSAGE,
    PERSON,
    SCHEMA,
    SCHEMA_VERSION,
)
from retrieval.terms import find_terms
from retrieval.topics import find_topics
from retrieval.windows import Windowed

# Words of a title are counted with every paragraph below it, and tell no event apart.
FREQUENCIES = "SELECT term, doc FROM frequencies WHERE col = 'body'"
COUNTS = "SELECT (SELECT COUNT(*) FROM articles), (SELECT COUNT(*) FROM passages)"
PASSAGES_BEHIND = "SELECT id, position, terms FROM passages WHERE id > ?"


@dataclass(frozen=True, slots=True)
class Entry:
    """All that is kept of one article, with what its vectors stand for."""

    alone: Parsed
    shown: Parsed
    windows: tuple[Windowed, ...]


def write_record(
    path: Path,
    entries: Sequence[Entry],
    *,
    people: Sequence[Person],
    small_words: Iterable[str],
    refused: Iterable[Refused],
    former: Path | None = None,
) -> None:
    """Write a new record at `path`, in one transaction. Raises sqlite3.Error.

    `former` is one that the same rules wrote: what is shown as before is copied from there.
    """
    connection = open_unsettled(path)
    try:
        rows = FormerRows(connection, former) if former else None
        with connection:
            # Without BEGIN the script would stand even when what follows it fails.
            connection.executescript(f"BEGIN; {SCHEMA}")
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            mentions = [
                mention
                for number, entry in enumerate(entries, 1)
                for mention in _write_article(connection, number, entry, rows)
            ]
            named = [name for each in people for name in (each.name, *each.aliases)]
            _write_events(connection, mentions, named)
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


def count_written(path: Path) -> tuple[int, int]:
    """How many articles and passages the record at `path` has. Raises sqlite3.Error."""
    with closing(sqlite3.connect(path)) as connection:
        ((articles, passages),) = connection.execute(COUNTS)
    return int(articles), int(passages)


def write_pieces(path: Path, pieces: Mapping[str, bytes]) -> None:
    """Add the packed word pieces of windows to the record at `path`. Raises sqlite3.Error."""
    with closing(open_unsettled(path)) as connection, connection:
        connection.executemany("INSERT OR REPLACE INTO pieces VALUES (?, ?)", pieces.items())


def _write_article(
    connection: sqlite3.Connection, number: int, entry: Entry, former: FormerRows | None
) -> Iterator[Sited]:
    """Write an article with its passages; give back what dates an event in them."""
    article, shown = entry.shown.article, PARSED.dump_json(entry.shown)
    ((before,),) = connection.execute(LAST_PASSAGE)
    if former is None or not former.copy(article, shown, number):
        _write_new(connection, number, entry, shown)
    connection.executemany(
        "INSERT INTO windows VALUES (?, ?, ?, ?)",
        ((each.id, number, each.position, each.sentence) for each in entry.windows),
    )
    written = connection.execute(PASSAGES_BEHIND, (before,)).fetchall()
    title = " ".join(find_terms(article.title or ""))
    connection.executemany(
        "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
        ((passage, title, terms) for passage, _, terms in written),
    )
    at = {position: passage for passage, position, _ in written}
    for position, mention in find_event_mentions(entry.shown):
        ((text,),) = connection.execute(
            "SELECT passage FROM passages WHERE id = ?", (at[position],)
        )
        yield Sited(at[position], PASSAGE.validate_json(text), mention)


def _write_new(connection: sqlite3.Connection, number: int, entry: Entry, shown: bytes) -> None:
    """Write an article, its passages, and who takes part in them."""
    article = entry.shown.article
    connection.execute(
        "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            article.id,
            article.digest,
            article.title,
            article.publisher,
            article.published,
            ARTICLE.dump_json(article),
            PARSED.dump_json(entry.alone),
            shown,
        ),
    )
    for position, passage in find_passages(entry.shown):
        # BM25 counts how often a term stands there.
        terms = " ".join(find_terms(passage.text))
        written = connection.execute(
            "INSERT INTO passages (article, position, terms, passage) VALUES (?, ?, ?, ?)",
            (number, position, terms, PASSAGE.dump_json(passage)),
        )
        connection.executemany(
            "INSERT INTO sayings VALUES (?, ?, ?)",
            ((*taking, written.lastrowid) for taking in sorted(set(_find_parts(passage)))),
        )


def _write_events(
    connection: sqlite3.Connection, mentions: Sequence[Sited], named: Sequence[str]
) -> None:
    """Write what dates an event, that of one event together, and what events are about."""
    ((passages,),) = connection.execute("SELECT COUNT(*) FROM passages")
    events = find_coreferent(mentions, dict(connection.execute(FREQUENCIES)), passages)
    for event, told in enumerate(events, 1):
        finest = told[0].mention.interval
        days = (finest.first.isoformat(), finest.until.isoformat())
        connection.executemany(
            "INSERT INTO mentions VALUES (?, ?, ?, ?, ?)",
            ((event, *days, each.number, MENTION.dump_json(each.mention)) for each in told),
        )
    sentences = ([each.passage.words(each.mention.span) for each in told] for told in events)
    topics = find_topics(sentences, named)
    connection.executemany("INSERT INTO topics VALUES (?)", ((topic,) for topic in topics))


def _find_parts(passage: Passage) -> Iterator[tuple[str, Part]]:
    """Who takes part in a passage: speaking, being spoken to, being named."""
    for quotation in passage.quotations:
        if quotation.speaker:
            yield quotation.speaker.name, "speaker"
        if quotation.addressee:
            yield quotation.addressee, "addressee"
    for sentence in passage.sentences:
        for name in sentence.people:
            yield name, "named"
