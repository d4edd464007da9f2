"""Killed at any moment, the index is whole; `make torture` does this two hundred times."""

from pathlib import Path

from tests.torture.killing import Torture

KILLS = 6
# Seconds, of the machine and not of the index: beside the first start there is nobody else.
NOISE = 10.0


def test_whoever_is_killed_leaves_a_whole_index_that_answers_at_once(tmp_path: Path) -> None:
    outcome = Torture(tmp_path, seed=7).run(KILLS)

    assert outcome.faults == []
    assert outcome.kills.total() == KILLS
    assert outcome.rounds > 0
    assert max(outcome.starts) < outcome.starts[0] + NOISE
