import pytest

from tests.bot.discord_limits import exceeded
from tests.bot.discord_text import BUTTON, CONTAINER, ROW, SECTION, TEXT, Component

PRESSED = {"type": BUTTON, "custom_id": "a", "label": "Context"}
SAID = {"type": TEXT, "content": "Words"}
BESIDE = {"type": SECTION, "components": [SAID], "accessory": PRESSED}


def test_a_message_within_the_limits_exceeds_none() -> None:
    message = [
        {"type": CONTAINER, "components": [SAID, BESIDE]},
        {"type": ROW, "components": [PRESSED | {"custom_id": "b" * 100}]},
    ]

    assert exceeded(message) == []


@pytest.mark.parametrize(
    ("message", "limit"),
    [
        ([SAID | {"content": "😀" * 2_001}], "too much text"),
        ([SAID | {"content": "x" * 2_001}] * 2, "too much text"),
        ([SAID | {"content": " "}], "an empty text"),
        ([SAID] * 41, "too many components"),
        ([{"type": ROW, "components": [PRESSED | {"custom_id": "a" * 101}]}], "an id too long"),
        ([BESIDE, {"type": ROW, "components": [PRESSED]}], "an id twice"),
        ([BESIDE | {"accessory": PRESSED | {"label": "x" * 81}}], "a label too long"),
        ([BESIDE | {"accessory": PRESSED | {"label": ""}}], "a button without a name"),
        ([{"type": ROW, "components": []}], "a row too long"),
        ([{"type": CONTAINER, "components": [BESIDE | {"components": []}]}], "a section too long"),
    ],
)
def test_each_limit_is_told_by_its_name(message: list[Component], limit: str) -> None:
    assert exceeded(message) == [limit]
