"""The audit log keeps every line that was ever written, whatever happens beside it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from bot.auditing import AUDIT_LOG, SHOWN, AuditLog, Deed, Entry

DEED = Deed("ada", "edited", "harbour", {"title": None}, {"title": "The “harbour”\n@everyone"})


def add_many(folder: Path, who: str, times: int, log: AuditLog | None = None) -> None:
    for _ in range(times):
        (log or AuditLog(folder)).add(Deed(who, "reload", after={"generation": "x" * 3_000}))


def test_what_is_written_is_read_again_newest_first(tmp_path: Path) -> None:
    log = AuditLog(tmp_path / "data")
    log.add(DEED)
    log.add(Deed("ben", "reload", outcome="failed: ModelMissingError"))

    newest, oldest = log.latest()

    assert (newest.deed.who, newest.deed.outcome) == ("ben", "failed: ModelMissingError")
    assert oldest.deed == DEED
    assert oldest.at.endswith("+00:00")


def test_where_nothing_was_done_nothing_is_told_or_made(tmp_path: Path) -> None:
    assert AuditLog(tmp_path / "data").latest() == ()
    assert not (tmp_path / "data").exists()


def test_lines_are_added_and_none_is_changed(tmp_path: Path) -> None:
    log = AuditLog(tmp_path)
    log.add(DEED)
    before = (tmp_path / AUDIT_LOG).read_bytes()
    log.add(DEED)

    after = (tmp_path / AUDIT_LOG).read_bytes()

    assert after.startswith(before)
    assert [json.loads(line)["verb"] for line in after.splitlines()] == ["edited", "edited"]


@pytest.mark.parametrize("kept", range(0, 120, 17))
def test_a_line_that_a_crash_cut_off_costs_no_other_line(tmp_path: Path, kept: int) -> None:
    log = AuditLog(tmp_path)
    log.add(Deed("first", "reload"))
    begun = (tmp_path / AUDIT_LOG).stat().st_size
    log.add(DEED)
    os.truncate(tmp_path / AUDIT_LOG, begun + kept)

    log.add(Deed("last", "reload"))

    assert [entry.deed.who for entry in log.latest()] == ["last", "first"]


@pytest.mark.parametrize(
    "line", ["", "[]", "7", "{", '{"at": "x"}', '{"at": "x", "who": [], "verb": "v"}', "\udcff"]
)
def test_what_is_no_entry_is_passed_over(tmp_path: Path, line: str) -> None:
    (tmp_path / AUDIT_LOG).write_bytes(f"{line}\n".encode(errors="surrogateescape"))
    log = AuditLog(tmp_path)
    log.add(DEED)

    assert [entry.deed for entry in log.latest()] == [DEED]


def test_half_a_character_is_no_reason_not_to_write(tmp_path: Path) -> None:
    log = AuditLog(tmp_path)
    log.add(Deed("ada", "edit", "\ud83d", outcome="failed: UnknownArticleError"))

    assert [entry.deed.article for entry in log.latest()] == ["\ud83d"]


def test_several_threads_write_whole_lines(tmp_path: Path) -> None:
    log = AuditLog(tmp_path)
    writers = [Thread(target=add_many, args=(tmp_path, who, 25, log)) for who in ("a", "b", "c")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert len(log.latest(1_000)) == 75
    assert len(log.latest()) == SHOWN


def test_several_processes_write_whole_lines(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from bot.auditing import AuditLog, Deed\n"
        "log = AuditLog(Path(sys.argv[1]))\n"
        "for at in range(25): log.add(Deed(sys.argv[2], 'edit', str(at)))"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", program, tmp_path, who])  # noqa: S603 — our own
        for who in ("ada", "ben")
    ]

    assert [writer.wait() for writer in writers] == [0, 0]
    assert len(AuditLog(tmp_path).latest(1_000)) == 50


def test_a_line_is_on_the_disk_before_its_writing_ends_and_so_is_a_new_files_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[str, int]] = []

    def note(descriptor: int) -> None:
        path = tmp_path / AUDIT_LOG
        is_log = os.fstat(descriptor).st_ino == path.stat().st_ino
        synced.append((path.name if is_log else "folder", path.read_bytes().count(b"\n")))

    monkeypatch.setattr(os, "fsync", note)
    log = AuditLog(tmp_path)
    log.add(DEED)
    log.add(DEED)

    assert synced == [(AUDIT_LOG, 1), ("folder", 1), (AUDIT_LOG, 2)]


def test_what_cannot_be_written_stands_in_the_programs_own_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / AUDIT_LOG).mkdir()
    log = AuditLog(tmp_path)

    log.note(DEED)

    assert "who='ada', verb='edited', article='harbour'" in caplog.text
    with pytest.raises(OSError, match="directory"):
        log.add(DEED)


def test_a_deed_that_fails_is_noted_and_goes_on_failing(tmp_path: Path) -> None:
    log = AuditLog(tmp_path)
    with pytest.raises(ZeroDivisionError), log.noting(Deed("ada", "rollback")):
        raise ZeroDivisionError
    with log.noting(Deed("ben", "rollback")):
        pass

    [entry] = log.latest()

    assert entry == Entry(entry.at, Deed("ada", "rollback", outcome="failed: ZeroDivisionError"))
