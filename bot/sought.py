"""What a list is sought by, in words that its message keeps, and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.catalogue import ENGLISH, Catalogue, every_catalogue
from bot.escaping import inline, unescape
from bot.limits import CHOICE_LENGTH
from retrieval.naming import Nobody


@dataclass(frozen=True, slots=True)
class Form:
    """The head of a kind of list: its title, and what stands before each thing sought.

    Both by their words in the catalogues.
    """

    title: str
    labels: Mapping[str, str]


QUOTES = Form(
    "quotes.title",
    MappingProxyType({"person": "quotes.person", "to": "quotes.to", "topic": "quotes.topic"}),
)
TIMELINE = Form(
    "timeline.title",
    MappingProxyType(
        {
            "topic": "timeline.topic",
            "person": "timeline.person",
            "first": "timeline.first",
            "last": "timeline.last",
        },
    ),
)
SOURCES = Form("sources.title", MappingProxyType({}))


def head_of(form: Form, sought: Mapping[str, str | None], words: Catalogue = ENGLISH) -> str:
    """The head of a list in Discord, a line for each thing that was given.

    Of each, CHOICE_LENGTH characters are kept, which is as much as the command takes.
    """
    given = ((label, sought.get(key) or "") for key, label in _labels(form, words).items())
    lines = (f"{label}{inline(told, CHOICE_LENGTH)}" for label, told in given if told.strip())
    return "\n".join([_title(form, words), *lines])


def read_head(form: Form, head: str) -> dict[str, str | None]:
    """What was sought by the list with this head, None where anything will do."""
    labels = _labels(form, language_of(form, head))
    found: dict[str, str | None] = dict.fromkeys(form.labels)
    for line in head.split("\n"):
        for key, label in labels.items():
            if line.startswith(label):
                found[key] = unescape(line.removeprefix(label))
    return found


def language_of(form: Form, head: str) -> Catalogue:
    """The words in which the list with this head was written, whoever turns its pages."""
    title = head.partition("\n")[0]
    written = (words for words in every_catalogue() if _title(form, words) == title)
    return next(written, ENGLISH)


def _title(form: Form, words: Catalogue) -> str:
    return f"**{words.say(form.title)}**"


def _labels(form: Form, words: Catalogue) -> Mapping[str, str]:
    return {key: f"-# {words.say(label)} " for key, label in form.labels.items()}


def nobody_sentence(nobody: Nobody, words: Catalogue = ENGLISH) -> str:
    """That the name is nobody's, and whose names are near."""
    *others, last = nobody.near or ("",)
    if others:
        named = ", ".join(others)
        return words.say("nobody.several_near", name=nobody.name, others=named, last=last)
    if last:
        return words.say("nobody.one_near", name=nobody.name, last=last)
    return words.say("nobody.none_near", name=nobody.name)
