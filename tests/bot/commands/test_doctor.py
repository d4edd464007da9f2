"""`ontherecord doctor` exits with 1 only when a question could not be answered."""

import pytest

from bot.checkup import State
from bot.commands import doctor
from tests.bot.terminal import Terminal


@pytest.mark.parametrize(
    ("states", "code", "printed"),
    [
        ((State("ready", "A."), State("hint", "B.")), 0, "✓ A.\n– B.\n"),
        ((State("ready", "A."), State("missing", "B.")), 1, "✓ A.\n✗ B.\n"),
    ],
)
def test_hints_are_no_failure(
    *,
    states: tuple[State, ...],
    code: int,
    printed: str,
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(doctor, "find_states", lambda _: states)

    said = terminal("doctor")

    assert (said.code, said.out) == (code, printed)
