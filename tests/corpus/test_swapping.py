"""What a swap left half done is finished or undone, and no note is believed blindly."""

from pathlib import Path

import pytest

from corpus.swapping import NOTE_NAME, NOTES, Swap, digest_of, settle, swap


def make(folder: Path, old: str, new: str) -> Swap:
    (folder / old).write_bytes(b"old")
    (folder / "articles.toml").write_bytes(b"# before")
    (folder / "new").write_bytes(b"new")
    digests = digest_of(folder / old), digest_of(folder / "new")
    (folder / "new").unlink()
    return Swap(old, digests[0], new, digests[1], "# before", "# between", "# after")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_swap_leaves_the_new_file_and_the_new_text(tmp_path: Path) -> None:
    swap(tmp_path, make(tmp_path, "a.txt", "a.md"), b"new")

    assert contents(tmp_path) == {"a.md": b"new", "articles.toml": b"# after"}


@pytest.mark.parametrize(("file", "text"), [(b"old", b"# before"), (b"new", b"# after")])
def test_what_was_interrupted_goes_where_the_file_is(
    tmp_path: Path, file: bytes, text: bytes
) -> None:
    change = make(tmp_path, "a.txt", "a.txt")
    (tmp_path / "a.txt").write_bytes(file)
    (tmp_path / "articles.toml").write_bytes(b"# between")
    (tmp_path / NOTE_NAME).write_bytes(NOTES.dump_json(change))

    settle(tmp_path)

    assert contents(tmp_path) == {"a.txt": file, "articles.toml": text}


def test_an_old_file_that_somebody_has_changed_since_stays(tmp_path: Path) -> None:
    change = make(tmp_path, "a.txt", "a.md")
    (tmp_path / "a.md").write_bytes(b"new")
    (tmp_path / "a.txt").write_bytes(b"changed")
    (tmp_path / NOTE_NAME).write_bytes(NOTES.dump_json(change))

    settle(tmp_path)

    assert contents(tmp_path)["a.txt"] == b"changed"


@pytest.mark.parametrize("note", [b"", b"{}", b"\xff", b"[1]"])
def test_a_note_that_says_nothing_is_thrown_away(tmp_path: Path, note: bytes) -> None:
    (tmp_path / NOTE_NAME).write_bytes(note)

    settle(tmp_path)

    assert contents(tmp_path) == {}


def test_a_note_that_leads_out_of_the_folder_is_thrown_away(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (tmp_path / "secret.txt").write_bytes(b"secret")
    digest = digest_of(tmp_path / "secret.txt")
    change = Swap("../secret.txt", digest, None, None, None, None, None)
    (folder / NOTE_NAME).write_bytes(NOTES.dump_json(change))

    settle(folder)

    assert (tmp_path / "secret.txt").read_bytes() == b"secret"
    assert contents(folder) == {}
