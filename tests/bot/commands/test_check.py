"""`ontherecord check` says whether a quotation is printed, and shows what is."""

import json
from pathlib import Path

from bot.catalogue import ENGLISH
from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.terminal import Terminal

PLACE = "The bridge and the *harbour* · The Example Gazette · 12 June 2019 · paragraph 1"


def test_a_person_reads_that_the_words_are_printed_and_where(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("check", "The bridge will open in May,")

    assert said.code == 0
    assert said.out.splitlines() == [
        "Verbatim: these words are printed.",
        "   Ada Finch → the council",
        "   “The bridge will open in May,”",
        f"   {PLACE}",
        "Also in 1 other place:",
        f"   the article's words · {PLACE}",
    ]
    assert newsroom.is_closed


def test_a_person_reads_what_is_altered_beside_what_is_printed(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("check", "The bridge will open in June")

    assert said.code == 0
    assert said.out.splitlines() == [
        "Altered: these words are not what is printed.",
        "   Ada Finch → the council",
        "   “The bridge will open in May,”",
        f"   {PLACE}",
        "   quoted:  June",
        "   printed: May",
    ]
    assert newsroom.asked == ["The bridge will open in June"]


def test_absent_words_are_an_honest_no(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("check", "It rained")

    assert (said.code, said.out) == (0, "Not in these articles.\n")
    assert newsroom.is_closed


def test_a_program_reads_the_promised_fields(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    told = json.loads(terminal("check", "The bridge will open in June", "--json").out)

    assert (told["verdict"], told["also"]) == ("altered", [])
    assert told["citation"]["text"] == "The bridge will open in May,"
    assert told["changes"] == [{"quoted": "June", "source": "May"}]
    assert newsroom.is_closed


def test_each_line_of_a_file_has_its_line_of_answer(
    newsroom: IndexedNewsroom, terminal: Terminal, empty_place: Path
) -> None:
    file = empty_place / "texts.jsonl"
    file.write_text(
        '{"text": "The bridge will open in May,", "id": 7}\n\nno\n{"text": ""}\n{"text": "Rain"}\n'
    )

    said = terminal("check", "--texts", str(file), "--json")

    told = [json.loads(line) for line in said.out.splitlines()]
    assert said.code == 0
    assert [each["verdict"] for each in told] == ["verbatim", "absent", "absent", "absent"]
    assert told[0]["id"] == 7
    assert told[1]["error"].startswith("Line 3 is not JSON")
    assert told[2]["error"].startswith("There are no words to check")
    assert told[3] == {"verdict": "absent", "citation": None, "changes": [], "also": []}
    assert newsroom.is_closed


def test_one_fault_does_not_cost_the_other_texts_their_verdicts(
    newsroom: IndexedNewsroom, terminal: Terminal, empty_place: Path
) -> None:
    file = empty_place / "texts.jsonl"
    file.write_text('{"text": "a fault"}\n{"text": "the bridge"}\n')

    said = terminal("check", "--texts", str(file))

    assert said.code == 1
    assert said.out.startswith("a fault\nSomething failed that should not have")
    assert "\nthe bridge\nAltered:" in said.out
    assert newsroom.asked == ["a fault", "the bridge"]


def test_several_quotations_of_a_text_are_checked_one_by_one(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("check", "He said “The bridge will open in May,” and “It rained” twice")

    assert said.code == 0
    assert newsroom.asked == ["The bridge will open in May,", "It rained"]
    assert said.out.startswith("The bridge will open in May,\nVerbatim: ")
    assert "\nIt rained\nNot in these articles.\n" in said.out
    assert said.out.endswith(f"{ENGLISH.say('check.only_marked')}\n")


def test_one_fault_does_not_cost_the_other_quotations_their_verdicts(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("check", "“a fault” “It rained”")

    assert said.code == 1
    assert said.out.endswith("It rained\nNot in these articles.\n\n")
    assert newsroom.asked == ["a fault", "It rained"]


def test_one_quotation_in_a_text_is_checked_without_its_surroundings(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("check", "He said “It rained” twice")

    assert newsroom.asked == ["It rained"]
    assert said.out == f"Not in these articles.\n{ENGLISH.say('check.only_marked')}\n"


def test_a_program_is_told_one_verdict_on_the_whole_text(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    text = "“The bridge will open in May,” “It rained”"

    said = terminal("check", text, "--json")

    assert newsroom.asked == [text]
    assert len(said.out.splitlines()) == 1


def test_no_words_and_no_text_are_misuse(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    empty, neither = terminal("check", ""), terminal("check")

    assert (empty.code, empty.out) == (2, "")
    assert "There are no words to check" in empty.err
    assert neither.code == 2
    assert "give either a TEXT or --texts FILE" in neither.err
    assert newsroom.asked == [""]
