"""What the terminal found in, the same with a language model's text out."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.charting import MOST_ROWS
from bot.composed import Composed
from bot.faults import sentence_for
from bot.model import ModelLibraryMissingError
from bot.printing import say, terminal
from bot.settings import Settings
from bot.waiting import spinner
from bot.wiring import HALF_A_MODEL, composer_of
from retrieval.answer import Answer, NotInCorpus
from retrieval.comparison import Comparison
from retrieval.event import Timeline
from retrieval.turn import Turn

if TYPE_CHECKING:  # see bot.wiring.open_index and composer_of
    from bot.composing import Composer
    from retrieval.index import Index


class Scribe:
    """Waits for the operator's language model on the loop of `runner`; `is_set`: there is one."""

    def __init__(self, index: "Index", composer: "Composer | None", runner: asyncio.Runner) -> None:
        self._index = index
        self._composer = composer
        self._runner = runner
        self.is_set = composer is not None

    def add_to_turn(self, turn: Turn) -> tuple[Turn, Composed | None]:
        """The turn with a text, and how it came by it."""
        if self._composer is None:
            return turn, None
        with spinner(terminal(is_stderr=True), "Writing"):
            return self._runner.run(self._composer.add_to_turn(turn, self._index))

    def add_to_answer(
        self, outcome: Answer | NotInCorpus
    ) -> tuple[Answer | NotInCorpus, Composed | None]:
        """The same for a question that stands by itself."""
        turn, composed = self.add_to_turn(Turn(outcome.question, outcome))
        return turn.outcome, composed

    def add_to_comparison(
        self, outcome: Comparison | NotInCorpus
    ) -> tuple[Comparison | NotInCorpus, Composed | None]:
        """The comparison with a text, and how it came by it."""
        if self._composer is None:
            return outcome, None
        with spinner(terminal(is_stderr=True), "Writing"):
            return self._runner.run(self._composer.add_to_comparison(outcome, self._index))

    def add_to_timeline(self, found: Timeline, request: str) -> tuple[Timeline, Composed | None]:
        """The timeline with a text about its first events, and how it came by it."""
        if self._composer is None:
            return found, None
        add = self._composer.add_to_timeline
        with spinner(terminal(is_stderr=True), "Writing"):
            return self._runner.run(add(found, request, MOST_ROWS, self._index))


@contextmanager
def open_scribe(settings: Settings, index: "Index") -> Iterator[Scribe]:
    """A scribe for as long as it is needed. Raises what `composer_of` raises."""
    composer = composer_of(settings)
    if composer is None and (settings.llm_model or settings.llm_base_url):
        is_whole = settings.llm_model and settings.llm_base_url
        missing = sentence_for(ModelLibraryMissingError()) if is_whole else HALF_A_MODEL
        say(terminal(is_stderr=True), missing, style="yellow")
    with asyncio.Runner() as runner:
        try:
            yield Scribe(index, composer, runner)
        finally:
            if composer:
                runner.run(composer.aclose())
