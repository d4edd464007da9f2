from collections.abc import Callable, Iterator
from itertools import islice

import pytest

from tests.measures.drafts import SEED, carry, measure_bad, measure_honest
from tests.retrieval.bad_outputs import KINDS, make_bad_outputs
from tests.retrieval.honest import Honest, by_hand, by_rule, of_invented_articles

COUNT = 500
LEAST_SHOWN = 0.8


async def test_of_five_hundred_bad_outputs_none_reaches_a_reader() -> None:
    made = list(islice(make_bad_outputs(SEED), COUNT))
    carried = await carry(made)
    shown = list(measure_bad(carried))

    assert [each for each in shown if each.wrong] == []
    assert {each.kind for each in shown} == set(KINDS)
    # All but floods and silence come through to be judged.
    assert sum(one.content == other.content for one, other in zip(made, carried, strict=True)) > 450


@pytest.mark.slow
def test_of_ten_thousand_bad_outputs_none_reaches_a_reader() -> None:
    shown = measure_bad(islice(make_bad_outputs(SEED), 10_000))

    assert [each for each in shown if each.wrong] == []


@pytest.mark.parametrize("make", [by_rule, by_hand, of_invented_articles])
def test_most_honest_reports_are_shown(make: Callable[[], Iterator[Honest]]) -> None:
    outcomes = list(measure_honest(make()))

    assert outcomes.count(None) >= LEAST_SHOWN * len(outcomes)
