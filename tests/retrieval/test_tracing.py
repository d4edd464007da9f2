"""Letters are traced to their places, whatever they are set in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.tracing import LONGEST_CLUSTER, trace


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("“Why not?”", '"Why not?"'),
        ("‹l’eau›", "'l'eau'"),
        ("a B‑52 — 1998–2004", "a B-52 — 1998—2004"),
        ("Wait…", "Wait..."),
        ("ﬁsh", "fish"),
        ("cafe\u0301", "café"),
        ("har\u00adbour\u200b", "harbour"),
        ("1\u0000994", "1994"),
        ("10² and ½", "10² and ½"),
        ("１２", "12"),
        ("", ""),
    ],
)
def test_typography_is_folded_and_nothing_else(text: str, letters: str) -> None:
    assert trace(text).letters == letters


def test_each_letter_knows_the_place_of_the_character_it_comes_from() -> None:
    traced = trace("a\u00adﬁ e\u0301")

    assert traced.letters == "afi é"
    assert list(traced.starts) == [0, 2, 2, 3, 4]
    assert list(traced.ends) == [1, 3, 3, 4, 6]


def test_a_letter_under_a_tower_of_accents_is_taken_in_parts() -> None:
    traced = trace("a" + "\u0301" * 10_000)

    assert all(
        end - start <= LONGEST_CLUSTER
        for start, end in zip(traced.starts, traced.ends, strict=True)
    )


@given(st.text())
def test_places_lie_in_the_text_and_in_order(text: str) -> None:
    traced = trace(text)

    assert len(traced.letters) == len(traced.starts) == len(traced.ends)
    assert list(traced.starts) == sorted(traced.starts)
    assert all(
        0 <= start < end <= len(text) for start, end in zip(traced.starts, traced.ends, strict=True)
    )
