"""The record: articles, people and the word index, read from SQLite."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import TypeAdapter, ValidationError

from corpus.parsed import Parsed
from corpus.person import Person
from corpus.reading import Refused
from retrieval.terms import find_terms

SCHEMA_VERSION = 1
SCHEMA = """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    article TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    alone TEXT NOT NULL,    -- as reading this article alone gave it: what a reload starts from
    shown TEXT NOT NULL     -- with what the whole corpus tells: repeated lines out, people merged
);
CREATE TABLE windows (
    id TEXT PRIMARY KEY,        -- of the vector
    article INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL   -- of the paragraph within the article
) WITHOUT ROWID;
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL
);
CREATE TABLE sayings (
    person TEXT NOT NULL,
    part TEXT NOT NULL,         -- speaker or addressee
    passage INTEGER NOT NULL REFERENCES passages (id)
);
CREATE INDEX sayings_of_person ON sayings (person, part);
CREATE TABLE people (person TEXT NOT NULL);
CREATE TABLE small_words (word TEXT NOT NULL);
CREATE TABLE refused (file TEXT NOT NULL, reason TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (title, body, content='', tokenize="unicode61");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
"""
PARSED: TypeAdapter[Parsed] = TypeAdapter(Parsed)
PERSON: TypeAdapter[Person] = TypeAdapter(Person)
CACHED_ARTICLES = 2_000
CACHED_TERMS = 500
# How much a term in the title counts beside one in the paragraph itself.
BEST_MATCHES = """
SELECT rowid, -bm25(words, 0.3, 1.0) AS score FROM words
WHERE words MATCH ? ORDER BY score DESC LIMIT ?
"""

Stored = TypeVar("Stored")
Part = Literal["speaker", "addressee"]


class DamagedIndexError(Exception):
    """The index cannot be read: `reason` says why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


@dataclass(frozen=True, slots=True)
class Passage:
    """A kept paragraph: its article's number and its place among that article's paragraphs."""

    article: int
    position: int


class Record:
    """One generation's SQLite file, opened for reading; any thread may ask."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            address = f"{path.resolve().as_uri()}?mode=ro"
            # SQLite is built serialised: it queues what several threads ask of one connection.
            self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise DamagedIndexError(path, str(error)) from error
        try:
            self._check_schema()
            self._read_passages()
        except DamagedIndexError:
            self._connection.close()
            raise
        self.article = lru_cache(CACHED_ARTICLES)(self._article)
        self.people = lru_cache(1)(self._people)
        self.holders = lru_cache(CACHED_TERMS)(self._holders)
        self.title_terms = lru_cache(CACHED_ARTICLES)(self._title_terms)

    def _check_schema(self) -> None:
        ((version,),) = self._rows("PRAGMA user_version")
        if version != SCHEMA_VERSION:
            raise DamagedIndexError(self._path, f"its schema is {version}, not {SCHEMA_VERSION}")

    def _read_passages(self) -> None:
        rows = self._rows("SELECT id, article, position FROM passages ORDER BY id")
        self.passages = {number: Passage(article, position) for number, article, position in rows}
        at = {(each.article, each.position): number for number, each in self.passages.items()}
        self.window_passages = {
            window: at[article, position]
            for window, article, position in self._rows("SELECT id, article, position FROM windows")
            if (article, position) in at
        }

    def _article(self, number: int) -> Parsed:
        ((text,),) = self._rows("SELECT shown FROM articles WHERE id = ?", number)
        return self._read(PARSED, text)

    def _title_terms(self, number: int) -> frozenset[str]:
        return frozenset(find_terms(self.article(number).article.title or ""))

    def articles(self) -> Iterator[Parsed]:
        """Every article as it is shown, by id."""
        for (number,) in self._rows("SELECT id FROM articles ORDER BY article"):
            yield self.article(number)

    def digests(self) -> dict[str, str]:
        """Each article's digest, by its id."""
        return dict(self._rows("SELECT article, digest FROM articles ORDER BY article"))

    def alone(self, article: str) -> tuple[Parsed, tuple[tuple[str, int], ...]]:
        """An article as reading it alone gave it, and its windows: vector id and position."""
        ((number, text),) = self._rows("SELECT id, alone FROM articles WHERE article = ?", article)
        windows = self._rows("SELECT id, position FROM windows WHERE article = ?", number)
        return self._read(PARSED, text), tuple(windows)

    def _people(self) -> tuple[Person, ...]:
        """Everybody in the corpus, who speaks most first."""
        rows = self._rows("SELECT * FROM people")
        return tuple(self._read(PERSON, row) for (row,) in rows)

    def small_words(self) -> frozenset[str]:
        """Names of one word that are printed in small letters at least as often."""
        return frozenset(word for (word,) in self._rows("SELECT word FROM small_words"))

    def refused(self) -> tuple[Refused, ...]:
        """The files that were not taken when this generation was built."""
        return tuple(Refused(*row) for row in self._rows("SELECT file, reason FROM refused"))

    def sayings(self, person: str, part: Part) -> frozenset[int]:
        """The passages in which `person` speaks, or is spoken to."""
        asked = "SELECT DISTINCT passage FROM sayings WHERE person = ? AND part = ?"
        return frozenset(passage for (passage,) in self._rows(asked, person, part))

    def count_sayings(self) -> dict[str, int]:
        """How many passages each person speaks in."""
        asked = "SELECT person, COUNT(*) FROM sayings WHERE part = 'speaker' GROUP BY person"
        return dict(self._rows(asked))

    def frequencies(self, terms: Sequence[str]) -> dict[str, int]:
        """In how many passages each of `terms` stands; those that stand nowhere are left out."""
        if not terms:
            return {}
        marks = ", ".join("?" * len(terms))
        return dict(self._rows(f"SELECT term, doc FROM vocabulary WHERE term IN ({marks})", *terms))  # noqa: S608 — question marks alone

    def matches(self, terms: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """The passages that hold any of `terms`, with their BM25 scores, best first."""
        if not terms:
            return []
        query = " OR ".join(f'"{term}"' for term in terms)
        return [(passage, score) for passage, score in self._rows(BEST_MATCHES, query, limit)]

    def _holders(self, term: str) -> frozenset[int]:
        asked = "SELECT rowid FROM words WHERE words MATCH ?"
        return frozenset(passage for (passage,) in self._rows(asked, f'body : "{term}"'))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _read(self, kind: TypeAdapter[Stored], text: str) -> Stored:
        try:
            return kind.validate_json(text)
        except ValidationError as error:
            raise DamagedIndexError(self._path, "it was written by another version") from error

    def _rows(self, query: str, *values: object) -> list[Any]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise DamagedIndexError(self._path, str(error)) from error
