"""A folder of articles to a new generation of the index."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

import corpus
from corpus.gathering import gather
from corpus.parsed import Parsed
from corpus.parsing import parse
from corpus.reading import (
    ArticleFile,
    EmptyCorpusError,
    Refused,
    Survey,
    UnreadableArticleError,
    read_article,
)
from retrieval.copying import copy_pieces
from retrieval.embedding import Embedder
from retrieval.generation import RECORD, STAMPS, Generation, Stamp, place_vectors
from retrieval.generations import finish
from retrieval.pausing import pausing_search
from retrieval.pieces import pack
from retrieval.pooling import Pooled, pool, read_titles
from retrieval.recording import Entry, count_written, write_pieces, write_record
from retrieval.reusing import Reused, reuse_vectors
from retrieval.server import Hosted, Server
from retrieval.status import Progress
from retrieval.vectors import VectorStore
from retrieval.windows import Window, Windowed, find_windows

# Rooms of this package whose code shapes what is stored, besides all of `corpus`.
SHAPING_ROOMS = tuple(
    f"{room}.py"
    for room in """
    copying coreference event_likeness event_mention event_mentions event_vetoes opposites
    passage passages pieces pooling recording schema terms topics windows
    """.split()
)
# Windows read between two reports of progress.
READ_AHEAD = 256
# Windows that must find themselves before a generation is published.
CANARIES = 5
# Equal texts have equal vectors, but for rounding: a twin may stand before the window asked for.
TWIN_COSINE = 0.999

Report = Callable[[Progress], None]


class InvalidGenerationError(Exception):
    """A generation that was just built does not hold what it should; it is not published."""

    def __init__(self, directory: Path, reason: str) -> None:
        super().__init__(f"{directory}: {reason}")
        self.directory, self.reason = directory, reason


@dataclass(frozen=True, slots=True)
class _Draft:
    """An article on its way into the index: its windows are new, or `stored` already."""

    alone: Parsed
    new: tuple[Window, ...] = ()
    stored: tuple[Windowed, ...] = ()

    @property
    def windows(self) -> tuple[Windowed, ...]:
        """What the article's vectors stand for."""
        return self.stored or tuple(part.windowed for window in self.new for part in window.parts)


def digest_corpus(survey: Survey) -> str:
    """What a survey found, as one digest: equal digests mean that nothing has changed."""
    told = [f"{file.id} {file.digest}" for file in survey.files]
    told += [f"{each.file} {each.reason}" for each in survey.refused]
    told += [fault.sentence for fault in survey.faults]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


@cache
def digest_rules() -> str:
    """The code that reads articles, as one digest: another one means another reading."""
    house = Path(corpus.__path__[0])
    rooms = sorted([*house.rglob("*.py"), *house.glob("wordlists/*.toml")])
    rooms += [Path(__file__).parent / room for room in SHAPING_ROOMS]
    digest = hashlib.sha256()
    for room in rooms:
        digest.update(room.read_bytes())
    return digest.hexdigest()


def build_generation(
    directory: Path,
    survey: Survey,
    embedder: Embedder,
    *,
    former: Generation | None,
    server: Server | None = None,
    report: Report,
) -> tuple[Refused, ...]:
    """Build a generation in `directory`, with its vectors there or on `server`; give back refusals.

    What `former` holds of unchanged articles is used again. Raises EmptyCorpusError when no file
    can be read, VectorStoreError, and InvalidGenerationError when what was built does not hold.
    """
    drafts, unreadable, survey = _read(survey, embedder, former, report)
    if not drafts:
        raise EmptyCorpusError(survey.files[0].path.parent)
    refused = (*survey.refused, *unreadable, *_refuse_entries(survey))
    entries = _write(directory / RECORD, drafts, refused, former)
    same = former if former and former.stamp.model == embedder.model else None
    wanted = {window.id for entry in entries for window in entry.windows}
    reused = reuse_vectors(place_vectors(directory, server), wanted, same)
    with closing(reused.store):
        if same:
            copy_pieces(directory / RECORD, same.directory / RECORD)
        _store_vectors(reused, directory / RECORD, drafts, embedder, report)
        stamp = _validate(directory, survey, embedder.model, entries, reused)
    finish(directory, STAMPS.dump_json(stamp, indent=1).decode())
    return refused


@pausing_search()
def _read(
    survey: Survey, embedder: Embedder, former: Generation | None, report: Report
) -> tuple[list[_Draft], list[Refused], Survey]:
    """Articles, files that are none, and the survey as it was found in reading.

    A file that changes meanwhile is stamped as it was read, so that it is read again later.
    """
    known = former.record.digests() if former and _is_read_alike(former) else {}
    drafts: list[_Draft] = []
    refused: list[Refused] = []
    files: list[ArticleFile] = []
    for done, file in enumerate(survey.files, 1):
        try:
            draft = _draft(file, embedder, known, former)
        except UnreadableArticleError as error:
            refused.append(Refused(error.file, error.reason))
            files.append(replace(file, digest=error.digest))
        else:
            drafts.append(draft)
            files.append(replace(file, digest=draft.alone.article.digest))
        report(Progress("reading", done, len(survey.files)))
    return drafts, refused, replace(survey, files=tuple(files))


