"""An answer and the words wanted in, what the answer is worth out."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from retrieval.gold import ALL, Gold, GoldQuestion, TextOf

# A citation hits when it shares this much of the shorter of the two spans with a gold span.
HIT_OVERLAP = 0.5
AROUND_WORD = ".,;:()\"'“”‘’"
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})

# A figure's name to its value; None where there was nothing to measure.
Figures = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer beside the words that were wanted: a verdict on each thing that it shows.

    `verbatim` judges all citations, versions and closest passages; `groups` is empty where the
    gold has no sides; `speakers` judges the spoken hits whose gold names a speaker.
    """

    question: GoldQuestion
    outcome: Answer | NotInCorpus
    seconds: float
    verbatim: tuple[bool, ...]
    citations: tuple[bool, ...]
    versions: tuple[bool, ...]
    groups: tuple[bool, ...]
    speakers: tuple[bool, ...]

    @property
    def is_answerable(self) -> bool:
        """Whether the articles answer the question."""
        return bool(self.question.gold)

    @property
    def is_answered(self) -> bool:
        """Whether an answer was given, right or wrong."""
        return isinstance(self.outcome, Answer)

    @property
    def rank(self) -> int | None:
        """The place of the first citation that hits, from 1."""
        return self.citations.index(True) + 1 if any(self.citations) else None

    @property
    def is_hit(self) -> bool:
        """Whether wanted words are shown at all, be it as a version."""
        return any(self.citations) or any(self.versions)

    @property
    def is_wrong(self) -> bool:
        """Whether an answer is missing, or is given where there is none."""
        return not self.is_hit if self.is_answerable else self.is_answered


def judge(
    question: GoldQuestion, outcome: Answer | NotInCorpus, seconds: float, text_of: TextOf
) -> Judged:
    """What `outcome`, given after `seconds`, is worth; `text_of` gives an article's text."""
    citations = outcome.citations if isinstance(outcome, Answer) else ()
    closest = outcome.closest if isinstance(outcome, NotInCorpus) else ()
    versions = tuple(_versions(citations))
    shown = (*citations, *versions)
    passages = (*shown, *closest, *_versions(closest))
    return Judged(
        question=question,
        outcome=outcome,
        seconds=seconds,
        verbatim=tuple(_is_verbatim(each, text_of) for each in passages),
        citations=tuple(_best_gold(each, question.gold) is not None for each in citations),
        versions=tuple(_best_gold(each, question.gold) is not None for each in versions),
        groups=tuple(_judge_groups(shown, question.gold)),
        speakers=tuple(_judge_speakers(shown, question.gold)),
    )


def summarise(judged: Sequence[Judged]) -> Figures:
    """Every figure over these answers."""
    answerable = [each for each in judged if each.is_answerable]
    refusal = _mean(not each.is_answered for each in judged if not each.is_answerable)
    coverage = _mean(each.is_answered for each in answerable)
    seconds = [each.seconds for each in judged]
    return {
        "n": len(judged),
        "answered": sum(each.is_answered for each in judged),
        "verbatim": _mean_of_all(judged, lambda each: each.verbatim),
        **_find_ranks(answerable),
        "precision": _mean_of_all(answerable, lambda each: each.citations),
        "version_precision": _mean_of_all(answerable, lambda each: each.versions),
        **_find_lengths(judged),
        "speaker": _mean_of_all(answerable, lambda each: each.speakers),
        "refusal": refusal,
        "coverage": coverage,
        "balanced": None if refusal is None or coverage is None else (refusal + coverage) / 2,
        "p50": percentile(seconds, 0.50),
        "p95": percentile(seconds, 0.95),
    }


def summarise_kinds(judged: Sequence[Judged]) -> dict[str, Figures]:
    """The figures of all answers, and then of each kind of question, by its name."""
    kinds = sorted({each.question.kind for each in judged} - {ALL})
    of_kinds = {kind: [each for each in judged if each.question.kind == kind] for kind in kinds}
    return {ALL: summarise(judged)} | {kind: summarise(each) for kind, each in of_kinds.items()}


def percentile(values: Iterable[float], share: float) -> float | None:
    """The smallest value with at least `share` of the values at or below it."""
    ordered = sorted(values)
    return ordered[math.ceil(share * len(ordered)) - 1] if ordered else None


def find_surname(name: str) -> str:
    """The last word of a name without its case: "o'neil" for "Mrs. O'Neil's"."""
    stripped = (word.strip(AROUND_WORD) for word in name.casefold().replace("’", "'").split())
    words = [word.removesuffix("'s") for word in stripped if word]
    while len(words) > 1 and words[-1] in GENERATIONS:
        words.pop()
    return words[-1] if words else ""


def _versions(citations: Iterable[Citation]) -> Iterator[Citation]:
    return (version for citation in citations for version in citation.versions)


def _is_verbatim(citation: Citation, text_of: TextOf) -> bool:
    text = text_of(citation.article)
    return text is not None and citation.span.of(text) == citation.text


def _overlap(citation: Citation, gold: Gold) -> float:
    """What the two share, as a part of the shorter one."""
    if citation.article != gold.article:
        return 0.0
    return citation.span.shared(gold.span) / min(len(citation.span), len(gold.span))


def _best_gold(citation: Citation, golds: Iterable[Gold]) -> Gold | None:
    """The gold that the citation hits best; None when it hits none."""
    best = max(golds, key=lambda gold: _overlap(citation, gold), default=None)
    return best if best and _overlap(citation, best) >= HIT_OVERLAP else None


def _judge_groups(shown: Sequence[Citation], golds: Sequence[Gold]) -> Iterator[bool]:
    for group in {gold.group for gold in golds} - {None}:
        wanted = [gold for gold in golds if gold.group == group]
        yield any(_best_gold(each, wanted) for each in shown)


def _judge_speakers(shown: Iterable[Citation], golds: Sequence[Gold]) -> Iterator[bool]:
    for citation in shown:
        gold = _best_gold(citation, golds)
        if gold and gold.speaker and citation.kind != "narration":
            yield find_surname(citation.speaker or "") == find_surname(gold.speaker)


def _find_ranks(answerable: Sequence[Judged]) -> dict[str, float | None]:
    ranks = [each.rank for each in answerable]
    return {
        "hit@1": _mean(rank == 1 for rank in ranks),
        "hit@3": _mean(rank is not None and rank <= 3 for rank in ranks),
        "hit@any": _mean(each.is_hit for each in answerable),
        "all_groups@any": _mean(all(each.groups) for each in answerable if each.groups),
        "mrr": _mean(1 / rank if rank else 0.0 for rank in ranks),
    }


def _find_lengths(judged: Iterable[Judged]) -> dict[str, float | None]:
    """How much a reader has to read of an answer: citations, and characters with versions."""
    answers = [each.outcome.citations for each in judged if isinstance(each.outcome, Answer)]
    shown = [(*citations, *_versions(citations)) for citations in answers]
    return {
        "citations": _mean(len(citations) for citations in answers),
        "chars": _mean(sum(len(each.text) for each in passages) for passages in shown),
    }


def _mean(values: Iterable[float]) -> float | None:
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else None


def _mean_of_all(
    judged: Iterable[Judged], verdicts: Callable[[Judged], tuple[bool, ...]]
) -> float | None:
    return _mean(verdict for each in judged for verdict in verdicts(each))
