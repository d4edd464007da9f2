"""Articles are added, replaced, edited and removed, and each change tells what it did."""

import hashlib
from pathlib import Path

import pytest

from corpus.manifest import read_manifest
from corpus.reading import CorpusMissingError, survey
from corpus.shelf import BadMetadataError, Change, Shelf, ShelfError, Told, UnknownArticleError
from corpus.upload import Draft

OLD, NEW = b"The old bridge is open.", b"The new bridge is closed."
ENTRY = '# By hand.\n[[article]]\nfile = "bridge.txt"\ntitle = "Old"\n'


def draft(id_: str = "bridge", suffix: str = ".txt", content: bytes = NEW) -> Draft:
    return Draft(id_, suffix, content, f"{id_}{suffix}")


def facts(file: str, content: bytes, **told: str) -> dict[str, str | None]:
    empty = dict.fromkeys(("title", "publisher", "url", "published", "note"))
    return {"file": file, "sha256": hashlib.sha256(content).hexdigest(), **empty, **told}


@pytest.fixture
def folder(corpus_dir: Path) -> Path:
    (corpus_dir / "bridge.txt").write_bytes(OLD)
    (corpus_dir / "articles.toml").write_text(ENTRY, encoding="utf-8")
    return corpus_dir


@pytest.fixture
def shelf(folder: Path) -> Shelf:
    return Shelf(folder)


def test_a_shelf_needs_its_folder(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissingError):
        Shelf(tmp_path / "nowhere")


def test_a_new_article_is_added_with_what_is_told_of_it(shelf: Shelf, folder: Path) -> None:
    change = shelf.add(draft("gate"), Told(title=" Gate ", published="2017-06", note=""))

    assert change == Change(
        "gate", "added", None, facts("gate.txt", NEW, title="Gate", published="2017-06")
    )
    assert [file.file for file in survey(folder).files] == ["bridge.txt", "gate.txt"]
    assert (folder / "articles.toml").read_text(encoding="utf-8").startswith(ENTRY)


def test_the_first_article_of_a_folder_needs_no_articles_toml(corpus_dir: Path) -> None:
    Shelf(corpus_dir).add(draft(), Told())

    assert [path.name for path in corpus_dir.iterdir()] == ["bridge.txt"]


def test_a_replaced_article_is_kept_with_its_entry(shelf: Shelf, folder: Path) -> None:
    change = shelf.add(draft(), Told(publisher="Daily"))

    (former,) = shelf.former("bridge")
    assert change.verb == "replaced"
    assert change.before == facts("bridge.txt", OLD, title="Old")
    assert change.after == facts("bridge.txt", NEW, title="Old", publisher="Daily")
    assert former.read_bytes() == OLD
    assert 'title = "Old"' in former.with_suffix(".toml").read_text(encoding="utf-8")
    assert [file.file for file in survey(folder).files] == ["bridge.txt"]
    assert survey(folder).refused == ()


def test_an_article_of_another_suffix_takes_the_place_and_the_entry(
    shelf: Shelf, folder: Path
) -> None:
    change = shelf.add(draft(suffix=".md"), Told(note="sold"))

    assert change.after == facts("bridge.md", NEW, title="Old", note="sold")
    assert not (folder / "bridge.txt").exists()
    assert read_manifest(folder).faults == ()
    assert [path.name for path in shelf.former("bridge")] == ["1.txt"]


def test_an_article_whose_name_gives_the_id_is_replaced_under_its_own_name(
    folder: Path,
) -> None:
    (folder / "The Gate.TXT").write_bytes(OLD)

    change = Shelf(folder).add(draft("the_gate"), Told())

    assert (change.article, change.verb) == ("The Gate", "replaced")
    assert (folder / "The Gate.TXT").read_bytes() == NEW


def test_the_same_bytes_again_change_what_is_told_alone(shelf: Shelf) -> None:
    change = shelf.add(draft(content=OLD), Told(title="New"))

    assert change.verb == "replaced"
    assert change.after == facts("bridge.txt", OLD, title="New")
    assert shelf.former("bridge") == ()


def test_an_entry_is_edited_and_the_article_left_alone(shelf: Shelf, folder: Path) -> None:
    change = shelf.edit("bridge", Told(title="", url="https://daily.example/a"))

    assert change.before == facts("bridge.txt", OLD, title="Old")
    assert change.after == facts("bridge.txt", OLD, url="https://daily.example/a")
    assert (folder / "articles.toml").read_text(encoding="utf-8") == ENTRY.replace(
        'title = "Old"', 'url = "https://daily.example/a"'
    )


