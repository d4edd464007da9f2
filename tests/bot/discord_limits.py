"""What Discord takes of one message, held at once.

Written from Discord's description of its interface, not from the bot's own room of limits.
"""

from collections.abc import Sequence

from tests.bot.discord_text import BUTTON, ROW, TEXT, Component, buttons, count, texts

TEXT_LENGTH = 4_000  # over all texts of a message
COMPONENTS = 40  # nested ones included
ID_LENGTH = 100
LABEL_LENGTH = 80
ROW_BUTTONS = 5
SECTION_TEXTS = 3


def exceeded(components: Sequence[Component]) -> list[str]:
    """Each limit that a message does not keep, in a few words."""
    pressed = buttons(components)
    ids = [str(each["custom_id"]) for each in pressed if "custom_id" in each]
    told = texts(components)
    held = {
        "too much text": sum(map(_units, told)) <= TEXT_LENGTH,
        "an empty text": all(map(str.strip, told)),
        "too many components": count(components) <= COMPONENTS,
        "an id too long": all(0 < len(each) <= ID_LENGTH for each in ids),
        "an id twice": len(set(ids)) == len(ids),
        "a label too long": all(len(each.get("label") or "") <= LABEL_LENGTH for each in pressed),
        "a button without a name": all(each.get("label") or each.get("emoji") for each in pressed),
        "a row too long": all(map(_is_row_short, components)),
        "a section too long": all(_is_section_short(each) for each in _all(components)),
    }
    return [limit for limit, is_kept in held.items() if not is_kept]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _is_row_short(component: Component) -> bool:
    return component["type"] != ROW or 0 < len(component["components"]) <= ROW_BUTTONS


def _is_section_short(component: Component) -> bool:
    if "accessory" not in component:
        return True
    inside = [each["type"] for each in component["components"]]
    is_button = component["accessory"]["type"] == BUTTON
    return is_button and set(inside) == {TEXT} and len(inside) <= SECTION_TEXTS


def _all(components: Sequence[Component]) -> list[Component]:
    inside = [each for one in components for each in _all(one.get("components", ()))]
    return [*components, *inside]
