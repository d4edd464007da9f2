"""An index in, all that is wrong with it and its answers out: sentences, none when it is whole."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from retrieval.comparison import Comparison
from retrieval.generation import READ_LOCK, RECORD, Generation
from retrieval.generations import GENERATIONS, find_current, find_former
from retrieval.index import Index
from retrieval.locking import is_being_read
from tests.torture.editions import (
    CURATORS,
    NEXT_QUESTION,
    NUMBER,
    PORTS,
    QUESTION,
    complete_edition,
    number_of,
)

# Equal texts have equal vectors, and either may be found for the other.
TWIN_COSINE = 0.999


def inspect_answers(index: Index, data_dir: Path) -> Iterator[str]:
    """Ask in every way, and compare what is shown with what its edition printed."""
    for asked in (_ask, _compare, _timeline, _quotes, _follow):
        before = read_edition(data_dir)
        shown = asked(index)
        after = read_edition(data_dir)
        where = asked.__name__.removeprefix("_")
        yield from (f"{where}: {fault}" for fault in _inspect_shown(shown))
        if before is not None and before == after and before not in _editions(shown):
            yield f"{where}: answered from {_editions(shown)}, while {before} was current"


def inspect_generation(generation: Generation) -> Iterator[str]:
    """See whether a generation holds an edition without loss, with each of its vectors."""
    texts = {
        article: generation.record.article(article).text for article in generation.record.digests()
    }
    edition = complete_edition(number_of("".join(texts.values())), texts)
    if texts != edition:
        yield f"{generation.name} holds {sorted(texts)} in place of {sorted(edition)}"
    windows = generation.record.window_ids()
    vectors = generation.vectors.store().get(sorted(windows))
    if generation.vectors.store().count() != len(windows) or set(vectors) != windows:
        yield f"{generation.name} has {len(vectors)} vectors of {len(windows)}"
    for window, vector in vectors.items():
        nearest = generation.vectors.store().nearest(vector, 5)
        if window not in dict(nearest) and nearest[0][1] < TWIN_COSINE:
            yield f"{generation.name} does not find the vector of {window}"


def inspect_articles(index: Index, articles: Mapping[str, str]) -> Iterator[str]:
    """Ask for each of `articles`, so that it is found and not only stored; there are no others."""
    others = {each.article for each in index.sources()} - set(articles)
    yield from (f"{article} is there, though it was removed" for article in sorted(others))
    for article, text in articles.items():
        if index.text(article) != text:
            yield f"{article} is lost"
        if article not in {each.article for each in _asked(index, article)}:
            yield f"{article} is not found"


def find_leftovers(data_dir: Path) -> set[str]:
    """The generations that nobody needs or reads."""
    needed = {find_current(data_dir), find_former(data_dir)}
    return {
        place.name
        for place in (data_dir / GENERATIONS).glob("*")
        if place.name not in needed and not is_being_read(place / READ_LOCK)
    }


def read_edition(data_dir: Path) -> int | None:
    """The edition that the current generation holds, as its record has it."""
    path = data_dir / GENERATIONS / (find_current(data_dir) or "") / RECORD
    asked = "SELECT printed FROM articles WHERE article = ?"
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as record:
            ((printed,),) = record.execute(asked, (PORTS[0].lower(),))
    except sqlite3.Error:  # pruned in this moment
        return None
    return number_of(printed if isinstance(printed, str) else printed.decode())


def _inspect_shown(shown: Sequence[Citation]) -> Iterator[str]:
    editions = _editions(shown)
    if len(editions) != 1:
        yield f"shows words of the editions {sorted(editions)}"
        return
    (number,) = editions
    edition = complete_edition(number, {each.article for each in shown})
    for each in shown:
        printed = edition.get(each.article, "")[each.span.start : each.span.end]
        if each.text != printed:
            yield f"{each.article} shows {each.text!r} in place of {printed!r}"


def _editions(shown: Sequence[Citation]) -> set[int]:
    return {int(number) for each in shown for number in NUMBER.findall(each.text)}


def _asked(index: Index, article: str) -> list[Citation]:
    name = next(each for each in (*PORTS, *CURATORS) if each.lower().endswith(article))
    about = f"the harbour of {name}" if name in PORTS else "the museum"
    who = "Ada Finch" if name in PORTS else name
    return _spread(index.ask(f"What did {who} say about {about}?"))


def _ask(index: Index) -> list[Citation]:
    return _spread(index.ask(QUESTION))


def _compare(index: Index) -> list[Citation]:
    compared = index.compare(QUESTION)
    assert isinstance(compared, Comparison)
    told = [each for account in compared.accounts for each in account.citations]
    return told + [each for utterance in compared.utterances for each in utterance.versions]


def _timeline(index: Index) -> list[Citation]:
    events = index.timeline(topic="council").events
    return [each for event in events for each in (event.citation, *event.also)]


def _quotes(index: Index) -> list[Citation]:
    return list(index.quotes(person="Ada Finch"))


def _follow(index: Index) -> list[Citation]:
    """The second turn alone: the first may come from the generation before."""
    return _spread(index.follow(NEXT_QUESTION, index.follow(QUESTION)).outcome)


def _spread(outcome: Answer | NotInCorpus) -> list[Citation]:
    if not isinstance(outcome, Answer):
        return []
    return [each for citation in outcome.citations for each in (citation, *citation.versions)]
