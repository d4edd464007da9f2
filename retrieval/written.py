"""What a language model wrote of findings, as far as it may be shown."""

from dataclasses import dataclass
from typing import Literal, get_args

# Why a sentence is not shown: it points at no finding, or at one that does not exist; it holds
# words in quotation marks, or speaks as somebody; it names somebody or something, or a figure,
# that its findings do not; it makes another speak than they do; it denies what they do not, or
# leaves their denial out; it says little of what they say; it holds a link or a mention, marks
# that are no plain text, or too much.
Fault = Literal[
    "pointless",
    "unknown finding",
    "quotation",
    "first person",
    "name",
    "figure",
    "speaker",
    "denial",
    "unfounded",
    "link",
    "markup",
    "too long",
]
FAULTS: tuple[Fault, ...] = get_args(Fault)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a model's own, and the findings that it rests on, counted from 1.

    What `retrieval.writing` has not let pass must not be shown.
    """

    text: str
    findings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence that is not shown, and why."""

    text: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class Written:
    """The statements that may be shown, in order, and those that were dropped."""

    statements: tuple[Statement, ...]
    dropped: tuple[Dropped, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether there is something to show, and not more was dropped than is left."""
        return bool(self.statements) and len(self.dropped) <= len(self.statements)
