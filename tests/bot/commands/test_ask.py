"""`ontherecord ask` prints answers on one stream and everything else on the other."""

import json
import re
from pathlib import Path

import pytest

from bot import model as language_model
from bot import scribe
from bot.explaining import NO_MODEL
from bot.printing import WRITTEN
from bot.wiring import HALF_A_MODEL
from tests.bot.commands.conftest import IndexedNewsroom
from tests.bot.scripted_model import ScriptedModel, composer_for
from tests.bot.terminal import Terminal


def test_a_person_reads_the_printed_words(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("ask", "What of the bridge?")

    assert said.code == 0
    assert "1. Ada Finch → the council\n   “The bridge will open in May,”\n" in said.out
    assert newsroom.is_closed


def test_what_was_left_out_is_told_beside_the_answer(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("ask", "What of the bridge?", "--json")

    assert said.err == "photo.jpg: articles end in .txt: convert or remove it\n"
    assert json.loads(said.out)["verdict"] == "answered"
    assert newsroom.asked == ["What of the bridge?"]


def test_an_honest_no_is_done(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    said = terminal("ask", "Who sang?")

    assert (said.code, said.out.splitlines()[0]) == (0, "Not in these articles.")
    assert newsroom.asked == ["Who sang?"]


def test_corpora_never_share_a_folder(newsroom: IndexedNewsroom, terminal: Terminal) -> None:
    folders = set()
    for corpus in ("a/news", "b/news"):
        terminal("ask", "Who?", "--corpus", corpus, "--data", "kept")
        assert newsroom.corpus_dir == Path(corpus)
        assert newsroom.data_dir.parent == Path("kept")
        folders.add(newsroom.data_dir)

    assert len(folders) == 2
    assert all(folder.name.startswith("news-") for folder in folders)


def test_each_line_of_a_file_has_its_line_of_answer(
    newsroom: IndexedNewsroom, terminal: Terminal, empty_place: Path
) -> None:
    file = empty_place / "questions.jsonl"
    file.write_text('{"id": "q1", "question": "What of the bridge?"}\n\nno\n{"question": "Who?"}\n')

    said = terminal("ask", "--questions", str(file), "--json")

    answers = [json.loads(line) for line in said.out.splitlines()]
    assert said.code == 0
    assert [answer["id"] for answer in answers] == ["q1", None, None]
    assert [answer["verdict"] for answer in answers] == [
        "answered",
        "not_in_corpus",
        "not_in_corpus",
    ]
    assert answers[1]["error"].startswith("Line 3 is not JSON")
    assert "error" not in answers[2]
    assert newsroom.asked == ["What of the bridge?", "Who?"]


def test_one_fault_does_not_cost_the_other_questions_their_answers(
    newsroom: IndexedNewsroom, terminal: Terminal, empty_place: Path
) -> None:
    file = empty_place / "questions.jsonl"
    file.write_text('{"question": "A fault?"}\n{"question": "What of the bridge?"}\n')

    said = terminal("ask", "--questions", str(file), "--json")

    faulty, answered = (json.loads(line) for line in said.out.splitlines())
    assert said.code == 1
    assert faulty["error"].startswith("Something failed that should not have")
    assert answered["verdict"] == "answered"
    assert len(newsroom.asked) == 2


def test_a_person_reads_a_file_of_questions_too(
    newsroom: IndexedNewsroom, terminal: Terminal, empty_place: Path
) -> None:
    file = empty_place / "questions.jsonl"
    file.write_text('{"question": "What of the bridge?"}\nno\n')

    said = terminal("ask", "--questions", str(file))

    assert said.out.startswith("What of the bridge?\nIn the articles:\n")
    assert "Line 2 is not JSON" in said.out
    assert newsroom.asked == ["What of the bridge?"]


def test_a_fault_is_one_sentence_and_its_traceback_is_in_the_log(
    newsroom: IndexedNewsroom, terminal: Terminal, empty_place: Path
) -> None:
    said = terminal("ask", "A fault?")

    assert said.code == 1
    assert said.out == ""
    assert said.err.splitlines()[-1].startswith("Something failed that should not have")
    assert "Traceback" not in said.err
    [reference] = re.findall("number ([0-9a-f]{8}),", said.err)
    log = (empty_place / ".ontherecord" / "ontherecord.log").read_text()
    assert f"Reference {reference}" in log
    assert "NotAskedError" in log
    assert newsroom.is_closed


def test_a_question_or_a_file_is_needed_and_not_both(
    newsroom: IndexedNewsroom, terminal: Terminal, empty_place: Path
) -> None:
    (empty_place / "questions.jsonl").touch()

    neither = terminal("ask")
    both = terminal("ask", "Who?", "--questions", "questions.jsonl")
    missing = terminal("ask", "--questions", "nothing.jsonl")

    assert [neither.code, both.code, missing.code] == [2, 2, 2]
    assert "give either a QUESTION or --questions FILE" in neither.err
    assert "nothing.jsonl" in missing.err
    assert newsroom.asked == []


def test_each_question_goes_on_from_the_one_before(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("ask", "the bridge?", "--then", "to whom?", "--then", "Who sang?")

    assert said.code == 0
    assert "\nto whom?\nTo the council.\nIn the articles:\n1. Ada Finch" in said.out
    assert "\nWho sang?\nNot in these articles.\n" in said.out
    assert [former and former.question for former in newsroom.formers] == [
        None,
        "the bridge?",
        "the bridge?",
    ]


def test_each_question_of_a_conversation_has_its_line(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("ask", "the bridge?", "--then", "to whom?", "--json")

    first, second = (json.loads(line) for line in said.out.splitlines())
    assert [first["question"], second["question"]] == ["the bridge?", "to whom?"]
    assert second["notes"] == ["To the council."]
    assert second["citations"] == first["citations"][:1]
    assert len(newsroom.formers) == 2


def test_words_that_ask_nothing_by_themselves_leave_the_conversation_as_it_was(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("ask", "to whom?", "--then", "the bridge?", "--then", "to whom?")

    assert said.code == 0
    assert said.out.startswith("to whom?\nAsk the whole question.\n\nthe bridge?\n")
    assert newsroom.formers[:2] == [None, None]
    assert newsroom.formers[2] is not None


def test_a_file_of_questions_carries_no_conversation(
    newsroom: IndexedNewsroom, terminal: Terminal, empty_place: Path
) -> None:
    file = empty_place / "questions.jsonl"
    file.write_text('{"question": "the bridge?"}\n{"question": "to whom?"}\n')

    terminal("ask", "--questions", str(file), "--json")
    both = terminal("ask", "--questions", str(file), "--then", "to whom?")

    assert newsroom.asked == ["the bridge?", "to whom?"]
    assert newsroom.formers == []
    assert both.code == 2
    assert "--then" in both.err


def test_half_a_character_typed_is_asked_as_a_question_mark(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("ask", "Who \udcff?", "--json")

    assert said.code == 0
    assert newsroom.asked == ["Who ??"]


def test_settings_that_cannot_be_used_are_told_in_one_line(
    newsroom: IndexedNewsroom, terminal: Terminal, empty_place: Path
) -> None:
    (empty_place / ".env").write_text("ADMIN_USERS=me\n")

    said = terminal("ask", "Who?")

    assert said.code == 1
    assert said.err.startswith("ADMIN_USERS must be Discord ids")
    assert said.err.count("\n") == 1
    assert newsroom.asked == []


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ScriptedModel:
    """A language model that the settings are taken to name."""
    model = ScriptedModel("The bridge will open in May [1].\nIt opens, said “Bo Lund” [1].")
    monkeypatch.setattr(scribe, "composer_of", lambda _: composer_for(model, tmp_path))
    return model


def test_a_text_stands_above_the_findings(
    newsroom: IndexedNewsroom, terminal: Terminal, model: ScriptedModel
) -> None:
    said = terminal("ask", "What of the bridge?")

    assert said.out.startswith(
        f"{WRITTEN}\nThe bridge will open in May. [1]\nIn the articles:\n1. "
    )
    assert "Bo Lund" not in said.out
    assert newsroom.asked == ["What of the bridge?"]
    assert len(model.asked) == 1
    assert model.is_closed


def test_programs_are_given_the_text_with_places_of_citations(
    newsroom: IndexedNewsroom, terminal: Terminal, model: ScriptedModel
) -> None:
    said = terminal("ask", "What of the bridge?", "--json")

    told = json.loads(said.out)
    assert told["written"] == [{"text": "The bridge will open in May.", "findings": [1]}]
    assert "explained" not in told
    assert newsroom.asked
    assert model.asked


def test_explaining_tells_what_the_model_was_given_and_why_sentences_are_missing(
    newsroom: IndexedNewsroom, terminal: Terminal, model: ScriptedModel
) -> None:
    said = terminal("ask", "What of the bridge?", "--explain")

    told = said.out[said.out.index("Text by tiny\n") :]
    assert re.search(r"prompt [0-9a-f]{12}; findings given: 1, 2", told)
    assert "1 sentences shown, 1 dropped" in told
    assert "dropped (quotation): It opens, said “Bo Lund”." in told
    assert newsroom.asked
    assert model.asked


def test_explaining_to_a_program_says_the_same(
    newsroom: IndexedNewsroom, terminal: Terminal, model: ScriptedModel
) -> None:
    said = terminal("ask", "What of the bridge?", "--explain", "--json")

    told = json.loads(said.out)["explained"]
    assert told["dropped"] == [{"text": "It opens, said “Bo Lund”.", "why": "quotation"}]
    assert (told["model"], told["kept"], told["failure"]) == ("tiny", 1, None)
    assert newsroom.asked
    assert model.asked


def test_without_a_model_explaining_says_that_none_took_part(
    newsroom: IndexedNewsroom, terminal: Terminal
) -> None:
    said = terminal("ask", "What of the bridge?", "--explain")
    as_json = terminal("ask", "What of the bridge?", "--explain", "--json")

    assert said.out.endswith(f"{NO_MODEL}\n")
    assert json.loads(as_json.out)["explained"] is None
    assert len(newsroom.asked) == 2


def test_a_model_is_asked_for_each_question_of_a_file(
    newsroom: IndexedNewsroom, terminal: Terminal, model: ScriptedModel, empty_place: Path
) -> None:
    lines = '{"question": "What of the bridge?"}\n{"question": "Who sang?"}\n'
    (empty_place / "asked.jsonl").write_text(lines, encoding="utf-8")

    said = terminal("ask", "--questions", "asked.jsonl", "--json")

    answers = [json.loads(line) for line in said.out.splitlines()]
    assert [len(answer["written"]) for answer in answers] == [1, 0]
    assert len(model.asked) == 1
    assert newsroom.asked


def test_a_missing_library_is_told_and_costs_nobody_the_answer(
    newsroom: IndexedNewsroom, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LLM_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("LLM_MODEL", "tiny")
    monkeypatch.setattr(language_model, "find_spec", lambda _: None)

    said = terminal("ask", "What of the bridge?")

    assert said.code == 0
    assert said.out.startswith("In the articles:\n")
    assert "pip install 'on-the-record[llm]'" in said.err
    assert newsroom.asked


@pytest.mark.parametrize("name", ["LLM_MODEL", "LLM_BASE_URL"])
def test_half_of_a_model_is_told_and_costs_nobody_the_answer(
    newsroom: IndexedNewsroom, terminal: Terminal, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:9/v1")

    said = terminal("ask", "What of the bridge?")

    assert said.out.startswith("In the articles:\n")
    assert HALF_A_MODEL in said.err
    assert newsroom.asked
