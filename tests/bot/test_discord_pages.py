import os
import re
from pathlib import Path

import pytest
import simcord

from retrieval.index import Index
from tests.bot import discord_kinds, model_kinds, sentence_kinds, tending_kinds
from tests.bot.discord_kinds import Kind
from tests.bot.stage import Stage

KINDS = (
    *discord_kinds.KINDS,
    *model_kinds.KINDS,
    *sentence_kinds.KINDS,
    *tending_kinds.KINDS,
)
PAGE = Path(__file__).parents[2] / "docs" / "discord.md"
# "## A title" and all that follows, up to the next one.
_SECTION = re.compile(r"^## (?P<title>[^\n]+)\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def sections() -> dict[str, str]:
    """The page as it stands: each kind's title and what is under it."""
    text = PAGE.read_text(encoding="utf-8")
    return {each["title"]: each["body"].strip("\n") for each in _SECTION.finditer(text)}


def section(kind: Kind, seen: list[str]) -> str:
    """What is to stand under the title of a kind."""
    return "\n\n".join([kind.how, *(f"```text\n{each}\n```" for each in seen)])


def write(bodies: dict[str, str]) -> None:
    """Write the page below its head, the kinds in their order; whatever is of no kind goes."""
    head = PAGE.read_text(encoding="utf-8").partition("\n## ")[0].rstrip("\n")
    told = [f"## {kind.title}\n\n{bodies[kind.title]}" for kind in KINDS if kind.title in bodies]
    PAGE.write_text("\n\n".join([head, *told]) + "\n", encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.title)
async def test_the_page_shows_what_the_bot_sends(
    kind: Kind,
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    real_index: Index,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    stage = Stage(simcord_env, channel, reader, real_index, monkeypatch, tmp_path)
    with stage.indexes:
        await kind.show(stage)
    expected = section(kind, stage.seen)
    if os.environ.get("REWRITE_DOCS"):
        write(sections() | {kind.title: expected})

    assert sections().get(kind.title) == expected


def test_the_page_has_every_kind_in_order_and_nothing_else() -> None:
    titles = [kind.title for kind in KINDS]

    assert list(sections()) == titles
    assert len(set(titles)) == len(titles)
