"""Former versions of articles, kept in a hidden folder until pruned."""

from pathlib import Path

from corpus.placing import place, sweep, take_away
from corpus.reading import SUFFIXES

FORMER_NAME = ".former"
# Beside each version, what articles.toml told of it.
TOLD_SUFFIX = ".toml"


def keep(folder: Path, article: str, content: bytes, suffix: str, told: str) -> None:
    """Keep an article's bytes as its newest former version; `told` is its entry.

    Nothing is written where the newest is the same already. Raises OSError.
    """
    versions = folder / FORMER_NAME / article
    versions.mkdir(parents=True, exist_ok=True)
    newest = find_former(folder, article)[-1:]
    if newest and newest[0].suffix == suffix and newest[0].read_bytes() == content:
        beside = newest[0].with_suffix(TOLD_SUFFIX)
        if beside.is_file() and beside.read_bytes() == told.encode():
            return
    number = max((int(each.stem) for each in versions.iterdir() if _is_numbered(each)), default=0)
    place(versions / f"{number + 1}{TOLD_SUFFIX}", told.encode())
    place(versions / f"{number + 1}{suffix}", content)


def find_former(folder: Path, article: str) -> tuple[Path, ...]:
    """The former versions of an article, oldest first. Raises OSError."""
    versions = [each for each in find_kept(folder) if each.name == article]
    files = (path for each in versions for path in each.iterdir())
    found = (each for each in files if _is_numbered(each) and each.suffix.lower() in SUFFIXES)
    return tuple(sorted(found, key=lambda each: int(each.stem)))


def find_kept(folder: Path) -> list[Path]:
    """The folders that hold former versions, each named as its article. Raises OSError."""
    former = folder / FORMER_NAME
    return [each for each in sorted(former.iterdir()) if each.is_dir()] if former.is_dir() else []


def prune_former(folder: Path, keep: int) -> int:
    """Remove all but the newest `keep` versions of each article; how many. Raises OSError."""
    pruned = 0
    for versions in find_kept(folder):
        found = find_former(folder, versions.name)
        for path in found[: max(0, len(found) - max(0, keep))]:
            take_away(path)
            take_away(path.with_suffix(TOLD_SUFFIX))
            pruned += 1
        if not any(versions.iterdir()):
            versions.rmdir()
    return pruned


def sweep_former(folder: Path) -> None:
    """Remove what a crash left among the former versions. Raises OSError."""
    for versions in find_kept(folder):
        sweep(versions)


def _is_numbered(path: Path) -> bool:
    return path.stem.isascii() and path.stem.isdigit()
