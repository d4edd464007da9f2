"""`ontherecord corpus …` does what `/corpus` does, and writes it down the same."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.auditing import AuditLog
from bot.faults import sentence_for
from bot.gaps import Gaps
from corpus.reading import CorpusMissingError
from retrieval.embedding import ModelMissingError
from retrieval.generations import NothingBeforeError
from retrieval.locking import DataDirectoryError, WriterBusyError
from retrieval.status import Changes
from tests.bot.answers import deeds_in, listed
from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.storeroom import STATUS
from tests.bot.terminal import Terminal
from tests.corpus.archives import pack

PLACE = Path("/srv/corpus")
FERRY = "The ferry sails again on Friday.\n"
IN_USE = "Generation 20190613-2 with 2 articles is in use.\nAdded: ferry.\n"
FAULTS = (
    DataDirectoryError(PLACE, "No space left on device"),
    ModelMissingError("MiniLM", "it is gone"),
    WriterBusyError(PLACE, "process 7 on press"),
    CorpusMissingError(PLACE),
)


@pytest.fixture
def ferry(empty_place: Path) -> Path:
    """A file that is to be added."""
    file = empty_place / "The Ferry.txt"
    file.write_text(FERRY, encoding="utf-8")
    return file


def test_the_state_of_the_index_is_told(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("corpus", "status")

    assert said.code == 0
    assert said.out.startswith("1 article, 2 paragraphs, 2 quotations, 1 date\n")
    assert said.out.endswith("The articles have changed since: a reload takes the changes in.\n")
    assert newsroom.is_closed


def test_a_preview_changes_nothing(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    newsroom.changes = Changes(("ferry",), ("harbour",), ("barge",), corpus="c" * 64)

    said = terminal("corpus", "reload", "--preview")

    assert (said.code, said.out) == (
        0,
        "A reload would take this in:\nAdded: ferry.\nChanged: harbour.\nRemoved: barge.\n",
    )
    assert newsroom.reloads == 0
    assert deeds_in(newsroom.data_dir) == []


def test_a_reload_is_done_told_and_noted(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("corpus", "reload")

    assert (said.code, said.out) == (0, IN_USE)
    [entry] = AuditLog(newsroom.data_dir).latest()
    assert entry.deed.who.startswith("terminal user ")
    assert (entry.deed.verb, entry.deed.after) == ("reload", {"generation": "20190613-2"})


def test_an_article_is_added_edited_and_removed(
    newsroom: IndexedNewsroom, terminal: Terminal, shelf_dir: Path, ferry: Path
) -> None:
    added = terminal("corpus", "add", str(ferry), "--outlet", "The Gazette", "--published", "2019")
    edited = terminal("corpus", "edit", "the_ferry", "--title", "The ferry", "--outlet", "")
    told = (shelf_dir / "articles.toml").read_text(encoding="utf-8")
    removed = terminal("corpus", "remove", "the_ferry")

    assert (added.code, added.out) == (0, f"Added the_ferry.\n{IN_USE}")
    assert (edited.code, edited.out) == (0, f"Edited the_ferry.\n{IN_USE}")
    assert 'title = "The ferry"' in told
    assert "Gazette" not in told
    assert (removed.code, removed.out.split("\n")[0]) == (
        0,
        "Removed, its former version kept: the_ferry.",
    )
    assert (shelf_dir / ".former" / "the_ferry" / "1.txt").read_text(encoding="utf-8") == FERRY
    assert deeds_in(newsroom.data_dir) == [
        ("removed", "the_ferry", "done"),
        ("edited", "the_ferry", "done"),
        ("added", "the_ferry", "done"),
    ]


def test_an_archive_is_taken_apart(
    newsroom: IndexedNewsroom, terminal: Terminal, shelf_dir: Path, empty_place: Path
) -> None:
    archive = empty_place / "june.zip"
    archive.write_bytes(pack({"ferry.txt": FERRY, "../slip.txt": FERRY, "photo.jpg": b"\xff"}))

    said = terminal("corpus", "add", str(archive))

    assert said.code == 0
    assert said.out.startswith("Added ferry.\nNot taken: ../slip.txt: ")
    assert listed(shelf_dir) == ["ferry.txt", "harbour.txt"]
    assert newsroom.reloads == 1


def test_a_rollback_goes_back_and_is_noted(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    newsroom.now = replace(STATUS, former="20190611-0")

    said = terminal("corpus", "rollback")

    assert said.code == 0
    assert said.out.startswith("Generation 20190611-0 is in use again.")
    [entry] = AuditLog(newsroom.data_dir).latest()
    assert entry.deed.before == {"generation": "20190612-1"}
    assert entry.deed.after == {"generation": "20190611-0"}


def test_without_a_former_generation_a_rollback_fails(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    newsroom.fails = NothingBeforeError(PLACE)

    said = terminal("corpus", "rollback")

    assert (said.code, said.out, said.err) == (1, "", f"{sentence_for(newsroom.fails)}\n")
    assert deeds_in(newsroom.data_dir) == [("rollback", None, "failed: NothingBeforeError")]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_reload_that_fails_is_told_in_one_sentence_and_noted(
    newsroom: IndexedNewsroom, terminal: Terminal, fault: Exception
) -> None:
    newsroom.fails = fault

    said = terminal("corpus", "reload")

    assert (said.code, said.out, said.err) == (1, "", f"{sentence_for(fault)}\n")
    assert deeds_in(newsroom.data_dir) == [("reload", None, f"failed: {type(fault).__name__}")]


def test_articles_that_were_changed_before_a_reload_failed_are_noted_and_told(
    newsroom: IndexedNewsroom, terminal: Terminal, ferry: Path
) -> None:
    newsroom.fails = FAULTS[0]

    said = terminal("corpus", "add", str(ferry))

    assert said.code == 1
    assert said.err.endswith("The articles are changed all the same: a reload takes them in.\n")
    assert deeds_in(newsroom.data_dir) == [
        ("add", "The Ferry.txt", "failed: DataDirectoryError"),
        ("added", "the_ferry", "done"),
    ]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("edit", "tower", "--title", "A"), 1, "There is no article 'tower'"),
        (("edit", "harbor", "--title", "A"), 1, "(of a similar name: harbour)"),
        (("edit", "harbour", "--url", "ftp://x"), 2, "The url 'ftp://x' is not taken"),
        (("remove", "../harbour"), 1, "There is no article '../harbour'"),
        (("add", "{ferry}", "--published", "soon"), 2, "The published 'soon' is not taken"),
        (("add", "{place}/photo.jpg"), 1, "photo.jpg is not taken: uploads end in .txt"),
        (("add", "{place}/empty.txt"), 1, "empty.txt is not taken: it is empty"),
        (("add", "{place}/none.txt"), 2, "does not exist"),
        (("add", "{place}"), 2, "is a directory"),
        ((), 2, "Usage"),
    ],
)
def test_what_is_told_wrongly_changes_nothing(
    newsroom: IndexedNewsroom,
    terminal: Terminal,
    shelf_dir: Path,
    ferry: Path,
    empty_place: Path,
    *,
    words: tuple[str, ...],
    code: int,
    told: str,
) -> None:
    (empty_place / "photo.jpg").write_bytes(b"\xff\xd8")
    (empty_place / "empty.txt").touch()

    said = terminal("corpus", *(word.format(ferry=ferry, place=empty_place) for word in words))

    assert said.code == code
    assert told in said.out + said.err
    assert listed(shelf_dir) == ["harbour.txt"]
    assert newsroom.reloads == 0


def test_gaps_are_told_where_they_are_kept(
    newsroom: IndexedNewsroom, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal("corpus", "status")
    off = terminal("corpus", "gaps")
    monkeypatch.setenv("KEEP_GAPS", "yes")
    none = terminal("corpus", "gaps")
    Gaps(newsroom.data_dir, is_kept=True).note("Who won?")
    one = terminal("corpus", "gaps")

    assert off.out.startswith("Declined questions are not kept")
    assert none.out == "No question has been declined yet.\n"
    assert one.out.startswith("Declined most often:\n1 × Who won? (")


def test_the_log_tells_who_did_what(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    empty = terminal("corpus", "log")
    terminal("corpus", "remove", "harbour")

    said = terminal("corpus", "log")

    assert empty.out == "Nothing has been done to the articles yet.\n"
    assert " · terminal user " in said.out
    assert " · removed · harbour · " in said.out
    assert newsroom.reloads == 1
