"""The texts that stand for messages in the documentation show what a person would see."""

import pytest

from tests.bot.discord_text import BUTTON, GALLERY, SECTION, TEXT, Component, form, shown

PRESSED = {"type": BUTTON, "label": "Later"}


@pytest.mark.parametrize(
    ("component", "text"),
    [
        (PRESSED, "[Later]"),
        (PRESSED | {"disabled": True}, "(Later)"),
        ({"type": BUTTON, "emoji": {"name": "👍"}}, "[👍]"),
        ({"type": 3, "placeholder": "Choose"}, "[Choose ▾]"),
        (
            {"type": SECTION, "components": [{"type": TEXT, "content": "-# a"}]}
            | {"accessory": PRESSED},
            "  a\n[Later]",
        ),
        (
            {
                "type": GALLERY,
                "items": [{"media": {"url": "attachment://a.png"}, "description": "A line"}],
            },
            "[picture a.png: A line]",
        ),
    ],
)
def test_a_component_is_shown(component: Component, text: str) -> None:
    assert shown([component]) == text


def test_bold_keeps_its_marks_where_that_is_wanted() -> None:
    said = [{"type": TEXT, "content": "> **Well,** \\*well\\*"}]

    assert shown(said) == "┃ Well, *well*"
    assert shown(said, has_bold=True) == "┃ **Well,** *well*"


def test_a_form_is_shown_with_its_fields() -> None:
    field = {"label": "Your question", "component": {"placeholder": "When?"}}

    assert form({"title": "Ask more", "components": [field]}).split("\n") == [
        "Ask more",
        "  Your question",
        "  [ When? ]",
        "[Cancel] [Submit]",
    ]
