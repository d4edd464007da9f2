"""The articles of a folder: from files on disk to their texts."""

import hashlib
import os
from collections.abc import Container
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.article import Article
from corpus.decoding import UndecodableError, decode, decode_page
from corpus.manifest import (
    MANIFEST_NAME,
    Entry,
    Fault,
    is_published_date,
    read_manifest,
)
from corpus.markup import Page, read_page

# Counts up when the same bytes are read to another text, so that stored texts grow stale.
READING_VERSION = 2
MAX_ARTICLE_BYTES = 5_000_000
TEXT_SUFFIXES = (".txt", ".md")
PAGE_SUFFIXES = (".html", ".htm")
SUFFIXES = (*TEXT_SUFFIXES, *PAGE_SUFFIXES)
NO_ARTICLES = ("readme", "notice", "license")
NO_SUFFIX = f"articles end in {', '.join(SUFFIXES)}: convert or remove it"
TOO_LARGE = f"it is larger than {MAX_ARTICLE_BYTES // 1_000_000} MB: keep the article's text alone"
FOLDER_REFUSED = "a folder inside the corpus is not read: move its files up"


class CorpusMissingError(Exception):
    """The corpus folder does not exist or is no folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"there is no folder {path}")
        self.path = path


class EmptyCorpusError(Exception):
    """The corpus folder holds no file that can be an article."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} holds no article ({', '.join(SUFFIXES)})")
        self.path = path


class UnreadableArticleError(Exception):
    """A file cannot be read as an article; `reason` tells why and what to do.

    `digest` is that of what was read all the same, as ArticleFile has it.
    """

    def __init__(self, file: str, reason: str, digest: str = "") -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason
        self.digest = digest


class PublishedDateError(ValueError):
    """A publication date that was given is no EDTF day, month or year."""

    def __init__(self, value: str) -> None:
        super().__init__(f"{value!r} is no day, month or year such as 2017-06-13, 2017-06 or 2017")
        self.value = value


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file that holds an article, and what the manifest tells of it.

    `digest` is the SHA-256 (hex) of the bytes, the entry and READING_VERSION.
    """

    path: Path
    id: str
    digest: str
    entry: Entry

    @property
    def file(self) -> str:
        """The file's name."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Refused:
    """A file or folder that is left aside, and why, with the remedy."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What a folder holds: articles by name, files left aside, faults of the manifest."""

    files: tuple[ArticleFile, ...]
    refused: tuple[Refused, ...] = ()
    faults: tuple[Fault, ...] = ()


def survey(folder: Path) -> Survey:
    """Look over a folder's articles: their names and digests, nothing decoded.

    Raises CorpusMissingError, or EmptyCorpusError where no file can be an article.
    """
    if not folder.is_dir():
        raise CorpusMissingError(folder)
    manifest = read_manifest(folder)
    entries = {entry.file: entry for entry in manifest.entries}
    paths = sorted(folder.iterdir())
    files: dict[str, ArticleFile] = {}
    refused = [
        Refused(as_utf8(path.name), FOLDER_REFUSED) for path in paths if _holds_articles(path)
    ]
    for path in (each for each in paths if may_be_article(each, entries) and not each.is_dir()):
        try:
            _refuse_twin(path, files)
            found = _look_at(path, entries.get(path.name, Entry(path.name)))
        except UnreadableArticleError as error:
            refused.append(Refused(error.file, error.reason))
        else:
            files[found.id] = found
    if not files:
        raise EmptyCorpusError(folder)
    return Survey(tuple(files.values()), tuple(refused), manifest.faults)


def locate_article(path: Path, *, published: str | None = None) -> ArticleFile:
    """Look at one file alone, with the `articles.toml` beside it.

    `published` (an EDTF day, month or year) overrides the manifest's. Raises
    UnreadableArticleError and PublishedDateError.
    """
    if published is not None and not is_published_date(published):
        raise PublishedDateError(published)
    if not path.exists():
        raise UnreadableArticleError(path.name, "there is no such file: check its path")
    entries = {entry.file: entry for entry in read_manifest(path.parent).entries}
    told = asdict(entries.get(path.name, Entry(path.name)))
    return _look_at(path, Entry(**(told | ({"published": published} if published else {}))))


