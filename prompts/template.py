"""Prompts' files and what fills their fields in, a model's texts out."""

import hashlib
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from string import Template
from types import MappingProxyType
from typing import Literal

PromptName = Literal["answer", "compare", "timeline"]

SYSTEM = "system"
# Every prompt, and the fields that its text has: all of them, and no others.
FIELDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        SYSTEM: frozenset(),
        "answer": frozenset(("question", "findings")),
        "compare": frozenset(("question", "findings")),
        "timeline": frozenset(("question", "findings")),
    }
)
SUFFIX = ".md"
LARGEST = 32_000  # bytes; what is said every time should leave room for the findings
DIGEST_LENGTH = 12
SHOWN_CONTROLS = frozenset("\n\t")


class PromptError(Exception):
    """A prompt's file, or the folder of them, cannot be used: `reason` says why."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file, self.reason = file, reason


class FieldsError(Exception):
    """A prompt was given other fields than it has: `missing` and `unknown` name them."""

    def __init__(self, prompt: str, missing: tuple[str, ...], unknown: tuple[str, ...]) -> None:
        super().__init__(f"the prompt {prompt} was filled {_tell(missing, unknown)}")
        self.prompt, self.missing, self.unknown = prompt, missing, unknown


class Prompts:
    """The prompts, read once: the operator's own from `folder` where there are some.

    Raises PromptError for the first file that cannot be used, also where its name is no prompt's.
    """

    def __init__(self, folder: Path | None = None) -> None:
        texts = {name: _read_own(name) for name in FIELDS}
        if folder is not None:
            texts |= {file.stem: _read(file) for file in _find_files(folder)}
        self._system = Template(texts[SYSTEM]).substitute()
        self._templates = {name: Template(text) for name, text in texts.items()}
        self._digests = {name: _digest(texts[SYSTEM], text) for name, text in texts.items()}

    @property
    def system(self) -> str:
        """What a model is told first, whichever prompt follows."""
        return self._system

    def fill(self, name: PromptName, /, **fields: str) -> str:
        """The text of a prompt with its `$fields` filled in, each as it stands.

        Raises FieldsError that names every missing and every unknown field.
        """
        missing, unknown = _differ(FIELDS[name], fields)
        if missing or unknown:
            raise FieldsError(name, missing, unknown)
        return self._templates[name].substitute(fields)

    def digest(self, name: PromptName) -> str:
        """12 hex digits that stand for the wording of the system text and this prompt."""
        return self._digests[name]


def _read_own(name: str) -> str:
    file = files("prompts").joinpath(f"{name}{SUFFIX}")
    return _check(Path(str(file)), file.read_bytes())


def _find_files(folder: Path) -> Iterator[Path]:
    """The prompts among the files of `folder`; a misspelt name is not passed over in silence."""
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        raise PromptError(folder, f"it is no folder to read from ({error.strerror})") from error
    for file in found:
        if file.suffix.lower() != SUFFIX or file.name.startswith("."):
            continue
        if file.stem not in FIELDS or file.suffix != SUFFIX:
            known = ", ".join(f"{name}{SUFFIX}" for name in FIELDS)
            raise PromptError(file, f"there is no prompt of this name; there are {known}")
        yield file


def _read(file: Path) -> str:
    """The text of an operator's file, which lies in its folder, also when it is a link."""
    try:
        target = file.resolve(strict=True)
        if not target.is_relative_to(file.parent.resolve()):
            raise PromptError(file, "it is a link that leads out of the folder")
        if not target.is_file():
            raise PromptError(file, "it is no file")
        with target.open("rb") as opened:
            return _check(file, opened.read(LARGEST + 1))
    except OSError as error:
        raise PromptError(file, f"it cannot be read ({error.strerror or error})") from error


def _check(file: Path, content: bytes) -> str:
    """The text of a prompt that can be filled."""
    if len(content) > LARGEST:
        raise PromptError(file, f"it is larger than {LARGEST:,} bytes")
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").strip()
    except UnicodeDecodeError as error:
        raise PromptError(file, "it is no text in UTF-8") from error
    if not text:
        raise PromptError(file, "it is empty")
    if any(unicodedata.category(each) == "Cc" and each not in SHOWN_CONTROLS for each in text):
        raise PromptError(file, "it holds control characters")
    template = Template(text)
    if not template.is_valid():
        raise PromptError(file, "a $ in it names no field; as a character it is written $$")
    missing, unknown = _differ(FIELDS[file.stem], template.get_identifiers())
    if missing or unknown:
        raise PromptError(file, f"it is {_tell(missing, unknown, '$')}")
    return text


def _differ(
    wanted: Collection[str], given: Collection[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that are missing, and those that are unknown."""
    return (
        tuple(sorted(name for name in wanted if name not in given)),
        tuple(name for name in given if name not in wanted),
    )


def _tell(missing: Collection[str], unknown: Collection[str], mark: str = "") -> str:
    """For instance "without $findings, with unknown $answer"."""
    without = [f"without {mark}{name}" for name in missing]
    return ", ".join([*without, *(f"with unknown {mark}{name}" for name in unknown)])


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:DIGEST_LENGTH]
