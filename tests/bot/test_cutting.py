"""Of a text that was cut nothing is left that is no whole sentence."""

import time

import pytest

from bot.cutting import drop_half


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Ada crossed it [1]. She said", "Ada crossed it [1]."),
        ("Ada crossed it. [1] She said", "Ada crossed it. [1]"),
        ("Ada crossed it [1][2] . She said [2] that", "Ada crossed it [1][2] ."),
        ("Ada crossed it.[1] [2]\n- She", "Ada crossed it.[1] [2]"),
        ("It cost 3.5 million [1]. It grew by 2.", "It cost 3.5 million [1]."),
        ("It is long [1]! Is it 【2】? It", "It is long [1]! Is it 【2】?"),
        ("Ada crossed it [1", ""),
        ("Ada said [1] that the U.S. army", ""),
        ("Ada crossed it.", ""),
        ('{"sentences": [{"text": "Ada crossed it.", "findings": [1]}, {"te', ""),
        ("", ""),
    ],
)
def test_what_follows_the_last_numbers_is_dropped(text: str, whole: str) -> None:
    assert drop_half(text) == whole


@pytest.mark.parametrize("part", ["[1]", ". ", "[", "] ", "[1", " ", ".[1]", "[1] . "])
def test_a_flood_of_anything_is_read_at_once(part: str) -> None:
    begun = time.monotonic()

    drop_half(part * (1_000_000 // len(part)))

    assert time.monotonic() - begun < 2
