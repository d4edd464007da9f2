import json
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
import simcord

import bot.cogs.quotes
from bot.admins import Admins
from bot.catalogue import Catalogue
from bot.client import Client
from bot.cogs.quotes import Quotes
from bot.limits import CHOICE_LENGTH, LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from bot.paging import Page, find_page
from retrieval.citation import Citation
from tests.bot.discord_text import Component, count, quotations, shown, texts
from tests.bot.newsroom import Newsroom, said
from tests.bot.turns import LONGEST_GAP, TRIALS, gaps_between_turns

ROW = 1
DESCRIPTION_LENGTH, CUSTOM_ID_LENGTH, COMMAND_LENGTH = 100, 100, 8_000
PLACE = "The bridge and the *harbour* · The Example Gazette · published 12 June 2019"
RAIN = "It rained in the town, and nobody went out. "


@pytest.fixture
def long_newsroom(newsroom: Newsroom) -> Newsroom:
    """One whose quotations take several messages."""
    newsroom.quoted = tuple(
        said(f"Day {day}: {RAIN * 6}".strip(), utterance=day) for day in range(1, 31)
    )
    return newsroom


def buttons(components: Sequence[Component]) -> dict[str, Component]:
    rows = [row for row in components if row["type"] == ROW]
    return {each["label"]: each for row in rows for each in row["components"]}


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"person": "Ada Finch"},
        {"topic": "the *bridge*, <@1>"},
        {"to": "Bertram Adler"},
        {"person": "Ada Finch", "topic": "x" * 100, "to": "Bertram Adler"},
    ],
)
async def test_quotations_are_sought_by_person_topic_and_hearer(
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    options: dict[str, str],
) -> None:
    asked = await reader.slash(channel, "quotes", **options)

    assert newsroom.sought == [{"person": None, "topic": None, "to": None} | options]
    assert asked.response is not None
    components = asked.response.components
    assert quotations(components) == [
        "“The bridge will open in May,”",
        "the harbour would have to wait",
    ]
    assert all(words in shown(components) for words in options.values())
    assert buttons(components) == {}


