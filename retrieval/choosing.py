"""Candidates to the few findings that are shown, with versions."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from retrieval.candidate import Candidate
from retrieval.finding import Finding, is_shown
from retrieval.joining import join
from retrieval.likeness import Likeness

MOST_FINDINGS = 6
# Of the first findings one that is this much weaker than the best is no answer any more …
FIRST = 3
MARGIN = 0.8
# … though of what somebody says about something more is worth reading …
SPEECH_MARGIN = 0.9
# … and less where anybody may have said it …
VOICES_MARGIN = 0.28
# … and a date or a number is told once …
FACT_MARGIN = 0.25
# … and of those behind the first, which fewer people read, one that is not nearly as good.
LATE_MARGIN = 0.1
# Where all is asked for that somebody said, to somebody or at all, any of it answers.
WIDE_MARGIN = 2.0
# Behind quotations an account of speech must be nearly as good as the best of them.
ACCOUNT_MARGIN = 0.4


def choose(
    candidates: Sequence[Candidate],
    likeness: Likeness,
    *,
    margin: float = MARGIN,
    most: int = MOST_FINDINGS,
    mixed: bool = False,
) -> list[Finding]:
    """The findings among `candidates` (best first): none overlaps or repeats a better one.

    An account may be shown with the sentence beside it; for `mixed` see `retrieval.joining`.
    What scores less than the best one by more than `margin` is no finding of its own; as a
    version of a better one it may be shown.
    """
    findings: list[Finding] = []
    for candidate in candidates:
        if is_shown(candidate, findings):
            continue
        allowed = _allow(candidate, findings, margin)
        is_strong = candidate.score >= candidates[0].score - allowed
        same = _find_same(candidate, findings, likeness, is_strong=is_strong)
        if same is not None:
            findings[same] = _with_version(findings[same], candidate)
        elif is_strong and len(findings) < most:
            beside = _find_beside(candidate, candidates, findings)
            findings.append(Finding(join(candidate, beside, mixed=mixed)))
    return findings


def _find_beside(
    candidate: Candidate, candidates: Iterable[Candidate], findings: Sequence[Finding]
) -> Iterator[Candidate]:
    """What else may be shown of the candidate's paragraph, best first."""
    of_paragraph = (each for each in candidates if each.found.number == candidate.found.number)
    return (each for each in of_paragraph if not is_shown(each, findings))


def _allow(candidate: Candidate, findings: Sequence[Finding], margin: float) -> float:
    """How much weaker than the best a candidate may be to be a finding of its own."""
    if len(findings) >= FIRST and margin < WIDE_MARGIN:
        return LATE_MARGIN
    if margin == math.inf:
        return margin
    if findings and findings[0].best.signs.direct and not candidate.signs.direct:
        return min(margin, ACCOUNT_MARGIN)
    return margin


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
