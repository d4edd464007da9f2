"""A reader who looks after the articles of the newsroom, and readers of other languages."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import simcord
import simcord.interactions

from bot.admins import Admins
from bot.client import Client
from tests.bot.newsroom import Newsroom


@pytest.fixture
async def editor(
    simcord_env: simcord.Env, newsroom: Newsroom, reader: simcord.MemberActor, tmp_path: Path
) -> simcord.MemberActor:
    """The reader, whom the operator has listed."""
    admins = Admins(users=frozenset({reader.id}))
    await simcord_env.restart_bot(Client(index=newsroom, admins=admins, data_dir=tmp_path))
    return reader


@pytest.fixture
def discord_speaks(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets the language of whoever acts; SimCord knows American English alone."""
    plain = simcord.interactions.base_payload

    def switch(locale: str) -> None:
        def speaking(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - SimCord's own
            record, payload = plain(*args, **kwargs)
            return record, payload | {"locale": locale}

        monkeypatch.setattr(simcord.interactions, "base_payload", speaking)

    switch("ru")
    return switch
