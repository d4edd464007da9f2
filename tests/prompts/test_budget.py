"""Tokens are counted exactly or cautiously, and never by asking the network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import tiktoken

from prompts import budget


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    budget.counter.cache_clear()
    yield tmp_path
    budget.counter.cache_clear()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", 0),
        ("a", 1),
        ("four", 2),
        ("a b c d", 4),
        ("почему", 4),
        ("\udcff", 1),
    ],
)
def test_the_estimate_is_bytes_by_three_and_not_fewer_than_the_words(
    text: str, tokens: int
) -> None:
    assert budget.estimate(text) == tokens


def test_without_the_vocabulary_tokens_are_estimated() -> None:
    assert budget.find_vocabulary() is None
    assert budget.counter() is budget.estimate


def test_a_damaged_vocabulary_is_neither_used_nor_removed(cache: Path) -> None:
    damaged = cache / budget.CACHED_AS
    damaged.write_bytes(b"dGhl 0\n")

    assert budget.counter() is budget.estimate
    assert damaged.exists()


def test_an_encoding_counts_its_own_tokens() -> None:
    ranks = {bytes([value]): value for value in range(256)} | {b"th": 256, b"the": 257}
    tiny = tiktoken.Encoding(
        "tiny", pat_str=r"\w+|[^\w\s]+|\s+", mergeable_ranks=ranks, special_tokens={"<|end|>": 258}
    )
    count = budget.counting(tiny)

    assert count("the the") == 3
    assert count("<|end|>") == 7


def test_the_vocabulary_at_hand_is_taken(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ranks = {bytes([value]): value for value in range(256)}
    tiny = tiktoken.Encoding("tiny", pat_str=".", mergeable_ranks=ranks, special_tokens={})
    monkeypatch.setattr(
        budget, "SHA256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
    monkeypatch.setattr(tiktoken, "get_encoding", {budget.ENCODING: tiny}.get)
    (cache / budget.CACHED_AS).touch()

    assert budget.counter()("three") == 5
