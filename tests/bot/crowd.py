"""Many people who ask at once in, how each of them was served out."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bot.bot_process import ANSWER_SECONDS, components
from tests.bot.discord_server import Call, DiscordServer
from tests.bot.discord_text import shown
from tests.bot.discord_world import snowflake


@dataclass(frozen=True, slots=True)
class Served:
    """One person's question: the seconds until it was acknowledged and answered, and with what."""

    acknowledged: float
    answered: float
    shown: str


@dataclass(frozen=True, slots=True)
class Rush:
    """Questions asked at once, from `since` to `until` by the clock's seconds."""

    served: tuple[Served, ...]
    since: float
    until: float


async def ask_at_once(server: DiscordServer, questions: Sequence[str]) -> Rush:
    """Ask each question by a person of its own, all in one moment, and wait for every answer."""
    after = len(server.calls)
    asked = {}
    for question in questions:
        info = server.world.interaction_info("ask", {"question": question}, user=snowflake())
        asked[info["token"]] = await server.take(info)
    waiting = (
        server.called("PATCH", f"/{token}/messages/@original", after=after, within=ANSWER_SECONDS)
        for token in asked
    )
    answers = await asyncio.gather(*waiting)
    calls = server.calls[after:]
    acknowledged = {
        call.path.split("/")[-2]: call.at for call in calls if call.path.endswith("/callback")
    }
    served = tuple(
        _served(at, acknowledged[token], answer)
        for (token, at), answer in zip(asked.items(), answers, strict=True)
    )
    return Rush(served, min(asked.values()), max(answer.at for answer in answers))


def _served(asked_at: float, acknowledged_at: float, answer: Call) -> Served:
    return Served(acknowledged_at - asked_at, answer.at - asked_at, shown(components(answer)))


def memory_of(process: int | None) -> int:
    """The bytes of this machine's memory that a process holds."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    (held,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(held) * 1024
