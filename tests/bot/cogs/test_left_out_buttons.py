"""*More* and *Other versions*: what a message did not hold, page by page."""

from dataclasses import replace
from pathlib import Path

import pytest
import simcord

from bot.admins import Admins
from bot.catalogue import ENGLISH
from bot.client import Client
from bot.keepsakes import DAYS, LIFETIME, Keepsakes
from bot.limits import LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from tests.bot.discord_text import buttons, count, quotations, shown, texts
from tests.bot.forging import forge_press
from tests.bot.newsroom import Newsroom, article, said

RAIN = "It rained in the town, and nobody went out. "


def told_by_papers(number: int) -> tuple[Citation, ...]:
    """Long utterances, each in an article of its own."""
    papers = [
        replace(
            article(f"Day {day}: {RAIN * 20}".strip(), name=f"paper-{day}"),
            digest=f"{day:012}" + "0" * 52,
        )
        for day in range(number)
    ]
    return tuple(said(paper.text, source=paper) for paper in papers)


@pytest.fixture
def long_newsroom(newsroom: Newsroom) -> Newsroom:
    """One that finds more than a message holds."""
    found = told_by_papers(12)
    newsroom.answer = Answer("rain?", found)
    newsroom.printed = tuple(
        replace(article(each.text, name=each.article), digest=each.digest) for each in found
    )
    return newsroom


def label_ids(message: simcord.ResponseMessage | None) -> dict[str, str]:
    assert message is not None
    found = buttons(message.components)
    return {each["label"]: each["custom_id"] for each in found if not each.get("disabled")}


async def press(
    reader: simcord.MemberActor, below: simcord.ResponseMessage | None, label: str
) -> simcord.ResponseMessage:
    assert below is not None
    pressed = await reader.click(below, custom_id=label_ids(below)[label])
    return pressed.response or below


async def read_all(
    reader: simcord.MemberActor, asked: simcord.InteractionResult, label: str
) -> list[str]:
    """The quotations of all pages, each of which keeps Discord's limits."""
    page = await press(reader, asked.response, label)
    read = quotations(page.components)
    while "Later" in label_ids(page):
        page = await press(reader, page, "Later")
        read += quotations(page.components)
        assert count(page.components) <= LAYOUT_COMPONENTS
        assert sum(map(length, texts(page.components))) <= LAYOUT_LENGTH
        assert page.ephemeral
    return read


async def test_all_that_did_not_fit_is_shown_page_by_page(
    long_newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="rain?")
    assert asked.response is not None
    first = quotations(asked.response.components)

    read = await read_all(reader, asked, "More")

    assert isinstance(long_newsroom.answer, Answer)
    assert [*first, *read] == [f"“{each.text}”" for each in long_newsroom.answer.citations]
    assert quotations(asked.response.components) == first


async def test_it_works_after_a_restart_and_back_to_the_first_page(
    simcord_env: simcord.Env,
    long_newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    asked = await reader.slash(channel, "ask", question="rain?")
    await simcord_env.restart_bot(Client(index=long_newsroom, admins=Admins(), data_dir=tmp_path))

    first = await press(reader, asked.response, "More")
    before = quotations(first.components)
    second = await press(reader, first, "Later")
    after = quotations(second.components)
    again = await press(reader, second, "Earlier")

    assert before
    assert before != after
    assert quotations(again.components) == before


async def test_versions_that_did_not_fit_have_a_button_of_their_own(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    found = told_by_papers(9)
    newsroom.answer = Answer("rain?", (replace(found[0], versions=found[1:]),))
    newsroom.printed = tuple(
        replace(article(each.text, name=each.article), digest=each.digest) for each in found
    )
    asked = await reader.slash(channel, "ask", question="rain?")
    assert asked.response is not None
    first = quotations(asked.response.components)

    read = await read_all(reader, asked, "Other versions")

    assert "More" not in label_ids(asked.response)
    assert [*first, *read] == [f"“{each.text}”" for each in found]


async def test_the_closest_passages_that_did_not_fit_are_shown_too(
    long_newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    found = told_by_papers(9)
    long_newsroom.answer = NotInCorpus("rain?", found)
    asked = await reader.slash(channel, "ask", question="rain?")
    assert asked.response is not None

    read = await read_all(reader, asked, "More")

    words = [each.strip("“”") for each in (*quotations(asked.response.components), *read)]
    assert words == [each.text for each in found]


async def test_what_is_gone_since_is_said(
    long_newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="rain?")
    long_newsroom.printed = long_newsroom.printed[:-1]
    some = shown((await press(reader, asked.response, "More")).components)
    long_newsroom.printed = ()
    none = shown((await press(reader, asked.response, "More")).components)

    assert "1 more passage cannot be shown, since their articles have changed." in some
    assert none == ENGLISH.say("unfolded.all_gone")


async def test_after_thirty_days_a_press_is_one_sentence(
    simcord_env: simcord.Env,
    long_newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    asked = await reader.slash(channel, "ask", question="rain?")
    later = Keepsakes(tmp_path, now=lambda: 3e9 + LIFETIME)
    client = Client(index=long_newsroom, admins=Admins(), data_dir=tmp_path, keepsakes=later)
    await simcord_env.restart_bot(client)

    told = await press(reader, asked.response, "More")

    assert told.ephemeral
    assert shown(told.components) == ENGLISH.say("context.forgotten", days=DAYS)


@pytest.mark.parametrize("verb", ["more", "page"])
@pytest.mark.parametrize(
    "what", ["", ":", ":x:1", ":x:-1", f":{'x' * 80}:1", ":x:99999999", ":';--:1"]
)
async def test_a_forged_id_is_one_sentence(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor, verb: str, what: str
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?", private=True)
    assert asked.response is not None

    pressed = await forge_press(reader, asked.response, f"{verb}{what}")

    told = pressed.response or asked.response
    assert shown(told.components) == ENGLISH.say("context.forgotten", days=DAYS)


async def test_where_nothing_can_be_kept_the_answer_stands_without_the_button(
    simcord_env: simcord.Env,
    long_newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    nowhere = Keepsakes(tmp_path / "file")
    client = Client(index=long_newsroom, admins=Admins(), data_dir=tmp_path, keepsakes=nowhere)
    await simcord_env.restart_bot(client)

    asked = await reader.slash(channel, "ask", question="rain?")

    assert asked.response is not None
    assert "More" not in label_ids(asked.response)
    assert "did not fit in one message" in shown(asked.response.components)
