from pathlib import Path

import pytest
import simcord

from bot.admins import Admins
from bot.catalogue import ENGLISH
from bot.client import Client
from bot.cogs.about import MENU, shorten
from bot.gaps import Gaps
from retrieval.question import LONGEST_QUESTION
from tests.bot.discord_text import quotations, shown
from tests.bot.newsroom import Newsroom, NotAskedError


def text_of(asked: simcord.InteractionResult) -> str:
    assert asked.response is not None
    assert asked.response.ephemeral
    return shown(asked.response.components)


async def test_what_a_message_says_is_asked_for_the_person_alone(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    message = await reader.send(channel, "when does\nthe bridge \\*open\\*?")

    asked = await reader.context_menu(channel, MENU, message)

    assert newsroom.asked == ["when does the bridge *open*?"]
    assert "Asked: when does the bridge *open*?" in text_of(asked)
    assert asked.response is not None
    assert quotations(asked.response.components)[0] == "“The bridge will open in May,”"


async def test_the_person_goes_on_from_it_in_private_and_nobody_in_public(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    message = await reader.send(channel, "the bridge?")
    await reader.context_menu(channel, MENU, message)

    private = await reader.slash(channel, "ask", question="to whom?", private=True)
    await reader.slash(channel, "ask", question="to whom?")

    assert "To the council." in text_of(private)
    assert [former and former.question for former in newsroom.formers] == [
        None,
        "the bridge?",
        None,
    ]


async def test_of_a_long_message_the_first_sentences_are_asked_and_that_is_said(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    message = await reader.send(channel, "Is the bridge open? " * 70)

    asked = await reader.context_menu(channel, MENU, message)

    assert ENGLISH.say("about.cut") in text_of(asked)
    assert newsroom.asked == [("Is the bridge open? " * 50).strip()]


async def test_an_answer_of_the_bot_is_asked_about_by_the_words_that_it_quotes(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    await reader.slash(channel, "ask", question="the bridge?")
    assert channel.last_message is not None

    await reader.context_menu(channel, MENU, channel.last_message)

    assert newsroom.asked[1:] == [
        "“The bridge will open in May,” the harbour would have to wait",
    ]


@pytest.mark.parametrize("content", ["", "?!"])
async def test_a_message_without_words_is_told_so(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor, content: str
) -> None:
    message = await reader.send(channel, content, attachments=[("picture.png", b"x")])

    asked = await reader.context_menu(channel, MENU, message)

    assert text_of(asked) == ENGLISH.say("about.no_words")
    assert newsroom.asked == []


async def test_somebody_else_s_message_is_not_kept_among_declined_questions(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    gaps = Gaps(tmp_path, is_kept=True)
    await simcord_env.restart_bot(
        Client(index=newsroom, admins=Admins(), data_dir=tmp_path, gaps=gaps)
    )
    message = await reader.send(channel, "my own weather?")

    await reader.context_menu(channel, MENU, message)
    await reader.slash(channel, "ask", question="the weather?")

    assert [gap.question for gap in gaps.most_asked()] == ["the weather?"]


async def test_a_fault_is_one_sentence_with_a_number(
    simcord_env: simcord.Env, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    message = await reader.send(channel, "a fault?")

    asked = await reader.context_menu(channel, MENU, message)

    assert "under which the log tells more" in text_of(asked)
    assert simcord.assert_error(simcord_env, NotAskedError)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Who spoke?", "Who spoke?"),
        ("Who spoke? " + "x" * 999, "Who spoke?"),
        ("word " * 300, ("word " * 200).strip()),
        ("x" * 2_000, "x" * LONGEST_QUESTION),
    ],
)
def test_a_question_is_no_longer_than_is_read(words: str, asked: str) -> None:
    assert shorten(words) == asked
