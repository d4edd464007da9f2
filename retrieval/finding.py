"""A finding: words that answer, with their versions in other articles."""

from collections.abc import Iterable
from dataclasses import dataclass

from retrieval.candidate import Candidate


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that answer, and the same utterance as other articles give it, one of each."""

    best: Candidate
    versions: tuple[Candidate, ...] = ()

    @property
    def shown(self) -> tuple[Candidate, ...]:
        """All words that a reader sees."""
        return (self.best, *self.versions)

    @property
    def articles(self) -> frozenset[str]:
        """The articles that give the utterance."""
        return frozenset(each.article for each in self.shown)

    def overlaps(self, candidate: Candidate) -> bool:
        """Whether a reader sees some of the candidate's words already."""
        return any(_overlap(candidate, each) for each in self.shown)


def is_shown(candidate: Candidate, findings: Iterable[Finding]) -> bool:
    """Whether some of the candidate's words stand in any of the findings."""
    return any(finding.overlaps(candidate) for finding in findings)


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.article == other.article and one.span.overlaps(other.span)
