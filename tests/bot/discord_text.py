"""From the components of a message to the text that a person sees on the screen.

Written from Discord's description of its Markdown, not from the bot's own rooms, so that a
mistake there is not repeated here.
"""

import re
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import discord

ROW, BUTTON, SECTION, CONTAINER, TEXT, SEPARATOR = 1, 2, 9, 17, 10, 14
GALLERY = 12
MENUS = {3, 5, 6, 7, 8}
Component = Mapping[str, Any]
Read = Callable[[str], str]

# A backslash and its character, then "**", then "*", then "[words](<link>)".
_INLINE = re.compile(r"\\([^0-9A-Za-z\s])|(\*\*)|(\*)|\[([^\]]*)\]\(<([^>]*)>\)")

# The frame and the quote's bar, "▌ ┃ words", or the indent of small text, "▌   words".
_MARKS = re.compile(r"(?:▌ )?(?:┃ |  )?")


def components_of(view: discord.ui.LayoutView) -> list[Component]:
    """A layout as the bot sends it."""
    components: list[Component] = view.to_components()  # type: ignore[no-untyped-call]
    return components


def shown(components: Sequence[Component], *, has_bold: bool = False) -> str:
    """The whole message, a line between its blocks; `has_bold` where its bold keeps its marks."""
    return "\n".join(_lines(components, bold if has_bold else plain))


def form(modal: Component) -> str:
    """A form, with what stands faint in its fields, and Discord's own buttons below."""
    lines = [str(modal["title"])]
    for label in modal["components"]:
        field = label["component"]
        lines += [f"  {label['label']}", f"  [ {field.get('placeholder', '')} ]"]
    return "\n".join([*lines, "[Cancel] [Submit]"])


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


def bold(line: str) -> str:
    """The same with the marks of what a person sees in bold."""
    return _INLINE.sub(lambda found: found[1] or found[2] or found[4] or "", line)


def _within(component: Component) -> list[Component]:
    beside = component.get("accessory")
    return [*component.get("components", ()), *([beside] if beside else [])]


def _lines(components: Sequence[Component], read: Read) -> Iterator[str]:
    for component in components:
        kind = component["type"]
        if kind == CONTAINER:
            framed = _lines(component["components"], read)
            yield from (f"▌ {line}".rstrip() for line in framed)
        elif kind == SECTION:
            yield from _lines(_within(component), read)
        elif kind == ROW:
            yield " ".join(_lines(component["components"], read))
        elif kind == GALLERY:
            yield from map(_picture, component["items"])
        elif kind == TEXT:
            yield from (_line(line, read) for line in component["content"].split("\n"))
        else:
            yield _alone(component)


def _alone(component: Component) -> str:
    """What is shown of a component that has no others in it, and no text of several lines."""
    kind = component["type"]
    if kind == BUTTON:
        return _button(component)
    if kind == SEPARATOR:
        return "─" * 40
    return f"[{component.get('placeholder', '')} ▾]" if kind in MENUS else f"[component {kind}]"


def _button(component: Component) -> str:
    """A button in brackets; in round ones, where it cannot be pressed."""
    emoji = (component.get("emoji") or {}).get("name")
    told = " ".join(filter(None, (emoji, component.get("label"))))
    return f"({told})" if component.get("disabled") else f"[{told}]"


def _picture(item: Component) -> str:
    name = str(item["media"]["url"]).split("?")[0].rsplit("/", 1)[-1]
    return f"[picture {name}: {item.get('description') or ''}]"


def _line(line: str, read: Read) -> str:
    if line.startswith("> "):
        return f"┃ {read(line[2:])}"
    if line.startswith("-# "):
        return f"  {read(line[3:])}"
    return read(line)
