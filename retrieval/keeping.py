"""The generations of a corpus: looking ahead, reloading, going back."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from corpus.reading import CorpusMissingError, EmptyCorpusError, Refused, Survey, survey
from corpus.shelf import Shelf
from retrieval.embedding import Embedder
from retrieval.generation import Generation, IndexMissingError
from retrieval.generations import (
    GENERATIONS,
    NotCurrentError,
    NothingBeforeError,
    find_current,
    find_former,
    hold,
    is_held,
    is_tidy,
    prune,
    publish,
    release,
)
from retrieval.indexing import Report, digest_corpus, digest_rules
from retrieval.locking import DataDirectoryError, WriterBusyError, writing
from retrieval.pausing import pausing_search
from retrieval.record import DamagedIndexError
from retrieval.renewing import renew
from retrieval.server import Server
from retrieval.serving import Served
from retrieval.status import Changes, Progress, Reloaded, find_changes
from retrieval.vectors import VectorStoreError, VectorsUnreachableError, find_version

BEING_UPDATED = "The articles have changed since they were indexed; they are being indexed again."
OUT_OF_REACH = (
    "The articles have changed since they were indexed; the vector index could not be "
    "reached to take that in."
)

log = logging.getLogger(__name__)

Done = TypeVar("Done")


def silent(_: Progress) -> None:
    """Report nothing."""


class Keeper:
    """Keeps the generations in `data_dir` of the articles in `corpus_dir`; one writes at a time.

    `served` lends the current one, `get_embedder` loads the model when vectors are first needed.
    The vectors go to `server`, if there is one.
    """

    def __init__(
        self,
        corpus_dir: Path,
        data_dir: Path,
        served: Served,
        get_embedder: Callable[[], Embedder],
        server: Server | None = None,
    ) -> None:
        self._corpus_dir = corpus_dir
        self._data_dir = data_dir
        self._served = served
        self._get_embedder = get_embedder
        self._server = server
        self._stale: dict[str, str] = {}

    def notes(self, generation: str) -> tuple[str, ...]:
        """Why a generation is served in place of a newer one, if it is."""
        return tuple(filter(None, (self._stale.get(generation),)))

    def preview(self) -> Changes:
        """What a reload would do; nothing is changed. Raises CorpusMissingError, EmptyCorpusError.

        A file that cannot be read as an article is told only by the reload itself.
        """
        found = survey(self._corpus_dir)
        with self._former() as former:
            before = former.record.digests() if former else {}
        after = {file.id: file.digest for file in found.files}
        changes = find_changes(before, after)
        return replace(changes, refused=found.refused, corpus=digest_corpus(found))

    def amend(self, act: Callable[[Shelf], Done], report: Report = silent) -> tuple[Done, Reloaded]:
        """Change articles on the shelf and take the changes in, as one job; what `act` gives.

        Nobody else writes in between. Raises what `act` and `reload` raise: where only the
        reload fails, the articles are changed and the old generation serves.
        """
        with writing(self._data_dir):
            done = act(Shelf(self._corpus_dir))
            return done, self._reload(survey(self._corpus_dir), report)

    def rollback(self, meant: str | None = None) -> Reloaded:
        """Serve the generation before the current one again, in one step.

        The corpus as it is now is not taken in again before it changes or `reload` is called.
        Raises NotCurrentError where what serves is not the one `meant`, NothingBeforeError,
        WriterBusyError, DataDirectoryError and DamagedIndexError; what served then serves on.
        """
        with writing(self._data_dir):
            name = find_former(self._data_dir)
            if name is None:
                raise NothingBeforeError(self._data_dir)
            with self._former() as current:
                before = current.record.digests() if current else {}
                if meant is not None and current is not None and current.name != meant:
                    raise NotCurrentError(meant, current.name)
            with suppress(CorpusMissingError, EmptyCorpusError):
                hold(self._data_dir, digest_corpus(survey(self._corpus_dir)))
            return self._publish(name, before)

    def catch_up(self, report: Report = silent) -> Reloaded | None:
        """Index the corpus if it has changed since; None when nothing had to be done.

        While another process writes, or the server is away, the current generation serves, and
        answers say that the articles have changed. Raises what `reload` raises, WriterBusyError
        and VectorsUnreachableError only when there is nothing to serve.
        """
        found = survey(self._corpus_dir)
        try:
            with self._served.generation() as generation:
                is_stale = not is_up_to_date(generation, found)
                is_settled = self._is_current(generation) and self._is_settled(generation)
        except (IndexMissingError, DamagedIndexError):
            return self.reload(report)
        if is_settled and (not is_stale or self._is_held(found)):
            self._tidy()
            return None
        try:
            return self.reload(report)
        except (WriterBusyError, VectorsUnreachableError) as error:
            log.warning("Generation %s is served: %s", generation.name, error)
            if is_stale:
                busy = isinstance(error, WriterBusyError)
                self._stale[generation.name] = BEING_UPDATED if busy else OUT_OF_REACH
            return None

    def reload(self, report: Report = silent) -> Reloaded:
        """Build a new generation beside the current one and publish it.

        Questions are answered by the old one meanwhile; when nothing has changed, nothing is
        built. Raises CorpusMissingError, EmptyCorpusError, WriterBusyError, DataDirectoryError,
        ModelMissingError, InvalidGenerationError, VectorStoreError; the old generation then stays.
        """
        # What is amiss there is told before a data folder is made; nobody is waited for meanwhile.
        found = survey(self._corpus_dir)
        with writing(self._data_dir):
            return self._reload(found, report)

    def _reload(self, found: Survey, report: Report) -> Reloaded:
        if self._server:
            find_version(self._server)  # before anything is read in vain
        prune(self._data_dir, self._server)
        try:
            embedder = self._get_embedder()
            with self._former() as former:
                reloaded = self._build(found, embedder, former, report)
            release(self._data_dir)
        finally:
            prune(self._data_dir, self._server)
        return reloaded

    def _build(
        self, found: Survey, embedder: Embedder, former: Generation | None, report: Report
    ) -> Reloaded:
        before = former.record.digests() if former else {}
        if (
            former
            and self._is_current(former)
            and self._is_settled(former)
            and is_up_to_date(former, found)
            and former.stamp.model == embedder.model
        ):
            return Reloaded(
                former.name, published=False, articles=len(before), refused=former.record.refused()
            )
        kept = None if former is None or _has_lost_vectors(former) else former
        directory, refused = renew(
            self._data_dir, found, embedder, kept, report=report, server=self._server
        )
        return self._publish(directory.name, before, refused)

    @pausing_search()
    def _publish(
        self, name: str, before: Mapping[str, str], refused: tuple[Refused, ...] = ()
    ) -> Reloaded:
        """Serve a generation, once it has been opened as readers open it; what changes so."""
        with ExitStack() as failing:
            generation = Generation(self._data_dir / GENERATIONS / name, self._server)
            failing.callback(generation.close)
            after = generation.record.digests()
            publish(self._data_dir, name)
            failing.pop_all()
        self._served.serve(generation)
        changes = find_changes(before, after)
        return Reloaded(
            generation=name,
            published=True,
            articles=len(after),
            added=changes.added,
            changed=changes.changed,
            removed=changes.removed,
            refused=refused,
        )

    def _tidy(self) -> None:
        """Remove what a process that died left behind, unless another writes just now."""
        if not is_tidy(self._data_dir):
            with suppress(WriterBusyError, DataDirectoryError), writing(self._data_dir):
                prune(self._data_dir, self._server)

    def _is_current(self, generation: Generation) -> bool:
        """Whether this is current, and not what serves on because that cannot be opened."""
        return generation.name == find_current(self._data_dir)

    def _is_held(self, found: Survey) -> bool:
        return is_held(self._data_dir, digest_corpus(found))

    def _is_settled(self, generation: Generation) -> bool:
        """Whether the vectors are there, and where they are wanted, as far as can be told now."""
        return is_where_wanted(generation, self._server) and not _has_lost_vectors(generation)

    @contextmanager
    def _former(self) -> Iterator[Generation | None]:
        """The generation to build upon; a damaged one is no help, and no hindrance."""
        with ExitStack() as stack:
            try:
                former = stack.enter_context(self._served.generation())
            except (IndexMissingError, DamagedIndexError):
                former = None
            yield former if former and former.stands else None


def is_up_to_date(generation: Generation, found: Survey) -> bool:
    """Whether the generation holds what is in the corpus, as this code reads it."""
    stamp = generation.stamp
    return stamp.corpus == digest_corpus(found) and stamp.rules == digest_rules()


def is_where_wanted(generation: Generation, server: Server | None) -> bool:
    """Whether the vectors are on `server`, or in the generation's directory where there is none."""
    return generation.stamp.server == (server.address if server else None)


def _has_lost_vectors(generation: Generation) -> bool:
    """Whether the vectors are not what they were, or are where nothing may be asked any more."""
    try:
        generation.vectors.store()
    except VectorsUnreachableError:
        return False
    except VectorStoreError:
        return True
    return False
