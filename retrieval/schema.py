"""The tables of the record, and how values are put into their columns."""

from pydantic import TypeAdapter

from corpus.article import Article
from corpus.parsed import Parsed
from corpus.person import Person
from retrieval.event_mention import EventMention
from retrieval.passage import Passage

SCHEMA_VERSION = 3
# Of a record of this version all is read but events, which it has none of.
OLDEST_VERSION = 2
SCHEMA = """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    article TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    title TEXT,
    publisher TEXT,
    published TEXT,
    printed TEXT NOT NULL,  -- the article itself
    alone TEXT NOT NULL,    -- as reading this article alone gave it: what a reload starts from
    shown TEXT NOT NULL     -- with what the whole corpus tells: repeated lines out, people merged
);
CREATE TABLE windows (
    id TEXT PRIMARY KEY,        -- of the vector
    article INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,  -- of the paragraph within the article
    sentence INTEGER            -- of the sentence within it; none for the whole paragraph
) WITHOUT ROWID;
CREATE TABLE pieces (
    window TEXT PRIMARY KEY,    -- of a sentence
    pieces BLOB NOT NULL        -- the vectors of its word pieces, packed; keyed by rowid, since
                                -- what the key itself leads to spills to a page of its own
);
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    terms TEXT NOT NULL,        -- as they stand in it, with blanks between
    passage TEXT NOT NULL
);
CREATE TABLE sayings (
    person TEXT NOT NULL,
    part TEXT NOT NULL,         -- speaker, addressee or named
    passage INTEGER NOT NULL REFERENCES passages (id)
);
CREATE INDEX sayings_of_person ON sayings (person, part);
CREATE INDEX sayings_of_passage ON sayings (passage, person);
CREATE TABLE mentions (
    event INTEGER NOT NULL,     -- mentions with one number tell one event; the finest date is first
    first TEXT NOT NULL,        -- day of the event
    until TEXT NOT NULL,        -- the day after its last
    passage INTEGER NOT NULL REFERENCES passages (id),
    mention TEXT NOT NULL
);
CREATE INDEX mentions_of_passage ON mentions (passage);
CREATE INDEX mentions_of_event ON mentions (event);
CREATE TABLE people (person TEXT NOT NULL);
CREATE TABLE topics (topic TEXT NOT NULL);
CREATE TABLE small_words (word TEXT NOT NULL);
CREATE TABLE refused (file TEXT NOT NULL, reason TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (title, body, content='', tokenize="unicode61");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
CREATE VIRTUAL TABLE frequencies USING fts5vocab (words, col);
"""
ARTICLE: TypeAdapter[Article] = TypeAdapter(Article)
MENTION: TypeAdapter[EventMention] = TypeAdapter(EventMention)
PARSED: TypeAdapter[Parsed] = TypeAdapter(Parsed)
PASSAGE: TypeAdapter[Passage] = TypeAdapter(Passage)
PERSON: TypeAdapter[Person] = TypeAdapter(Person)
