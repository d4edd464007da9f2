"""Folders are surveyed, files read as they stand, and what cannot be is told."""

from pathlib import Path

import pytest

from corpus.reading import (
    MAX_ARTICLE_BYTES,
    CorpusMissingError,
    EmptyCorpusError,
    PublishedDateError,
    UnreadableArticleError,
    locate_article,
    read_article,
    survey,
)

TEXT = "The bridge is closed.\r\n\r\n“It is,” said Ann Smith.\n"


def write(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


def test_articles_are_listed_by_name_and_read_as_they_stand(tmp_path: Path) -> None:
    found = survey(write(tmp_path, b_md="# B is here", a_txt="\ufeff" + TEXT))

    articles = [read_article(file) for file in found.files]

    assert [article.id for article in articles] == ["a", "b"]
    assert articles[0].text == TEXT
    assert articles[0].published_basis is None
    assert [article.digest for article in articles] == [file.digest for file in found.files]


def test_the_manifest_tells_what_the_text_does_not(tmp_path: Path) -> None:
    manifest = '[[article]]\nfile = "a.txt"\ntitle = "No"\npublished = "2017-06"\nnote = "n"'

    file = survey(write(tmp_path, a_txt=TEXT, articles_toml=manifest)).files[0]
    article = read_article(file)

    assert (article.title, article.published, article.note) == ("No", "2017-06", "n")
    assert article.published_basis == "manifest"


def test_a_digest_changes_with_the_file_and_with_its_entry_alone(tmp_path: Path) -> None:
    before = survey(write(tmp_path, a_txt=TEXT, b_txt=TEXT)).files
    manifest = '[[article]]\nfile = "a.txt"\ntitle = "No"'
    after = survey(write(tmp_path, articles_toml=manifest)).files
    last = survey(write(tmp_path, b_txt=TEXT + "!")).files

    assert before[0].digest != after[0].digest
    assert before[1].digest == after[1].digest != last[1].digest
    assert after[0].digest == last[0].digest


def test_what_explains_the_folder_is_no_article_and_is_not_complained_of(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "NOTICE").write_text("Not ours.", encoding="utf-8")

    found = survey(write(tmp_path, a_txt=TEXT, README_md="Read me", _hidden_txt=TEXT))

    assert [file.file for file in found.files] == ["a.txt"]
    assert found.refused == ()


def test_what_explains_the_folder_is_an_article_where_the_manifest_names_it(
    tmp_path: Path,
) -> None:
    manifest = '[[article]]\nfile = "Notice.txt"\ntitle = "Notice of closure"'

    found = survey(write(tmp_path, Notice_txt=TEXT, license_txt=TEXT, articles_toml=manifest))

    assert [file.file for file in found.files] == ["Notice.txt"]


def test_a_folder_with_articles_inside_the_corpus_is_refused_by_its_name(tmp_path: Path) -> None:
    for inner in ("a/june", "pictures", "notes", ".drafts"):
        (tmp_path / inner).mkdir(parents=True)
    write(tmp_path / "a/june", b_txt=TEXT)
    write(tmp_path / "pictures", c_png=b"\x89PNG")
    write(tmp_path / "notes", README_md="Read me")
    write(tmp_path / ".drafts", d_txt=TEXT)

    found = survey(write(tmp_path, a_txt=TEXT))

    assert [file.file for file in found.files] == ["a.txt"]
    assert [each.file for each in found.refused] == ["a"]
    assert "move its files up" in found.refused[0].reason


def test_files_that_cannot_be_articles_are_refused_with_a_remedy(tmp_path: Path) -> None:
    write(tmp_path, a_txt=TEXT, a_md=TEXT, c_pdf=b"%PDF")
    (tmp_path / "large.txt").write_bytes(b"x" * (MAX_ARTICLE_BYTES + 1))

    found = survey(tmp_path)
    refused = {each.file: each.reason for each in found.refused}

    assert [file.file for file in found.files] == ["a.md"]
    assert set(refused) == {"a.txt", "c.pdf", "large.txt"}
    assert "rename" in refused["a.txt"]
    assert "5 MB" in refused["large.txt"]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    write(tmp_path, secret_txt="password")
    (folder / "a.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")

    found = survey(folder)

    assert [file.file for file in found.files] == ["b.txt"]
    assert [each.file for each in found.refused] == ["a.txt", "gone.txt"]
    with pytest.raises(UnreadableArticleError, match="link"):
        locate_article(folder / "a.txt")


def test_a_missing_folder_and_an_empty_one_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissingError) as missing:
        survey(tmp_path / "nowhere")
    with pytest.raises(EmptyCorpusError) as empty:
        survey(tmp_path)

    assert missing.value.path == tmp_path / "nowhere"
    assert empty.value.path == tmp_path


@pytest.mark.parametrize("data", [b"", b" \n ", b"\x00\x01", b"\x89PNG\r\n\x1a\n\x00"])
def test_an_article_that_is_no_text_is_told_when_it_is_read(tmp_path: Path, data: bytes) -> None:
    file = survey(write(tmp_path, a_txt=data)).files[0]

    with pytest.raises(UnreadableArticleError) as unreadable:
        read_article(file)

    assert unreadable.value.file == "a.txt"
    assert ": " in unreadable.value.reason


def test_a_page_without_an_article_is_told_when_it_is_read(tmp_path: Path) -> None:
    file = survey(write(tmp_path, a_html="<html><body><p></p></body>no</html>")).files[0]

    with pytest.raises(UnreadableArticleError, match=r"save its text as \.txt"):
        read_article(file)


def test_a_file_that_may_not_be_opened_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, a_txt=TEXT, b_txt=TEXT)
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = survey(tmp_path)

    assert [file.file for file in found.files] == ["b.txt"]
    assert [each.file for each in found.refused] == ["a.txt"]
    assert "Permission denied" in found.refused[0].reason


def test_a_file_that_has_gone_is_told_when_it_is_read(tmp_path: Path) -> None:
    file = survey(write(tmp_path, a_txt=TEXT)).files[0]
    file.path.unlink()

    with pytest.raises(UnreadableArticleError, match="cannot be opened"):
        read_article(file)


def test_one_file_is_located_with_the_manifest_beside_it(tmp_path: Path) -> None:
    manifest = '[[article]]\nfile = "a.txt"\ntitle = "No"\npublished = "2017-06"'
    path = write(tmp_path, a_txt=TEXT, articles_toml=manifest) / "a.txt"

    assert locate_article(path) == survey(tmp_path).files[0]
    assert read_article(locate_article(path, published="2018")).published == "2018"
    assert read_article(locate_article(path, published="2018")).title == "No"


def test_one_file_is_refused_as_a_folder_would_refuse_it(tmp_path: Path) -> None:
    write(tmp_path, a_txt=TEXT, a_pdf=b"%PDF")

    with pytest.raises(UnreadableArticleError, match="no such file"):
        locate_article(tmp_path / "b.txt")
    with pytest.raises(UnreadableArticleError, match=r"\.txt"):
        locate_article(tmp_path / "a.pdf")
    with pytest.raises(PublishedDateError, match="2017-13"):
        locate_article(tmp_path / "a.txt", published="2017-13")
