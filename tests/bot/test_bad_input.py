"""Bad input, through the real command line and the real index: one sentence, the right code."""

import json
from pathlib import Path

import pytest

from bot import wiring
from bot.settings import Settings
from retrieval.embedding import ModelMissingError
from retrieval.locking import writing
from tests.bot.terminal import Said, Terminal, terminal_of
from tests.hashing import HashingEmbedder

TEXT = "“The bridge will open in May,” Mayor Ada Finch told the council on Monday.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setattr(wiring, "load_embedder", lambda _: HashingEmbedder())
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "bridge.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return terminal_of(capsys)


def _is_one_sentence(said: Said, code: int) -> bool:
    return (said.code, said.out, said.err.count("\n"), "Traceback" in said.err) == (
        code,
        "",
        1,
        False,
    )


def test_the_articles_answer_when_all_is_well(terminal: Terminal) -> None:
    said = terminal("ask", "What did Finch say?", "--corpus", "news", "--json")

    [citation] = json.loads(said.out)["citations"]
    assert said.err == ""
    assert citation["text"] == TEXT[citation["start"] : citation["end"]]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("", "The question is empty"),
        ("  \n", "The question is empty"),
        ("why " * 1_500, "The question has "),
    ],
)
def test_a_question_that_cannot_be_asked_is_misuse(
    terminal: Terminal, question: str, sentence: str
) -> None:
    said = terminal("ask", question, "--corpus", "news", "--json")

    assert _is_one_sentence(said, 2)
    assert said.err.startswith(sentence)


def test_in_a_file_such_questions_have_lines_of_their_own(terminal: Terminal) -> None:
    lines = [{"question": ""}, {"question": "why " * 1_500}, {"question": "Что сказал Путин?"}]
    Path("questions.jsonl").write_text("\n".join(map(json.dumps, lines)))

    said = terminal("ask", "--questions", "questions.jsonl", "--corpus", "news", "--json")

    told = [json.loads(line) for line in said.out.splitlines()]
    assert said.code == 0
    assert ["error" in each for each in told] == [True, True, False]
    assert all(each["verdict"] == "not_in_corpus" for each in told)


def test_a_missing_folder_is_named(terminal: Terminal) -> None:
    said = terminal("ask", "Who?", "--corpus", "lost")

    assert _is_one_sentence(said, 1)
    assert said.err.startswith("There is no corpus folder lost")


def test_a_folder_without_articles_is_named(terminal: Terminal) -> None:
    Path("empty").mkdir()

    said = terminal("ask", "Who?", "--corpus", "empty")

    assert _is_one_sentence(said, 1)
    assert said.err.startswith("The corpus folder empty holds no article")


def test_a_data_folder_that_is_none_is_named(terminal: Terminal) -> None:
    Path("taken").write_text("a file")

    said = terminal("ask", "Who?", "--corpus", "news", "--data", "taken")

    assert _is_one_sentence(said, 1)
    assert said.err.startswith("The data folder taken")
    assert "cannot be used" in said.err


def test_bad_files_are_told_and_cost_the_good_ones_nothing(
    terminal: Terminal, folder: Path
) -> None:
    (folder / "photo.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "report.pdf").write_bytes(b"%PDF")
    (folder / "long.txt").write_bytes(b"word " * 2_000_000)
    (folder / "articles.toml").write_text(
        '[[article]]\nfile = "bridge.txt"\npublished = "2019-02-30"\n'
        '[[article]]\nfile = "lost.txt"\n'
    )

    said = terminal("index", "--corpus", "news")

    assert said.out == "1 article indexed: 1 added.\n"
    assert said.code == 0
    told = said.err.splitlines()
    assert len(told) == 5
    for name in ("photo.txt", "report.pdf", "long.txt", "2019-02-30", "lost.txt"):
        assert sum(name in line for line in told) == 1


def test_while_another_writes_nothing_can_be_indexed(terminal: Terminal, folder: Path) -> None:
    terminal("index", "--corpus", "news", "--data", "kept")
    [home] = (path for path in Path("kept").iterdir() if path.is_dir())
    (folder / "bridge.txt").write_text(TEXT + "It rained.\n", encoding="utf-8")

    with writing(home):
        indexing = terminal("index", "--corpus", "news", "--data", "kept")
        asking = terminal(
            "ask", "What did Finch say?", "--corpus", "news", "--data", "kept", "--json"
        )

    assert _is_one_sentence(indexing, 1)
    assert "is being written by process" in indexing.err
    assert asking.code == 0
    assert any("have changed" in note for note in json.loads(asking.out)["notes"])


def test_weights_that_are_missing_are_named(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(_: str | None) -> HashingEmbedder:
        raise ModelMissingError("all-MiniLM-L6-v2", "its weights are not the official ones")

    monkeypatch.setattr(wiring, "load_embedder", load)

    said = terminal("ask", "Who?", "--corpus", "news")

    assert _is_one_sentence(said, 1)
    assert said.err.startswith("The embedding model all-MiniLM-L6-v2 cannot be used")


def test_an_index_of_another_model_is_told_with_both_names(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal("index", "--corpus", "news")
    monkeypatch.setattr(wiring, "load_embedder", lambda _: HashingEmbedder("others@2"))

    said = terminal("ask", "Who spoke of the bridge?", "--corpus", "news")
    mended = terminal("index", "--corpus", "news")
    again = terminal("ask", "Who spoke of the bridge?", "--corpus", "news")

    assert _is_one_sentence(said, 1)
    assert "hashing@1" in said.err
    assert "others@2" in said.err
    assert "`ontherecord index`" in said.err
    assert (mended.code, again.code) == (0, 0)


def test_a_damaged_index_is_built_anew(terminal: Terminal) -> None:
    terminal("index", "--corpus", "news")
    [record] = Path(".ontherecord").glob("*/generations/*/record.sqlite")
    record.write_bytes(b"no database at all" * 100)

    said = terminal("ask", "What did Finch say?", "--corpus", "news", "--json")

    assert (said.code, said.err) == (0, "")
    assert json.loads(said.out)["verdict"] == "answered"
