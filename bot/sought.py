"""What a list is sought by, in words that its message keeps, and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.escaping import inline, unescape
from bot.limits import CHOICE_LENGTH
from retrieval.naming import Nobody


@dataclass(frozen=True, slots=True)
class Form:
    """The head of a kind of list: its title, and what stands before each thing sought."""

    title: str
    labels: Mapping[str, str]


QUOTES = Form(
    "**Quotations**",
    MappingProxyType(
        {"person": "-# Said by: ", "to": "-# Said to: ", "topic": "-# About: "},
    ),
)
TIMELINE = Form(
    "**Timeline**",
    MappingProxyType(
        {
            "topic": "-# About: ",
            "person": "-# With: ",
            "first": "-# From: ",
            "last": "-# To: ",
        },
    ),
)


def head_of(form: Form, sought: Mapping[str, str | None]) -> str:
    """The head of a list in Discord, a line for each thing that was given.

    Of each, CHOICE_LENGTH characters are kept, which is as much as the command takes.
    """
    given = ((label, sought.get(key) or "") for key, label in form.labels.items())
    lines = (f"{label}{inline(words, CHOICE_LENGTH)}" for label, words in given if words.strip())
    return "\n".join([form.title, *lines])


def read_head(form: Form, head: str) -> dict[str, str | None]:
    """What was sought by the list with this head, None where anything will do."""
    found: dict[str, str | None] = dict.fromkeys(form.labels)
    for line in head.split("\n"):
        for key, label in form.labels.items():
            if line.startswith(label):
                found[key] = unescape(line.removeprefix(label))
    return found


def nobody_sentence(nobody: Nobody) -> str:
    """That the name is nobody's, and whose names are near."""
    told = f"Nobody named {nobody.name} is in these articles"
    *others, last = nobody.near or ("",)
    if not others:
        return f"{told}; the nearest name is {last}." if last else f"{told}."
    return f"{told}; the nearest names are {', '.join(others)} and {last}."
