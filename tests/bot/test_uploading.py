"""Verbs on the shelf: what is done, what is refused, and what stands in the audit log."""

import errno
from pathlib import Path

import pytest

from bot.auditing import AuditLog
from bot.faults import sentence_for
from bot.uploading import (
    Noted,
    NotTakenInError,
    add_all,
    digest_id,
    edit_one,
    remove_one,
)
from corpus.reading import Refused
from corpus.shelf import BadMetadataError, Change, Shelf, ShelfError, Told, UnknownArticleError
from corpus.upload import Draft, RefusedUploadError, Unpacked
from retrieval.embedding import ModelMissingError
from tests.bot.answers import deeds_in, listed


def draft(name: str) -> Draft:
    return Draft(name, ".txt", f"{name} sails on Friday.\n".encode(), f"{name}.txt")


FERRY, BARGE = draft("ferry"), draft("barge")


class FullShelf(Shelf):
    """A shelf that takes so many articles."""

    def __init__(self, folder: Path, room: int) -> None:
        super().__init__(folder)
        self._room = room

    def add(self, draft: Draft, told: Told) -> Change:
        if not self._room:
            raise ShelfError(Path("/srv"), "the disk is full: make room")
        self._room -= 1
        return super().add(draft, told)


def test_all_articles_of_an_upload_are_added_with_what_is_told_of_all(shelf_dir: Path) -> None:
    refused = (Refused("photo.jpg", "it is a picture"),)
    told = Told(publisher="The Example Gazette", published="2019-06")

    amended = add_all(Unpacked((FERRY, BARGE), refused), told, Shelf(shelf_dir))

    assert [(each.verb, each.article) for each in amended.done] == [
        ("added", "ferry"),
        ("added", "barge"),
    ]
    assert all(each.after and each.after["published"] == "2019-06" for each in amended.done)
    assert amended.refused == refused


@pytest.mark.parametrize("told", [Told(title="One"), Told(url="https://a.example")])
def test_what_is_of_one_article_is_not_told_of_two(shelf_dir: Path, told: Told) -> None:
    with pytest.raises(RefusedUploadError):
        add_all(Unpacked((FERRY, BARGE)), told, Shelf(shelf_dir))

    assert listed(shelf_dir) == ["harbour.txt"]


def test_an_upload_of_which_nothing_can_be_taken_says_why(shelf_dir: Path) -> None:
    refused = (Refused("photo.jpg", "it is a picture"), Refused("a.exe", "it is a program"))

    with pytest.raises(RefusedUploadError) as raised:
        add_all(Unpacked((), refused), Told(), Shelf(shelf_dir))

    assert (raised.value.name, raised.value.reason) == ("photo.jpg", "it is a picture")


def test_bad_metadata_add_nothing(shelf_dir: Path) -> None:
    with pytest.raises(BadMetadataError):
        add_all(Unpacked((FERRY, BARGE)), Told(published="soon"), Shelf(shelf_dir))

    assert listed(shelf_dir) == ["harbour.txt"]


def test_where_the_shelf_fails_in_the_middle_what_was_added_is_told(shelf_dir: Path) -> None:
    amended = add_all(Unpacked((FERRY, BARGE)), Told(), FullShelf(shelf_dir, 1))

    assert [each.article for each in amended.done] == ["ferry"]
    assert amended.refused == (Refused("barge.txt", "the disk is full: make room"),)


def test_where_the_shelf_takes_nothing_it_fails(shelf_dir: Path) -> None:
    with pytest.raises(ShelfError):
        add_all(Unpacked((FERRY, BARGE)), Told(), FullShelf(shelf_dir, 0))


def test_one_article_is_edited_or_removed(shelf_dir: Path) -> None:
    shelf = Shelf(shelf_dir)

    [edited] = edit_one("harbour", Told(title="The harbour"), shelf).done
    [removed] = remove_one("harbour", shelf).done

    assert (edited.verb, removed.verb) == ("edited", "removed")
    with pytest.raises(UnknownArticleError):
        remove_one("harbour", shelf)


def test_what_was_done_is_noted_before_anything_else_can_fail(
    shelf_dir: Path, tmp_path: Path
) -> None:
    noted = Noted(lambda shelf: remove_one("harbour", shelf), "ada", AuditLog(tmp_path))
    missing = ModelMissingError("MiniLM", "it is gone")

    def change_and_fail() -> None:
        with noted.taking_in():
            noted(Shelf(shelf_dir))
            raise missing

    with pytest.raises(NotTakenInError) as raised:
        change_and_fail()

    assert deeds_in(tmp_path) == [("removed", "harbour", "done")]
    assert sentence_for(raised.value) == (
        f"{sentence_for(missing)} The articles are changed all the same: a reload takes them in."
    )


def test_what_fails_before_anything_was_done_fails_as_it_does(
    shelf_dir: Path, tmp_path: Path
) -> None:
    noted = Noted(lambda shelf: remove_one("tower", shelf), "ada", AuditLog(tmp_path))

    with pytest.raises(UnknownArticleError), noted.taking_in():
        noted(Shelf(shelf_dir))

    assert deeds_in(tmp_path) == []


def test_an_audit_log_that_cannot_be_written_undoes_nothing(
    shelf_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    noted = Noted(lambda shelf: remove_one("harbour", shelf), "ada", AuditLog(tmp_path))
    monkeypatch.setattr(AuditLog, "add", refuse)

    amended = noted(Shelf(shelf_dir))

    assert [each.verb for each in amended.done] == ["removed"]


@pytest.mark.parametrize("article", ["harbour", "x" * 255, "名前", "a\udcffb", "corpus:remove:x"])
def test_an_articles_id_fits_into_a_buttons(article: str) -> None:
    assert len(digest_id(article)) == 32
    assert digest_id(article).isalnum()
    assert digest_id(article) != digest_id(f"{article} ")
