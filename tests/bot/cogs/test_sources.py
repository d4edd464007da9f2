from dataclasses import replace
from pathlib import Path

import pytest
import simcord

from bot.admins import Admins
from bot.catalogue import ENGLISH
from bot.client import Client
from bot.limits import LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from retrieval.status import Source
from tests.bot.answers import buttons_in
from tests.bot.discord_text import count, shown, texts
from tests.bot.forging import forge_press
from tests.bot.newsroom import Newsroom, NotAskedError
from tests.bot.storeroom import SOURCE

PRINTED = "date as the article prints it"
FIGURES = "2 paragraphs · 2 quotations"
LINK = "read the article"


@pytest.fixture
def full_newsroom(newsroom: Newsroom) -> Newsroom:
    """One whose articles take several messages."""
    newsroom.shelved = tuple(
        replace(SOURCE, article=f"{number}", title=f"*Article* {number:02} {'x' * 150}")
        for number in range(50)
    )
    return newsroom


def text_of(asked: simcord.InteractionResult) -> str:
    assert asked.response is not None
    return shown(asked.response.components)


def titles(asked: simcord.InteractionResult) -> list[str]:
    return [line[2:12] for line in text_of(asked).split("\n") if line.startswith("▌ *Article*")]


def is_last(asked: simcord.InteractionResult) -> bool:
    assert asked.response is not None
    by_label = {each["label"]: each for each in buttons_in(asked.response.components)}
    return bool(by_label["Later"]["disabled"])


async def test_an_article_is_told_with_outlet_date_and_figures(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    other = replace(SOURCE, title="The ferry", published=None, publisher=None, note="From *afar*.")
    newsroom.shelved = (replace(SOURCE, published_basis="text", url="https://x.example"), other)

    asked = await reader.slash(channel, "sources")

    assert text_of(asked).split("\n") == [
        "▌ The articles that questions are answered from",
        "▌ " + "─" * 40,
        "▌ The bridge and the harbour",
        f"▌   The Example Gazette · published 12 June 2019 ({PRINTED}) · {FIGURES} · {LINK}",
        "▌ " + "─" * 40,
        "▌ The ferry",
        f"▌   date unknown · {FIGURES}",
        "▌   From *afar*.",
        "▌ " + "─" * 40,
        "▌   Articles 1–2 of 2",
    ]


async def test_all_articles_are_reached_by_turning_the_pages(
    full_newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "sources")
    assert asked.response is not None
    seen = titles(asked)
    while not is_last(asked):
        await reader.click(asked.response, label="Later")
        seen += titles(asked)
        assert count(asked.response.components) <= LAYOUT_COMPONENTS
        assert sum(map(length, texts(asked.response.components))) <= LAYOUT_LENGTH

    assert seen == [each.title[:10] for each in full_newsroom.shelved]


async def test_pages_turn_after_a_restart_and_in_a_corpus_that_has_become_smaller(
    simcord_env: simcord.Env,
    full_newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    asked = await reader.slash(channel, "sources")
    assert asked.response is not None
    full_newsroom.shelved = full_newsroom.shelved[:2]
    await simcord_env.restart_bot(Client(index=full_newsroom, admins=Admins(), data_dir=tmp_path))

    turned = await reader.click(asked.response, label="Later")

    assert turned.acknowledged
    assert "Articles 1–2 of 2" in text_of(asked)


async def test_a_forged_page_is_the_last_one(
    full_newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "sources")
    assert asked.response is not None

    await forge_press(reader, asked.response, "sources:999999")

    assert is_last(asked)
    assert titles(asked)[-1] == full_newsroom.shelved[-1].title[:10]


async def test_an_empty_corpus_is_told_so(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    newsroom.shelved = ()

    asked = await reader.slash(channel, "sources")

    assert text_of(asked) == ENGLISH.say("sources.none")


async def test_a_fault_while_turning_is_told_apart_and_leaves_the_page(
    full_newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = await reader.slash(channel, "sources")
    assert asked.response is not None
    before = asked.response.components

    def sources() -> tuple[Source, ...]:
        raise NotAskedError

    monkeypatch.setattr(full_newsroom, "sources", sources)

    turned = await reader.click(asked.response, label="Later")

    [told] = turned.followups
    assert told.ephemeral
    assert "under which the log tells more" in shown(told.components)
    assert asked.response.components == before
