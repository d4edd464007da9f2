"""Candidates for tests, with the signs and scores that a test wants."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from corpus.parsed import Parsed
from retrieval.candidate import Candidate, Found, Signs
from retrieval.passages import find_passages
from retrieval.record import Record
from retrieval.recording import Entry, write_record
from tests.retrieval.printing import place


def found_in(
    parsed: Parsed,
    position: int = 0,
    signs: Signs | None = None,
    meanings: Mapping[int, float] | None = None,
    *,
    number: int | None = None,
) -> Found:
    """A paragraph of an article, as searching gives it; alone in a record unless numbered.

    Nothing in it is near unless told.
    """
    passage = dict(find_passages(parsed))[position]
    far = dict.fromkeys(range(-1, len(passage.sentences) + 1), 0.0)
    number = position + 1 if number is None else number
    return Found(number, passage, signs or Signs(), {**far, **(meanings or {})})


def candidate_of(
    parsed: Parsed,
    words: str,
    *,
    score: float = 1.0,
    signs: Signs | None = None,
    first: int = 1,
) -> Candidate:
    """Words of an article, with the quotation that they are, if they are one.

    `first` is the number of the article's first passage in the record.
    """
    span = place(parsed.article.text, words)
    (position,) = [
        at for at, paragraph in enumerate(parsed.paragraphs) if paragraph.span.contains(span)
    ]
    found = found_in(parsed, position, signs, number=first + position)
    quotation = next((each for each in found.passage.quotations if each.span == span), None)
    return Candidate(found, span, quotation, signs or Signs(), score)


@contextmanager
def record_of(path: Path, articles: Sequence[Parsed]) -> Iterator[Record]:
    """The record of some articles, whose passages are numbered from 1 on."""
    entries = [Entry(parsed, parsed, ()) for parsed in articles]
    write_record(path, entries, people=(), small_words=(), refused=())
    with closing(Record(path)) as record:
        yield record


def first_passage(articles: Sequence[Parsed], parsed: Parsed) -> int:
    """The number of an article's first passage in the record of `articles`."""
    before = articles[: articles.index(parsed)]
    return 1 + sum(len(list(find_passages(each))) for each in before)
