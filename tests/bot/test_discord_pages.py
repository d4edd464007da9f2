import os
import re
from pathlib import Path

import pytest
import simcord

from retrieval.index import Index
from tests.bot.discord_kinds import KINDS, Kind
from tests.bot.stage import Stage

PAGE = Path(__file__).parents[2] / "docs" / "discord.md"
HEAD = """# What the bot shows on Discord

Every kind of message that the bot sends, as text: what stands here was sent by the bot, which answers from the five articles in `corpus/articles`, to a Discord that SimCord plays. Nothing is drawn by hand. `tests/bot/test_discord_pages.py` fails where this page is not what the bot sends; `REWRITE_DOCS=1 pytest tests/bot/test_discord_pages.py` writes it anew. Each message is held against Discord's limits on the way.

| here | on Discord |
|---|---|
| `▌` | the coloured edge of a frame |
| `┃` | a block quote |
| two blanks before a line | small, grey text |
| `**words**` | words in bold |
| `[Context]` | a button; one that belongs to a finding stands at its right |
| `(Earlier)` | a button that cannot be pressed |
| `Only you can see this` | Discord's own line below a message that the person sees alone |

Colours, links (the title of an article leads to it where its address is known) and the picture of a timeline are not shown.
"""
# "## A title" and all that follows, up to the next one.
_SECTION = re.compile(r"^## (?P<title>[^\n]+)\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def sections() -> dict[str, str]:
    """The page as it stands: each kind's title and what is under it."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    return {each["title"]: each["body"].strip("\n") for each in _SECTION.finditer(text)}


def section(kind: Kind, seen: list[str]) -> str:
    """What is to stand under the title of a kind."""
    return "\n\n".join([kind.how, *(f"```text\n{each}\n```" for each in seen)])


def write(bodies: dict[str, str]) -> None:
    """Write the page, its kinds in their order; whatever is of no kind goes."""
    told = [f"## {kind.title}\n\n{bodies[kind.title]}" for kind in KINDS if kind.title in bodies]
    PAGE.write_text("\n\n".join([HEAD.rstrip("\n"), *told]) + "\n", encoding="utf-8")


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
    await kind.show(stage)
    expected = section(kind, stage.seen)
    if os.environ.get("REWRITE_DOCS"):
        write(sections() | {kind.title: expected})

    assert sections().get(kind.title) == expected


def test_the_page_has_every_kind_in_order_and_nothing_else() -> None:
    bodies = sections()
    text = PAGE.read_text(encoding="utf-8")
    printed = "\n\n".join(f"## {title}\n\n{body}" for title, body in bodies.items())

    assert list(bodies) == [kind.title for kind in KINDS]
    assert text == f"{HEAD}\n{printed}\n"
