"""A former record in, its rows of articles that are shown as before out."""

import sqlite3
from contextlib import closing
from pathlib import Path

from corpus.article import Article

ATTACH = "ATTACH ? AS former"
PASSAGES = "SELECT article, MIN(id), MAX(id) FROM former.passages GROUP BY article"
SHOWN_AS_BEFORE = "SELECT id FROM former.articles WHERE article = ? AND digest = ? AND shown = ?"
LAST_PASSAGE = "SELECT IFNULL(MAX(id), 0) FROM passages"
COPY_ARTICLE = """
INSERT INTO articles
SELECT ?, article, digest, title, publisher, published, printed, alone, shown
FROM former.articles WHERE id = ?
"""
COPY_PASSAGES = """
INSERT INTO passages SELECT id + ?, ?, position, terms, passage
FROM former.passages WHERE id BETWEEN ? AND ? ORDER BY id
"""
COPY_SAYINGS = """
INSERT INTO sayings SELECT person, part, passage + ?
FROM former.sayings WHERE passage BETWEEN ? AND ? ORDER BY rowid
"""
HAS_PIECES = "SELECT 1 FROM former.sqlite_master WHERE name = 'pieces'"
COPY_PIECES = """
INSERT INTO pieces SELECT * FROM former.pieces WHERE window IN (SELECT id FROM windows)
"""


class FormerRows:
    """A record written by the rules that hold now, to copy from over `connection` to a new one.

    An article's passages are numbered in a row. Raises sqlite3.Error, as its method does.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        _attach(connection, path)
        rows = connection.execute(PASSAGES)
        self._passages = {article: (first, last) for article, first, last in rows}

    def copy(self, article: Article, shown: bytes, number: int) -> bool:
        """Copy an article with its passages, as article `number`, if it is `shown` as before."""
        execute = self._connection.execute
        known = execute(SHOWN_AS_BEFORE, (article.id, article.digest, shown)).fetchone()
        if known is None:
            return False
        execute(COPY_ARTICLE, (number, *known))
        if known[0] in self._passages:
            first, last = self._passages[known[0]]
            ((before,),) = execute(LAST_PASSAGE)
            shift = before + 1 - first
            execute(COPY_PASSAGES, (shift, number, first, last))
            execute(COPY_SAYINGS, (shift, first, last))
        return True


def copy_pieces(record: Path, former: Path) -> None:
    """Copy the word pieces of the windows of `record` from `former`. Raises sqlite3.Error."""
    with closing(open_unsettled(record)) as connection:
        _attach(connection, former)
        # A record of an older version may have none.
        if connection.execute(HAS_PIECES).fetchone():
            with connection:
                connection.execute(COPY_PIECES)


def open_unsettled(path: Path) -> sqlite3.Connection:
    """A record to write to; the disk need not hold it before the whole generation is settled."""
    connection = sqlite3.connect(path, uri=True)
    connection.execute("PRAGMA synchronous = OFF")
    return connection


def _attach(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute(ATTACH, (f"{path.resolve().as_uri()}?mode=ro",))
