"""The house keeps its own laws: sizes, captions, arrows, and what stands where."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from bot.__main__ import GROUPS, VERBS
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "retrieval", "corpus", "prompts")
ROOMS = sorted(room for package in PACKAGES for room in (ROOT / package).rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

CAPTION_LENGTH = 72
ROOM_LINES = 300
FUNCTION_LINES = 40

# What ties a project to one machine or one package index; put together here, so that this file
# does not hold them itself.
FOREIGN = [
    "".join(parts)
    for parts in (
        ("pypi", ".org"),
        ("pythonhosted", ".org"),
        ("download.", "pytorch"),
        ("--index", "-url"),
        ("--extra-index", "-url"),
        ("find", "-links"),
        ("file:", "//"),
        ("/wo", "rk/"),
        ("/ro", "ot/"),
        ("site-", "packages/"),
    )
]


def _named(room: Path) -> str:
    return str(room.relative_to(ROOT))


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _loaded_by(imports: str) -> set[str]:
    """The modules that a fresh interpreter has after these imports."""
    code = f"import sys\n{imports}\nprint(*sys.modules)"
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_imports_keep_the_contracts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert lint_imports(no_cache=True) == 0


@pytest.mark.parametrize("room", ROOMS, ids=_named)
def test_a_room_opens_with_a_caption_of_one_line(room: Path) -> None:
    docstring = ast.get_docstring(ast.parse(room.read_text(encoding="utf-8"))) or ""
    caption = docstring.partition("\n")[0]

    assert caption.endswith(".")
    assert len(caption) < CAPTION_LENGTH


@pytest.mark.parametrize("room", ROOMS, ids=_named)
def test_a_room_and_its_functions_are_of_a_size_to_be_read(room: Path) -> None:
    text = room.read_text(encoding="utf-8")
    long = [
        function.name
        for function in _functions(ast.parse(text))
        if (function.end_lineno or 0) - function.lineno >= FUNCTION_LINES
    ]

    assert len(text.splitlines()) <= ROOM_LINES
    assert long == []


@pytest.mark.parametrize("room", ROOMS, ids=_named)
def test_citations_are_made_in_one_room_alone(room: Path) -> None:
    calls = [
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(room.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    makes = any(call.split(".")[-1] == "Citation" for call in calls)

    assert makes == (_named(room) == "retrieval/checking.py")


def test_every_package_is_installed() -> None:
    folders = {room.parent for room in ROOMS if room.name == "__init__.py"}
    packages = {".".join(folder.relative_to(ROOT).parts) for folder in folders}

    assert {room.parent for room in ROOMS} == folders
    assert set(PROJECT["tool"]["setuptools"]["packages"]) == packages


def test_every_data_file_is_installed() -> None:
    for package, patterns in PROJECT["tool"]["setuptools"]["package-data"].items():
        folder = ROOT / package
        named = {file for pattern in patterns for file in folder.glob(pattern)}
        present = {
            file
            for file in folder.rglob("*")
            if file.is_file() and file.suffix not in {".py", ".pyc"}
        }
        assert named == present


def test_everything_installed_is_pinned_and_nothing_else_is_said() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [line for line in lines if not line.startswith("#")]
    optional = PROJECT["project"]["optional-dependencies"]["dev"]
    needed = [re.split(r"[\[=]", each)[0] for each in PROJECT["project"]["dependencies"] + optional]

    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*", line) for line in pinned)
    assert {name.lower() for name in needed} <= {line.split("==")[0].lower() for line in pinned}


def test_the_example_of_the_environment_names_every_setting_once_and_sets_none() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    names = [line.removesuffix("=") for line in lines if line and not line.startswith("#")]

    assert sorted(names) == sorted(name.upper() for name in Settings.model_fields)


def test_each_verb_of_the_command_line_has_the_room_of_its_name() -> None:
    rooms = {room.stem for room in (ROOT / "bot" / "commands").glob("*.py")}
    verbs = [verb.__name__ for verb in VERBS] + [str(group.info.name) for group in GROUPS]

    assert len(verbs) == len(set(verbs))
    assert set(verbs) == rooms - {"__init__", "options"}
    assert all(verb.__module__ == f"bot.commands.{verb.__name__}" for verb in VERBS)


def test_the_lower_floors_load_neither_torch_nor_discord() -> None:
    rooms = [
        ".".join(room.relative_to(ROOT).with_suffix("").parts)
        for room in ROOMS
        if room.relative_to(ROOT).parts[0] != "bot"
    ]
    loaded = _loaded_by("\n".join(f"import {room}" for room in rooms))

    assert not {"torch", "sentence_transformers", "transformers", "discord"} & loaded


def test_the_command_line_starts_without_heavy_libraries() -> None:
    heavy = """
        chromadb discord httpx2 matplotlib openai sentence_transformers torch trafilatura
    """.split()
    loaded = _loaded_by("import bot.__main__")

    assert not set(heavy) & loaded


def test_nothing_tracked_names_a_machine_or_a_package_index() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone: there is no list of tracked files")
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - whichever git made the clone
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = [
        (name, word)
        for name in listed.stdout.split("\0")
        if name and (ROOT / name).is_file()
        for word in FOREIGN
        if word.encode() in (ROOT / name).read_bytes()
    ]

    assert found == []
