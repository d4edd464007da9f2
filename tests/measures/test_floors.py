"""A floor belongs to its questions, and goes down only when that is asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from retrieval.evaluating import summarise
from tests.measures.floors import (
    DevelopmentSet,
    Measured,
    find_faults,
    keep,
    lower_floors,
    raise_floors,
    read_sets,
    round_down,
    tell_moves,
    write_sets,
)

FLOORS = Path(__file__).parents[1] / "quality" / "floors.toml"
TOWN = DevelopmentSet("town", "town.jsonl", "d1", {"hit@1": 0.5, "speaker": 0.9})
BETTER = Measured("d1", {"hit@1": 0.66666, "speaker": 0.9, "mrr": 0.1})
WORSE = Measured("d1", {"hit@1": 0.75, "speaker": 0.89999})
OTHER = Measured("d2", {"hit@1": 1.0, "speaker": 1.0})


def test_what_reaches_its_floors_has_no_fault() -> None:
    assert list(find_faults(TOWN, BETTER)) == []


def test_each_floor_that_is_missed_is_told() -> None:
    missing = Measured("d1", {"hit@1": 0.25, "speaker": None})

    assert list(find_faults(TOWN, missing)) == [
        "town: hit@1 is 0.250, below its floor of 0.500.",
        "town: speaker cannot be measured, and its floor is 0.900.",
    ]


def test_a_little_less_than_the_floor_is_less() -> None:
    assert list(find_faults(TOWN, WORSE)) == ["town: speaker is 0.899, below its floor of 0.900."]


def test_floors_of_other_questions_are_told_and_not_compared() -> None:
    [fault] = find_faults(TOWN, OTHER)

    assert fault == (
        "town: the floors belong to another question set, since town.jsonl has changed: "
        "set them anew with --lower-floors."
    )


def test_nothing_moves_unless_it_is_asked_for() -> None:
    assert keep(TOWN, OTHER) == TOWN


def test_raising_moves_up_alone() -> None:
    assert raise_floors(TOWN, BETTER).floors == {"hit@1": 0.666, "speaker": 0.9}
    assert raise_floors(TOWN, WORSE).floors == {"hit@1": 0.75, "speaker": 0.9}
    assert raise_floors(TOWN, OTHER) == TOWN


def test_lowering_takes_what_is_measured_and_the_questions_that_were_asked() -> None:
    assert lower_floors(TOWN, WORSE).floors == {"hit@1": 0.75, "speaker": 0.899}
    assert lower_floors(TOWN, OTHER) == replace(
        TOWN, digest="d2", floors={"hit@1": 1.0, "speaker": 1.0}
    )


def test_a_floor_without_a_figure_stays() -> None:
    unmeasured = Measured("d1", {"hit@1": None})

    assert raise_floors(TOWN, unmeasured) == lower_floors(TOWN, unmeasured) == TOWN


def test_each_move_is_told() -> None:
    assert list(tell_moves(TOWN, raise_floors(TOWN, BETTER))) == [
        "town: the floor of hit@1 moves to 0.666."
    ]
    assert list(tell_moves(TOWN, TOWN)) == []


@pytest.mark.parametrize(
    ("value", "cut"), [(2 / 3, 0.666), (0.57, 0.57), (1.0, 1.0), (0.9999, 0.999), (0.00001, 0.0)]
)
def test_a_figure_reaches_the_floor_that_it_becomes(value: float, cut: float) -> None:
    assert round_down(value) == cut <= value


def test_what_is_written_is_read_again() -> None:
    sets = (TOWN, replace(TOWN, name="haystack", splits=("../a", "../b")))

    assert read_sets(write_sets(sets)) == sets


def test_the_projects_floors_are_written_as_the_program_writes_them() -> None:
    text = FLOORS.read_text(encoding="utf-8")

    assert write_sets(read_sets(text)) == text


def test_each_floor_is_of_a_figure_of_which_more_is_better() -> None:
    figures = set(summarise(())) - {"n", "answered", "citations", "chars", "p50", "p95"}

    assert all(set(each.floors) <= figures for each in read_sets(FLOORS.read_text()))
