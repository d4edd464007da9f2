"""Former versions are numbered, kept once, found in order and pruned."""

from pathlib import Path

from corpus.keeping import find_former, find_kept, keep, prune_former, sweep_former
from corpus.placing import stage

TOLD = '[[article]]\nfile = "bridge.txt"\n'


def keep_versions(folder: Path, *contents: bytes) -> None:
    for content in contents:
        keep(folder, "bridge", content, ".txt", TOLD)


def test_versions_are_found_oldest_first(tmp_path: Path) -> None:
    keep_versions(tmp_path, *(b"%d" % number for number in range(1, 12)))

    found = find_former(tmp_path, "bridge")

    assert [path.read_bytes() for path in found] == [b"%d" % number for number in range(1, 12)]
    assert found[9] == tmp_path / ".former" / "bridge" / "10.txt"


def test_beside_a_version_stands_what_was_told_of_it(tmp_path: Path) -> None:
    keep_versions(tmp_path, b"old")

    (version,) = find_former(tmp_path, "bridge")

    assert version.with_suffix(".toml").read_text(encoding="utf-8") == TOLD


def test_what_is_the_newest_version_already_is_not_kept_twice(tmp_path: Path) -> None:
    keep_versions(tmp_path, b"old", b"old", b"new", b"old")
    keep(tmp_path, "bridge", b"old", ".txt", TOLD + 'title = "Old"\n')
    keep(tmp_path, "bridge", b"old", ".md", TOLD)

    versions = find_former(tmp_path, "bridge")

    assert [path.name for path in versions] == ["1.txt", "2.txt", "3.txt", "4.txt", "5.md"]


def test_all_but_the_newest_are_pruned(tmp_path: Path) -> None:
    keep_versions(tmp_path, b"1", b"2", b"3")
    keep(tmp_path, "tower", b"1", ".md", TOLD)

    assert prune_former(tmp_path, 2) == 1
    assert [path.name for path in find_former(tmp_path, "bridge")] == ["2.txt", "3.txt"]
    assert prune_former(tmp_path, 0) == 3
    assert find_kept(tmp_path) == []


def test_numbers_are_not_used_again_after_pruning(tmp_path: Path) -> None:
    keep_versions(tmp_path, b"1", b"2")
    prune_former(tmp_path, 1)
    keep_versions(tmp_path, b"3")

    assert [path.name for path in find_former(tmp_path, "bridge")] == ["2.txt", "3.txt"]


def test_a_name_from_outside_finds_nothing_outside(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (tmp_path / "1.txt").write_bytes(b"secret")
    keep_versions(folder, b"old")

    for name in ("../..", "..", ".", "", "bridge/", str(tmp_path), "bridge\x00"):
        assert find_former(folder, name) == ()


def test_what_a_crash_left_is_swept(tmp_path: Path) -> None:
    keep_versions(tmp_path, b"old")
    part = stage(tmp_path / ".former" / "bridge" / "2.txt", b"half")

    sweep_former(tmp_path)

    assert not part.exists()
    assert len(find_former(tmp_path, "bridge")) == 1
