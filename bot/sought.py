"""What quotations are sought, in words that a message keeps, and back."""

from dataclasses import dataclass

from bot.escaping import inline, unescape
from bot.limits import CHOICE_LENGTH
from retrieval.naming import Nobody

TITLE = "**Quotations**"
LABELS = {"person": "-# Said by: ", "to": "-# Said to: ", "topic": "-# About: "}


@dataclass(frozen=True, slots=True)
class Sought:
    """Who speaks, to whom and about what, as it was typed; None where anything will do."""

    person: str | None = None
    to: str | None = None
    topic: str | None = None


def head_of(sought: Sought) -> str:
    """The head of a list of quotations in Discord, a line for each thing that was given.

    Of each, CHOICE_LENGTH characters are kept, which is as much as the command takes.
    """
    told = (("person", sought.person), ("to", sought.to), ("topic", sought.topic))
    lines = (
        f"{LABELS[key]}{inline(words, CHOICE_LENGTH)}"
        for key, words in told
        if words and words.strip()
    )
    return "\n".join([TITLE, *lines])


def read_head(head: str) -> Sought:
    """What was sought by the list with this head."""
    found = {
        key: unescape(line.removeprefix(label))
        for line in head.split("\n")
        for key, label in LABELS.items()
        if line.startswith(label)
    }
    return Sought(**found)


def nobody_sentence(nobody: Nobody) -> str:
    """That the name is nobody's, and whose names are near."""
    told = f"Nobody named {nobody.name} is in these articles"
    *others, last = nobody.near or ("",)
    if not others:
        return f"{told}; the nearest name is {last}." if last else f"{told}."
    return f"{told}; the nearest names are {', '.join(others)} and {last}."
