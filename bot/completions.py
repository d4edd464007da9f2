"""The body of a server's answer in, the reply in it out, if there is one."""

import json
from collections.abc import Mapping
from typing import Any

from bot.cutting import drop_half
from bot.reply import ModelFailedError, Reply

# No request costs as many tokens: a server that says so has miscounted.
MOST_TOKENS = 2_000_000
# No model is allowed to write as much: a server lets it that heeds no bounds.
MOST_LETTERS = 100_000
# A server that holds back what the model wrote says so with this.
WITHHELD = "content_filter"
# The model had more to write than it was allowed.
CUT = "length"


def read_completion(body: bytes) -> Reply:
    """The first choice's text. Raises ModelFailedError where there is none to read.

    Fields that are not needed are not looked at: servers differ in them. Of a text that was cut at
    the most tokens the whole sentences are given, if there are any.
    """
    told = _read_object(body)
    choice = _first(told.get("choices"))
    message = choice.get("message")
    if not isinstance(message, Mapping):
        raise ModelFailedError("malformed", "there is no choice with a message")
    if message.get("refusal") or choice.get("finish_reason") == WITHHELD:
        raise ModelFailedError("malformed", "the text is withheld")
    text = _read_text(message.get("content"))
    if choice.get("finish_reason") == CUT:
        text = drop_half(text)
        if not text:
            raise ModelFailedError("malformed", "the text is cut before a sentence ends")
    usage = told.get("usage")
    counts = usage if isinstance(usage, Mapping) else {}
    return Reply(
        text,
        _read_count(counts.get("prompt_tokens")),
        _read_count(counts.get("completion_tokens")),
    )


def _read_object(body: bytes) -> Mapping[str, Any]:
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise ModelFailedError("malformed", "the body is no JSON") from None
    if not isinstance(told, Mapping):
        raise ModelFailedError("malformed", "the body is no object")
    return told


def _first(choices: object) -> Mapping[str, Any]:
    if isinstance(choices, list) and choices and isinstance(choices[0], Mapping):
        return choices[0]
    raise ModelFailedError("malformed", "there is no choice")


def _read_text(content: object) -> str:
    """A text that can be shown; a model that only thought aloud has written none."""
    if not isinstance(content, str) or not content.strip():
        raise ModelFailedError("malformed", "the message has no text")
    if len(content) > MOST_LETTERS:
        raise ModelFailedError("endless", f"more than {MOST_LETTERS} characters")
    try:
        content.encode()
    except UnicodeEncodeError:  # half of a pair of surrogates
        raise ModelFailedError("malformed", "the text cannot be encoded") from None
    return content


def _read_count(number: object) -> int | None:
    """A believable number; servers that do not count say 0, or nothing."""
    if not isinstance(number, int) or isinstance(number, bool):
        return None
    return number if 0 < number <= MOST_TOKENS else None
