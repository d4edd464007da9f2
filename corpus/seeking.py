"""An article's id in, its file out: looked up, never made of the id."""

from collections.abc import Container
from pathlib import Path

from corpus.disarming import disarm
from corpus.reading import SUFFIXES, as_utf8, may_be_article


def list_files(folder: Path, entries: Container[str]) -> list[Path]:
    """All files that are articles by their names, readable or not, by name.

    `entries` are the names that articles.toml has.
    """
    inside = folder.resolve()
    return [
        path
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in SUFFIXES
        and may_be_article(path, entries)
        and as_utf8(path.name) == path.name
        and path.is_file()
        and (not path.is_symlink() or path.resolve().is_relative_to(inside))
    ]


def seek(files: list[Path], article: str) -> list[Path]:
    """The files of an article: one, unless a twin has the same name before its suffix."""
    return [each for each in files if each.stem == article]


def seek_replaced(files: list[Path], id_: str) -> list[Path]:
    """The files that a draft of this id replaces: its own, or those whose names give that id."""
    return seek(files, id_) or [each for each in files if disarm(each.stem) == id_]
