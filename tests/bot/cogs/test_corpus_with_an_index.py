"""`/corpus` over a real index: articles come, change and go, and people's questions see it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import discord
import pytest
import simcord

from bot.admins import Admins
from bot.client import Client
from retrieval.index import Index
from tests.bot.answers import buttons_of, deeds_in, press, text_of
from tests.bot.discord_text import quotations
from tests.hashing import HashingEmbedder

HARBOUR = "“The harbour would have to wait,” Mayor Ada Finch told the council on Monday.\n"
FERRY = "“The ferry sails again on Friday,” harbour master Bertram Adler told reporters.\n"


@pytest.fixture
def index(corpus_dir: Path, data_dir: Path, embedder: HashingEmbedder) -> Iterator[Index]:
    (corpus_dir / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    with closing(Index(corpus_dir, data_dir, lambda: embedder)) as opened:
        opened.catch_up()
        yield opened


@pytest.fixture
def simcord_bot(index: Index, tmp_path: Path) -> discord.Client:
    return Client(index=index, admins=Admins(), data_dir=tmp_path)


@pytest.fixture
async def editor(
    simcord_env: simcord.Env, index: Index, reader: simcord.MemberActor, tmp_path: Path
) -> simcord.MemberActor:
    admins = Admins(users=frozenset({reader.id}))
    await simcord_env.restart_bot(Client(index=index, admins=admins, data_dir=tmp_path))
    return reader


async def answers(reader: simcord.MemberActor, channel: simcord.ChannelHandle) -> list[str]:
    """What Adler said about the ferry, as far as the articles tell."""
    asked = await reader.slash(channel, "ask", question="What did Adler say about the ferry?")
    assert asked.response is not None
    return [each for each in quotations(asked.response.components) if "ferry" in each]


async def test_an_article_is_added_rolled_back_reloaded_and_removed(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor, corpus_dir: Path, tmp_path: Path
) -> None:
    seen = [await answers(editor, channel)]
    added = await editor.slash(channel, "corpus add", file=("ferry.txt", FERRY.encode()))
    told = text_of(added)
    seen.append(await answers(editor, channel))
    await press(editor, added, "Roll back")
    seen.append(await answers(editor, channel))
    back = await editor.slash(channel, "corpus reload")
    await press(editor, back, "Take it in")
    seen.append(await answers(editor, channel))
    gone = await editor.slash(channel, "corpus remove", article="ferry")
    await press(editor, gone, "Remove")
    seen.append(await answers(editor, channel))

    words = ["“The ferry sails again on Friday,”"]
    assert seen == [[], words, [], words, []]
    assert told.startswith("Added ferry.\nGeneration ")
    assert told.endswith("with 2 articles is in use.\nAdded: ferry.")
    assert not (corpus_dir / "ferry.txt").exists()
    assert [verb for verb, *_ in reversed(deeds_in(tmp_path))] == [
        *("added", "rollback", "reload", "removed")
    ]


async def test_a_file_that_changes_between_message_and_press_is_shown_first(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor, corpus_dir: Path
) -> None:
    (corpus_dir / "ferry.txt").write_text(FERRY, encoding="utf-8")
    asked = await editor.slash(channel, "corpus reload")
    (corpus_dir / "barge.txt").write_text(FERRY, encoding="utf-8")

    await press(editor, asked, "Take it in")

    assert text_of(asked).endswith("A reload would take this in:\nAdded: barge, ferry.")
    assert buttons_of(asked) == ["Take it in"]


async def test_a_file_that_is_no_article_can_be_taken_note_of_once(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor, corpus_dir: Path
) -> None:
    (corpus_dir / "photo.pdf").write_bytes(b"%PDF")
    asked = await editor.slash(channel, "corpus reload")
    would = text_of(asked)
    await press(editor, asked, "Take it in")

    again = await editor.slash(channel, "corpus reload")

    assert "Not taken: photo.pdf: " in would
    assert buttons_of(again) == []
    assert text_of(again).startswith("Nothing has changed")


async def test_metadata_that_are_edited_are_shown_below_the_words(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    await editor.slash(
        channel, "corpus edit", article="harbour", outlet="The @everyone *Gazette*", title="A #1"
    )

    asked = await editor.slash(channel, "ask", question="What did Finch say about the harbour?")

    assert asked.response is not None
    [shown] = [
        text
        for block in asked.response.components
        for text in str(block).split("content")
        if "Gazette" in text
    ][:1]
    assert "\\\\@everyone \\\\*Gazette\\\\*" in shown
