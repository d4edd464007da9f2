"""Versions are found wherever the record has them, and no finding is shown twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from retrieval.candidate import Candidate
from retrieval.finding import Finding
from retrieval.likeness import Likeness
from retrieval.record import Record
from retrieval.versions import MOST_SAYINGS, add_versions
from tests.retrieval.candidates_of import candidate_of, first_passage, record_of
from tests.retrieval.exchanges import PAPERS, answer_in
from tests.retrieval.printing import print_parsed


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path: Path = tmp_path_factory.mktemp("versions") / "record.sqlite"
    with record_of(path, list(PAPERS.values())) as opened:
        yield opened


def _texts(findings: list[Finding]) -> list[list[str]]:
    return [sorted(each.text for each in finding.shown) for finding in findings]


@pytest.mark.parametrize("name", ["echo", "star", "globe"])
def test_an_answer_comes_with_its_wording_in_every_article(record: Record, name: str) -> None:
    best = answer_in(name)

    findings = add_versions([Finding(best)], [best], Likeness(record), record)

    assert _texts(findings) == [["I do not mind", "Well, I don’t mind,", "Why not?"]]


def test_a_finding_that_proves_to_be_a_version_is_shown_once(record: Record) -> None:
    candidates = [answer_in("echo"), answer_in("globe", 0.9), answer_in("star", 0.8)]
    found = [Finding(each) for each in candidates]

    findings = add_versions(found, candidates, Likeness(record), record)

    assert _texts(findings) == [["I do not mind", "Well, I don’t mind,", "Why not?"]]


def test_another_answer_of_the_same_person_stays_a_finding_of_its_own(record: Record) -> None:
    found = [Finding(answer_in("echo")), Finding(answer_in("post"))]

    findings = add_versions(found, [each.best for each in found], Likeness(record), record)

    assert [finding.best for finding in findings] == [each.best for each in found]
    assert "By all means," not in _texts(findings)[0]


def test_words_that_nobody_speaks_are_left_as_they_are(record: Record) -> None:
    gulls: Candidate = candidate_of(
        PAPERS["echo"], "Gulls cried above the roofs of the town all day.", first=1
    )

    findings = add_versions([Finding(gulls)], [gulls], Likeness(record), record)

    assert findings == [Finding(gulls)]


def test_who_speaks_very_much_is_not_looked_up(tmp_path: Path) -> None:
    words = "We will dredge the harbour before the winter storms."
    papers = [
        print_parsed(f"“{text}” Finch said.", name=name, quotations=[(text, "Ada Finch", None)])
        for name, text in [
            ("echo", words),
            ("star", words),
            *((f"paper-{at}", f"Herring number {at}.") for at in range(MOST_SAYINGS)),
        ]
    ]
    best = candidate_of(papers[0], words, first=first_passage(papers, papers[0]))

    with record_of(tmp_path / "record.sqlite", papers) as record:
        findings = add_versions([Finding(best)], [best], Likeness(record), record)

    assert findings == [Finding(best)]
