"""How a request may be put: what servers know, the fullest way first."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

FORM = "sentences"


@dataclass(frozen=True, slots=True)
class Dialect:
    """Whether a request has a JSON schema, and whether it is put as models that think want it.

    Those take `max_completion_tokens` in place of `max_tokens`, and no temperature.
    """

    has_schema: bool
    is_newer: bool


# Every one of them bounds the answer, since what is not bounded is paid for without bounds.
DIALECTS = (
    Dialect(has_schema=True, is_newer=False),
    Dialect(has_schema=True, is_newer=True),
    Dialect(has_schema=False, is_newer=False),
    Dialect(has_schema=False, is_newer=True),
)


def put(dialect: Dialect, schema: Mapping[str, Any], most_tokens: int) -> dict[str, Any]:
    """The fields of a request that are put differently, by their names."""
    bounds: dict[str, Any] = (
        {"max_completion_tokens": most_tokens}
        if dialect.is_newer
        else {"max_tokens": most_tokens, "temperature": 0}
    )
    if not dialect.has_schema:
        return bounds
    form = {"name": FORM, "strict": True, "schema": dict(schema)}
    return {**bounds, "response_format": {"type": "json_schema", "json_schema": form}}
