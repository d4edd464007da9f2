"""Of whatever a server answers comes a text that can be shown, or one failure."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.completions import MOST_LETTERS, MOST_TOKENS, read_completion
from bot.reply import ModelFailedError, Reply
from tests.bot.model_server import completion

TEXT = "Ada Byrne crossed the bridge [1]."
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["choices", "message", "content", "usage", "prompt_tokens", "refusal"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


def _read(told: object) -> Reply:
    return read_completion(json.dumps(told).encode())


def _choice(message: object, **others: object) -> dict[str, Any]:
    return completion("", choices=[{"message": message, **others}])


@pytest.mark.parametrize(
    ("usage", "counted"),
    [
        ({"prompt_tokens": 120, "completion_tokens": 17}, (120, 17)),
        ({"prompt_tokens": 120}, (120, None)),
        ({"prompt_tokens": 0, "completion_tokens": -1}, (None, None)),
        ({"prompt_tokens": True, "completion_tokens": "17"}, (None, None)),
        ({"prompt_tokens": 1.5, "completion_tokens": MOST_TOKENS + 1}, (None, None)),
        ({}, (None, None)),
        (None, (None, None)),
        ([120, 17], (None, None)),
    ],
)
def test_believable_counts_of_tokens_are_taken(
    usage: object, counted: tuple[int | None, int | None]
) -> None:
    assert _read(completion(TEXT, usage=usage)) == Reply(TEXT, *counted)


def test_what_is_not_needed_may_be_missing() -> None:
    assert _read({"choices": [{"message": {"content": TEXT}}]}) == Reply(TEXT)


def test_of_a_text_that_was_cut_whole_sentences_are_given() -> None:
    cut = _choice({"content": f"{TEXT} She said [2] that"}, finish_reason="length")

    assert _read(cut).content == TEXT


@pytest.mark.parametrize(
    "told",
    [
        [],
        None,
        "text",
        {"error": {"message": "no"}},
        {"choices": {}},
        {"choices": [None]},
        {"choices": [{"text": TEXT}]},
        _choice(None),
        _choice({"content": None, "reasoning_content": TEXT}),
        _choice({"content": " \n", "reasoning_content": TEXT}),
        _choice({"content": None, "tool_calls": []}),
        _choice({"content": "half a pair: \ud83d"}),
        _choice({"content": TEXT, "refusal": "I cannot."}),
        _choice({"content": TEXT}, finish_reason="content_filter"),
        _choice({"content": TEXT[:-1]}, finish_reason="length"),
        _choice({"content": '{"sentences": [{"text": "Ada'}, finish_reason="length"),
    ],
)
def test_what_is_no_text_is_malformed(told: object) -> None:
    with pytest.raises(ModelFailedError) as caught:
        _read(told)

    assert caught.value.failure == "malformed"


def test_a_flood_of_words_is_endless() -> None:
    with pytest.raises(ModelFailedError) as caught:
        _read(completion("word " * MOST_LETTERS))

    assert caught.value.failure == "endless"


@pytest.mark.parametrize(
    "body", [b"", b"\xff", b"{", b"[" * 900_000, b'{"choices":' * 90_000, b"9" * 900_000]
)
def test_what_is_no_json_is_malformed(body: bytes) -> None:
    with pytest.raises(ModelFailedError) as caught:
        read_completion(body)

    assert caught.value.failure == "malformed"


@given(JSON | st.builds(_choice, JSON) | st.builds(completion, JSON, usage=JSON))
def test_anything_is_a_text_or_malformed(told: object) -> None:
    with suppress(ModelFailedError):
        reply = _read(told)

        assert reply.content.strip()
        assert reply.content.encode()
