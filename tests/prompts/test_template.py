"""Prompts are read wholly and filled wholly, or not at all."""

import os
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from string import Template

import pytest

from prompts.fencing import CLOSING, OPENING
from prompts.template import FIELDS, LARGEST, FieldsError, PromptError, Prompts
from retrieval.drafts import NO_ANSWER

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file into the operator's folder, and give the folder."""
    folder = tmp_path / "own"
    folder.mkdir()

    def write_one(name: str, content: str | bytes) -> Path:
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return write_one


def test_a_prompt_is_filled_with_its_fields() -> None:
    text = Prompts().fill("answer", question="Who said $5?", findings="[1] “Five dollars.”")

    assert "Who said $5?" in text
    assert "[1] “Five dollars.”" in text


def test_every_missing_and_every_unknown_field_is_named() -> None:
    with pytest.raises(FieldsError) as caught:
        Prompts().fill("answer", question="Who?", answer="Nobody", mood="calm")

    assert caught.value.missing == ("findings",)
    assert caught.value.unknown == ("answer", "mood")
    assert "without findings, with unknown answer, with unknown mood" in str(caught.value)


def test_what_is_filled_in_is_not_read_as_a_field_again() -> None:
    filled = Prompts().fill("compare", question="$findings ${question}", findings="x")

    assert "$findings ${question}" in filled


def test_every_prompt_of_the_project_has_its_row_of_fields() -> None:
    own = {file.name: file for file in files("prompts").iterdir() if file.name.endswith(".md")}
    fields = {
        name.removesuffix(".md"): set(Template(file.read_text(encoding="utf-8")).get_identifiers())
        for name, file in own.items()
    }

    assert fields == FIELDS


def test_the_system_text_tells_of_the_fences_and_of_the_words_for_no_answer() -> None:
    system = Prompts().system

    assert OPENING in system
    assert CLOSING in system
    assert system.splitlines()[-1] == NO_ANSWER


def test_an_operators_file_stands_for_the_projects_own(write: Write) -> None:
    folder = write("answer.md", "\ufeffAbout $question\r\nfor $$5, from ${findings}.\n")
    prompts = Prompts(folder)

    assert prompts.fill("answer", question="Q", findings="F") == "About Q\nfor $5, from F."
    assert prompts.fill("compare", question="Q", findings="F") == Prompts().fill(
        "compare", question="Q", findings="F"
    )
    assert prompts.system == Prompts().system


def test_the_system_text_is_an_operators_too(write: Write) -> None:
    assert Prompts(write("system.md", "Cost: $$5.\n")).system == "Cost: $5."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("Only $question", "it is without $findings"),
        ("Nothing", "it is without $findings, without $question"),
        ("$question $findings $mood $day", "it is with unknown $mood, with unknown $day"),
        ("$question $finding", "it is without $findings, with unknown $finding"),
        ("$question $findings for 5 $", "a $ in it names no field"),
        ("$question ${findings", "a $ in it names no field"),
        (" \n", "it is empty"),
        ("", "it is empty"),
        (b"$question $findings \xff", "it is no text in UTF-8"),
        ("$question $findings".encode("utf-16-le"), "it holds control characters"),
        ("$question $findings" + "a" * LARGEST, "it is larger than 32,000 bytes"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_name(
    write: Write, content: str | bytes, reason: str
) -> None:
    folder = write("timeline.md", content)

    with pytest.raises(PromptError) as caught:
        Prompts(folder)

    assert caught.value.file == folder / "timeline.md"
    assert caught.value.reason.startswith(reason)


@pytest.mark.parametrize("name", ["anwser.md", "Answer.md", "answer.MD", "README.md"])
def test_a_name_that_is_no_prompts_is_told_with_those_that_are(write: Write, name: str) -> None:
    folder = write(name, "$question $findings")

    with pytest.raises(PromptError) as caught:
        Prompts(folder)

    assert caught.value.file == folder / name
    assert "there are system.md, answer.md, compare.md, timeline.md" in caught.value.reason


@pytest.mark.parametrize("name", ["answer.md~", "notes.txt", "._answer.md", ".hidden.md"])
def test_other_files_of_the_folder_are_none_of_ours(write: Write, name: str) -> None:
    assert Prompts(write(name, b"\xff")).digest("answer") == Prompts().digest("answer")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PromptError, match="it is no folder to read from"):
        Prompts(tmp_path / "lost")


def test_a_folder_or_a_pipe_of_a_prompts_name_is_refused_and_not_waited_for(write: Write) -> None:
    folder = write("notes.txt", "")
    (folder / "compare.md").mkdir()

    with pytest.raises(PromptError, match="it is no file"):
        Prompts(folder)

    (folder / "compare.md").rmdir()
    os.mkfifo(folder / "compare.md")

    with pytest.raises(PromptError, match="it is no file"):
        Prompts(folder)


def test_a_link_within_the_folder_is_followed(write: Write) -> None:
    folder = write("kept.txt", "$question, $findings")
    (folder / "answer.md").symlink_to("kept.txt")

    assert Prompts(folder).fill("answer", question="Q", findings="F") == "Q, F"


def test_a_link_out_of_the_folder_sends_nothing_to_a_model(write: Write, tmp_path: Path) -> None:
    (tmp_path / "secrets").write_text("token")
    folder = write("notes.txt", "")
    (folder / "system.md").symlink_to(tmp_path / "secrets")

    with pytest.raises(PromptError, match="a link that leads out of the folder"):
        Prompts(folder)


def test_a_link_to_nothing_is_told(write: Write) -> None:
    folder = write("notes.txt", "")
    (folder / "system.md").symlink_to("gone.md")

    with pytest.raises(PromptError, match="it cannot be read"):
        Prompts(folder)


def test_a_digest_names_the_wording_of_the_system_text_and_the_prompt(write: Write) -> None:
    own = Prompts()
    folder = write("answer.md", "$question $findings")
    other = Prompts(folder)

    assert len({own.digest(name) for name in ("answer", "compare", "timeline")}) == 3
    assert len(own.digest("answer")) == 12
    assert other.digest("answer") != own.digest("answer")
    assert other.digest("compare") == own.digest("compare")

    stricter = Prompts(write("system.md", "Be strict."))

    assert stricter.digest("answer") != other.digest("answer")
    assert stricter.digest("compare") != own.digest("compare")


def test_a_prompt_that_changes_on_disk_is_not_read_again(write: Write) -> None:
    folder = write("answer.md", "$question $findings")
    prompts = Prompts(folder)
    digest = prompts.digest("answer")
    write("answer.md", "broken $")

    assert prompts.fill("answer", question="Q", findings="F") == "Q F"
    assert prompts.digest("answer") == digest
