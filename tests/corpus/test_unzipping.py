"""Archives are unpacked within limits, whatever they say of themselves."""

import stat
import struct
import tracemalloc
import zlib
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZIP_STORED

import pytest

from corpus.reading import MAX_ARTICLE_BYTES, TOO_LARGE
from corpus.unzipping import MAX_ENTRIES, ArchiveError, Member, unzip
from tests.corpus.archives import deflate_mebibytes, pack, pack_pairs, pack_raw, pack_special

TEXT = "The bridge is closed."


def unpack(content: bytes) -> dict[str, Member]:
    return {each.path: each for each in unzip(content, lambda _: None)}


def reason_of(content: bytes) -> str:
    (member,) = unpack(content).values()
    assert member.refused is not None
    assert member.content == b""
    return member.refused


def test_files_come_out_as_they_were_packed_and_folders_do_not() -> None:
    members = unpack(pack({"june/": "", "june/a.txt": TEXT, "b.md": ""}))

    assert members == {
        "june/a.txt": Member("june/a.txt", TEXT.encode()),
        "b.md": Member("b.md", b""),
    }


def test_a_stored_file_is_as_good_as_a_deflated_one() -> None:
    assert unpack(pack({"a.txt": TEXT}, ZIP_STORED))["a.txt"].content == TEXT.encode()


def test_names_are_asked_for_before_anything_is_unpacked() -> None:
    content = pack_raw(b"a.exe", b"no deflated stream", size=5)

    members = list(unzip(content, lambda name: f"{name} is refused"))

    assert members == [Member("a.exe", refused="a.exe is refused")]


@pytest.mark.parametrize(
    "name",
    [
        "/etc/a.txt",
        "../a.txt",
        "b/../../a.txt",
        "b\\..\\..\\a.txt",
        "\\\\server\\a.txt",
        "C:\\a.txt",
        "c:a.txt",
        "..",
    ],
)
def test_a_path_that_leads_out_is_refused_and_its_neighbour_taken(name: str) -> None:
    members = unpack(pack({name: TEXT, "good.txt": TEXT}))

    assert "leads out" in (members[name].refused or "")
    assert members["good.txt"].content == TEXT.encode()


def test_a_second_file_of_the_same_name_is_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        content = pack_pairs([("a.txt", "First."), ("a.txt", "Second.")])

    first, second = unzip(content, lambda _: None)

    assert first.content == b"First."
    assert "another file of this name" in (second.refused or "")


@pytest.mark.parametrize(
    "mode", [stat.S_IFLNK | 0o777, stat.S_IFCHR | 0o666, stat.S_IFIFO | 0o666, stat.S_IFSOCK]
)
def test_links_and_devices_are_refused(mode: int) -> None:
    assert "link or a device" in reason_of(pack_special("a.txt", b"/etc/passwd", mode))


@pytest.mark.parametrize("flags", [0x1, 0x41, 0x2000])
def test_a_locked_file_is_refused(flags: int) -> None:
    content = pack_raw(b"a.txt", TEXT.encode(), size=21, method=0, flags=flags)

    assert "password" in reason_of(content)


@pytest.mark.parametrize("compression", [ZIP_BZIP2, ZIP_LZMA])
def test_what_unpacks_without_bounds_is_not_unpacked(compression: int) -> None:
    assert "unusual way" in reason_of(pack({"a.txt": TEXT}, compression))


def test_a_zero_byte_in_a_name_is_refused() -> None:
    content = pack_raw(b"a.txt\x00.exe", b"x", size=1, method=0, checksum=zlib.crc32(b"x"))

    assert "zero byte" in reason_of(content)


@pytest.mark.parametrize(
    ("name", "flags", "path"),
    [
        ("мост.txt".encode(), 0, "мост.txt"),
        ("мост.txt".encode(), 0x800, "мост.txt"),
        (b"pont\x82.txt", 0, "ponté.txt"),
        (b"pont\x82.txt", 0x800, "ponté.txt"),
    ],
)
def test_names_are_read_as_utf_8_where_they_are_and_never_fail(
    name: bytes, flags: int, path: str
) -> None:
    checksum = zlib.crc32(b"x")

    members = unpack(pack_raw(name, b"x", size=1, method=0, flags=flags, checksum=checksum))

    assert members == {path: Member(path, b"x")}


