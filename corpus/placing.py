"""Bytes to a file: written beside, then moved, whole or not at all."""

import os
import re
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

# `.shelf-0123456789abcdef.part`: hidden, so that nobody takes it for an article.
PART = re.compile(r"\.shelf-[0-9a-f]{16}\.part")


def stage(target: Path, content: bytes) -> Path:
    """Write what is to stand at `target` into a hidden file beside it, down to the disk."""
    part = target.with_name(f".shelf-{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
    except OSError:
        discard(part)
        raise
    return part


def move(part: Path, target: Path) -> None:
    """Let what was staged stand at `target`, in one step."""
    try:
        part.replace(target)
    except OSError:
        discard(part)
        raise
    sync(target.parent)


def place(target: Path, content: bytes) -> None:
    """Write a file that is never seen half written."""
    move(stage(target, content), target)


def take_away(path: Path) -> None:
    """Remove a file, which may be gone already."""
    path.unlink(missing_ok=True)
    sync(path.parent)


def discard(part: Path) -> None:
    """Remove what was staged, if that can be done; else it is swept later."""
    with suppress(OSError):
        part.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what a crash left of files that were being written."""
    for path in list(folder.iterdir()):
        if PART.fullmatch(path.name):
            path.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Write a file, or a folder's list of files, down to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
