"""The shelf: articles added, replaced, edited, removed, none ever lost."""

import errno
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from corpus.amending import AmendingError, amend, pass_on, read_amendable
from corpus.keeping import find_former, keep, prune_former, sweep_former
from corpus.manifest import MANIFEST_NAME, Entry, read_manifest
from corpus.metadata import find_fault
from corpus.placing import place, sweep
from corpus.reading import CorpusMissingError
from corpus.seeking import list_files, seek, seek_replaced
from corpus.swapping import Swap, digest_of, settle, swap
from corpus.upload import Draft

Verb = Literal["added", "replaced", "edited", "removed"]
Facts = dict[str, str | None]

REASONS = {
    errno.ENOSPC: "the disk is full: make room",
    errno.EDQUOT: "the disk's quota is used up: make room",
    errno.EROFS: "the disk can only be read: mount it for writing",
    errno.EACCES: "it may not be written: mend its permissions",
    errno.EPERM: "it may not be written: mend its permissions",
    errno.ENOENT: "it has gone meanwhile: look whether somebody else changes the folder",
}


class UnknownArticleError(Exception):
    """There is no such article; `near` are the ids of those of a similar name."""

    def __init__(self, article: str, near: tuple[str, ...]) -> None:
        super().__init__(f"there is no article {article!r}")
        self.article, self.near = article, near

    @property
    def told(self) -> str:
        """The ids of a similar name on one line, or that there are none."""
        return ", ".join(self.near) or "none"


class BadMetadataError(ValueError):
    """A `field` cannot have this `value`; `reason` says why, with the remedy."""

    def __init__(self, field: str, value: str, reason: str) -> None:
        super().__init__(f"{field} {value!r}: {reason}")
        self.field, self.value, self.reason = field, value, reason


class ShelfError(Exception):
    """The files at `path` cannot be changed; `reason` says why, with the remedy."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


@dataclass(frozen=True, slots=True)
class Told:
    """Metadata of an article. None leaves what stands there, "" takes it away."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to an article: its file's name, SHA-256 (hex) and entry before and after."""

    article: str
    verb: Verb
    before: Facts | None
    after: Facts | None


