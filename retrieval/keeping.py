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
from retrieval.generation import (
    Generation,
    IndexMissingError,
    NothingBeforeError,
    begin_generation,
    find_former,
    hold,
    is_held,
    prune,
    publish,
    release,
)
from retrieval.indexing import Report, build_generation, digest_corpus, digest_rules
from retrieval.locking import WriterBusyError, writing
from retrieval.record import DamagedIndexError
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
            return done, self._reload(report)

    def rollback(self) -> Reloaded:
        """Serve the generation before the current one again, in one step.

        The corpus as it is now is not taken in again before it changes or `reload` is called.
        Raises NothingBeforeError, WriterBusyError, DataDirectoryError, DamagedIndexError.
        """
        with writing(self._data_dir):
            former = find_former(self._data_dir)
            if former is None:
                raise NothingBeforeError(self._data_dir)
            before = self._digests()
            with suppress(CorpusMissingError, EmptyCorpusError):
                hold(self._data_dir, digest_corpus(survey(self._corpus_dir)))
            publish(self._data_dir, former)
        return self._tell(former, before)

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
                is_settled = self._is_settled(generation)
        except (IndexMissingError, DamagedIndexError):
            return self.reload(report)
        if is_settled and (not is_stale or self._is_held(found)):
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
        survey(self._corpus_dir)  # what is amiss there is told before a data folder is made
        with writing(self._data_dir):
            return self._reload(report)

    def _reload(self, report: Report) -> Reloaded:
        found = survey(self._corpus_dir)
        if self._server:
            find_version(self._server)  # before anything is read in vain
        prune(self._data_dir, self._server)
        embedder = self._get_embedder()
        with self._former() as former:
            reloaded = self._build(found, embedder, former, report)
        release(self._data_dir)
        return reloaded

    def _build(
        self, found: Survey, embedder: Embedder, former: Generation | None, report: Report
    ) -> Reloaded:
        before = former.record.digests() if former else {}
        if (
            former
            and self._is_settled(former)
            and is_up_to_date(former, found)
            and former.stamp.model == embedder.model
        ):
            return Reloaded(
                former.name, published=False, articles=len(before), refused=former.record.refused()
            )
        directory = begin_generation(self._data_dir)
        kept = None if former is None or _has_lost_vectors(former) else former
        refused = build_generation(
            directory, found, embedder, former=kept, server=self._server, report=report
        )
        publish(self._data_dir, directory.name)
        return self._tell(directory.name, before, refused)

    def _tell(
        self, generation: str, before: Mapping[str, str], refused: tuple[Refused, ...] = ()
    ) -> Reloaded:
        """What has changed now that `generation` is served."""
        after = self._digests()
        changes = find_changes(before, after)
        return Reloaded(
            generation=generation,
            published=True,
            articles=len(after),
            added=changes.added,
            changed=changes.changed,
            removed=changes.removed,
            refused=refused,
        )

    def _digests(self) -> dict[str, str]:
        """The articles that are served with their digests."""
        with self._served.generation() as generation:
            return generation.record.digests()

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
            yield former


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
