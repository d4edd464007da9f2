"""A zip archive from outside in, its files out, each read or refused."""

import re
import stat
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from corpus.reading import MAX_ARTICLE_BYTES, TOO_LARGE

MAX_ENTRIES = 500
MAX_UNPACKED_BYTES = 100_000_000
MAX_RATIO = 100
# Up to these nobody minds how well a file, or an archive, was packed.
FREE_FILE_BYTES = 1_000_000
FREE_ARCHIVE_BYTES = 10_000_000
CHUNK_BYTES = 65_536

# The signatures that zip gives the parts of an archive, and where their fields stand.
DIRECTORY_ENTRY = b"PK\x01\x02"
DIRECTORY_END = b"PK\x05\x06"
UTF_8_FLAG = 0x800
LOCKED_FLAGS = 0x1 | 0x40 | 0x2000
# macOS packs its own notes on each file beside the files; its Finder hides them.
MAC_NOTES = "__MACOSX"
# `/etc/a.txt`, `\\server\a.txt`, `C:\a.txt`, `../a.txt`, `b\..\a.txt`
LEADS_OUT = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)")

# All that zipfile raises at damaged archives, the unintended among it.
DAMAGES = (
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)

RefuseName = Callable[[str], str | None]


class ArchiveError(ValueError):
    """An archive of which nothing can be taken; `reason` says why, with the remedy."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its path in there, and its content or why it is refused."""

    path: str
    content: bytes = b""
    refused: str | None = None


def unzip(content: bytes, refuse_name: RefuseName) -> Iterator[Member]:
    """Unpack an archive in memory, file after file; its folders are left out silently.

    `refuse_name` is asked before anything is unpacked. What unpacks to too much is stopped
    on the way, whatever the archive says of sizes. Raises ArchiveError.
    """
    with _open(content) as archive:
        members = [each for each in archive.infolist() if not each.filename.endswith("/")]
        notes = [each for each in members if each.filename.startswith(f"{MAC_NOTES}/")]
        members = [each for each in members if each not in notes]
        if not members:
            raise ArchiveError("it holds no file: pack the articles themselves")
        if len(members) > MAX_ENTRIES:
            raise ArchiveError(f"it holds more than {MAX_ENTRIES} files: split it")
        if notes:
            yield Member(MAC_NOTES, refused="it holds macOS's own notes alone: do without it")
        yield from _read_all(archive, members, refuse_name, _budget(len(content)))


def _open(content: bytes) -> ZipFile:
    """Open an archive that is not too long to be listed."""
    # Each entry takes memory as soon as the archive is opened.
    if content.count(DIRECTORY_ENTRY) > 4 * MAX_ENTRIES:
        raise ArchiveError(f"it holds more than {MAX_ENTRIES} files: split it")
    try:
        try:
            return ZipFile(BytesIO(content))
        except UnicodeDecodeError:
            return ZipFile(BytesIO(_without_utf_8_flags(content)))
    except DAMAGES as error:
        raise ArchiveError("it is no zip archive or a damaged one: pack it again") from error


def _without_utf_8_flags(content: bytes) -> bytes:
    """The archive with no name said to be UTF-8, so that one which is not spoils no other."""
    mended = bytearray(content)
    size, start = struct.unpack_from("<II", content, content.rindex(DIRECTORY_END) + 12)
    end = start + size
    while mended.startswith(DIRECTORY_ENTRY, start) and start < end:
        (file,) = struct.unpack_from("<I", mended, start + 42)
        for flags in (start + 8, file + 6):
            (said,) = struct.unpack_from("<H", mended, flags)
            struct.pack_into("<H", mended, flags, said & ~UTF_8_FLAG)
        start += 46 + sum(struct.unpack_from("<HHH", mended, start + 28))
    return bytes(mended)


def _budget(packed: int) -> int:
    """How many bytes an archive of this size may unpack to in all."""
    return min(MAX_UNPACKED_BYTES, max(FREE_ARCHIVE_BYTES, MAX_RATIO * packed))


def _read_all(
    archive: ZipFile, members: list[ZipInfo], refuse_name: RefuseName, budget: int
) -> Iterator[Member]:
    """The files of an archive, unpacked as long as they keep within `budget` bytes."""
    seen: set[str] = set()
    for info in members:
        path = _read_path(info)
        reason = _find_refusal(info, path, seen) or refuse_name(path)
        seen.add(path)
        if reason is not None:
            yield Member(path, refused=reason)
            continue
        most = min(MAX_ARTICLE_BYTES, max(FREE_FILE_BYTES, MAX_RATIO * info.compress_size))
        content, whole = _read(archive, info, most)
        budget -= len(content)
        if budget < 0:
            raise ArchiveError("it unpacks to far more than articles take: split it")
        yield _judge(path, content, whole=whole, most=most)


def _read_path(info: ZipInfo) -> str:
    """A file's path, for which many programs write UTF-8 without saying so."""
    if info.flag_bits & UTF_8_FLAG:
        return info.orig_filename
    try:
        return info.orig_filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.orig_filename


def _find_refusal(info: ZipInfo, path: str, seen: set[str]) -> str | None:
    """Why a file is not unpacked, with the remedy; None if it is."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if "\x00" in path:
        return "its name holds a zero byte: rename it"
    if LEADS_OUT.search(path):
        return "its path leads out of the archive: pack it again without that"
    if path in seen:
        return "the archive holds another file of this name: rename one of them"
    if kind not in (0, stat.S_IFREG):
        return "it is a link or a device: pack the file itself"
    if info.flag_bits & LOCKED_FLAGS:
        return "it is locked with a password: pack it without one"
    # The others unpack without bounds: a few kilobytes of bzip2 can fill the memory.
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "it is packed in an unusual way: pack it again as an ordinary zip"
    return None


def _read(archive: ZipFile, info: ZipInfo, most: int) -> tuple[bytes, bool]:
    """Unpack a file until it is more than `most` bytes, and whether nothing was damaged."""
    content = bytearray()
    try:
        with archive.open(info) as file:
            while len(content) <= most and (chunk := file.read(CHUNK_BYTES)):
                content += chunk
    except DAMAGES:
        return bytes(content), False
    return bytes(content), True


def _judge(path: str, content: bytes, *, whole: bool, most: int) -> Member:
    """The file, refused where it is damaged, too large or packed too well to be an article."""
    if len(content) > MAX_ARTICLE_BYTES:
        return Member(path, refused=TOO_LARGE)
    if len(content) > most:
        reason = f"it unpacks to more than {MAX_RATIO} times its size: pack the article alone"
        return Member(path, refused=reason)
    if not whole:
        return Member(path, refused="it is damaged: pack it again")
    return Member(path, content)