@pausing_search()
def _write(
    record: Path,
    drafts: Sequence[_Draft],
    refused: Sequence[Refused],
    former: Generation | None,
) -> list[Entry]:
    """Look at all articles together and write the record; give back what it holds."""
    gathered = gather([draft.alone for draft in drafts])
    entries = [
        Entry(draft.alone, shown, draft.windows)
        for draft, shown in zip(drafts, gathered.articles, strict=True)
    ]
    write_record(
        record,
        entries,
        people=gathered.people,
        small_words=gathered.small_words,
        refused=refused,
        former=former.directory / RECORD if former and _is_read_alike(former) else None,
    )
    return entries


def _is_read_alike(former: Generation) -> bool:
    """Whether what reads articles today is what read those of `former`."""
    return former.stamp.rules == digest_rules()


def _refuse_entries(survey: Survey) -> Iterator[Refused]:
    """What is amiss in the manifest, by the file that it is about."""
    return (Refused(fault.file or "articles.toml", fault.sentence) for fault in survey.faults)


def _draft(
    file: ArticleFile, embedder: Embedder, known: dict[str, str], former: Generation | None
) -> _Draft:
    if former is not None and known.get(file.id) == file.digest:
        alone, windows = former.record.alone(file.id)
        if former.stamp.model == embedder.model:
            return _Draft(alone, stored=windows)
    else:
        alone = parse(read_article(file))
    return _Draft(alone, new=find_windows(alone, embedder.count, embedder.longest))


def _store_vectors(
    reused: Reused, record: Path, drafts: Sequence[_Draft], embedder: Embedder, report: Report
) -> None:
    """Read the windows of which the store does not hold all parts yet, and store what they mean."""
    new = [
        window
        for draft in drafts
        for window in draft.new
        if not reused.ids.issuperset(part.windowed.id for part in window.parts)
    ]
    for done, pooled in _read_ahead(new, embedder):
        reused.store.add(list(pooled), np.stack([each.vector for each in pooled.values()]))
        packed = {
            window: pack(each.pieces) for window, each in pooled.items() if each.pieces is not None
        }
        write_pieces(record, packed)
        report(Progress("embedding", done, len(new)))


def _read_ahead(
    windows: Sequence[Window], embedder: Embedder
) -> Iterator[tuple[int, dict[str, Pooled]]]:
    """What the parts of `windows` mean, by id, a batch at a time, with how many are done.

    While one batch is stored the next is read: neither keeps two cores busy all the time.
    """
    titles = read_titles(windows, embedder)
    # What is read together is filled up to the longest.
    by_length = sorted(windows, key=lambda window: embedder.count(window.text))
    batches = [by_length[at : at + READ_AHEAD] for at in range(0, len(by_length), READ_AHEAD)]

    def read(batch: Sequence[Window]) -> dict[str, Pooled]:
        texts = embedder.read([window.text for window in batch])
        return {
            name: pooled
            for window, text in zip(batch, texts, strict=True)
            for name, pooled in pool(window, text, titles.get(window.title))
        }

    with ThreadPoolExecutor(1) as reader:
        coming = [reader.submit(read, batch) for batch in batches[:1]]
        done = 0
        for number, batch in enumerate(batches, 1):
            pooled = coming.pop().result()
            coming += [reader.submit(read, each) for each in batches[number : number + 1]]
            done += len(batch)
            yield done, pooled


@pausing_search()
def _validate(
    directory: Path, survey: Survey, model: str, entries: Sequence[Entry], reused: Reused
) -> Stamp:
    """What the generation holds. Raises InvalidGenerationError when it is not what it should."""
    vectors = reused.store
    articles, passages = count_written(directory / RECORD)
    windows = [window.id for entry in entries for window in entry.windows]
    if articles != len(entries):
        raise InvalidGenerationError(directory, f"{articles} of {len(entries)} articles stored")
    if vectors.count() != len(windows):
        raise InvalidGenerationError(directory, f"{vectors.count()} of {len(windows)} vectors")
    _try_canaries(directory, windows, vectors)
    hosted = vectors.place if isinstance(vectors.place, Hosted) else None
    return Stamp(
        corpus=digest_corpus(survey),
        rules=digest_rules(),
        model=model,
        articles=articles,
        passages=passages,
        windows=len(windows),
        quotations=sum(len(entry.shown.quotations) for entry in entries),
        dates=sum(len(entry.shown.dates) for entry in entries),
        retired=reused.retired,
        server=hosted.server.address if hosted else None,
        collection=hosted.collection if hosted else None,
    )


def _try_canaries(directory: Path, windows: Sequence[str], vectors: VectorStore) -> None:
    """See that most find themselves: a sentence printed a hundred times may hide one or two."""
    step = max(1, len(windows) // CANARIES)
    canaries = vectors.get(windows[::step])
    lost = [
        window
        for window, vector in canaries.items()
        if not _is_found(window, vectors.nearest(vector, CANARIES))
    ]
    if 2 * len(lost) > len(canaries):
        raise InvalidGenerationError(directory, f"the vector of {lost[0]} is not found")


def _is_found(window: str, nearest: Sequence[tuple[str, float]]) -> bool:
    return bool(nearest) and (window in dict(nearest) or nearest[0][1] >= TWIN_COSINE)
