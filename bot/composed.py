"""How an answer came by a text of a language model's, or why it has none."""

from dataclasses import dataclass
from typing import Literal

from bot.reply import Failure
from retrieval.written import Dropped, Statement

# Besides the model's own failures: a ceiling is reached; not even one finding fits into the
# prompt; it says that the findings do not answer; too much of what it wrote was dropped.
Cause = Failure | Literal["spent", "room", "silent", "rules"]

NO_TEXT: dict[Cause, str] = {
    "late": "The language model wrote nothing in time.",
    "spent": "The language model has had its share for today.",
    "silent": "The language model saw no answer in these findings.",
    "room": "These findings are too long for the language model.",
    "rules": "The language model did not keep to the findings, so its text is left out.",
    "malformed": "The language model did not keep to the findings, so its text is left out.",
    "endless": "The language model did not keep to the findings, so its text is left out.",
    "unreachable": "The language model could not be asked.",
    "refused": "The language model could not be asked.",
    "unknown": "The language model could not be asked.",
    "busy": "The language model could not be asked.",
    "broken": "The language model could not be asked.",
}


@dataclass(frozen=True, slots=True)
class Composed:
    """The statements that may be shown, and all that the operator may want to know of them.

    `prompt` is the digest of the prompt that was filled. Of the findings, counted from 1, the
    `given` ones stood in it, those of `around` with what is printed beside them, and those of
    `left_out` did not fit. `cause` is why there are no statements, None where there are some;
    `detail` is what else is known of it, and quotes nobody.
    """

    prompt: str
    model: str
    statements: tuple[Statement, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    given: tuple[int, ...] = ()
    around: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()
    prompt_tokens: int = 0
    answer_tokens: int = 0
    seconds: float = 0.0
    cause: Cause | None = None
    detail: str = ""

    @property
    def notes(self) -> tuple[str, ...]:
        """What the reader is told where there is no text."""
        return (NO_TEXT[self.cause],) if self.cause else ()
