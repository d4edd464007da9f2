"""With a language model, an answer on Discord has a text; without its words nothing is missing."""

import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import simcord

import bot.cogs.timeline as cog
from bot.admins import Admins
from bot.asking import Desk
from bot.catalogue import ENGLISH
from bot.client import Client
from bot.composed import NO_TEXT
from bot.limits import LAYOUT_LENGTH
from bot.limits import length as measure
from bot.rendering import timeline_layout
from bot.reply import ModelFailedError
from bot.sought import TIMELINE, head_of
from bot.timelines import PAGE_EVENTS
from retrieval.answer import Answer, NotInCorpus
from retrieval.event import Timeline
from retrieval.written import Statement
from tests.bot.discord_text import components_of, quotations, shown, texts
from tests.bot.newsroom import CLOSED, Newsroom, narrated
from tests.bot.scripted_model import ScriptedModel, composer_for
from tests.bot.storeroom import LONGEST_WAIT

TEXT = "The bridge will open in May. [1]"
WHOSE = ENGLISH.say("answer.written")


@pytest.fixture
async def model(simcord_env: simcord.Env, newsroom: Newsroom, tmp_path: Path) -> ScriptedModel:
    """The language model of a bot that has one."""
    model = ScriptedModel("The bridge will open in May [1].\nBo Lund sang [2].")
    await simcord_env.restart_bot(
        Client(
            index=newsroom,
            admins=Admins(),
            data_dir=tmp_path,
            composer=composer_for(model, tmp_path),
        )
    )
    return model


def lines_of(asked: simcord.InteractionResult) -> list[str]:
    assert asked.response is not None
    return shown(asked.response.components).split("\n")


async def test_an_answer_has_its_text_above_numbered_findings(
    model: ScriptedModel, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")

    lines = lines_of(asked)
    assert lines[1:3] == [f"▌   {WHOSE}", f"▌ {TEXT}"]
    assert [line for line in lines if line.startswith(("▌ [1]", "▌ [2]"))] == [
        "▌ [1] Ada Finch → the council",
        "▌ [2] Ada Finch · paraphrase by the article",
    ]
    assert len(model.asked) == 1


async def test_checking_an_answer_reads_the_printed_words_alone(
    model: ScriptedModel, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="the bridge?")

    assert asked.response is not None
    assert quotations(asked.response.components) == [
        "“The bridge will open in May,”",
        "the harbour would have to wait",
    ]
    assert model.asked


async def test_a_mention_s_answer_has_a_text_too(
    simcord_env: simcord.Env,
    model: ScriptedModel,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    assert simcord_env.bot.user is not None
    await reader.send(channel, f"{simcord_env.bot.user.mention} the bridge?")

    assert channel.last_message is not None
    sent = [each.to_dict() for each in channel.last_message.components]
    assert TEXT in shown(sent)
    assert len(model.asked) == 1


async def test_a_failing_model_costs_a_note(
    model: ScriptedModel, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    without = "\n".join(lines_of(await reader.slash(channel, "ask", question="a bridge?")))
    model.answer = ModelFailedError("late", "no answer within 20 s")

    lines = lines_of(await reader.slash(channel, "ask", question="the bridge?"))

    assert TEXT in without
    assert f"▌   {NO_TEXT['late']}" in lines
    assert "▌ Ada Finch → the council" in lines


async def test_what_is_declined_is_never_put_to_a_model(
    model: ScriptedModel, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "ask", question="Who sang?")

    assert lines_of(asked)[1] == "▌ Not in these articles."
    assert model.asked == []


async def test_who_asks_what_is_being_written_waits_for_the_same_text(tmp_path: Path) -> None:
    model = ScriptedModel("The bridge will open in May [1].", seconds=0.2)
    desk = Desk(Newsroom(), composer=composer_for(model, tmp_path))

    turns = await asyncio.gather(*(desk.ask("the bridge?", user=user) for user in range(5)))

    assert all(isinstance(turn.outcome, Answer) and turn.outcome.written for turn in turns)
    assert len(model.asked) == 1


async def test_nobody_waits_for_what_a_model_writes_of_another_question(tmp_path: Path) -> None:
    model = ScriptedModel("The bridge will open in May [1].", seconds=LONGEST_WAIT)
    desk = Desk(Newsroom(), at_once=1, composer=composer_for(model, tmp_path))
    writing = asyncio.create_task(desk.ask("the bridge?", user=1))
    await model.is_asked.wait()

    declined = await desk.ask("Who sang?", user=2)

    assert isinstance(declined.outcome, NotInCorpus)
    assert not writing.done()
    writing.cancel()


async def test_a_comparison_has_a_text(
    model: ScriptedModel, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    model.answer = "The bridge will open in May [1]."

    asked = await reader.slash(channel, "compare", question="the bridge")

    # As they stand in the comparison, which tells first what is disputed.
    lines = lines_of(asked)
    assert "▌ The bridge will open in May. [3]" in lines
    assert [line[2:5] for line in lines if line.startswith("▌ [")][:3] == ["[1]", "[2]", "[3]"]


async def test_the_first_page_of_a_timeline_has_a_text_and_turning_it_asks_no_model(
    newsroom: Newsroom,
    model: ScriptedModel,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    model.answer = "The bridge was closed on 3 March 2019 [1][2]."
    newsroom.happened = tuple(replace(CLOSED) for _ in range(PAGE_EVENTS + 2))

    asked = await reader.slash(channel, "timeline", topic="bridge")
    first = "\n".join(lines_of(asked))
    assert asked.response is not None
    await reader.click(asked.response, custom_id="timeline:2")

    assert "The bridge was closed on 3 March 2019. [1][2]" in first
    assert WHOSE in first
    assert WHOSE not in "\n".join(lines_of(asked))
    assert len(model.asked) == 1
    assert f"finding [{PAGE_EVENTS}]" in model.asked[0]
    assert f"finding [{PAGE_EVENTS + 1}]" not in model.asked[0]


@pytest.mark.parametrize("length", range(250, 650, 25))
@pytest.mark.parametrize(
    "first",
    [
        Timeline(()),
        Timeline((), notes=(NO_TEXT["late"],)),
        Timeline((), written=(Statement("It was closed.", (1,)),)),
        Timeline((), written=(Statement(f"It was closed {'x' * 350}.", (1,)),) * 4),
    ],
)
def test_the_second_page_begins_where_the_first_ends_whatever_the_model_does(
    monkeypatch: pytest.MonkeyPatch, length: int, first: Timeline
) -> None:
    monkeypatch.setattr(cog, "draw_timeline", lambda *_: b"")
    told = narrated(f"It was closed on 3 March 2019 {'x' * length}.")
    events = (replace(CLOSED, citation=told),) * 20
    head = head_of(TIMELINE, {"topic": "bridge"})
    lay_out = partial(cog._lay_out, head=head, has_text=True)

    shown = lay_out(replace(first, events=events), number=1)
    turned = lay_out(Timeline(events), number=2)

    assert shown.page is not None
    assert turned.page is not None
    assert shown.page.places.stop == turned.page.places.start
    layout = timeline_layout(shown.page, head, [], said=shown.said)
    assert sum(map(measure, texts(components_of(layout)))) <= LAYOUT_LENGTH


async def test_stopping_the_bot_lets_go_of_the_model(tmp_path: Path) -> None:
    model = ScriptedModel()
    composer = composer_for(model, tmp_path)
    client = Client(index=Newsroom(), admins=Admins(), data_dir=tmp_path, composer=composer)

    await client.close()

    assert model.is_closed
