"""How much weaker than the best words may be to be shown beside them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from retrieval.candidate import Candidate, Signs
from retrieval.choosing import (
    ACCOUNT_MARGIN,
    FACT_MARGIN,
    FIRST,
    LATE_MARGIN,
    MARGIN,
    MOST_FINDINGS,
    SPEECH_MARGIN,
    WIDE_MARGIN,
    choose,
)
from retrieval.likeness import Likeness
from tests.retrieval.candidates_of import candidate_of, record_of
from tests.retrieval.printing import print_parsed

WORDS = (
    "One boat",
    "Two lamps",
    "Three ropes",
    "Four gulls",
    "Five nets",
    "Six oars",
    "Seven bells",
)
PARSED = print_parsed(*WORDS)
BEST = 5.0
A_LITTLE = 0.01
DIRECT = Signs(direct=1.0)


@pytest.fixture(scope="module")
def likeness(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Likeness]:
    path: Path = tmp_path_factory.mktemp("margins") / "record.sqlite"
    with record_of(path, [PARSED]) as record:
        yield Likeness(record)


def weaker(*by: float, signs: Signs | None = None) -> list[Candidate]:
    """Unlike words, each by so much weaker than the best."""
    return [
        candidate_of(PARSED, words, score=BEST - each, signs=signs)
        for words, each in zip(WORDS, by, strict=False)
    ]


def count(candidates: list[Candidate], likeness: Likeness, margin: float = MARGIN) -> int:
    """How many of them are shown: always the first ones."""
    findings = [finding.best for finding in choose(candidates, likeness, margin=margin)]
    assert findings == candidates[: len(findings)]
    return len(findings)


@pytest.mark.parametrize("margin", [FACT_MARGIN, MARGIN, SPEECH_MARGIN, WIDE_MARGIN])
def test_of_the_first_three_those_within_the_margin_are_shown(
    likeness: Likeness, margin: float
) -> None:
    within, beyond = margin - A_LITTLE, margin + A_LITTLE

    assert count(weaker(0, within, within), likeness, margin) == 3
    assert count(weaker(0, within, beyond), likeness, margin) == 2
    assert count(weaker(0, beyond), likeness, margin) == 1


@pytest.mark.parametrize("margin", [FACT_MARGIN, MARGIN, SPEECH_MARGIN])
def test_behind_the_first_three_only_what_is_nearly_as_good_is_shown(
    likeness: Likeness, margin: float
) -> None:
    near, far = LATE_MARGIN - A_LITTLE, LATE_MARGIN + A_LITTLE

    assert FIRST == 3
    assert count(weaker(0, 0, 0, near, near, near, near), likeness, margin) == MOST_FINDINGS
    assert count(weaker(0, 0, 0, near, far), likeness, margin) == 4
    assert count(weaker(0, 0, 0, far), likeness, margin) == 3


def test_where_all_is_asked_for_late_ones_may_be_as_weak_as_the_first(likeness: Likeness) -> None:
    within, beyond = WIDE_MARGIN - A_LITTLE, WIDE_MARGIN + A_LITTLE

    assert count(weaker(*[0.0] * 4, within, within, within), likeness, WIDE_MARGIN) == MOST_FINDINGS
    assert count(weaker(0, 0, 0, within, beyond), likeness, WIDE_MARGIN) == 4


@pytest.mark.parametrize("margin", [SPEECH_MARGIN, WIDE_MARGIN])
def test_behind_a_quotation_an_account_must_be_nearly_as_good(
    likeness: Likeness, margin: float
) -> None:
    (quoted,) = weaker(0, signs=DIRECT)
    _, near = weaker(0, ACCOUNT_MARGIN - A_LITTLE)
    _, far = weaker(0, ACCOUNT_MARGIN + A_LITTLE)
    _, far_but_quoted = weaker(0, ACCOUNT_MARGIN + A_LITTLE, signs=DIRECT)

    assert count([quoted, near], likeness, margin) == 2
    assert count([quoted, far], likeness, margin) == 1
    assert count([quoted, far_but_quoted], likeness, margin) == 2


def test_behind_an_account_quotations_and_accounts_are_measured_alike(likeness: Likeness) -> None:
    by = (0, SPEECH_MARGIN - A_LITTLE)

    assert count(weaker(*by), likeness, SPEECH_MARGIN) == 2
    assert count([*weaker(0), weaker(*by, signs=DIRECT)[1]], likeness, SPEECH_MARGIN) == 2


def test_an_account_behind_a_quotation_is_never_allowed_more_than_a_fact(
    likeness: Likeness,
) -> None:
    (quoted,) = weaker(0, signs=DIRECT)
    _, account = weaker(0, FACT_MARGIN + A_LITTLE)

    assert count([quoted, account], likeness, FACT_MARGIN) == 1
