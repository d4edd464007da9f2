"""`ontherecord inspect` shows how articles are read, without any index."""

import json
from pathlib import Path

from tests.bot.terminal import Terminal

TEXT = (
    "The harbour waits\n\n"
    "“The bridge will open in May,” Mayor Ada Finch said on Monday.\n\n"
    "It was closed on 3 March 2019.\n"
)


def _write(folder: Path) -> Path:
    file = folder / "harbour.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_a_program_reads_an_article_a_line(terminal: Terminal, empty_place: Path) -> None:
    said = terminal("inspect", str(_write(empty_place)), "--published", "2019-06", "--json")

    told = json.loads(said.out)
    assert (said.code, said.err) == (0, "")
    assert (told["article"], told["published"]) == ("harbour", "2019-06")
    assert "“The bridge" in TEXT
    assert all(each["text"] == TEXT[each["start"] : each["end"]] for each in told["quotations"])
    assert [each["edtf"] for each in told["dates"] if each["text"] == "3 March 2019"] == [
        "2019-03-03"
    ]
    assert not (empty_place / ".ontherecord").exists()


def test_a_person_reads_the_paragraphs(terminal: Terminal, empty_place: Path) -> None:
    said = terminal("inspect", str(_write(empty_place)))

    assert said.code == 0
    assert "It was closed on 3 March 2019." in said.out
    assert "3 March 2019 = 2019-03-03 (stated)" in said.out


def test_a_file_that_cannot_be_read_costs_the_others_nothing(
    terminal: Terminal, empty_place: Path
) -> None:
    good = _write(empty_place)
    bad = empty_place / "photo.txt"
    bad.write_bytes(bytes(range(256)) * 40)

    said = terminal("inspect", str(bad), "missing.txt", str(good), "--json")

    told = [json.loads(line) for line in said.out.splitlines()]
    assert said.code == 1
    assert [each["article"] for each in told] == ["photo", "missing", "harbour"]
    assert ["error" in each for each in told] == [True, True, False]
    assert said.err.startswith("photo.txt cannot be read as an article")
    assert said.err.count("\n") == 2


def test_an_impossible_date_is_misuse(terminal: Terminal, empty_place: Path) -> None:
    said = terminal("inspect", str(_write(empty_place)), "--published", "2019-13")

    assert said.code == 2
    assert said.err.startswith("'2019-13' is no publication date")
