"""Candidates to the few findings that are shown, with versions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from retrieval.candidate import Candidate
from retrieval.folding import fold
from retrieval.terms import find_terms

MOST_FINDINGS = 6
# A finding this much weaker than the best one is no answer any more.
MARGIN = 0.15
# Where all is asked for that somebody said, to somebody or at all, any of it answers.
WIDE_MARGIN = 2.0
# Words that share this much of their terms say the same …
REPEATED = 0.8
# … and this much, with so many terms, where one person speaks in two articles.
SAME_UTTERANCE = 0.5
FEWEST_SHARED_TERMS = 3
CACHED_TEXTS = 1_000


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that answer, and the same utterance as other articles give it."""

    best: Candidate
    versions: list[Candidate] = field(default_factory=list)


def choose(candidates: Sequence[Candidate], *, margin: float = MARGIN) -> list[Finding]:
    """The findings among `candidates` (best first): none overlaps or repeats a better one.

    What scores less than the best one by more than `margin` is no finding of its own.
    """
    findings: list[Finding] = []
    for candidate in candidates:
        if any(_overlap(candidate, each) for finding in findings for each in _shown(finding)):
            continue
        is_strong = candidate.score >= candidates[0].score - margin
        alike = _say_the_same if is_strong else _quote_the_same
        same = next((each for each in findings if alike(candidate, each.best)), None)
        if same is not None:
            _add_version(same, candidate)
        elif is_strong and len(findings) < MOST_FINDINGS:
            findings.append(Finding(candidate))
    return findings


def _shown(finding: Finding) -> tuple[Candidate, ...]:
    return (finding.best, *finding.versions)


def _overlap(candidate: Candidate, shown: Candidate) -> bool:
    return candidate.article == shown.article and candidate.span.overlaps(shown.span)


def _quote_the_same(candidate: Candidate, better: Candidate) -> bool:
    """Whether one person says both, nearly word for word.

    That is a version however little its paragraph has of the question.
    """
    return _is_one_speaker(candidate, better) and _share(candidate, better, REPEATED)


def _say_the_same(candidate: Candidate, better: Candidate) -> bool:
    return _repeats(candidate, better) or (
        _is_one_speaker(candidate, better)
        and candidate.article != better.article
        and _share(candidate, better, SAME_UTTERANCE)
    )


def _is_one_speaker(candidate: Candidate, better: Candidate) -> bool:
    return candidate.speaker is not None and candidate.speaker == better.speaker


def _repeats(candidate: Candidate, better: Candidate) -> bool:
    shared, fewer = _count_terms(candidate, better)
    # “Why not?” has no terms to compare.
    return shared >= REPEATED * max(1, fewer) or fold(candidate.text) == fold(better.text)


def _share(candidate: Candidate, better: Candidate, part: float) -> bool:
    """Whether they share this part of their terms, and enough of them to tell."""
    shared, fewer = _count_terms(candidate, better)
    return shared >= max(FEWEST_SHARED_TERMS, part * fewer)


def _count_terms(candidate: Candidate, better: Candidate) -> tuple[int, int]:
    """How many terms the two share, and how many the one with fewer has."""
    terms, others = _find_terms(candidate.text), _find_terms(better.text)
    return len(terms & others), min(len(terms), len(others))


@lru_cache(CACHED_TEXTS)
def _find_terms(text: str) -> frozenset[str]:
    return frozenset(find_terms(text))


def _add_version(finding: Finding, candidate: Candidate) -> None:
    """Keep the best words of each other article."""
    if all(candidate.article != each.article for each in _shown(finding)):
        finding.versions.append(candidate)
