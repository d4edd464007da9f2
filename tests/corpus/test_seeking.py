"""Articles are looked up in the folder by their ids."""

from pathlib import Path

from corpus.seeking import list_files, seek, seek_replaced


def test_files_that_are_articles_by_their_names_are_listed(tmp_path: Path) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_bytes(b"secret")
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in ("b.txt", "A.MD", "c.pdf", ".d.txt", "README.md", "Notice.txt", "e.txt.part"):
        (folder / name).write_bytes(b"x")
    (folder / "f.txt").mkdir()
    (folder / "g.txt").symlink_to(outside)
    (folder / "h.txt").symlink_to(folder / "b.txt")

    names = [path.name for path in list_files(folder, {"Notice.txt"})]

    assert names == ["A.MD", "Notice.txt", "b.txt", "h.txt"]


def test_an_article_is_sought_by_its_id_and_twins_are_seen() -> None:
    files = [Path("a.md"), Path("a.txt"), Path("A.txt")]

    assert seek(files, "a") == [Path("a.md"), Path("a.txt")]
    assert seek(files, "a.txt") == []


def test_a_draft_replaces_its_own_article_or_one_of_a_like_name() -> None:
    files = [Path("Bridge closed.txt"), Path("bridge.txt"), Path("Bridge.md")]

    assert seek_replaced(files, "bridge") == [Path("bridge.txt")]
    assert seek_replaced(files, "bridge_closed") == [Path("Bridge closed.txt")]
    assert seek_replaced(files, "tower") == []
