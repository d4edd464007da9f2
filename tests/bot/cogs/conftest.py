"""A reader of the newsroom who looks after its articles."""

from pathlib import Path

import pytest
import simcord

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
