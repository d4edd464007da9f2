"""Findings in, honest reports of them out: written by hand, and by rule in several ways."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from retrieval.evidence import Evidence, find_evidence
from tests.retrieval.reported import as_third_person, read_citations, report

LABELS = Path(__file__).parents[1] / "labels"
REPORTS = LABELS / "reports.jsonl"
INVENTED = LABELS / "invented_reports.jsonl"
SAID_THAT = re.compile(
    r"(?P<speaker>(?!He |The |In )(?:[A-Z][\w’]+ ?){1,3}) said that (?P<tail>.+)\."
)
TENSES = {"is": "was", "are": "were", "has": "had", "have": "had"}
TENSE = re.compile(r"\b(?:is|are|has|have)\b")


@dataclass(frozen=True, slots=True)
class Honest:
    """A report that a reader ought to see, with the findings it points at."""

    text: str
    findings: tuple[int, ...]
    evidence: tuple[Evidence, ...]

    @property
    def content(self) -> str:
        """What a model answers."""
        pointers = "".join(f"[{number}]" for number in self.findings)
        return f"{self.text.removesuffix('.')} {pointers}."


def by_hand() -> Iterator[Honest]:
    """Reports written by hand, of the findings that hold some words."""
    evidence = find_evidence([each for article in read_citations() for each in article])
    for line in REPORTS.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        yield Honest(
            told["text"], tuple(_find(words, evidence) for words in told["about"]), evidence
        )


def of_invented_articles() -> Iterator[Honest]:
    """Reports written by hand of findings that nobody printed, on other matters."""
    for line in INVENTED.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        evidence = tuple(
            Evidence(number, each["told"], each["words"], frozenset(each["speakers"]))
            for number, each in enumerate(told["findings"], 1)
        )
        for each in told["reports"]:
            yield Honest(each["text"], tuple(each["findings"]), evidence)


def by_rule() -> Iterator[Honest]:
    """Each report by rule, turned in several ways: who says it, how, and in which tense."""
    for citations in read_citations():
        evidence = find_evidence(citations)
        reports = list(report(evidence))
        for each in reports:
            addressee = citations[each.finding - 1].addressee
            for text in _turn(each.text, addressee):
                yield Honest(text, (each.finding,), evidence)
        for one, other in pairwise(reports):
            text = f"{one.text.removesuffix('.')}, and {as_third_person(other.text)}"
            yield Honest(text, (one.finding, other.finding), evidence)


def _turn(text: str, addressee: str | None) -> Iterator[str]:
    yield text
    said = SAID_THAT.fullmatch(text)
    if said is None:
        yield TENSE.sub(lambda found: TENSES[found[0]], text)
        yield f"In the article, {as_third_person(text)}"
        return
    speaker, tail = said["speaker"], said["tail"]
    last = speaker.split()[-1]
    yield f"According to {speaker}, {tail}."
    yield f"{last} said {tail}."
    yield f"{tail[0].upper()}{tail[1:]}, {last} said."
    if addressee:
        yield f"{speaker} told {addressee} that {tail}."
        yield f"In the interview with {addressee.split()[-1]}, {last} explained that {tail}."


def _find(words: str, evidence: tuple[Evidence, ...]) -> int:
    """The shortest finding that holds some words."""
    holding = [each for each in evidence if words in each.words]
    return min(holding, key=lambda each: len(each.words)).number
