"""`ontherecord compare` shows how each article tells a matter."""

import json

from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.terminal import Terminal


def test_a_program_reads_a_comparison_as_one_object(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("compare", "the bridge", "--json")

    told = json.loads(said.out)
    assert said.code == 0
    assert told["verdict"] == "answered"
    assert [each["article"] for each in told["articles"]] == ["harbour", "ferry"]
    assert [each["published"] for each in told["articles"]] == ["2019-06-12", "2019-06-13"]
    (utterance,) = told["utterances"]
    assert utterance["speaker"] == "Ada Finch"
    assert [each["article"] for each in utterance["versions"]] == ["harbour", "ferry"]
    ((one, other),) = told["disputed"]
    assert (one["speaker"], other["speaker"]) == ("Ada Finch", "Bertram Adler")
    assert told["closest"] == []
    assert newsroom.is_closed


def test_a_program_reads_an_honest_no(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    told = json.loads(terminal("compare", "Who won?", "--json").out)

    assert (told["verdict"], told["articles"]) == ("not_in_corpus", [])
    assert len(told["closest"]) == 1
    assert newsroom.asked == ["Who won?"]


def test_a_person_reads_a_comparison(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("compare", "the bridge")

    lines = said.out.splitlines()
    assert lines[:3] == [
        "2 articles compared:",
        "Claims that contradict one another",
        "   Ada Finch · paraphrase",
    ]
    assert "   Not found in: The museum" in lines
    assert lines[-1].startswith("Note: Ada Finch and Bertram Adler contradict one another")
    assert newsroom.asked == ["the bridge"]


def test_a_person_reads_an_honest_no(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    assert terminal("compare", "Who won?").out.startswith("Not in these articles.")
    assert newsroom.is_closed
