import re

import pytest

from bot.confirming import TEMPLATE, confirm_button
from bot.uploading import digest_id

CUSTOM_ID_LENGTH = 100
LABEL_LENGTH = 80


async def nothing(*_: object) -> None:
    """Buttons are only made here."""


@pytest.mark.parametrize(
    ("custom_id", "parts"),
    [
        ("corpus:reload:5f3a9c1e", ("reload", "5f3a9c1e")),
        ("corpus:rollback:000012-5f3a9c1e", ("rollback", "000012-5f3a9c1e")),
        ("corpus:reload:", None),
        ("corpus:re load:x", None),
        ("corpus:reload:x:y", None),
        ("corpus:reload:../x", None),
        ("corpus:reload:x\n", None),
        (f"corpus:reload:{'x' * 65}", None),
        (f"corpus:{'x' * 13}:x", None),
        ("ask:reload:x", None),
    ],
)
def test_a_buttons_id_says_verb_and_what_and_nothing_else(
    custom_id: str, parts: tuple[str, str] | None
) -> None:
    found = TEMPLATE.fullmatch(custom_id)

    assert (found and found.groups()) == parts


@pytest.mark.parametrize("what", ["c" * 64, "000012-5f3a9c1e", digest_id("名" * 200)])
async def test_a_button_is_known_again_by_its_id(what: str) -> None:
    kind = confirm_button(nothing)
    sent = kind("rollback", what, "Roll back", is_danger=True)
    found = re.fullmatch(kind.__discord_ui_compiled_template__, sent.custom_id)
    assert found is not None

    again = await kind.from_custom_id(None, None, found)  # type: ignore[arg-type]

    assert (again.verb, again.what) == ("rollback", what)
    assert len(sent.custom_id) <= CUSTOM_ID_LENGTH
    assert len(sent.item.label or "") <= LABEL_LENGTH
