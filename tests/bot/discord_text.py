"""From the components of a message to the text that a person sees on the screen.

Written from Discord's description of its Markdown, not from the bot's own rooms, so that a
mistake there is not repeated here.
"""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import discord

ROW, BUTTON, SECTION, CONTAINER, TEXT, SEPARATOR = 1, 2, 9, 17, 10, 14
Component = Mapping[str, Any]

# A backslash and its character, then "**", then "*", then "[words](<link>)".
_INLINE = re.compile(r"\\([^0-9A-Za-z\s])|(\*\*)|(\*)|\[([^\]]*)\]\(<([^>]*)>\)")

# The frame and the quote's bar, "▌ ┃ words", or the indent of small text, "▌   words".
_MARKS = re.compile(r"(?:▌ )?(?:┃ |  )?")


def components_of(view: discord.ui.LayoutView) -> list[Component]:
    """A layout as the bot sends it."""
    components: list[Component] = view.to_components()  # type: ignore[no-untyped-call]
    return components


def shown(components: Sequence[Component]) -> str:
    """The whole message, a line between its blocks."""
    return "\n".join(_lines(components))


def folded(text: str, width: int) -> str:
    """A shown message with its long lines folded, each part behind the marks of its line."""
    lines = []
    for line in text.split("\n"):
        marks = _MARKS.match(line)
        begin = marks[0] if marks else ""
        rest = line[len(begin) :]
        lines += [begin + part for part in textwrap.wrap(rest, width - len(begin)) or [""]]
    return "\n".join(line.rstrip() for line in lines)


def texts(components: Sequence[Component]) -> list[str]:
    """What the bot wrote, block by block, as it was sent."""
    found: list[str] = []
    for component in components:
        if component["type"] == TEXT:
            found.append(component["content"])
        found += texts(component.get("components", ()))
    return found


def count(components: Sequence[Component]) -> int:
    """How many components there are, nested ones included."""
    return sum(1 + count(_within(component)) for component in components)


def buttons(components: Sequence[Component]) -> list[Component]:
    """All buttons of a message, those beside a text too, in their order."""
    found: list[Component] = []
    for component in components:
        if component["type"] == BUTTON:
            found.append(component)
        found += buttons(_within(component))
    return found


def quotations(components: Sequence[Component]) -> list[str]:
    """The words in block quotes as a person reads them, one text for each quote."""
    found: list[list[str]] = []
    for text in texts(components):
        is_open = False
        for line in text.split("\n"):
            if line.startswith("> "):
                if not is_open:
                    found.append([])
                found[-1].append(plain(line[2:]))
            is_open = line.startswith("> ")
    return ["\n".join(lines) for lines in found]


def plain(line: str) -> str:
    """The characters of a line that a person sees."""
    return _INLINE.sub(lambda found: found[1] or found[4] or "", line)


def _within(component: Component) -> list[Component]:
    beside = component.get("accessory")
    return [*component.get("components", ()), *([beside] if beside else [])]


def _lines(components: Sequence[Component]) -> Iterator[str]:
    for component in components:
        if component["type"] == CONTAINER:
            yield from (f"▌ {line}".rstrip() for line in _lines(component["components"]))
        elif component["type"] == SECTION:
            yield from _lines(component["components"])
            yield from _lines([component["accessory"]])
        elif component["type"] == ROW:
            yield " ".join(_lines(component["components"]))
        elif component["type"] == BUTTON:
            yield f"[{component['label']}]"
        elif component["type"] == SEPARATOR:
            yield "─" * 40
        elif component["type"] == TEXT:
            yield from map(_line, component["content"].split("\n"))
        else:
            yield f"[component {component['type']}]"


def _line(line: str) -> str:
    if line.startswith("> "):
        return f"┃ {plain(line[2:])}"
    if line.startswith("-# "):
        return f"  {plain(line[3:])}"
    return plain(line)
