"""Findings in, a text of a language model that keeps to them out."""

import asyncio
import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol, TypeVar

from bot.composed import Cause, Composed
from bot.index import Index
from bot.reply import ModelFailedError, Reply
from bot.resting import Rest
from bot.spending import Spending
from prompts.budget import Counter
from prompts.fencing import Material, fence_question
from prompts.fitting import Fitted, fit
from prompts.template import PromptName, Prompts
from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from retrieval.comparison import Comparison
from retrieval.context import Context, refer
from retrieval.drafts import SCHEMA, MalformedDraftError
from retrieval.event import Timeline
from retrieval.evidence import Evidence, find_evidence
from retrieval.generation import IndexMissingError
from retrieval.record import DamagedIndexError
from retrieval.turn import Turn
from retrieval.writing import check_draft
from retrieval.written import Written

log = logging.getLogger(__name__)

Found = TypeVar("Found", Answer, Comparison, Timeline)
# Texts written at a time: whoever asks while so many are being written gets none.
MOST_WRITING = 16
CHECKING = 3.0  # seconds; a thousandth of that is the rule


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many tokens a prompt and an answer may have."""

    prompt: int
    answer: int


@dataclass(frozen=True, slots=True)
class _Answered:
    """What a model wrote, and the tokens by its server's count or else by ours."""

    content: str
    prompt_tokens: int
    answer_tokens: int


class Model(Protocol):
    """What is asked of a `bot.model.LanguageModel`."""

    name: str

    async def complete(
        self, system: str, user: str, *, schema: Mapping[str, Any], most_tokens: int
    ) -> Reply:
        """What the model writes. Raises ModelFailedError."""

    async def aclose(self) -> None:
        """Let go of its connections."""


class Composer:
    """Has `model` connect findings; what it writes is checked before anybody sees it.

    Nothing that goes wrong here costs a reader the findings. Prompts are counted by `count`;
    what is spent is booked with `spending`. `model` is its name.
    """

    def __init__(
        self,
        model: Model,
        prompts: Prompts,
        spending: Spending,
        *,
        allowance: Allowance,
        count: Counter,
    ) -> None:
        self.model = model.name
        self._model = model
        self._prompts = prompts
        self._spending = spending
        self._allowance = allowance
        self._count = count
        self._rest = Rest()
        self._writing = 0

    async def add_to_turn(self, turn: Turn, index: Index) -> tuple[Turn, Composed | None]:
        """The turn with a text; as it is where it declines, or tells a detail of the one before."""
        if isinstance(turn.outcome, NotInCorpus) or turn.question is None or turn.told:
            return turn, None
        composed = await self.compose("answer", turn.question, turn.outcome.citations, index)
        return replace(turn, outcome=with_text(turn.outcome, composed)), composed

    async def add_to_comparison(
        self, outcome: Comparison | NotInCorpus, index: Index
    ) -> tuple[Comparison | NotInCorpus, Composed | None]:
        """The comparison with a text; as it is where it declines."""
        if isinstance(outcome, NotInCorpus):
            return outcome, None
        ranked = [pair for one in outcome.accounts for pair in enumerate(one.citations)]
        citations = [citation for _, citation in ranked]
        # Of each article the best first, lest the first one take all the room.
        order = sorted(range(len(ranked)), key=lambda place: ranked[place][0])
        composed = await self.compose("compare", outcome.question, citations, index, order)
        return with_text(outcome, composed), composed

    async def add_to_timeline(
        self, found: Timeline, request: str, most: int, index: Index
    ) -> tuple[Timeline, Composed | None]:
        """The timeline with a text about its first `most` events; as it is where it has none."""
        if not found.events:
            return found, None
        citations = [event.citation for event in found.events[:most]]
        composed = await self.compose("timeline", request, citations, index)
        return with_text(found, composed), composed

    async def compose(
        self,
        kind: PromptName,
        request: str,
        citations: Sequence[Citation],
        index: Index,
        order: Sequence[int] | None = None,
    ) -> Composed:
        """What the model writes of `citations`, the first of which is finding 1.

        Where not all have room, those that come first in `order` do; as they are without.
        """
        started = time.monotonic()
        self._writing += 1
        try:
            contexts = await asyncio.to_thread(_find_contexts, citations, index)
            evidence = find_evidence(citations, contexts)
            ordered = [evidence[place] for place in order or range(len(evidence))]
            composed = await self._compose(kind, request, ordered)
        except Exception:
            log.exception("A language model's text could not be composed")
            composed = Composed(self._prompts.digest(kind), self.model, cause="broken")
        finally:
            self._writing -= 1
        composed = replace(composed, seconds=round(time.monotonic() - started, 3))
        _tell_log(composed)
        return composed

    async def _compose(
        self, kind: PromptName, request: str, evidence: Sequence[Evidence]
    ) -> Composed:
        fitted = await asyncio.to_thread(self._fit, kind, request, evidence)
        told = Composed(
            prompt=self._prompts.digest(kind),
            model=self.model,
            given=fitted.numbers,
            around=fitted.around,
            left_out=fitted.left_out,
        )
        if not fitted.numbers:
            return replace(told, cause="room")
        if self._rest.is_due or self._writing > MOST_WRITING:
            return replace(told, cause="busy", detail="it is not asked for now")
        asked = await self._ask(self._fill(kind, request, fitted.text), fitted.tokens)
        if isinstance(asked, ModelFailedError):
            return replace(told, cause=asked.failure, detail=asked.detail)
        if asked is None:
            return replace(told, cause="spent")
        given = [each for each in evidence if each.number in fitted.numbers]
        written, cause = await _check_in_time(asked.content, given)
        return replace(
            told,
            statements=() if cause else written.statements,
            dropped=written.dropped,
            prompt_tokens=asked.prompt_tokens,
            answer_tokens=asked.answer_tokens,
            cause=cause,
        )

    def _fit(self, kind: PromptName, request: str, evidence: Sequence[Evidence]) -> Fitted:
        materials = [
            Material(each.number, each.told, each.words, *each.around) for each in evidence
        ]

        def write(findings: str) -> str:
            return f"{self._prompts.system}\n{self._fill(kind, request, findings)}"

        return fit(materials, self._allowance.prompt, self._count, write)

    def _fill(self, kind: PromptName, request: str, findings: str) -> str:
        return self._prompts.fill(kind, question=fence_question(request), findings=findings)

    async def _ask(self, prompt: str, tokens: int) -> "_Answered | ModelFailedError | None":
        """What the model answers, with its tokens; None where it may cost no more today."""
        most = self._allowance.answer
        key = await asyncio.to_thread(self._spending.reserve, tokens, most)
        if key is None:
            return None
        try:
            reply = await self._model.complete(
                self._prompts.system, prompt, schema=SCHEMA, most_tokens=most
            )
        except ModelFailedError as error:
            log.warning("The language model failed: %s", error)
            self._rest.note(error.failure)
            # What was not answered may have been counted there all the same.
            if error.is_free:
                await asyncio.to_thread(self._spending.settle, key, 0, 0)
            return error
        self._rest.note(None)
        told, wrote = reply.prompt_tokens, reply.answer_tokens
        answered = _Answered(
            reply.content,
            tokens if told is None else told,
            self._count(reply.content) if wrote is None else wrote,
        )
        settle = partial(self._spending.settle, key)
        await asyncio.to_thread(settle, answered.prompt_tokens, answered.answer_tokens)
        return answered

    async def aclose(self) -> None:
        """Let go of the model's connections."""
        await self._model.aclose()