def read_article(file: ArticleFile) -> Article:
    """Read the text of an article, with what its manifest entry or its page's head tells.

    Text files stand as they are, without a leading byte order mark; of HTML the extracted
    text counts. Raises UnreadableArticleError.
    """
    data = _read_bytes(file.path)
    try:
        page = read_text(data, file.path.suffix)
    except UndecodableError as error:
        digest = _digest(data, file.entry)
        raise UnreadableArticleError(file.file, error.reason, digest) from error
    entry = file.entry
    published = entry.published or page.published
    return Article(
        id=file.id,
        file=file.file,
        text=page.text,
        digest=_digest(data, entry),
        title=entry.title or page.title,
        publisher=entry.publisher or page.publisher,
        url=entry.url or page.url,
        published=published,
        published_basis=("manifest" if entry.published else "text") if published else None,
        note=entry.note,
    )


def read_text(data: bytes, suffix: str) -> Page:
    """Read a file's bytes as its suffix tells, with a web page's own metadata.

    Raises UndecodableError where this is no article.
    """
    if suffix.lower() in TEXT_SUFFIXES:
        return Page(decode(data))
    page = read_page(decode_page(data))
    if not page.text.strip():
        raise UndecodableError("no article was found in the page: save its text as .txt")
    return page


def may_be_article(path: Path, entries: Container[str]) -> bool:
    """Whether a file is by its name meant as an article, and not to explain the folder.

    A file that the manifest has among its `entries` is one whatever its name.
    """
    name = path.name
    hidden = name.startswith(".") or name == MANIFEST_NAME
    return not hidden and (name in entries or path.stem.lower() not in NO_ARTICLES)


def _holds_articles(folder: Path) -> bool:
    """Whether this is a folder that holds, at any depth, files that would be articles."""
    if folder.name.startswith(".") or not folder.is_dir():
        return False
    files = (Path(name) for _, _, names in os.walk(folder) for name in names)
    return any(file.suffix.lower() in SUFFIXES and may_be_article(file, ()) for file in files)


def _look_at(path: Path, entry: Entry) -> ArticleFile:
    """A file with its digest. Raises UnreadableArticleError."""
    try:
        reason = _find_refusal(path)
    except OSError as error:
        raise _unopened(path, error) from error
    if reason is not None:
        raise UnreadableArticleError(as_utf8(path.name), reason)
    return ArticleFile(path, path.stem, _digest(_read_bytes(path), entry), entry)


def _find_refusal(path: Path) -> str | None:
    """Why a file is not opened, with the remedy; None if it is."""
    if as_utf8(path.name) != path.name:
        return "its name is not written in UTF-8: rename it"
    if path.suffix.lower() not in SUFFIXES:
        return NO_SUFFIX
    if not path.is_file():
        return "it is no file that can be opened: remove it"
    if not path.resolve().is_relative_to(path.parent.resolve()):
        return "it is a link that leads out of the folder: copy the file itself"
    if path.stat().st_size > MAX_ARTICLE_BYTES:
        return TOO_LARGE
    return None


def as_utf8(name: str) -> str:
    """A file's name with a question mark for each byte that is no UTF-8."""
    return name.encode("utf-8", "replace").decode()


def _refuse_twin(path: Path, files: dict[str, ArticleFile]) -> None:
    """Raise UnreadableArticleError if another file has the same name before its suffix."""
    twin = files.get(path.stem)
    if twin is not None:
        reason = f"{twin.file} has the same name before its suffix: rename one of them"
        raise UnreadableArticleError(path.name, reason)


def _read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableArticleError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unopened(path, error) from error


def _unopened(path: Path, error: OSError) -> UnreadableArticleError:
    reason = f"it cannot be opened ({error.strerror}): check its permissions"
    return UnreadableArticleError(path.name, reason)


def _digest(data: bytes, entry: Entry) -> str:
    """The SHA-256 (hex) of a file's bytes and all that bears on how they are read."""
    told = repr((READING_VERSION, asdict(entry))).encode()
    return hashlib.sha256(hashlib.sha256(data).digest() + told).hexdigest()
