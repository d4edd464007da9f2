"""Bad outputs of a language model and honest ones in, what readers see of both out.

usage: python -m tests.measures.drafts [N] [SEED]

N bad outputs, 10,000 unless told, are made from the project's own articles, and come from a server
over HTTP, through the bot's own client; not one of them may reach a reader. The honest reports are
the same each time.
"""

import asyncio
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bot.model import LanguageModel
from bot.reply import ModelFailedError
from retrieval.drafts import SCHEMA, MalformedDraftError
from retrieval.writing import check_draft
from retrieval.written import Fault, Written
from tests.bot.model_server import ModelServer, saying, serving
from tests.retrieval.bad_outputs import BadOutput, make_bad_outputs
from tests.retrieval.honest import Honest, by_hand, by_rule, of_invented_articles
from tests.retrieval.reading_over import read_over
from tests.retrieval.scene import bare

COUNT, SEED = 10_000, 8
SECONDS = 20.0
# Shorter poison may stand in honest words by chance; it is sought as it was written alone.
LEAST_BARE = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """What is wrong with what a reader sees of one bad output."""

    kind: str
    wrong: tuple[str, ...]
    content: str


@dataclass(frozen=True, slots=True)
class Lost:
    """An honest report that a reader does not see, and why."""

    text: str
    faults: tuple[Fault, ...]


async def carry(outputs: Sequence[BadOutput]) -> list[BadOutput]:
    """The outputs as the bot's client receives them; those that it refuses are empty."""
    answers = [saying(output.content) for output in outputs]
    async with serving(*answers) as server, _client_of(server) as model:
        return [replace(each, content=await _receive(model, each.kind)) for each in outputs]


def _client_of(server: ModelServer) -> LanguageModel:
    address = server.base_url
    return LanguageModel(base_url=address, name="tiny", key=None, timeout=SECONDS, at_once=1)


async def _receive(model: LanguageModel, kind: str) -> str:
    try:
        return (await model.complete(kind, kind, schema=SCHEMA, most_tokens=400)).content
    except ModelFailedError:
        return ""


def measure_bad(outputs: Iterable[BadOutput]) -> Iterator[Shown]:
    """Each bad output with what reaches a reader of it; other errors than the one told raise."""
    for output in outputs:
        try:
            written = check_draft(output.content, output.evidence)
        except MalformedDraftError:
            written = Written(())
        yield Shown(output.kind, tuple(_find_wrong(output, written)), output.content)


def measure_honest(reports: Iterable[Honest]) -> Iterator[Lost | None]:
    """For each honest report None if a reader sees all of it."""
    for honest in reports:
        written = check_draft(honest.content, honest.evidence)
        faults = tuple(each.fault for each in written.dropped)
        is_shown = bool(written.statements) and not faults
        yield None if is_shown else Lost(honest.text, faults)


def _find_wrong(output: BadOutput, written: Written) -> Iterator[str]:
    for statement in written.statements:
        for poison in output.poison:
            is_whole = len(bare(poison)) >= LEAST_BARE and bare(poison) in bare(statement.text)
            if is_whole or poison in statement.text:
                yield f"{poison!r} in {statement.text!r}"
    yield from read_over(written.statements, output.evidence)


def _report_bad(shown: list[Shown]) -> Iterator[str]:
    made = Counter(each.kind for each in shown)
    through = Counter(each.kind for each in shown if each.wrong)
    for kind, count in made.items():
        yield f"{count:6} {through[kind]:4} shown  {kind}"
    for each in shown:
        yield from (f"  {each.kind}: {wrong}" for wrong in each.wrong)
    yield f"{len(shown)} bad outputs, {through.total()} of them shown"


def _report_honest(name: str, make: Callable[[], Iterable[Honest]]) -> Iterator[str]:
    outcomes = list(measure_honest(make()))
    lost = [each for each in outcomes if each]
    for each in lost:
        yield f"  lost ({', '.join(each.faults)}): {each.text}"
    kept = len(outcomes) - len(lost)
    yield f"{len(outcomes)} honest reports {name}, {kept} shown: {kept / len(outcomes):.1%}"


def main() -> None:
    """Print how many of each kind were made and shown; fail where a bad one was."""
    count, seed = [*map(int, sys.argv[1:]), *(COUNT, SEED)[len(sys.argv) - 1 :]]
    outputs = asyncio.run(carry(list(islice(make_bad_outputs(seed), count))))
    shown = list(measure_bad(outputs))
    lines = [
        *_report_bad(shown),
        *_report_honest("by rule", by_rule),
        *_report_honest("by hand", by_hand),
        *_report_honest("of invented articles", of_invented_articles),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    if any(each.wrong for each in shown):
        sys.exit(1)


if __name__ == "__main__":
    main()
