"""How slight a slip lies between what was typed and what may be meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.letters import (
    ADDED,
    ALIKE,
    DOUBLED,
    LEFT_OUT,
    NEVER,
    OTHER,
    SWAPPED,
    VOWEL_LEFT_OUT,
    find_near,
    first_letters,
    measure_slip,
    sounds_like,
)


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [
        ("harbour", "harbour", 0.0),
        ("hrabour", "harbour", SWAPPED),
        ("harrbour", "harbour", DOUBLED),
        ("feries", "ferries", DOUBLED),
        ("harbor", "harbour", VOWEL_LEFT_OUT),
        ("habour", "harbour", LEFT_OUT),
        ("harbeur", "harbour", ALIKE),
        ("krane", "crane", ALIKE),
        ("harkbour", "harbour", ADDED),
        ("hartour", "harbour", OTHER),
        ("harbou", "harbour", OTHER),
        ("harbourt", "harbour", OTHER),
        ("hrabeur", "harbour", SWAPPED + ALIKE),
    ],
)
def test_a_slip_costs_what_its_kind_costs(typed: str, meant: str, cost: float) -> None:
    assert measure_slip(typed, meant) == pytest.approx(cost)


def test_another_first_letter_makes_another_word() -> None:
    assert measure_slip("barbour", "harbour") >= NEVER
    assert list(find_near("barbour", ["harbour"], OTHER)) == []


def test_only_words_within_the_cost_that_is_believed_are_near() -> None:
    near = dict(find_near("harbuor", ["harbour", "harbours", "harpoon", "ferry"], OTHER))

    assert near == {"harbour": SWAPPED}


def test_a_word_begins_with_the_letter_typed_or_with_the_second_or_one_that_sounds_alike() -> None:
    assert first_letters("harbour") == {"h", "a"}
    assert first_letters("krane") == {"c", "k", "r"}
    assert first_letters("") == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [("smyth", "smith", True), ("phinch", "finch", True), ("finch", "fisch", False)],
)
def test_what_is_read_alike_sounds_alike(one: str, other: str, *, is_alike: bool) -> None:
    assert sounds_like(one, other) == is_alike


@given(st.text(max_size=12), st.text(min_size=1, max_size=12))
def test_a_slip_of_any_letters_has_a_cost_and_none_only_between_equals(
    typed: str, meant: str
) -> None:
    cost = measure_slip(typed, meant)

    assert cost >= 0
    assert (cost == 0) == (typed == meant)
