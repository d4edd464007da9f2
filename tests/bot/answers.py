"""What an answer about the corpus shows, its buttons, and what the audit log has of it."""

from collections.abc import Sequence
from pathlib import Path

import simcord

from bot.auditing import AuditLog
from tests.bot.discord_text import Component, shown

ROW = 1


def text_of(asked: simcord.InteractionResult) -> str:
    """What the answer shows, which the person alone sees."""
    assert asked.response is not None
    assert asked.response.ephemeral
    return shown([each for each in asked.response.components if each["type"] != ROW])


def told_apart(pressed: simcord.InteractionResult) -> list[str]:
    """What was told beside the message whose button was pressed, to the person alone."""
    assert all(each.ephemeral for each in pressed.followups)
    return [shown(each.components) for each in pressed.followups]


def buttons_in(components: Sequence[Component]) -> list[Component]:
    """The buttons of a message."""
    return [each for row in components if row["type"] == ROW for each in row["components"]]


def buttons_of(asked: simcord.InteractionResult) -> list[str]:
    """The labels of the buttons below an answer."""
    assert asked.response is not None
    return [each["label"] for each in buttons_in(asked.response.components)]


async def press(
    who: simcord.MemberActor, asked: simcord.InteractionResult, label: str
) -> simcord.InteractionResult:
    """Press a button below an answer."""
    assert asked.response is not None
    return await who.click(asked.response, label=label)


def deeds_in(folder: Path) -> list[tuple[str, str | None, str]]:
    """Verb, article and outcome of each deed in the audit log, the newest first."""
    deeds = [entry.deed for entry in AuditLog(folder).latest()]
    return [(deed.verb, deed.article, deed.outcome) for deed in deeds]


def listed(folder: Path) -> list[str]:
    """The names of what stands in a folder."""
    return sorted(path.name for path in folder.iterdir())
