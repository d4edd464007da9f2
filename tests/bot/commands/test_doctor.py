"""`ontherecord doctor` exits with 1 when a question could not be answered, or warming failed."""

import pytest

from bot.checkup import State
from bot.commands import doctor
from prompts.budget import Fetch
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


@pytest.mark.parametrize(
    ("fetched", "code", "printed"),
    [
        (Fetch("fetched"), 0, "✓ Warm: the vocabulary o200k_base was fetched.\n"),
        (Fetch("at hand"), 0, "✓ Warm: the vocabulary o200k_base was there already.\n"),
        (
            Fetch("failed", "it is gone"),
            1,
            (
                "✗ Warm: the vocabulary o200k_base was not fetched, since it is gone; "
                "tokens are estimated.\n"
            ),
        ),
        (
            Fetch("too slow"),
            1,
            "✗ Warm: the vocabulary o200k_base did not come in 60 s; tokens are estimated.\n",
        ),
    ],
)
def test_warming_is_told_first_in_one_sentence(
    *,
    fetched: Fetch,
    code: int,
    printed: str,
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(doctor, "fetch_vocabulary", {doctor.WARM_SECONDS: fetched}.get)
    monkeypatch.setattr(doctor, "find_states", lambda _: (State("ready", "A."),))

    said = terminal("doctor", "--warm")

    assert (said.code, said.out) == (code, f"{printed}✓ A.\n")


def test_without_being_told_to_nothing_is_fetched(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []
    monkeypatch.setattr(doctor, "fetch_vocabulary", asked.append)
    monkeypatch.setattr(doctor, "find_states", lambda _: (State("ready", "A."),))

    assert terminal("doctor").code == 0
    assert asked == []
