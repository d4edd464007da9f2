"""Findings go in whole and best first, and never beyond the room, however tokens are counted."""

from collections.abc import Sequence

import pytest
import tiktoken
from hypothesis import given
from hypothesis import strategies as st

from prompts.budget import Counter, counting, estimate
from prompts.fencing import Material, fence
from prompts.fitting import fit

# Some letters become one token, also across the borders of words and findings.
RANKS = {bytes([value]): value for value in range(256)} | {
    pair: 256 + at
    for at, pair in enumerate(
        (b"th", b"the", b" the", b"\n\n", b">>", b"<<", b"\n<<", b"ab", b"ba")
    )
}
TINY = tiktoken.Encoding(
    "tiny", pat_str=r"(?s).+", mergeable_ranks=RANKS, special_tokens={"<|end|>": 300}
)
COUNTERS: Sequence[Counter] = (estimate, counting(TINY), len)

words = st.text(alphabet="the ab<>\n—я", max_size=120)
materials = st.lists(
    st.builds(Material, st.integers(1, 30), words, words, words, words),
    max_size=7,
    unique_by=lambda each: each.number,
)


def _write(findings: str) -> str:
    return f"Rules.\n{findings}\nAnswer."


def _cost(chosen: Sequence[Material], around: Sequence[int] = ()) -> int:
    return len(_write(fence(chosen, around)))


SHORT = Material(1, "Finch", "The bridge will close.", before="Then.", after="Soon.")
LONG = Material(2, "Moss", "The ferry is old. " * 40)
LAST = Material(3, "Adler", "The road is open.", before="At last.")


def test_with_room_for_all_everything_is_in() -> None:
    fitted = fit([SHORT, LONG, LAST], 10_000, len, _write)

    assert (fitted.numbers, fitted.around, fitted.left_out) == ((1, 2, 3), (1, 3), ())
    assert fitted.text == fence([SHORT, LONG, LAST], (1, 3))
    assert fitted.tokens == len(_write(fitted.text))


def test_one_that_is_too_large_is_passed_over_and_the_next_is_tried() -> None:
    fitted = fit([SHORT, LONG, LAST], _cost([SHORT, LAST]), len, _write)

    assert (fitted.numbers, fitted.around, fitted.left_out) == ((1, 3), (), (2,))


def test_findings_come_before_what_stands_around_better_ones() -> None:
    room = _cost([SHORT, LAST])

    assert _cost([SHORT], (1,)) <= room
    assert fit([SHORT, LAST], room, len, _write).around == ()


def test_what_stands_around_the_best_comes_first() -> None:
    room = _cost([SHORT, LAST], (1,))

    assert fit([SHORT, LAST], room, len, _write).around == (1,)
    assert fit([SHORT, LAST], room - 1, len, _write).around == (3,)


def test_the_order_is_the_one_that_was_given() -> None:
    fitted = fit([LAST, SHORT], 10_000, len, _write)

    assert fitted.numbers == (3, 1)
    assert fitted.text.index("[3]") < fitted.text.index("[1]")


@pytest.mark.parametrize("room", [0, len(_write("")), _cost([SHORT]) - 1])
def test_where_not_even_one_fits_nothing_is_in(room: int) -> None:
    fitted = fit([SHORT, LONG], room, len, _write)

    assert (fitted.numbers, fitted.text, fitted.left_out) == ((), "", (1, 2))
    assert fitted.tokens == len(_write(""))


@given(materials, st.integers(0, 900), st.sampled_from(COUNTERS))
def test_no_prompt_is_above_its_room_and_no_finding_in_part(
    found: list[Material], room: int, count: Counter
) -> None:
    fitted = fit(found, room, count, _write)
    chosen = [each for each in found if each.number in fitted.numbers]

    assert fitted.tokens <= room or not fitted.numbers
    assert fitted.text == fence(chosen, fitted.around)
    assert fitted.tokens == count(_write(fitted.text))


@given(materials, st.integers(0, 900), st.sampled_from(COUNTERS))
def test_every_finding_is_in_or_left_out_in_the_given_order(
    found: list[Material], room: int, count: Counter
) -> None:
    fitted = fit(found, room, count, _write)
    order = [each.number for each in found].index

    assert list(fitted.numbers) == sorted(fitted.numbers, key=order)
    assert list(fitted.around) == sorted(fitted.around, key=order)
    assert list(fitted.left_out) == sorted(fitted.left_out, key=order)
    assert set(fitted.around) <= set(fitted.numbers)
    assert sorted((*fitted.numbers, *fitted.left_out)) == sorted(each.number for each in found)


@given(materials, st.integers(0, 900), st.sampled_from(COUNTERS))
def test_what_is_left_out_had_no_room_behind_the_better_ones(
    found: list[Material], room: int, count: Counter
) -> None:
    fitted = fit(found, room, count, _write)
    taken: list[Material] = []

    for material in found:
        fits = count(_write(fence([*taken, material]))) <= room
        assert fits == (material.number in fitted.numbers)
        taken += [material] if fits else []


def test_a_count_that_shrinks_with_more_text_is_believed_for_the_whole_alone() -> None:
    def odd(text: str) -> int:
        return 5 if "[3]" in text else 50

    fitted = fit([SHORT, LAST], 10, odd, _write)

    assert (fitted.numbers, fitted.left_out, fitted.tokens) == ((3,), (1,), 5)


def test_a_hundred_findings_are_counted_once_each_and_once_with_their_surroundings() -> None:
    counted: list[str] = []

    def count(text: str) -> int:
        counted.append(text)
        return 1

    many = [Material(number, "Finch", "Yes.", after="No.") for number in range(1, 101)]
    fit(many, 10, count, str)

    assert len(counted) == 1 + 2 * len(many)