def test_an_edit_that_changes_nothing_writes_nothing(shelf: Shelf, folder: Path) -> None:
    before = (folder / "articles.toml").stat().st_ino

    change = shelf.edit("bridge", Told(title="Old", note=""))

    assert change.before == change.after
    assert (folder / "articles.toml").stat().st_ino == before


def test_a_removed_article_is_kept_and_its_entry_gone(shelf: Shelf, folder: Path) -> None:
    shelf.add(draft("gate"), Told())
    change = shelf.remove("bridge")

    assert change == Change("bridge", "removed", facts("bridge.txt", OLD, title="Old"), None)
    assert [file.file for file in survey(folder).files] == ["gate.txt"]
    assert [path.read_bytes() for path in shelf.former("bridge")] == [OLD]
    assert read_manifest(folder).faults == ()
    assert (folder / "articles.toml").read_text(encoding="utf-8") == "# By hand.\n"


def test_an_article_added_after_one_was_removed_gets_nothing_of_it(shelf: Shelf) -> None:
    shelf.remove("bridge")

    assert shelf.add(draft(), Told()).after == facts("bridge.txt", NEW)


def test_former_versions_are_pruned(shelf: Shelf) -> None:
    for number in range(4):
        shelf.add(draft(content=b"version %d" % number), Told())

    assert shelf.prune(2) == 2
    assert [path.name for path in shelf.former("bridge")] == ["3.txt", "4.txt"]


@pytest.mark.parametrize("article", ["brigde", "../bridge", "bridge.txt", "", ".former", "*"])
def test_an_article_that_is_not_there_is_told_with_those_of_like_names(
    shelf: Shelf, folder: Path, article: str
) -> None:
    with pytest.raises(UnknownArticleError):
        shelf.remove(article)
    with pytest.raises(UnknownArticleError):
        shelf.former(article)
    with pytest.raises(UnknownArticleError) as unknown:
        shelf.edit(article, Told(title="x"))

    assert unknown.value.article == article
    assert unknown.value.near == (("bridge",) if "br" in article else ())
    assert (folder / "bridge.txt").read_bytes() == OLD


@pytest.mark.parametrize("told", [Told(url="javascript:x"), Told(published="soon"), Told("a\nb")])
def test_bad_metadata_change_nothing(shelf: Shelf, folder: Path, told: Told) -> None:
    with pytest.raises(BadMetadataError) as bad:
        shelf.add(draft(), told)
    with pytest.raises(BadMetadataError):
        shelf.edit("bridge", told)

    assert bad.value.field in ("url", "published", "title")
    assert (folder / "bridge.txt").read_bytes() == OLD
    assert (folder / "articles.toml").read_text(encoding="utf-8") == ENTRY


@pytest.mark.parametrize("content", [b"[[article", b"# \xff", b"article = 7"])
def test_where_articles_toml_cannot_be_read_no_verb_changes_anything(
    folder: Path, content: bytes
) -> None:
    (folder / "articles.toml").write_bytes(content)
    shelf = Shelf(folder)

    with pytest.raises(ShelfError) as error:
        shelf.add(draft(), Told())
    with pytest.raises(ShelfError):
        shelf.add(draft("gate"), Told(title="Gate"))
    with pytest.raises(ShelfError):
        shelf.edit("bridge", Told())
    with pytest.raises(ShelfError):
        shelf.remove("bridge")

    assert error.value.path == folder / "articles.toml"
    assert (folder / "articles.toml").read_bytes() == content
    assert sorted(path.name for path in folder.iterdir()) == ["articles.toml", "bridge.txt"]


def test_twins_are_told_and_nothing_is_changed(folder: Path) -> None:
    (folder / "bridge.md").write_bytes(NEW)
    shelf = Shelf(folder)

    with pytest.raises(ShelfError, match="rename one of them"):
        shelf.remove("bridge")
    with pytest.raises(ShelfError, match="rename one of them"):
        shelf.add(draft(), Told())
    assert (folder / "bridge.txt").read_bytes() == OLD


def test_what_is_no_article_is_not_written_over(folder: Path, tmp_path: Path) -> None:
    (folder / "gate.txt").mkdir()
    (folder / "tower.txt").symlink_to(tmp_path / "secret")
    shelf = Shelf(folder)

    for id_ in ("gate", "tower"):
        with pytest.raises(ShelfError, match="move it away"):
            shelf.add(draft(id_), Told())
    assert not (tmp_path / "secret").exists()
