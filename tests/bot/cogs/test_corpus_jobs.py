"""Jobs on the corpus: told while they run, when they outlive Discord's patience, or fail."""

import asyncio
import re
from pathlib import Path

import pytest
import simcord

from bot.apologizing import SENTENCES
from bot.asking import ReloadRunningError
from bot.catalogue import ENGLISH
from bot.client import Client
from bot.faults import sentence_for
from bot.tending import NO_LONGER
from corpus.reading import CorpusMissingError, EmptyCorpusError
from corpus.shelf import ShelfError
from retrieval.embedding import ModelMissingError
from retrieval.generations import NotCurrentError, NothingBeforeError
from retrieval.indexing import InvalidGenerationError
from retrieval.locking import DataDirectoryError, WriterBusyError
from retrieval.vectors import VectorStoreError
from tests.bot.answers import buttons_of, deeds_in, listed, press, text_of, told_apart
from tests.bot.discord_text import quotations, shown
from tests.bot.newsroom import TEXT, Newsroom
from tests.bot.storeroom import LONGEST_WAIT, STATUS

PLACE = Path("/srv/corpus")
LONG = 15 * 60 + 1
IN_USE = "Generation 20190613-2 with 2 articles is in use."
FERRY = ("ferry.txt", b"The ferry sails again on Friday.")
FAULTS = (
    DataDirectoryError(PLACE, "No space left on device"),
    ModelMissingError("MiniLM", "it is gone"),
    ShelfError(PLACE, "the disk is full: make room"),
    CorpusMissingError(PLACE),
    EmptyCorpusError(PLACE),
    WriterBusyError(PLACE, "process 7 on press"),
    InvalidGenerationError(PLACE, "3 of 4 vectors"),
    VectorStoreError(PLACE, "no collection"),
)


def each_fault(fault: Exception) -> str:
    return type(fault).__name__


async def test_a_job_that_outlives_its_interaction_reports_to_the_person_alone(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
) -> None:
    asked = await editor.slash(channel, "corpus reload")
    newsroom.meanwhile = lambda: simcord_env.backend.clock.advance(LONG)

    await press(editor, asked, "Take it in")

    report = editor.user.dm_channel.last_message
    assert report is not None
    assert shown([row.to_dict() for row in report.components]).split("\n") == [
        IN_USE,
        "Added: ferry.",
    ]
    assert channel.last_message is None


@pytest.mark.parametrize("verb", ["reload", "add"])
async def test_a_job_that_fails_after_its_interaction_is_told_to_the_person_alone(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    verb: str,
) -> None:
    asked = await editor.slash(channel, "corpus reload")
    newsroom.meanwhile = lambda: simcord_env.backend.clock.advance(LONG)
    newsroom.fails = FAULTS[0]

    if verb == "reload":
        await press(editor, asked, "Take it in")
    else:
        await editor.slash(channel, "corpus add", file=FERRY)

    report = editor.user.dm_channel.last_message
    assert report is not None
    assert sentence_for(FAULTS[0]) in shown([row.to_dict() for row in report.components])
    assert channel.last_message is None
    assert len(simcord_env.errors) == (verb == "add")