async def test_a_list_looks_like_this(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    newsroom.quoted = newsroom.quoted[:1]

    asked = await reader.slash(channel, "quotes", person="Ada Finch")

    assert asked.response is not None
    assert shown(asked.response.components).split("\n") == [
        "▌ Quotations",
        "▌   Said by: Ada Finch",
        "▌ " + "─" * 40,
        "▌ Ada Finch → the council",
        "▌ ┃ “The bridge will open in May,”",
        f"▌   {PLACE} · paragraph 1 · read the article",
        "▌ " + "─" * 40,
        "▌   Quotations 1–1 of 1, by the date of their article",
    ]


async def test_buttons_turn_the_pages_of_one_message_to_the_end_and_back(
    long_newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    options = {"person": "Ada Finch", "topic": "rain " * 19, "to": "Bertram Adler"}
    asked = await reader.slash(channel, "quotes", **options)
    assert asked.response is not None
    first = asked.response.components
    read = quotations(first)
    assert buttons(first)["Earlier"]["disabled"]
    while not buttons(asked.response.components)["Later"]["disabled"]:
        await reader.click(asked.response, label="Later")
        read += quotations(asked.response.components)
        assert count(asked.response.components) <= LAYOUT_COMPONENTS
        assert sum(map(length, texts(asked.response.components))) <= LAYOUT_LENGTH
        assert len(asked.response.components) == len(first)
    while not buttons(asked.response.components)["Earlier"]["disabled"]:
        await reader.click(asked.response, label="Earlier")

    assert read == [f"“{each.text}”" for each in long_newsroom.quoted]
    assert asked.response.components == first
    assert all(
        each == {"person": "Ada Finch", "topic": ("rain " * 19).strip(), "to": "Bertram Adler"}
        for each in long_newsroom.sought
    )


async def test_a_list_sent_before_a_restart_still_turns(
    simcord_env: simcord.Env,
    long_newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    asked = await reader.slash(channel, "quotes", person="Ada Finch")
    await simcord_env.restart_bot(Client(index=long_newsroom, admins=Admins(), data_dir=tmp_path))
    assert asked.response is not None

    turned = await reader.click(asked.response, label="Later")

    assert turned.acknowledged
    assert buttons(asked.response.components)["Earlier"]["custom_id"] == "quotes:1"
    assert long_newsroom.sought[-1] == {"person": "Ada Finch", "topic": None, "to": None}


async def test_a_list_that_has_become_shorter_turns_to_its_last_page(
    long_newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "quotes")
    assert asked.response is not None
    long_newsroom.quoted = long_newsroom.quoted[:2]

    await reader.click(asked.response, label="Later")

    assert "Quotations 1–2 of 2" in shown(asked.response.components)
    assert buttons(asked.response.components) == {}


@pytest.mark.usefixtures("long_newsroom")
async def test_a_fault_while_turning_is_told_apart_and_leaves_the_page(
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = await reader.slash(channel, "quotes")
    assert asked.response is not None
    before = asked.response.components
    assert isinstance(simcord_env.bot, Client)
    monkeypatch.setattr(simcord_env.bot.desk, "_most_of_one_user", 0)

    turned = await reader.click(asked.response, label="Later")

    [told] = turned.followups
    assert told.ephemeral
    assert "earlier questions" in shown(told.components)
    assert asked.response.components == before


@pytest.mark.parametrize("option", ["person", "to"])
async def test_a_name_that_is_nobodys_is_told_with_near_ones(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, option: str
) -> None:
    asked = await reader.slash(channel, "quotes", **{option: "Ada @everyone"})

    assert asked.response is not None
    assert shown(asked.response.components) == (
        "Nobody named Ada @everyone is in these articles; "
        "the nearest names are Ada Finch and Bertram Adler."
    )


async def test_a_topic_that_nobody_speaks_about_is_told(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "quotes", topic="weather", person="Ada Finch")

    assert asked.response is not None
    assert "No quotation in the articles matches." in shown(asked.response.components)


@pytest.mark.parametrize("option", ["person", "to"])
async def test_people_are_offered_while_one_types(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, option: str
) -> None:
    offered = await reader.autocomplete(channel, "quotes", option, "ad")

    assert [choice["value"] for choice in offered] == ["Ada Finch", "Bertram Adler"]


async def test_the_event_loop_keeps_turning_while_a_long_list_is_laid_out(
    long_newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def find_slowly(
        citations: Sequence[Citation], number: int, *, reserved: int, words: Catalogue
    ) -> Page | None:
        time.sleep(0.3)
        return find_page(citations, number, reserved=reserved, words=words)

    monkeypatch.setattr(bot.cogs.quotes, "find_page", find_slowly)
    longest: list[float] = []

    for _ in range(TRIALS):
        async with gaps_between_turns() as gaps:
            asked = await reader.slash(channel, "quotes")
        longest.append(max(gaps))

    assert asked.response is not None
    assert quotations(asked.response.components)[0] == f"“{long_newsroom.quoted[0].text}”"
    assert min(longest) < LONGEST_GAP


async def test_commands_and_buttons_stay_within_the_limits_of_discord(
    simcord_env: simcord.Env,
) -> None:
    assert isinstance(simcord_env.bot, Client)
    tree = simcord_env.bot.tree
    told = next(each for each in tree.get_commands() if each.name == "quotes").to_dict(tree)
    longest = Quotes(simcord_env.bot.desk).button("Later", 999_999)

    assert [option["name"] for option in told["options"]] == ["person", "topic", "to"]
    assert all(option["max_length"] == CHOICE_LENGTH for option in told["options"])
    assert all(len(each["description"]) <= DESCRIPTION_LENGTH for each in (told, *told["options"]))
    assert len(json.dumps(told)) <= COMMAND_LENGTH
    assert len(longest.custom_id) <= CUSTOM_ID_LENGTH
