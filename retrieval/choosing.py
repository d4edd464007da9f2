"""Candidates to the few findings that are shown, with versions."""

from collections.abc import Sequence
from dataclasses import replace

from retrieval.candidate import Candidate
from retrieval.finding import Finding, is_shown
from retrieval.likeness import Likeness

MOST_FINDINGS = 6
# A finding this much weaker than the best one is no answer any more.
MARGIN = 0.15
# Where all is asked for that somebody said, to somebody or at all, any of it answers.
WIDE_MARGIN = 2.0


def choose(
    candidates: Sequence[Candidate],
    likeness: Likeness,
    *,
    margin: float = MARGIN,
    most: int = MOST_FINDINGS,
) -> list[Finding]:
    """The findings among `candidates` (best first): none overlaps or repeats a better one.

    What scores less than the best one by more than `margin` is no finding of its own; as a
    version of a better one it may be shown.
    """
    findings: list[Finding] = []
    for candidate in candidates:
        if is_shown(candidate, findings):
            continue
        is_strong = candidate.score >= candidates[0].score - margin
        same = _find_same(candidate, findings, likeness, is_strong=is_strong)
        if same is not None:
            findings[same] = _with_version(findings[same], candidate)
        elif is_strong and len(findings) < most:
            findings.append(Finding(candidate))
    return findings


def _find_same(
    candidate: Candidate, findings: Sequence[Finding], likeness: Likeness, *, is_strong: bool
) -> int | None:
    """The place of the finding that says the same; weak words are compared with their speaker's."""
    for place, finding in enumerate(findings):
        is_compared = is_strong or candidate.speaker == finding.best.speaker is not None
        if is_compared and likeness.is_same(candidate, finding.best):
            return place
    return None


def _with_version(finding: Finding, candidate: Candidate) -> Finding:
    """Keep the best words of each other article."""
    if candidate.article in finding.articles:
        return finding
    return replace(finding, versions=(*finding.versions, candidate))
