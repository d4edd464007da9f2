"""A language model that answers what a test wants, and a composer that asks it."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.composing import Allowance, Composer
from bot.reply import Reply
from bot.spending import Spending
from prompts.budget import estimate
from prompts.template import Prompts


class ScriptedModel:
    """Gives `answer`, or raises it, after `seconds`; `asked` are the prompts that it was given."""

    name = "tiny"

    def __init__(self, answer: str | Exception = "", *, seconds: float = 0.0) -> None:
        self.answer = answer
        self.seconds = seconds
        self.asked: list[str] = []
        self.is_asked = asyncio.Event()
        self.is_closed = False

    async def complete(
        self, system: str, user: str, *, schema: Mapping[str, Any], most_tokens: int
    ) -> Reply:
        assert system
        assert schema
        assert most_tokens > 0
        self.asked.append(user)
        self.is_asked.set()
        await asyncio.sleep(self.seconds)
        if isinstance(self.answer, Exception):
            raise self.answer
        return Reply(self.answer, 100, None)

    async def aclose(self) -> None:
        self.is_closed = True


def composer_for(
    model: ScriptedModel, folder: Path, *, room: int = 3_000, most_tokens: int | None = None
) -> Composer:
    """A composer that counts tokens cautiously, and keeps its books in `folder`."""
    spending = Spending(
        folder, most_tokens=most_tokens, most_cost=None, prompt_price=0, answer_price=0
    )
    return Composer(model, Prompts(), spending, allowance=Allowance(room, 200), count=estimate)