class Shelf:
    """The articles of a folder, for one process at a time to change.

    All that is written is whole or not there, and what is replaced or removed is kept among
    the former versions. A crash leaves every article readable; opening the shelf again
    makes the folder tidy. Raises CorpusMissingError and ShelfError.
    """

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise CorpusMissingError(folder)
        self._folder = folder
        self._known: dict[str, Entry] | None = None
        with self._working():
            sweep(folder)
            sweep_former(folder)

    def add(self, draft: Draft, told: Told) -> Change:
        """Put an article on the shelf; one that stands there under its id is replaced.

        So is one whose file's name would give that id: `Bridge.txt` by `bridge`. Raises
        ShelfError and BadMetadataError.
        """
        fields = _check(told)
        with self._working():
            old = self._find(draft.id)
            before = self._describe(old)
            new = self._place_for(draft, old)
            if old == new and digest_of(new) == hashlib.sha256(draft.content).hexdigest():
                self._tell(new, fields)
            else:
                self._swap(old, new, draft.content, fields)
            verb: Verb = "replaced" if old else "added"
            return Change(new.stem, verb, before, self._describe(new))

    def edit(self, article: str, told: Told) -> Change:
        """Change what articles.toml tells of an article.

        Raises UnknownArticleError, ShelfError and BadMetadataError.
        """
        fields = _check(told)
        with self._working():
            path = self._get(article)
            before = self._describe(path)
            self._tell(path, fields)
            return Change(article, "edited", before, self._describe(path))

    def remove(self, article: str) -> Change:
        """Take an article off the shelf; its file is kept among the former versions.

        Raises UnknownArticleError and ShelfError.
        """
        with self._working():
            path = self._get(article)
            before = self._describe(path)
            self._swap(path, None, None, {})
            return Change(article, "removed", before, None)

    def former(self, article: str) -> tuple[Path, ...]:
        """The former versions of an article, oldest first.

        Raises UnknownArticleError where there is neither an article nor a version.
        """
        with self._working():
            found = find_former(self._folder, article)
            if not found:
                self._get(article)
            return found

    def prune(self, keep: int) -> int:
        """Remove all but the newest `keep` former versions of each article; how many."""
        with self._working():
            return prune_former(self._folder, keep)

    @contextmanager
    def _working(self) -> Iterator[None]:
        """Make the folder tidy before something is done to it, and after that has failed."""
        try:
            settle(self._folder)
            self._known = None
            yield
        except OSError as error:
            with suppress(OSError):
                settle(self._folder)
            named = Path(error.filename or self._folder)
            path = self._folder if named.name.startswith(".") else named
            unknown = f"{error.strerror or error}: see whether the disk is sound"
            raise ShelfError(path, REASONS.get(error.errno or 0, unknown)) from error
        except AmendingError as error:
            raise ShelfError(self._folder / MANIFEST_NAME, error.reason) from error

    def _get(self, article: str) -> Path:
        """The file of an article, which is looked up and never made of its name."""
        files = self._files()
        found = seek(files, article)
        if not found:
            ids = sorted({each.stem for each in files})
            raise UnknownArticleError(article, tuple(get_close_matches(article, ids)))
        return _only(found)

    def _find(self, id_: str) -> Path | None:
        """The file that a draft of this id replaces."""
        found = seek_replaced(self._files(), id_)
        return _only(found) if found else None

    def _files(self) -> list[Path]:
        return list_files(self._folder, self._entries())

    def _place_for(self, draft: Draft, old: Path | None) -> Path:
        """Where a draft's file is to stand."""
        if old is not None and old.suffix.lower() == draft.suffix:
            return old
        new = self._folder / f"{old.stem if old else draft.id}{draft.suffix}"
        if new.is_symlink() or new.exists():
            raise ShelfError(new, "something that is no article stands there: move it away")
        return new

    def _describe(self, path: Path | None) -> Facts | None:
        """What the audit log tells of an article's file."""
        if path is None:
            return None
        entry = self._entries().get(path.name, Entry(path.name))
        return asdict(entry) | {"sha256": digest_of(path)}

    def _keep(self, path: Path | None) -> None:
        """Keep a file, with its entry, before it is replaced or removed."""
        if path is not None:
            told = {field: value for field, value in asdict(self._entry(path)).items() if value}
            entry = amend("", path.name, told)
            keep(self._folder, path.stem, path.read_bytes(), path.suffix, entry)

    def _entry(self, path: Path | None) -> Entry:
        name = path.name if path else ""
        return self._entries().get(name, Entry(name))

    def _entries(self) -> dict[str, Entry]:
        """What articles.toml tells of the files that are there, read once for each state."""
        if self._known is None:
            self._known = {entry.file: entry for entry in read_manifest(self._folder).entries}
        return self._known

    def _tell(self, path: Path, fields: Mapping[str, str]) -> None:
        """Change what articles.toml tells of a file."""
        text = read_amendable(self._folder / MANIFEST_NAME)
        amended = amend(text or "", path.name, self._changes(path, fields))
        if amended != (text or ""):
            place(self._folder / MANIFEST_NAME, amended.encode())
            self._known = None

    def _swap(
        self, old: Path | None, new: Path | None, content: bytes | None, fields: Mapping[str, str]
    ) -> None:
        """Let a file with its entry take the place of another, which is kept."""
        text = read_amendable(self._folder / MANIFEST_NAME)
        names = old.name if old else None, new.name if new else None
        between, after = pass_on(text, *names, self._changes(old, fields))
        old_digest = digest_of(old) if old else None
        new_digest = None if content is None else hashlib.sha256(content).hexdigest()
        change = Swap(names[0], old_digest, names[1], new_digest, text, between, after)
        self._keep(old)
        swap(self._folder, change, content)
        self._known = None

    def _changes(self, path: Path | None, fields: Mapping[str, str]) -> dict[str, str]:
        """The fields that articles.toml does not tell so already."""
        entry = asdict(self._entry(path))
        return {field: value for field, value in fields.items() if value != (entry[field] or "")}


def _check(told: Told) -> dict[str, str]:
    """The fields that are told, by name, without blanks around. Raises BadMetadataError."""
    fields = {name: value.strip() for name, value in asdict(told).items() if value is not None}
    for name, value in fields.items():
        reason = find_fault(name, value) if value else None
        if reason is not None:
            raise BadMetadataError(name, value, reason)
    return fields


def _only(files: list[Path]) -> Path:
    """The one file of these. Raises ShelfError where there are more."""
    if len(files) > 1:
        reason = f"{files[0].name} has the same name before its suffix: rename one of them"
        raise ShelfError(files[1], reason)
    return files[0]
