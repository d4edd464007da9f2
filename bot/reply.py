"""What a language model's server gives: a reply, or a kind of failure."""

from dataclasses import dataclass
from typing import Literal

Failure = Literal[
    "late",  # not within the time that it has
    "unreachable",  # nobody there
    "refused",  # the key is not taken
    "unknown",  # no such model, or no such address
    "busy",  # too many requests
    "broken",  # any other fault of the server or of the request
    "malformed",  # an answer that cannot be read
    "endless",  # more than anybody wants to read
]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote, and how many tokens the server counted: None where it told no number.

    The words are as the model gave them, and nobody has checked them.
    """

    content: str
    prompt_tokens: int | None = None
    answer_tokens: int | None = None


class ModelFailedError(Exception):
    """The model gave no reply: `detail` is for the operator's log, and quotes no text and no key.

    What a server says of its own failures may repeat the prompt, so none of it is in `detail`.
    With `is_free` no server counts any tokens for it: nothing was sent, or nothing was taken.
    """

    def __init__(self, failure: Failure, detail: str, *, is_free: bool = False) -> None:
        super().__init__(f"{failure}: {detail}")
        self.failure = failure
        self.detail = detail
        self.is_free = is_free


class MisunderstoodError(ModelFailedError):
    """The server found fault with the request: put differently, it may be taken."""
