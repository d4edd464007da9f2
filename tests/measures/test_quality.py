"""Development sets are measured on the articles gathered for them, and held to their floors."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.hashing import HashingEmbedder
from tests.measures.floors import DevelopmentSet, read_sets, write_sets
from tests.measures.quality import BUILD, FLOORS, MANIFEST_PROGRAM, run, tell_times
from tests.retrieval.printing import place
from tests.retrieval.town import FERRY, HARBOUR

DREDGE = "We will dredge the harbour before the winter storms arrive,"
QUESTIONS = "../shared/questions/town.jsonl"
SPLITS = ("../shared/news/dev", "../shared/news/train")
# Stands for the program that knows each split's articles.
MANIFEST = """\
import pathlib, sys
assert pathlib.Path(sys.argv[2]).name == "metadata.tsv"
for text in pathlib.Path(sys.argv[1], "text").iterdir():
    print(f'[[article]]\\nfile = "{text.name}"\\npublished = "2019-03-05"')
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with an annotated town beside it, in two splits, and floors for it."""
    root = tmp_path / "project"
    for split, text in zip(SPLITS, (HARBOUR, FERRY), strict=True):
        folder = tmp_path / "shared" / Path(split).relative_to("../shared") / "text"
        folder.mkdir(parents=True)
        (folder / f"{folder.parent.name}.txt").write_text(text)
    (root / FLOORS).parent.mkdir(parents=True)
    for path, text in ((MANIFEST_PROGRAM, MANIFEST), (Path(QUESTIONS), _questions())):
        (tmp_path / path.relative_to("..")).parent.mkdir(exist_ok=True)
        (tmp_path / path.relative_to("..")).write_text(text)
    digest = hashlib.sha256(_questions().encode()).hexdigest()
    _set_floors(root, DevelopmentSet("town", QUESTIONS, digest, {"hit@3": 0.5}, SPLITS))
    return root


def _questions() -> str:
    span = place(HARBOUR, DREDGE)
    gold = {"article": "dev", "start": span.start, "end": span.end, "speaker": "Ada Finch"}
    question = {"question": "What did Ada Finch say about the harbour?", "gold": [gold]}
    return json.dumps(question)


def _set_floors(root: Path, *sets: DevelopmentSet) -> None:
    (root / FLOORS).write_text(write_sets(sets))


def _get_floors(root: Path) -> DevelopmentSet:
    (only,) = read_sets((root / FLOORS).read_text())
    return only


def _run(root: Path, *arguments: str) -> int:
    embedder = HashingEmbedder()
    return run(
        arguments,
        root=root,
        load=lambda: embedder,
        library=lambda: lambda question: embedder.embed([question]),
    )


def test_a_set_is_asked_of_all_its_articles(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = _run(project)

    articles = project / BUILD / "town" / "articles"
    printed = capsys.readouterr()
    assert code == 0
    assert printed.err == ""
    assert "\ntown\n" in printed.out
    assert "hit@any            1.000" in printed.out
    assert "p95 / encode" in printed.out
    assert sorted(file.name for file in articles.iterdir()) == [
        "articles.toml",
        "dev.txt",
        "train.txt",
    ]
    assert (articles / "articles.toml").read_text().count("[[article]]") == 2


def test_the_index_is_kept_for_the_next_time(project: Path) -> None:
    _run(project)
    index = project / BUILD / "town" / "index"
    built = (index / "CURRENT").read_text()

    _run(project)

    assert (index / "CURRENT").read_text() == built


def test_a_floor_that_is_missed_fails(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _set_floors(project, replace(_get_floors(project), floors={"refusal": 0.5, "hit@any": 1.0}))

    code = _run(project)

    assert code == 1
    assert capsys.readouterr().err == (
        "town: refusal cannot be measured, and its floor is 0.500.\n"
    )


def test_floors_are_raised_only_when_that_is_asked_for(project: Path) -> None:
    before = _get_floors(project)

    _run(project)
    kept = _get_floors(project)
    _run(project, "--raise")

    assert kept == before
    assert _get_floors(project).floors == {"hit@3": 1.0}


def test_changed_questions_fail_until_their_floors_are_set_anew(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = project / QUESTIONS
    questions.write_text(_questions() + "\n\n")

    codes = [_run(project), _run(project, "--raise")]
    told = capsys.readouterr().err
    codes += [_run(project, "--lower-floors"), _run(project)]

    assert codes == [1, 1, 0, 0]
    assert told.count("the floors belong to another question set") == 2
    assert _get_floors(project).digest == hashlib.sha256(questions.read_bytes()).hexdigest()


def test_a_set_that_is_not_named_is_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    town = _get_floors(project)
    _set_floors(project, town, replace(town, name="village", splits=("../nowhere",)))

    assert _run(project, "town") == 0
    assert _run(project, "village") == 1
    assert "village: there is no ../nowhere, so it cannot be measured." in capsys.readouterr().err
    with pytest.raises(SystemExit):
        _run(project, "city")


def test_without_the_development_sets_nothing_is_measured_and_that_is_said(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.parent / "shared").rename(project.parent / "elsewhere")

    assert _run(project) == 0
    assert capsys.readouterr().out == (
        "Nothing is measured: there is no ../shared with the development sets.\n"
    )


def test_times_are_told_beside_the_embedding() -> None:
    told = tell_times("encode", {"p50": 0.03, "p95": 0.05}, [0.02, 0.01, 0.04])

    assert [line.split() for line in told] == [
        ["encode", "p50", "0.0200"],
        ["p50", "/", "encode", "1.50"],
        ["p95", "/", "encode", "2.50"],
    ]
