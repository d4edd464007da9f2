"""The record: articles, people and the word index, read from SQLite."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import TypeAdapter, ValidationError

from corpus.article import Article
from corpus.parsed import Parsed
from corpus.person import Person
from corpus.reading import Refused
from retrieval.chronicle import Chronicle
from retrieval.folding import holds
from retrieval.passage import Passage
from retrieval.pausing import pausing_search
from retrieval.place import Head, Match, Place
from retrieval.schema import (
    ARTICLE,
    OLDEST_VERSION,
    PARSED,
    PASSAGE,
    PERSON,
    SCHEMA_VERSION,
)
from retrieval.terms import find_terms
from retrieval.windows import Windowed

NOT_WORD = re.compile(r"[\W_]+")
CACHED_ARTICLES = 2_000
CACHED_PASSAGES = 20_000
CACHED_PEOPLE = 2_000
# Passages read at most to find a phrase in.
MOST_HOLDING = 500
# SQLite takes no more values in one question.
MOST_VARIABLES = 30_000
# How much a term in the title counts beside one in the paragraph itself.
BEST_MATCHES = """
SELECT rowid, -bm25(words, 0.3, 1.0) AS score FROM words
WHERE words MATCH ? ORDER BY score DESC LIMIT ?
"""

Stored = TypeVar("Stored")
Part = Literal["speaker", "addressee", "named"]


class DamagedIndexError(Exception):
    """The index cannot be read: `reason` says why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


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
        self._terms: dict[int, frozenset[str]] = {}
        try:
            self._check_schema()
            self._read_places()
        except DamagedIndexError:
            self._connection.close()
            raise
        self.chronicle = Chronicle(self._rows, has_events=self._version == SCHEMA_VERSION)
        self.shown = lru_cache(CACHED_ARTICLES)(self._shown)
        self.article = lru_cache(CACHED_ARTICLES)(self._article)
        self.passage = lru_cache(CACHED_PASSAGES)(self._passage)
        self.parts = lru_cache(CACHED_PEOPLE)(self._parts)
        self.people = lru_cache(1)(self._people)
        self.vocabulary = lru_cache(1)(self._vocabulary)
        self.count = lru_cache(3)(self._count)
        self._windowed = lru_cache(1)(self._all_windowed)

    def _check_schema(self) -> None:
        ((self._version,),) = self._rows("PRAGMA user_version")
        if not OLDEST_VERSION <= self._version <= SCHEMA_VERSION:
            reason = f"its schema is {self._version}, not {SCHEMA_VERSION}"
            raise DamagedIndexError(self._path, reason)

    @pausing_search()
    def _read_places(self) -> None:
        rows = self._rows("SELECT id, article, position FROM passages ORDER BY id")
        self.places = {number: Place(article, position) for number, article, position in rows}
        at = {(each.article, each.position): number for number, each in self.places.items()}
        windows = self._rows("SELECT id, article, position, sentence FROM windows")
        self.windows = {
            window: Match(at[article, position], sentence)
            for window, article, position, sentence in windows
            if (article, position) in at
        }
        self.sentences: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for window, match in self.windows.items():
            if match.sentence is not None:
                self.sentences[match.passage].append((window, match.sentence))
        heads = self._rows("SELECT id, article, title, publisher, published FROM articles")
        self.heads = {
            number: Head(article, frozenset(find_terms(title or "")), publisher, published)
            for number, article, title, publisher, published in heads
        }

        self.publishers = tuple(
            dict.fromkeys(head.publisher for head in self.heads.values() if head.publisher)
        )

    def _shown(self, number: int) -> Parsed:
        ((text,),) = self._rows("SELECT shown FROM articles WHERE id = ?", number)
        return self._read(PARSED, text)

    def _article(self, article: str) -> Article:
        """An article itself, by its id."""
        ((text,),) = self._rows("SELECT printed FROM articles WHERE article = ?", article)
        return self._read(ARTICLE, text)

    def _passage(self, number: int) -> Passage:
        ((text,),) = self._rows("SELECT passage FROM passages WHERE id = ?", number)
        return self._read(PASSAGE, text)

    def _vocabulary(self) -> dict[str, int]:
        """Every term of the corpus, with the number of passages that hold it."""
        return dict(self._rows("SELECT term, doc FROM vocabulary"))

    def texts(self, most: int) -> Iterator[str]:
        """The texts of passages, `most` at most, spread over the corpus."""
        step = len(self.places) // most + 1
        asked = (
            "SELECT json_extract(CAST(passage AS TEXT), '$.text') FROM passages WHERE id % ? = 0"
        )
        return (text for (text,) in self._rows(asked, step))

    def articles(self) -> Iterator[Parsed]:
        """Every article as it is shown, by id."""
        for (number,) in self._rows("SELECT id FROM articles ORDER BY article"):
            yield self.shown(number)

    def digests(self) -> dict[str, str]:
        """Each article's digest, by its id."""
        return dict(self._rows("SELECT article, digest FROM articles ORDER BY article"))

    def alone(self, article: str) -> tuple[Parsed, tuple[Windowed, ...]]:
        """An article as reading it alone gave it, and what its vectors stand for."""
        ((number, text),) = self._rows("SELECT id, alone FROM articles WHERE article = ?", article)
        return self._read(PARSED, text), tuple(self._windowed()[number])

    def _all_windowed(self) -> dict[int, list[Windowed]]:
        """What vectors stand for, by article: whoever asks for one article asks for nearly all."""
        found: dict[int, list[Windowed]] = defaultdict(list)
        asked = "SELECT article, id, position, sentence FROM windows"
        for article, *window in self._rows(asked):
            found[article].append(Windowed(*window))
        return found

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

    def _parts(self, person: str) -> dict[int, tuple[Part, ...]]:
        """Which parts somebody takes in which passages."""
        parts: dict[int, tuple[Part, ...]] = {}
        asked = "SELECT passage, part FROM sayings WHERE person = ? ORDER BY passage"
        for passage, part in self._rows(asked, person):
            parts[passage] = (*parts.get(passage, ()), part)
        return parts

    def sayings(self, person: str, part: Part, limit: int | None = None) -> frozenset[int]:
        """The passages in which `person` speaks, is spoken to or is named; at most `limit`."""
        found = (passage for passage, parts in self.parts(person).items() if part in parts)
        return frozenset(islice(found, limit))

    def sayings_within(
        self, passages: Sequence[int], people: Sequence[str]
    ) -> list[tuple[str, Part, int]]:
        """Who of `people` takes which part in which of `passages`."""
        return [
            (person, part, passage)
            for person, parts in ((each, self.parts(each)) for each in people)
            for passage in passages
            if passage in parts
            for part in parts[passage]
        ]

    def terms(self, passages: Sequence[int]) -> dict[int, frozenset[str]]:
        """The terms of each of `passages`."""
        found = {number: self._terms[number] for number in passages if number in self._terms}
        new = [number for number in passages if number not in found]
        if new:
            asked = f"SELECT id, terms FROM passages WHERE id IN ({_marks(new)})"  # noqa: S608 — the same
            read = {number: frozenset(terms.split()) for number, terms in self._rows(asked, *new)}
            if len(self._terms) < CACHED_PASSAGES:
                self._terms.update(read)
            found |= read
        return found

    def _count(self, part: Part) -> dict[str, int]:
        """In how many passages each person takes this part."""
        asked = "SELECT person, COUNT(*) FROM sayings WHERE part = ? GROUP BY person"
        return dict(self._rows(asked, part))

    def window_ids(self) -> frozenset[str]:
        """The ids of all vectors."""
        return frozenset(window for (window,) in self._rows("SELECT id FROM windows"))

    def pieces(self, windows: Sequence[str]) -> dict[str, bytes]:
        """The packed word pieces of those of `windows` that stand for sentences."""
        found: dict[str, bytes] = {}
        for start in range(0, len(windows), MOST_VARIABLES):
            part = windows[start : start + MOST_VARIABLES]
            asked = f"SELECT window, pieces FROM pieces WHERE window IN ({_marks(part)})"  # noqa: S608 — the same
            found |= dict(self._rows(asked, *part))
        return found

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """In how many passages each of `terms` stands; those that stand nowhere are left out."""
        counts = self.vocabulary()
        return {term: counts[term] for term in terms if term in counts}

    def matches(self, terms: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """The passages that hold any of `terms`, with their BM25 scores, best first."""
        if not terms:
            return []
        query = " OR ".join(f'"{term}"' for term in terms)
        return [(passage, score) for passage, score in self._rows(BEST_MATCHES, query, limit)]

    def holding(self, phrase: str, limit: int) -> list[int]:
        """At most `limit` passages in which `phrase` stands, however it is typed."""
        # The word index misses phrases that begin or end within a word, as “Brien said” does.
        for find in (self._holding_terms, self._holding_words):
            found = (n for n in find(phrase) if holds(self.passage(n).text, phrase))
            numbers = list(islice(found, limit))
            if numbers:
                return numbers
        return []

    def _holding_terms(self, phrase: str) -> Iterator[int]:
        """Passages that hold all terms of a phrase."""
        query = " AND ".join(f'body : "{term}"' for term in dict.fromkeys(find_terms(phrase)))
        if query:
            asked = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?"
            yield from (number for (number,) in self._rows(asked, query, MOST_HOLDING))

    def _holding_words(self, phrase: str) -> Iterator[int]:
        """Passages that hold the words of a phrase in their order, whatever stands between them."""
        asked = "SELECT id FROM passages WHERE CAST(passage AS TEXT) LIKE ? LIMIT ?"
        row = "%".join(NOT_WORD.split(phrase))
        return (number for (number,) in self._rows(asked, f"%{row}%", MOST_HOLDING))

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


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
