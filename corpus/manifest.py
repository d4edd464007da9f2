"""A folder's articles.toml: from the file to entries, and faults to mend."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

MANIFEST_NAME = "articles.toml"
TEXT_FIELDS = ("title", "publisher", "url", "note")
FIELDS = ("file", *TEXT_FIELDS, "published")

# `2017`, `2017-06`, `2017-06-13`
PUBLISHED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the manifest tells of one file; None where it tells nothing.

    `published` is an EDTF day, month or year that the calendar knows.
    """

    file: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the manifest for the operator to mend; `file` is None if it names none."""

    file: str | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The entries that can be used, in the order written, and what is wrong with the rest."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """Read the folder's `articles.toml`; a folder without one has no entries.

    Nothing is raised: every fault is a value with its remedy, so that the good files are
    indexed all the same, and a fault in one field leaves the entry's other fields standing.
    """
    path = folder / MANIFEST_NAME
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Manifest()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        sentence = f"{MANIFEST_NAME} cannot be read and tells nothing until it is mended: {error}."
        return Manifest(faults=(Fault(None, sentence),))
    return _read_tables(folder, content)


def is_published_date(value: str) -> bool:
    """Whether this is an EDTF day, month or year (`2017-06-13`, `2017-06`, `2017`) that exists."""
    match = PUBLISHED.fullmatch(value)
    if match is None:
        return False
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _read_tables(folder: Path, content: Mapping[str, object]) -> Manifest:
    """Read the [[article]] tables of a manifest."""
    faults = [
        Fault(None, f"{MANIFEST_NAME} has an unknown part {name!r}: only [[article]] is read.")
        for name in content
        if name != "article"
    ]
    tables = content.get("article", [])
    if not isinstance(tables, list):
        sentence = f"{MANIFEST_NAME} must write [[article]] with two brackets."
        return Manifest(faults=(*faults, Fault(None, sentence)))
    entries: dict[str, Entry] = {}
    for number, table in enumerate(tables, start=1):
        file = _find_file(folder, table)
        if isinstance(file, Fault):
            faults.append(Fault(file.file, f"Article {number} of {MANIFEST_NAME}: {file.sentence}"))
        elif file in entries:
            faults.append(Fault(file, f"{file} is named twice: keep one of its [[article]]s."))
        else:
            entries[file] = _read_entry(file, table, faults)
    return Manifest(tuple(entries.values()), tuple(faults))


def _find_file(folder: Path, table: object) -> str | Fault:
    """The name of the file that a table is about, or why there is none."""
    file = table.get("file") if isinstance(table, Mapping) else None
    if not isinstance(file, str) or not file.strip():
        return Fault(None, 'add file = "…", the name of a file in the folder.')
    if not is_plain_name(file):
        return Fault(file, f"{file!r} is a path: name a file of this folder alone.")
    if not (folder / file).is_file():
        return Fault(file, f"{file} is not in the folder: add the file or delete its entry.")
    return file


def is_plain_name(name: str) -> bool:
    """Whether a name is that of a file and leads to no other folder."""
    return name not in (".", "..") and not re.search(r"[/\\:\x00-\x1f]", name)


def _read_entry(file: str, table: Mapping[str, object], faults: list[Fault]) -> Entry:
    """What a table tells of its file; what it gets wrong goes to `faults`."""
    for field in table:
        if field not in FIELDS:
            known = ", ".join(FIELDS)
            faults.append(Fault(file, f"{file}: unknown field {field!r}; there are {known}."))
    told = {field: _read_text(file, field, table, faults) for field in TEXT_FIELDS}
    return Entry(file, published=_read_published(file, table, faults), **told)


def _read_text(
    file: str, field: str, table: Mapping[str, object], faults: list[Fault]
) -> str | None:
    """The text of a field, or None if it is missing, blank or no text."""
    value = table.get(field)
    if value is None or isinstance(value, str):
        return (value or "").strip() or None
    faults.append(Fault(file, f"{file}: {field} must be text in quotation marks."))
    return None


def _read_published(file: str, table: Mapping[str, object], faults: list[Fault]) -> str | None:
    """The publication date of a table, or None if it is missing or impossible."""
    value = table.get("published")
    if value is None or value == "":
        return None
    # TOML has dates and numbers of its own: `published = 2017-06-13` is as clear.
    text = value.isoformat() if type(value) is date else str(value)
    if is_published_date(text):
        return text
    remedy = "write a day, month or year that exists, such as 2017-06-13, 2017-06 or 2017"
    faults.append(Fault(file, f"{file}: published = {text!r} is no date; {remedy}."))
    return None
