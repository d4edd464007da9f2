"""Labelled pronouns and their articles in, whom they are taken for out.

usage: python -m tests.measures.pronouns ../shared/polnear/train

The labels are our own, made by reading each article before the program was asked; they
hold an article's name, the pronoun's code-point offsets and the person whom it means.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

from corpus.article import Article
from corpus.parsing import parse
from corpus.quotation import Quotation
from corpus.span import Span

LABELS = Path(__file__).parents[1] / "labels" / "pronouns.jsonl"

Verdict = Literal["right", "wrong", "unresolved"]


@dataclass(frozen=True, slots=True)
class Label:
    """A pronoun that speaks in an article, and whom a reader takes it for."""

    article: str
    pronoun: Span
    person: str


@dataclass(frozen=True, slots=True)
class Case:
    """A label, whom the program names there (None when nobody), and how that is judged."""

    label: Label
    named: str | None
    verdict: Verdict


def read_labels(path: Path = LABELS) -> list[Label]:
    """The labels of a file of JSON lines, in its order."""
    records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Label(record["article"], Span(record["start"], record["end"]), record["person"])
        for record in records
    ]


def measure(split: Path, labels: Iterable[Label]) -> Iterator[Case]:
    """Judge every label by reading its article, `split`/text/NAME.txt.

    Labels of one article stand together. Raises FileNotFoundError.
    """
    for name, group in groupby(labels, key=lambda label: label.article):
        quotations = parse(_read(split / "text" / f"{name}.txt")).quotations
        for label in group:
            named = speaker_at(label.pronoun, quotations)
            yield Case(label, named, judge(label.person, named))


def speaker_at(pronoun: Span, quotations: Iterable[Quotation]) -> str | None:
    """The person named for a quotation whose speaker is mentioned by this pronoun."""
    speakers = (quotation.speaker for quotation in quotations)
    return next((who.name for who in speakers if who and who.span.overlaps(pronoun)), None)


def judge(person: str, named: str | None) -> Verdict:
    """Right if surname agrees and, where both have one, the first name's first letter."""
    if named is None:
        return "unresolved"
    wanted, given = person.casefold().split(), named.casefold().split()
    is_short = len(given) == 1 or len(wanted) == 1
    same = wanted[-1] == given[-1] and (is_short or wanted[0][0] == given[0][0])
    return "right" if same else "wrong"


def accuracy(cases: Iterable[Case]) -> float:
    """The share of cases that are right; raises ZeroDivisionError when there are none."""
    verdicts = Counter(case.verdict for case in cases)
    return verdicts["right"] / verdicts.total()


def _read(path: Path) -> Article:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return Article(path.stem, path.name, file.read(), digest="")


def _report(cases: list[Case]) -> Iterator[str]:
    for case in cases:
        if case.verdict != "right":
            label = case.label
            yield f"{case.verdict}: {label.article} at {label.pronoun.start}, {label.person}"
            yield f"  named {case.named or 'nobody'}"
    verdicts = Counter(case.verdict for case in cases)
    counted = ", ".join(f"{verdicts[kind]} {kind}" for kind in ("right", "wrong", "unresolved"))
    yield f"{len(cases)} pronouns: {counted}; accuracy {accuracy(cases):.3f}"


def main() -> None:
    """Print the cases that are not right, and the accuracy."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for line in _report(list(measure(Path(sys.argv[1]), read_labels()))):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
