"""Zip archives for the tests: honest ones, and ones made by hand to do harm."""

import struct
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

UNIX = 3
MEBIBYTE = 1 << 20


def pack(files: Mapping[str, str | bytes], compression: int = ZIP_DEFLATED) -> bytes:
    """An archive of these files, as any program makes it."""
    return pack_pairs(files.items(), compression)


def pack_pairs(files: Iterable[tuple[str, str | bytes]], compression: int = ZIP_DEFLATED) -> bytes:
    """The same, of files whose names may repeat."""
    written = BytesIO()
    with ZipFile(written, "w", compression) as archive:
        for name, content in files:
            archive.writestr(ZipInfo(name), content, compression)
    return written.getvalue()


def pack_special(name: str, content: bytes, mode: int) -> bytes:
    """An archive of one file of a special kind: a link, a device."""
    written = BytesIO()
    info = ZipInfo(name)
    info.create_system, info.external_attr = UNIX, mode << 16
    with ZipFile(written, "w") as archive:
        archive.writestr(info, content)
    return written.getvalue()


def pack_raw(
    name: bytes,
    packed: bytes,
    *,
    size: int,
    method: int = 8,
    flags: int = 0,
    checksum: int = 0,
    times: int = 1,
) -> bytes:
    """An archive whose headers say what is wanted; `times` entries share the same bytes."""
    fields = struct.pack(
        "<HHHHHIIIHH", 20, flags, method, 0, 0, checksum, len(packed), size, len(name), 0
    )
    local = b"PK\x03\x04" + fields + name + packed
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + fields + bytes(14) + name
    count = min(times, 0xFFFF)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, times * len(entry), len(local), 0)
    return local + times * entry + b"PK\x05\x06" + end


def deflate_mebibytes(times: int, letter: bytes = b"a") -> bytes:
    """A deflated stream of so many mebibytes of one letter, made without unpacking it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(letter * MEBIBYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * times + packer.flush()
