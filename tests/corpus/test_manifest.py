"""What articles.toml tells, and what is said when it is wrong."""

from pathlib import Path

import pytest

from corpus.manifest import Entry, is_published_date, read_manifest

ENTRY = '[[article]]\nfile = "bridge.txt"\n'


def write(folder: Path, content: str) -> Path:
    (folder / "bridge.txt").write_text("The bridge is closed.", encoding="utf-8")
    (folder / "articles.toml").write_text(content, encoding="utf-8")
    return folder


def test_a_folder_without_a_manifest_has_no_entries_and_no_faults(tmp_path: Path) -> None:
    manifest = read_manifest(tmp_path)

    assert manifest.entries == ()
    assert manifest.faults == ()


def test_everything_that_is_told_of_a_file_is_read(tmp_path: Path) -> None:
    told = 'title = "No bridge"\npublisher = "Daily"\nurl = "https://x.example"\nnote = "sold"\n'

    manifest = read_manifest(write(tmp_path, ENTRY + told + 'published = "2017-06-12"\n'))

    assert manifest.faults == ()
    assert manifest.entries == (
        Entry(
            "bridge.txt",
            title="No bridge",
            publisher="Daily",
            url="https://x.example",
            published="2017-06-12",
            note="sold",
        ),
    )


@pytest.mark.parametrize(
    ("written", "published"),
    [('"2017"', "2017"), ("2017", "2017"), ("2017-06-12", "2017-06-12"), ('""', None)],
)
def test_a_date_may_be_written_as_toml_writes_it(
    tmp_path: Path, written: str, published: str | None
) -> None:
    manifest = read_manifest(write(tmp_path, f"{ENTRY}published = {written}\n"))

    assert manifest.faults == ()
    assert manifest.entries[0].published == published


@pytest.mark.parametrize(
    ("content", "file", "words"),
    [
        ("[[article", None, "cannot be read"),
        ("[article]\nfile = 'bridge.txt'", None, "two brackets"),
        ("[settings]\na = 1", None, "'settings'"),
        ("[[article]]\ntitle = 'x'", None, "add file"),
        ("[[article]]\nfile = 7", None, "add file"),
        ("[[article]]\nfile = 'tower.txt'", "tower.txt", "not in the folder"),
        ("[[article]]\nfile = '../bridge.txt'", "../bridge.txt", "path"),
        ("[[article]]\nfile = 'c:\\bridge.txt'", "c:\\bridge.txt", "path"),
        ("[[article]]\nfile = '..'", "..", "path"),
        (ENTRY + ENTRY, "bridge.txt", "twice"),
        (ENTRY + "author = 'Ann'", "bridge.txt", "'author'"),
        (ENTRY + "title = 7", "bridge.txt", "quotation marks"),
        (ENTRY + "published = '2017-13'", "bridge.txt", "'2017-13'"),
        (ENTRY + "published = '2017-02-30'", "bridge.txt", "'2017-02-30'"),
        (ENTRY + "published = 'June'", "bridge.txt", "'June'"),
        (ENTRY + "published = true", "bridge.txt", "'True'"),
    ],
)
def test_a_fault_names_its_file_and_says_what_to_mend(
    tmp_path: Path, content: str, file: str | None, words: str
) -> None:
    (fault,) = read_manifest(write(tmp_path, content)).faults

    assert fault.file == file
    assert words in fault.sentence
    assert fault.sentence.endswith(".")


def test_faults_are_told_together_and_leave_the_rest_standing(tmp_path: Path) -> None:
    content = (
        f"{ENTRY}title = 'No bridge'\npublished = '2017-13'\n[[article]]\nfile = 'tower.txt'\n"
    )

    manifest = read_manifest(write(tmp_path, content))

    assert [fault.file for fault in manifest.faults] == ["bridge.txt", "tower.txt"]
    assert manifest.entries == (Entry("bridge.txt", title="No bridge"),)


@pytest.mark.parametrize("value", ["2017", "2017-06", "2016-02-29", "0001"])
def test_a_day_a_month_or_a_year_is_a_publication_date(value: str) -> None:
    assert is_published_date(value)


@pytest.mark.parametrize(
    "value", ["", "17", "2017-6", "2017-00", "2017-02-29", "2017-06-12T10:00", "２０１７", "0000"]
)
def test_what_the_calendar_does_not_know_is_no_publication_date(value: str) -> None:
    assert not is_published_date(value)
