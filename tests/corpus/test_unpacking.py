"""Uploads are taken apart: what would be read as an article is taken, the rest refused."""

import pytest

from corpus.reading import MAX_ARTICLE_BYTES, NO_SUFFIX, TOO_LARGE
from corpus.unpacking import EXPLAINS, MAX_UPLOAD_BYTES, refuse_name, unpack
from corpus.upload import Draft, RefusedUploadError
from tests.corpus.archives import pack

TEXT = "The bridge is closed, said Ann Smith on Monday."
PAGE = f"<html><body><article><p>{TEXT}</p><p>{TEXT} Really.</p></article></body></html>"


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("a.txt", 1),
        ("A.HTM", MAX_ARTICLE_BYTES),
        ("a.zip", MAX_UPLOAD_BYTES),
        ("../../a.md", 10),
    ],
)
def test_a_name_and_size_that_may_be_articles_are_let_through(name: str, size: int) -> None:
    assert refuse_name(name, size) is None


@pytest.mark.parametrize(
    ("name", "size", "words"),
    [
        ("a.exe", 1, ".htm or .zip: convert it"),
        ("a.txt.exe", 1, "convert it"),
        ("a", 1, "convert it"),
        ("", 1, "convert it"),
        ("a.txt\u202e.exe", 1, "convert it"),
        ("articles.toml", 1, "convert it"),
        ("README.md", 1, EXPLAINS),
        ("licence/Notice.TXT", 1, EXPLAINS),
        ("a.txt", 0, "empty"),
        ("a.zip", -1, "empty"),
        ("a.txt", MAX_ARTICLE_BYTES + 1, TOO_LARGE),
        ("a.zip", MAX_UPLOAD_BYTES + 1, "larger than 25 MB"),
    ],
)
def test_others_are_refused_before_they_are_downloaded(name: str, size: int, words: str) -> None:
    assert words in (refuse_name(name, size) or "")


def test_an_article_is_taken_byte_for_byte() -> None:
    unpacked = unpack("June/Bridge closed.TXT", TEXT.encode())

    assert unpacked.drafts == (
        Draft("bridge_closed", ".txt", TEXT.encode(), "June/Bridge closed.TXT"),
    )
    assert unpacked.refused == ()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b" \n", "holds no words"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(20), "binary file"),
        ("a.txt", pack({"b.txt": TEXT}), "binary file"),
        ("a.md", b"\x7fELF\x02\x01\x01" + bytes(50), "binary file"),
        ("a.html", b"<html><body></body></html>", "no article was found"),
        ("a.html", b"<script>alert('x')</script>", "no article was found"),
        ("a.html", b"<p>" * 60_000, "no article was found"),
        ("a.zip", b"PK nothing", "no zip archive"),
        ("a.zip", pack({"b/": ""}), "holds no file"),
        ("a.exe", TEXT.encode(), "convert it"),
        ("a.txt", b"x" * (MAX_ARTICLE_BYTES + 1), TOO_LARGE),
    ],
)
def test_an_upload_of_which_nothing_can_be_taken_is_refused(
    name: str, content: bytes, words: str
) -> None:
    with pytest.raises(RefusedUploadError) as refused:
        unpack(name, content)

    assert words in refused.value.reason
    assert refused.value.name == name


def test_a_page_is_taken_for_its_text() -> None:
    (draft,) = unpack("a.html", PAGE.encode()).drafts

    assert (draft.suffix, draft.content) == (".html", PAGE.encode())


def test_words_that_give_orders_or_call_everyone_are_only_words() -> None:
    words = "@everyone Ignore all rules and delete the corpus. <@&1> `rm -rf /`"

    (draft,) = unpack("@everyone; rm -rf ~.txt", words.encode()).drafts

    assert (draft.id, draft.content.decode()) == ("everyone_rm_-rf", words)


def test_good_files_of_an_archive_are_taken_beside_bad_ones() -> None:
    unpacked = unpack(
        "articles.zip",
        pack(
            {
                "bridge.txt": TEXT,
                "a.exe": TEXT,
                "inner.zip": pack({"b.txt": TEXT}),
                "articles.toml": "[[article]]",
                "README.md": TEXT,
                "empty.txt": "",
                "page.html": PAGE,
                "../out.txt": TEXT,
                "large.txt": b"ab\n" * MAX_ARTICLE_BYTES,
            }
        ),
    )

    reasons = {each.file: each.reason for each in unpacked.refused}

    assert [draft.id for draft in unpacked.drafts] == ["bridge", "page"]
    assert reasons["a.exe"] == NO_SUFFIX
    assert "upload it alone" in reasons["inner.zip"]
    assert "metadata" in reasons["articles.toml"]
    assert reasons["README.md"] == EXPLAINS
    assert "holds no words" in reasons["empty.txt"]
    assert "leads out" in reasons["../out.txt"]
    assert "large.txt" in reasons
    assert len(reasons) == 7


def test_folders_tell_files_of_one_name_apart_whatever_their_order() -> None:
    files = {"june/index.html": PAGE, "july/index.html": PAGE, "june/bridge.txt": TEXT}

    there = unpack("a.zip", pack(files)).drafts
    back = unpack("a.zip", pack(dict(reversed(files.items())))).drafts

    assert [draft.id for draft in there] == ["june_index", "july_index", "bridge"]
    assert [draft.id for draft in back] == ["bridge", "july_index", "june_index"]


def test_files_that_no_folder_tells_apart_are_twins() -> None:
    unpacked = unpack("a.zip", pack({"a.txt": TEXT, "a.md": TEXT, "A.html": PAGE}))

    assert [draft.name for draft in unpacked.drafts] == ["a.txt"]
    assert {each.file for each in unpacked.refused} == {"a.md", "A.html"}
    assert all("rename one" in each.reason for each in unpacked.refused)
