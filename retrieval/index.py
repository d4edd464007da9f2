"""One corpus, ready to be asked: follows the current generation."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from corpus.date import Interval
from corpus.reading import survey
from corpus.shelf import Shelf
from retrieval.answer import Answer, NotInCorpus
from retrieval.answering import answer
from retrieval.citation import Citation
from retrieval.comparing import compare
from retrieval.comparison import Comparison
from retrieval.context import Context, Reference, find_contexts
from retrieval.conversing import go_on
from retrieval.embedding import Embedded, Embedder
from retrieval.event import Timeline
from retrieval.generation import Generation, IndexMissingError, ModelMismatchError
from retrieval.generations import find_former, is_held, measure
from retrieval.indexing import Report, digest_corpus
from retrieval.judging import judge
from retrieval.keeping import Done, Keeper, is_up_to_date, is_where_wanted, silent
from retrieval.listing import list_sources, list_speakers
from retrieval.naming import Nobody, find_nobody
from retrieval.question import Question, read_question
from retrieval.quoting import find_quotes
from retrieval.record import DamagedIndexError
from retrieval.server import Server
from retrieval.serving import Served
from retrieval.status import Changes, Reloaded, Source, Speaker, Status
from retrieval.timelines import find_timeline
from retrieval.turn import Turn
from retrieval.verdict import Verdict

NO_EVENTS_YET = "This index was made before events were kept: it must be made anew to list them."
# Its slip has the words gathered against which misspelt ones are tried.
FIRST_QUESTION = "Who sayd what?"


class Index:
    """The articles of `corpus_dir`, indexed in `data_dir`; safe to use from several threads.

    `load` gives the embedder; it is called once, when vectors are first needed. They are kept by
    `server`, where there is one.
    """

    def __init__(
        self,
        corpus_dir: Path,
        data_dir: Path,
        load: Callable[[], Embedder],
        server: Server | None = None,
    ) -> None:
        self._corpus_dir = corpus_dir
        self._data_dir = data_dir
        self._load = load
        self._embedder: Embedder | None = None
        self._loading = Lock()
        self._server = server
        self._served = Served(data_dir, server)
        self._keeper = Keeper(corpus_dir, data_dir, self._served, self._get_embedder, server)

    def ask(self, question: str) -> Answer | NotInCorpus:
        """Answer from the current generation.

        Raises EmptyQuestionError, QuestionTooLongError, IndexMissingError, DamagedIndexError,
        ModelMissingError and ModelMismatchError.
        """
        typed = read_question(question)
        with self._served.generation() as generation:
            return self._answer(typed, generation)

    def compare(self, question: str) -> Comparison | NotInCorpus:
        """How each article of the current generation tells it. Raises what `ask` raises."""
        typed = read_question(question)
        with self._served.generation() as generation:
            return replace(compare(*self._read(typed, generation)), question=typed.text)

    def follow(self, text: str, former: Turn | None = None) -> Turn:
        """Answer `text` as it goes on from `former`; a whole question stands by itself.

        Raises what `ask` raises.
        """
        asked = read_question(text)
        with self._served.generation() as generation:

            def ask(question: str) -> Answer | NotInCorpus:
                return self._answer(read_question(question), generation)

            return go_on(asked.text, former, generation, ask)

    def timeline(
        self,
        *,
        topic: str | None = None,
        person: str | None = None,
        first: Interval | None = None,
        last: Interval | None = None,
    ) -> Timeline:
        """The dated events of the corpus in order, or the nearest ones.

        `first` and `last` bound the period, inclusive at their grain; an event is given when its
        interval overlaps it. Raises IndexMissingError and DamagedIndexError.
        """
        with self._served.generation() as generation:
            found = find_timeline(
                generation.record,
                generation.roster,
                topic=topic,
                person=person,
                first=first,
                last=last,
            )
            is_kept = generation.record.chronicle.has_events
            notes = () if is_kept else (NO_EVENTS_YET,)
            return replace(found, notes=(*notes, *self._keeper.notes(generation.name)))

    def quotes(
        self, *, person: str | None = None, topic: str | None = None, to: str | None = None
    ) -> tuple[Citation, ...]:
        """The quotations that `person` speaks, to somebody, about a topic, by publication.

        Raises IndexMissingError and DamagedIndexError.
        """
        with self._served.generation() as generation:
            return find_quotes(
                generation.record, generation.roster, person=person, topic=topic, to=to
            )

    def check(self, text: str) -> Verdict:
        """The verdict on one quotation. Raises what `quotes` and `judge` raise."""
        with self._served.generation() as generation:
            return judge(text, generation.record, generation.concordance)

    def contexts(self, references: Sequence[Reference]) -> tuple[Context | None, ...]:
        """The words at each reference with what stands around; None where they are gone."""
        with self._served.generation() as generation:
            return find_contexts(references, generation.record)

    def nobody(self, *names: str | None) -> Nobody | None:
        """The first of `names` that is nobody's, with near ones; None when all are known."""
        with self._served.generation() as generation:
            return find_nobody(names, generation.roster, generation.record.people())

    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody in the corpus with what they are called, who speaks most first."""
        with self._served.generation() as generation:
            return list_speakers(generation.record)

    def people(self) -> tuple[str, ...]:
        """Everybody in the corpus by name, who speaks most first."""
        with self._served.generation() as generation:
            return tuple(person.name for person in generation.record.people())

    def topics(self) -> tuple[str, ...]:
        """What the dated events are about, that which most are first."""
        with self._served.generation() as generation:
            return generation.record.chronicle.topics()

    def years(self) -> tuple[str, ...]:
        """The decades and years in which events begin, in order: "1990s", "1994"."""
        with self._served.generation() as generation:
            years = generation.record.chronicle.years()
        decades = dict.fromkeys(f"{year[:3]}0s" for year in years)
        return tuple(sorted((*decades, *years)))

    def sources(self) -> tuple[Source, ...]:
        """The articles of the current generation, by id."""
        with self._served.generation() as generation:
            return list_sources(generation.record)

    def text(self, article: str) -> str | None:
        """The text of an article as it was indexed, None where there is no such article."""
        with self._served.generation() as generation:
            if article not in generation.record.digests():
                return None
            parsed, _ = generation.record.alone(article)
            return parsed.article.text

    def generation(self) -> str:
        """The name of the current generation. Raises IndexMissingError and DamagedIndexError."""
        with self._served.generation() as generation:
            return generation.name

    def status(self) -> Status:
        """The current generation in figures. Raises IndexMissingError and DamagedIndexError."""
        with self._served.generation() as generation:
            found = survey(self._corpus_dir)
            stamp = generation.stamp
            return Status(
                generation=generation.name,
                built=datetime.fromtimestamp(generation.built, UTC).isoformat(timespec="seconds"),
                articles=stamp.articles,
                paragraphs=stamp.passages,
                quotations=stamp.quotations,
                dates=stamp.dates,
                model=stamp.model,
                is_stale=not (
                    is_up_to_date(generation, found) and is_where_wanted(generation, self._server)
                ),
                refused=generation.record.refused(),
                is_held=is_held(self._data_dir, digest_corpus(found)),
                former=find_former(self._data_dir),
                events=generation.record.chronicle.count(),
                size=measure(self._data_dir),
            )

    def warm_up(self) -> None:
        """Load what the first question would wait for. Raises ModelMissingError."""
        self._get_embedder()
        # Whatever else is amiss, the first question tells.
        with suppress(IndexMissingError, DamagedIndexError, ModelMismatchError):
            self.ask(FIRST_QUESTION)

    def check_vectors(self) -> None:
        """See whether the current generation's vectors can be asked; questions do without.

        Raises VectorStoreError, IndexMissingError and DamagedIndexError.
        """
        with self._served.generation() as generation:
            generation.vectors.store()

    def preview(self) -> Changes:
        """What a reload would do; nothing is changed. Raises CorpusMissingError, EmptyCorpusError.

        A file that cannot be read as an article is told only by the reload itself.
        """
        return self._keeper.preview()

    def catch_up(self, report: Report = silent) -> Reloaded | None:
        """Index the corpus if it has changed since; None when nothing had to be done.

        While another process writes, or the server is away, the current generation serves, and
        answers say that the articles have changed. Raises what `reload` raises, WriterBusyError
        and VectorsUnreachableError only when there is nothing to serve.
        """
        return self._keeper.catch_up(report)

    def reload(self, report: Report = silent) -> Reloaded:
        """Build a new generation beside the current one and publish it.

        Questions are answered by the old one meanwhile; when nothing has changed, nothing is
        built. Raises CorpusMissingError, EmptyCorpusError, WriterBusyError, DataDirectoryError,
        ModelMissingError, InvalidGenerationError, VectorStoreError; the old generation then stays.
        """
        return self._keeper.reload(report)

    def amend(self, act: Callable[[Shelf], Done], report: Report = silent) -> tuple[Done, Reloaded]:
        """Change articles on the shelf and take the changes in, as one job; what `act` gives.

        Raises what `act` and `reload` raise: where only the reload fails, the articles are
        changed and the old generation serves.
        """
        return self._keeper.amend(act, report)

    def rollback(self, meant: str | None = None) -> Reloaded:
        """Serve the generation before the current one, which must be `meant`, again, in one step.

        The corpus as it is now is not taken in again before it changes or `reload` is called.
        Raises NotCurrentError, NothingBeforeError, WriterBusyError, DataDirectoryError and
        DamagedIndexError.
        """
        return self._keeper.rollback(meant)

    def close(self) -> None:
        """Let go of the current generation once nobody asks it any more."""
        self._served.close()

    def _answer(self, typed: Question, generation: Generation) -> Answer | NotInCorpus:
        return replace(answer(*self._read(typed, generation)), question=typed.text)

    def _read(
        self, typed: Question, generation: Generation
    ) -> tuple[Question, Embedded, Generation, tuple[str, ...]]:
        """What answering takes: the question spelt rightly, as the model reads it, with notes."""
        spelt = generation.speller.correct(typed)
        stale = self._keeper.notes(generation.name)
        asked = self._embed_question(spelt.question, generation)
        return spelt.question, asked, generation, (*stale, *spelt.notes)

    def _get_embedder(self) -> Embedder:
        with self._loading:
            if self._embedder is None:
                self._embedder = self._load()
            return self._embedder

    def _embed_question(self, asked: Question, generation: Generation) -> Embedded:
        embedder = self._get_embedder()
        if embedder.model != generation.stamp.model:
            raise ModelMismatchError(indexed=generation.stamp.model, loaded=embedder.model)
        return embedder.read([asked.text])[0]