def test_a_name_that_is_no_utf_8_spoils_no_other() -> None:
    content = pack({"Brücke.txt": TEXT, "é.txt": TEXT}).replace("é".encode(), b"\xff\xfe")

    assert {each.content for each in unpack(content).values()} == {TEXT.encode()}
    assert "Brücke.txt" in unpack(content)


def test_a_file_without_a_name_is_a_file() -> None:
    assert unpack(pack_raw(b"", b"", size=0, method=0)) == {"": Member("")}


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"PK\x05\x06", TEXT.encode(), pack({"a.txt": TEXT})[:-9]]
)
def test_what_is_no_archive_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(ArchiveError, match="no zip archive"):
        unpack(content)


def test_an_archive_without_files_is_refused() -> None:
    with pytest.raises(ArchiveError, match="holds no file"):
        unpack(pack({"june/": ""}))


def test_a_damaged_file_is_refused_and_its_neighbour_taken() -> None:
    content = pack({"a.txt": "x" * 99, "b.txt": TEXT}, ZIP_STORED).replace(b"xx", b"xy", 1)

    members = unpack(content)

    assert "damaged" in (members["a.txt"].refused or "")
    assert members["b.txt"].content == TEXT.encode()


@pytest.mark.parametrize(
    ("size", "reason"), [(1, "damaged"), (21, "damaged"), (4_000_000_000, "100 times")]
)
def test_what_the_header_says_of_sizes_is_not_believed(size: int, reason: str) -> None:
    content = pack_raw(b"a.txt", deflate_mebibytes(6), size=size)

    assert reason in reason_of(content)


def test_a_file_that_is_too_large_is_refused_and_its_neighbour_taken() -> None:
    large = bytes(range(256)) * 20_000

    members = unpack(pack({"a.txt": large, "b.txt": TEXT}, ZIP_STORED))

    assert members["a.txt"].refused == TOO_LARGE
    assert members["b.txt"].content == TEXT.encode()


def test_macos_notes_are_told_in_one_line() -> None:
    members = unpack(pack({"a.txt": TEXT, "__MACOSX/._a.txt": "", "__MACOSX/._b.txt": ""}))

    assert list(members) == ["__MACOSX", "a.txt"]
    assert members["__MACOSX"].refused is not None


def test_files_are_counted() -> None:
    many = {f"{number}.txt": "x" for number in range(MAX_ENTRIES)}

    assert len(unpack(pack(many))) == MAX_ENTRIES
    with pytest.raises(ArchiveError, match="more than 500"):
        unpack(pack(many | {"one.txt": "x"}))
    with pytest.raises(ArchiveError, match="more than 500"):
        unpack(pack_raw(b"a", b"x", size=1, method=0, times=100_000))


def test_a_file_that_is_packed_too_well_is_refused() -> None:
    assert "100 times" in reason_of(pack_raw(b"a.txt", deflate_mebibytes(2), size=2 << 20))


def test_ten_gigabytes_in_ten_megabytes_are_stopped_early() -> None:
    content = pack_raw(b"a.txt", deflate_mebibytes(10_000), size=0xFFFFFFFF)
    tracemalloc.start()

    try:
        reason = reason_of(content)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert len(content) > MAX_ARTICLE_BYTES * 2
    assert reason == TOO_LARGE
    assert peak < 40_000_000


def test_files_that_share_one_bomb_do_not_multiply_it() -> None:
    content = pack_raw(b"00000", deflate_mebibytes(5), size=5 << 20)
    start = len(content) - 22 - 51
    entries = b"".join(content[start:-22].replace(b"00000", b"%05d" % n) for n in range(400))
    end = struct.pack("<HHHHIIH", 0, 0, 400, 400, len(entries), start, 0)

    members = unpack(content[:start] + entries + b"PK\x05\x06" + end)

    assert len(members) == 400
    assert all(each.refused for each in members.values())


def test_an_archive_unpacks_to_no_more_than_its_budget() -> None:
    content = pack({f"{number}.txt": bytes(4_000_000) for number in range(10)})

    with pytest.raises(ArchiveError, match="far more"):
        unpack(content)