def with_text(found: Found, composed: Composed) -> Found:
    """What was found with the text above it, or with the note that there is none."""
    return replace(found, written=composed.statements, notes=(*found.notes, *composed.notes))


async def _check_in_time(content: str, given: Sequence[Evidence]) -> tuple[Written, Cause | None]:
    """What `_check` gives, unless somebody has found words that take it long."""
    checking = asyncio.to_thread(_check, content, given)
    try:
        return await asyncio.wait_for(checking, CHECKING)
    except TimeoutError:
        log.warning("The language model's answer takes too long to check")
        return Written(()), "malformed"


def _check(content: str, given: Sequence[Evidence]) -> tuple[Written, Cause | None]:
    """What may be shown of an answer; with a cause, nothing may."""
    try:
        written = check_draft(content, given)
    except MalformedDraftError as error:
        log.warning("The language model's answer cannot be read: %s", error.reason)
        return Written(()), "malformed"
    if not written.statements and not written.dropped:
        return written, "silent"
    return written, None if written.stands else "rules"


def _find_contexts(citations: Sequence[Citation], index: Index) -> tuple[Context | None, ...]:
    """What stands around; it helps a model to understand, and nobody goes without text for it."""
    try:
        return index.contexts([refer([each]) for each in citations])
    except (IndexMissingError, DamagedIndexError):
        return ()


def _tell_log(composed: Composed) -> None:
    """Which prompt was used and what came of it; no word of the question or the findings."""
    log.info(
        "Text by %s, prompt %s: %d sentences, %d dropped, %d + %d tokens, %.1f s%s",
        composed.model,
        composed.prompt,
        len(composed.statements),
        len(composed.dropped),
        composed.prompt_tokens,
        composed.answer_tokens,
        composed.seconds,
        f", none shown: {composed.cause}" if composed.cause else "",
    )
