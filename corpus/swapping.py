"""An article and its entry changed together, whole or not at all."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from corpus.manifest import MANIFEST_NAME, is_plain_name
from corpus.placing import discard, move, place, stage, take_away

# A hidden file that stands in the folder while a swap is under way.
NOTE_NAME = ".shelf-swap.json"


@dataclass(frozen=True, slots=True)
class Swap:
    """What a change replaces: `old` and `new` name files, of which one may be None.

    Digests are SHA-256 (hex). The three texts are articles.toml before the change, after it,
    and while the file is being changed, when it tells what is true of both; None: no such file.
    """

    old: str | None
    old_digest: str | None
    new: str | None
    new_digest: str | None
    before: str | None
    between: str | None
    after: str | None


NOTES: TypeAdapter[Swap] = TypeAdapter(Swap)
# A file, and the bytes that are to stand there; None: nothing.
Step = tuple[Path, bytes | None]


def swap(folder: Path, change: Swap, content: bytes | None) -> None:
    """Carry out a change, so that a crash between any two steps loses nothing.

    All bytes are on the disk before anything is moved. At every moment the article stands
    there, and no metadata stand with a file that they do not describe; after a crash `settle`
    makes it whole. Raises OSError.
    """
    steps = _steps(folder, change, content)
    parts: dict[Path, list[Path]] = {}
    try:
        for target, data in steps:
            if data is not None:
                parts.setdefault(target, []).append(stage(target, data))
        place(folder / NOTE_NAME, NOTES.dump_json(change))
        for target, data in steps:
            if data is None:
                take_away(target)
            else:
                move(parts[target].pop(0), target)
        take_away(folder / NOTE_NAME)
    except OSError:
        for part in (each for staged in parts.values() for each in staged):
            discard(part)
        raise


def settle(folder: Path) -> None:
    """Finish a swap that was interrupted if the new file stands there, else undo it.

    An articles.toml that somebody has changed since is left alone. Raises OSError.
    """
    change = _read_note(folder)
    if change is None:
        return
    done = _is_done(folder, change)
    if done and change.old not in (None, change.new):
        _take_away_old(folder / str(change.old), change.old_digest)
    told = change.after if done else change.before
    if told != change.between and _read_text(folder / MANIFEST_NAME) == change.between:
        _put_text(folder / MANIFEST_NAME, told)
    take_away(folder / NOTE_NAME)


def digest_of(path: Path) -> str | None:
    """The SHA-256 (hex) of a file's bytes; None if there is no such file."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def _steps(folder: Path, change: Swap, content: bytes | None) -> list[Step]:
    """What is written and removed, in the order that is safe."""
    manifest, steps = folder / MANIFEST_NAME, list[Step]()
    if change.between != change.before:
        steps.append((manifest, _encode(change.between)))
    if change.new is not None:
        steps.append((folder / change.new, content))
    if change.old not in (None, change.new):
        steps.append((folder / str(change.old), None))
    if change.after != change.between:
        steps.append((manifest, _encode(change.after)))
    return steps


def _is_done(folder: Path, change: Swap) -> bool:
    """Whether the article's file has been changed."""
    if change.new is not None:
        return digest_of(folder / change.new) == change.new_digest
    return digest_of(folder / str(change.old)) is None


def _take_away_old(path: Path, digest: str | None) -> None:
    """Remove the file that was replaced, unless somebody has changed it since."""
    if digest_of(path) == digest:
        take_away(path)


def _read_note(folder: Path) -> Swap | None:
    """What was under way; None if nothing, or nothing that this room has written."""
    try:
        change = NOTES.validate_json((folder / NOTE_NAME).read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError:
        change = None
    names = [] if change is None else [each for each in (change.old, change.new) if each]
    if not names or not all(map(is_plain_name, names)):
        take_away(folder / NOTE_NAME)
        return None
    return change


def _read_text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return None


def _put_text(path: Path, text: str | None) -> None:
    data = _encode(text)
    if data is None:
        take_away(path)
    else:
        place(path, data)


def _encode(text: str | None) -> bytes | None:
    return None if text is None else text.encode()