async def test_where_direct_messages_are_closed_the_log_and_two_verbs_tell(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked = await editor.slash(channel, "corpus reload")
    newsroom.meanwhile = lambda: simcord_env.backend.clock.advance(LONG)
    simcord_env.inject_error("POST", "/channels/*", status=403, code=50007)

    await press(editor, asked, "Take it in")

    status = await editor.slash(channel, "corpus status")
    log = await editor.slash(channel, "corpus log")
    assert f"is not told: {IN_USE}" in caplog.text
    assert "Generation 20190613-2" in text_of(status)
    assert re.search("reload · generation: – → 20190613-2$", text_of(log))
    assert channel.last_message is None


async def test_a_report_that_discord_no_longer_takes_goes_to_the_person_alone(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
) -> None:
    asked = await editor.slash(channel, "corpus reload")
    simcord_env.inject_error("PATCH", "/webhooks/*", status=404, code=10015)

    await press(editor, asked, "Take it in")

    report = editor.user.dm_channel.last_message
    assert report is not None
    assert IN_USE in shown([row.to_dict() for row in report.components])
    assert newsroom.reloads == 1


async def test_questions_are_answered_while_a_job_runs_and_a_second_one_is_refused(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
) -> None:
    assert isinstance(simcord_env.bot, Client)
    shows, removes = [
        await editor.slash(channel, "corpus reload"),
        await editor.slash(channel, "corpus remove", article="harbour"),
    ]
    newsroom.may_go_on.clear()
    running = asyncio.create_task(simcord_env.bot.desk.reload(lambda _: None))
    await asyncio.to_thread(newsroom.has_begun.wait, LONGEST_WAIT)

    asked = await editor.slash(channel, "ask", question="the bridge?")
    status = await editor.slash(channel, "corpus status")
    refused = [
        *told_apart(await press(editor, shows, "Take it in")),
        *told_apart(await press(editor, removes, "Remove")),
        text_of(await editor.slash(channel, "corpus add", file=FERRY)),
    ]

    assert asked.response is not None
    assert quotations(asked.response.components)
    assert "reading 3 of 4" in text_of(status)
    assert refused == [ENGLISH.say(SENTENCES[ReloadRunningError])] * 3
    assert buttons_of(shows) == ["Take it in"]
    newsroom.may_go_on.set()
    await running
    assert newsroom.reloads == 1
    assert len(simcord_env.errors) == 1


@pytest.mark.parametrize("fault", FAULTS, ids=each_fault)
async def test_a_reload_that_fails_is_told_in_one_sentence_and_noted(
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    tmp_path: Path,
    fault: Exception,
) -> None:
    asked = await editor.slash(channel, "corpus reload")
    newsroom.fails = fault

    await press(editor, asked, "Take it in")

    assert text_of(asked) == sentence_for(fault)
    assert deeds_in(tmp_path) == [("reload", None, f"failed: {type(fault).__name__}")]
    assert newsroom.now == STATUS


@pytest.mark.parametrize("fault", FAULTS, ids=each_fault)
async def test_articles_that_were_changed_before_a_reload_failed_are_noted_and_told(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    shelf_dir: Path,
    tmp_path: Path,
    fault: Exception,
) -> None:
    newsroom.fails = fault

    asked = await editor.slash(channel, "corpus add", file=FERRY)

    assert text_of(asked) == (
        f"{sentence_for(fault)} The articles are changed all the same: a reload takes them in."
    )
    assert (shelf_dir / "ferry.txt").exists()
    outcome = f"failed: {type(fault).__name__}"
    assert deeds_in(tmp_path) == [("add", "ferry.txt", outcome), ("added", "ferry", "done")]
    assert newsroom.now == STATUS
    assert len(simcord_env.errors) == 1


@pytest.mark.parametrize(
    ("verb", "options", "words", "outcome"),
    [
        ("add", {"file": FERRY, "published": "soon"}, "published 'soon'", "BadMetadataError"),
        ("add", {"file": FERRY, "url": "ftp://x"}, "The url 'ftp://x'", "BadMetadataError"),
        ("edit", {"article": "tower", "title": "A"}, "no article 'tower'", "UnknownArticleError"),
        ("edit", {"article": "harbour", "url": "x" * 600}, "The url", "BadMetadataError"),
        ("edit", {"article": "../harbour"}, "no article '../harbour'", "UnknownArticleError"),
    ],
)
async def test_what_is_told_wrongly_changes_nothing_and_is_noted(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    shelf_dir: Path,
    tmp_path: Path,
    verb: str,
    options: dict[str, object],
    words: str,
    outcome: str,
) -> None:
    asked = await editor.slash(channel, f"corpus {verb}", **options)

    assert words in text_of(asked)
    assert "\n" not in text_of(asked)
    assert listed(shelf_dir) == ["harbour.txt"]
    assert (shelf_dir / "harbour.txt").read_text(encoding="utf-8") == TEXT
    assert [done for *_, done in deeds_in(tmp_path)] == [f"failed: {outcome}"]
    assert newsroom.reloads == 0
    assert len(simcord_env.errors) == 1


async def test_an_article_that_nobody_knows_is_not_removed(
    simcord_env: simcord.Env, channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    asked = await editor.slash(channel, "corpus remove", article="tower")

    assert "no article 'tower'" in text_of(asked)
    assert buttons_of(asked) == []
    assert len(simcord_env.errors) == 1


async def test_a_rollback_that_fails_is_told_and_noted(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor, tmp_path: Path
) -> None:
    newsroom._serve(STATUS.generation)
    asked = await editor.slash(channel, "corpus rollback")
    newsroom.fails = NothingBeforeError(PLACE)

    await press(editor, asked, "Roll back")

    assert text_of(asked) == sentence_for(newsroom.fails)
    assert deeds_in(tmp_path) == [("rollback", None, "failed: NothingBeforeError")]


async def test_a_rollback_that_another_process_has_forestalled_says_so(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    newsroom._serve(STATUS.generation)
    asked = await editor.slash(channel, "corpus rollback")
    newsroom.fails = NotCurrentError(newsroom.now.generation, "20190614-3")

    await press(editor, asked, "Roll back")

    assert text_of(asked) == NO_LONGER
    assert newsroom.rollbacks == 0


async def test_a_disk_that_takes_no_audit_does_not_hide_what_happened(
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def refuse(_: object) -> None:
        raise OSError(28, "No space left on device")

    asked = await editor.slash(channel, "corpus reload")
    monkeypatch.setattr("os.fsync", refuse)
    newsroom.fails = FAULTS[0]

    await press(editor, asked, "Take it in")

    assert text_of(asked) == sentence_for(FAULTS[0])
    assert "outcome='failed: DataDirectoryError'" in caplog.text
