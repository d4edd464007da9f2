"""What the bot asks of the index, which stands two floors below."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from corpus.date import Interval
from corpus.shelf import Shelf
from retrieval.answer import NotInCorpus
from retrieval.citation import Citation
from retrieval.comparison import Comparison
from retrieval.context import Context, Reference
from retrieval.event import Timeline
from retrieval.naming import Nobody
from retrieval.status import Changes, Progress, Reloaded, Source, Status
from retrieval.turn import Turn
from retrieval.verdict import Verdict

# What changing articles gives.
Done = TypeVar("Done")


class Index(Protocol):
    """What the bot asks of `retrieval.index.Index`; every call may take long."""

    def follow(self, text: str, former: Turn | None = None) -> Turn:
        """The words that answer, or an honest no, as the question goes on from `former`."""

    def compare(self, question: str) -> Comparison | NotInCorpus:
        """How each article tells it, or an honest no."""

    def timeline(
        self,
        *,
        topic: str | None = None,
        person: str | None = None,
        first: Interval | None = None,
        last: Interval | None = None,
    ) -> Timeline:
        """The dated events that match, or the nearest."""

    def topics(self) -> tuple[str, ...]:
        """What the dated events are about."""

    def years(self) -> tuple[str, ...]:
        """The years and decades of the dated events."""

    def quotes(
        self, *, person: str | None = None, topic: str | None = None, to: str | None = None
    ) -> tuple[Citation, ...]:
        """The quotations that match."""

    def check(self, text: str) -> Verdict:
        """The verdict on one quotation."""

    def contexts(self, references: Sequence[Reference]) -> tuple[Context | None, ...]:
        """What stands at each reference now."""

    def nobody(self, *names: str | None) -> Nobody | None:
        """The first name that is nobody's in the corpus."""

    def people(self) -> tuple[str, ...]:
        """The names of the corpus."""

    def generation(self) -> str:
        """The name of the generation that serves."""

    def status(self) -> Status:
        """The index as it stands."""

    def sources(self) -> tuple[Source, ...]:
        """The articles of the corpus."""

    def preview(self) -> Changes:
        """What a reload would do."""

    def reload(self, report: Callable[[Progress], None], /) -> Reloaded:
        """Take in what has changed; questions are answered meanwhile."""

    def amend(
        self, act: Callable[[Shelf], Done], report: Callable[[Progress], None], /
    ) -> tuple[Done, Reloaded]:
        """Change articles and take the changes in."""

    def rollback(self, meant: str | None = None) -> Reloaded:
        """Go back to the generation before."""
