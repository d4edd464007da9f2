"""Uploads through Discord: measured before and after, disarmed, and told without harm."""

from collections.abc import Callable
from pathlib import Path

import discord
import pytest
import simcord
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.limits import LAYOUT_LENGTH, length
from bot.rendering import sentence_layout
from bot.reports import amend_report, changes_report, log_report, reload_report
from bot.uploading import Amended
from corpus.reading import MAX_ARTICLE_BYTES, Refused
from corpus.shelf import Change
from corpus.unpacking import MAX_UPLOAD_BYTES
from corpus.unzipping import MAX_ENTRIES
from retrieval.status import Changes, Reloaded
from tests.bot.answers import deeds_in, listed, press, text_of
from tests.bot.discord_text import components_of, texts
from tests.bot.newsroom import Newsroom
from tests.bot.storeroom import RELOADED
from tests.corpus.archives import pack

FERRY = b"The ferry to the museum sails again on Friday.\n"
EVERYONE = "@everyone <@1> *bold*\n2026-01-01 · forged.txt"


class Attachments:
    """What Discord tells of uploads, and hands out for them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self.downloads = 0
        real = discord.Attachment.read

        async def read(attachment: discord.Attachment, *, use_cached: bool = False) -> bytes:
            self.downloads += 1
            return await real(attachment, use_cached=use_cached)

        monkeypatch.setattr(discord.Attachment, "read", read)

    def declare(self, env: simcord.Env, size: int) -> None:
        """Let every upload from here on be told to be so large."""
        real: Callable[..., dict[str, object]] = env.backend.cdn.store_attachment

        def store(*told: object) -> dict[str, object]:
            return real(*told) | {"size": size}

        self._patch.setattr(env.backend.cdn, "store_attachment", store)


@pytest.fixture
def attachments(monkeypatch: pytest.MonkeyPatch) -> Attachments:
    return Attachments(monkeypatch)


@pytest.mark.parametrize(
    ("name", "size", "words"),
    [
        ("ferry.txt", MAX_ARTICLE_BYTES + 1, "ferry.txt is not taken: it is larger than"),
        ("june.zip", MAX_UPLOAD_BYTES + 1, "june.zip is not taken: it is larger than 25 MB"),
        ("ferry.txt", 0, "it is empty"),
        ("ferry.exe", 10, "uploads end in .txt, .md, .html"),
        ("README.md", 10, "rename it if it is an article"),
        ("no suffix", 10, "uploads end in"),
    ],
)
async def test_what_is_declared_wrongly_is_refused_before_it_is_downloaded(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    attachments: Attachments,
    shelf_dir: Path,
    tmp_path: Path,
    name: str,
    size: int,
    words: str,
) -> None:
    attachments.declare(simcord_env, size)

    asked = await editor.slash(channel, "corpus add", file=(name, FERRY))

    assert words in text_of(asked)
    assert attachments.downloads == 0
    assert newsroom.reloads == 0
    assert deeds_in(tmp_path) == [("add", name, "failed: RefusedUploadError")]
    assert listed(shelf_dir) == ["harbour.txt"]
    assert len(simcord_env.errors) == 1


@pytest.mark.parametrize(
    ("name", "size", "words"),
    [
        ("ferry.txt", MAX_ARTICLE_BYTES + 1, "ferry.txt is not taken: it is larger than"),
        ("june.zip", MAX_UPLOAD_BYTES + 1, "june.zip is not taken: it is larger than"),
    ],
)
async def test_a_file_that_is_larger_than_was_declared_is_refused_after_it_was_downloaded(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    attachments: Attachments,
    shelf_dir: Path,
    name: str,
    size: int,
    words: str,
) -> None:
    attachments.declare(simcord_env, len(FERRY))

    asked = await editor.slash(channel, "corpus add", file=(name, b"a" * size))

    assert words in text_of(asked)
    assert attachments.downloads == 1
    assert newsroom.reloads == 0
    assert listed(shelf_dir) == ["harbour.txt"]
    assert len(simcord_env.errors) == 1


async def test_a_file_that_discord_does_not_hand_out_is_told(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(simcord_env.backend.cdn, "get", lambda _: None)

    asked = await editor.slash(channel, "corpus add", file=("ferry.txt", FERRY))

    assert text_of(asked) == (
        "ferry.txt is not taken: Discord does not hand it out: send it again."
    )
    assert newsroom.reloads == 0
    assert len(simcord_env.errors) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x00\x01\x02" * 40, "ferry.txt is not taken: "),
        (b"   \n", "ferry.txt is not taken: "),
        (b"<html><script>alert(1)</script></html>", "ferry.html is not taken: "),
        (b"PK\x03\x04 no archive", "ferry.zip is not taken: "),
        (pack({"photo.jpg": b"\xff\xd8", "a.exe": b"MZ"}), "not taken: "),
        (pack({}), "not taken: it holds no file"),
    ],
    ids="binary empty scripted broken useless hollow".split(),
)
async def test_what_cannot_be_read_is_refused(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    shelf_dir: Path,
    tmp_path: Path,
    content: bytes,
    words: str,
) -> None:
    suffix = ".zip" if content[:2] == b"PK" else ".html" if b"<html>" in content else ".txt"

    asked = await editor.slash(channel, "corpus add", file=(f"ferry{suffix}", content))

    assert words in text_of(asked)
    assert "\n" not in text_of(asked)
    assert newsroom.reloads == 0
    assert listed(shelf_dir) == ["harbour.txt"]
    assert deeds_in(tmp_path) == [("add", f"ferry{suffix}", "failed: RefusedUploadError")]
    assert len(simcord_env.errors) == 1


@pytest.mark.parametrize(
    "name",
    [
        "../../x.txt",
        "..\\..\\x.txt",
        "/etc/passwd.txt",
        "C:\\x.txt",
        f"{EVERYONE}.txt",
        "articles.toml.txt",
        ".hidden.txt",
        "con.txt",
        f"{'long ' * 60}.txt",
        "\u202etxt.exe.txt",
        "名前.txt",
    ],
)
async def test_no_name_leads_out_of_the_shelf_or_pings(
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    shelf_dir: Path,
    tmp_path: Path,
    name: str,
) -> None:
    before = listed(tmp_path)

    asked = await editor.slash(channel, "corpus add", file=(name, FERRY))

    added = sorted(set(listed(shelf_dir)) - {"harbour.txt"})
    [file] = [each for each in added if not each.startswith(".")]
    assert (shelf_dir / file).read_bytes() == FERRY
    assert file.removesuffix(".txt").replace("-", "_").replace("_", "a").isalnum()
    assert set(listed(tmp_path)) - set(before) <= {"audit.jsonl"}
    assert text_of(asked).split("\n")[0] == f"Added {file.removesuffix('.txt')}."


async def test_names_are_told_as_they_stand_on_one_line_and_escaped(
    simcord_env: simcord.Env, channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    archive = pack({"ferry.txt": FERRY, f"{EVERYONE}.exe": b"MZ"})
    refused = await editor.slash(channel, "corpus add", file=(f"{EVERYONE}.exe", FERRY))
    asked = await editor.slash(channel, "corpus add", file=("june.zip", archive))

    flat = " ".join(EVERYONE.split())
    assert text_of(refused).startswith(f"{flat}.exe is not taken: ")
    assert "\n" not in text_of(refused)
    assert f"\nNot taken: {flat}.exe: " in text_of(asked)
    assert asked.response is not None
    [sent] = texts(asked.response.components)[:1]
    assert "\\@everyone \\<\\@1\\> \\*bold\\*" in sent
    assert len(simcord_env.errors) == 1


async def test_what_slips_out_of_an_archive_is_refused_and_the_rest_taken(
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    shelf_dir: Path,
    tmp_path: Path,
) -> None:
    archive = pack(
        {"../../slip.txt": FERRY, "/abs.txt": FERRY, "in/ferry.txt": FERRY, "articles.toml": "x"}
    )

    asked = await editor.slash(channel, "corpus add", file=("june.zip", archive))

    told = text_of(asked).split("\n")
    assert told[0] == "Added ferry."
    assert sum(line.startswith("Not taken: ") for line in told) == 3
    assert set(listed(shelf_dir)) == {"harbour.txt", "ferry.txt"}
    assert not list(tmp_path.parent.rglob("slip.txt"))


async def test_title_and_address_are_of_one_article_alone(
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    shelf_dir: Path,
) -> None:
    archive = pack({"a.txt": FERRY, "b.txt": FERRY})

    asked = await editor.slash(channel, "corpus add", file=("june.zip", archive), title="One")

    assert "title and address are of one article" in text_of(asked)
    assert listed(shelf_dir) == ["harbour.txt"]
    assert len(simcord_env.errors) == 1


async def test_an_archive_of_many_refused_files_is_told_within_the_limits_of_discord(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor, shelf_dir: Path
) -> None:
    names = [f"{number} {'@everyone ' * 20}.exe" for number in range(MAX_ENTRIES - 1)]
    archive = pack({"ferry.txt": FERRY} | dict.fromkeys(names, b"MZ"))

    asked = await editor.slash(channel, "corpus add", file=("june.zip", archive))

    assert asked.response is not None
    assert sum(map(length, texts(asked.response.components))) <= LAYOUT_LENGTH
    assert "489 more files not taken." in text_of(asked)
    assert "Generation 20190613-2" in text_of(asked)
    assert set(listed(shelf_dir)) == {"harbour.txt", "ferry.txt"}


async def test_a_corpus_of_long_names_can_be_reloaded_within_the_limits_of_discord(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    names = tuple(f"{number}{'*' * 250}" for number in range(30))
    refused = tuple(Refused(f"{name}.txt", "it is empty: fill it") for name in names)
    newsroom.changes = Changes(names, names, names, refused, "c" * 64)

    asked = await editor.slash(channel, "corpus reload")
    would = text_of(asked)
    await press(editor, asked, "Take it in")

    assert would.startswith("A reload would take this in:\nAdded: 0***")
    assert newsroom.reloads == 1


SOME = st.text(st.characters(codec="utf-8"), max_size=300)
NAMES = st.lists(SOME, max_size=40).map(tuple)


@given(names=NAMES, refused=st.lists(st.builds(Refused, SOME, SOME), max_size=500))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_no_report_passes_the_limits_of_discord(
    names: tuple[str, ...], refused: list[Refused]
) -> None:
    reloaded = Reloaded("1", published=True, articles=9, added=names, refused=tuple(refused))
    done = Amended(tuple(Change(name, "added", None, {"title": name}) for name in names))
    reports = (
        changes_report(Changes(names, names, names, tuple(refused))),
        reload_report(reloaded),
        amend_report(done.done, refused, RELOADED),
        log_report(()),
    )

    for report in reports:
        shown = texts(components_of(sentence_layout(report)))
        assert sum(map(length, shown)) <= LAYOUT_LENGTH
