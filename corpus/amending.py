"""The text of articles.toml in, the same with one entry changed out."""

import re
import secrets
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Item, Table

BYTE_ORDER_MARK = "\ufeff"
HOPELESS = "it is written in a way that only a hand can change: edit it by hand"


class AmendingError(ValueError):
    """The text cannot be changed; `reason` says why, with the remedy."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_amendable(path: Path) -> str | None:
    """The text of articles.toml, with its byte order mark; None if there is no such file.

    Raises AmendingError where it could not be changed, and OSError.
    """
    if path.is_symlink():
        raise AmendingError("it is a link: put the file itself here")
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise AmendingError("it is not written in UTF-8: save it so") from error
    _read(text)
    return text


def amend(text: str, file: str, told: Mapping[str, str]) -> str:
    """Set the fields of a file's entry, or take away those that are told as "".

    An entry is added at the end where there is none. All that is not told stays as it was
    written, comments too. Raises AmendingError.
    """
    if not told:
        return text
    wanted = _read(text)
    entry = next((each for each in _articles(wanted) if each.get("file") == file), None)
    values = {field: value for field, value in told.items() if value}
    if entry is None and not values:
        return text
    if entry is None:
        _articles(wanted).append({"file": file} | values)
        return _check(_append(text, file, values), wanted)
    entry.update(values)
    for field in told.keys() - values.keys():
        entry.pop(field, None)
    return _check(_change(text, file, told), wanted)


def drop(text: str, file: str) -> str:
    """Take away every entry of a file; comments stay. Raises AmendingError."""
    wanted = _read(text)
    if not _has_entry(text, file):
        return text
    articles = _articles(wanted)
    articles[:] = [each for each in articles if each.get("file") != file]
    if not articles:
        del wanted["article"]
    document, tables = _parse(text)
    marks = []
    for table in (each for each in tables if each.get("file") == file):
        for field in list(table):
            table.remove(field)
        marks.append(_mark(table))
    amended = document.as_string()
    for mark in marks:
        # With the entry goes the blank line before it.
        amended = re.sub(rf"(?:(?<=\n)\r?\n)?[^\n]*{mark}[^\n]*\n?", "", amended)
    return _check(_with_mark_of(text, amended), wanted)


def pass_on(
    text: str | None, old: str | None, new: str | None, told: Mapping[str, str]
) -> tuple[str | None, str | None]:
    """What articles.toml says while the file `old` gives way to `new`, and what afterwards.

    Meanwhile it tells nothing that is not true of both; `text` and what is returned are None
    where there is no articles.toml. Raises AmendingError.
    """
    between = after = text or ""
    if new is None:
        between = after = drop(between, old or "")
    elif old in (None, new):
        between = amend(between, new, dict.fromkeys(told, ""))
        after = amend(after, new, told)
    else:
        between = drop(between, new)
        moved = _has_entry(between, old or "")
        after = amend(between, (moved and old) or new, {"file": new, **told} if moved else told)
    return (between, after) if text is not None else (between or None, after or None)


def _has_entry(text: str, file: str) -> bool:
    return any(each.get("file") == file for each in _articles(_read(text)))


def _read(text: str) -> dict[str, Any]:
    """What the text says, with its list of articles."""
    try:
        content = tomllib.loads(text.removeprefix(BYTE_ORDER_MARK))
    except tomllib.TOMLDecodeError as error:
        raise AmendingError(f"it cannot be read until it is mended: {error}") from error
    articles = content.setdefault("article", [])
    if not isinstance(articles, list) or not all(isinstance(each, dict) for each in articles):
        raise AmendingError("it must write [[article]] with two brackets: mend it")
    return content


def _articles(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    articles: list[dict[str, Any]] = content["article"]
    return articles


def _parse(text: str) -> tuple[tomlkit.TOMLDocument, Sequence[Table]]:
    """The text as it is written, and the tables of its articles."""
    try:
        document = tomlkit.parse(text.removeprefix(BYTE_ORDER_MARK))
    except TOMLKitError as error:
        raise AmendingError(HOPELESS) from error
    tables = document.get("article", [])
    faithful = document.as_string() == text.removeprefix(BYTE_ORDER_MARK)
    if not faithful or (tables and not isinstance(tables, AoT)):
        raise AmendingError(HOPELESS)
    return document, tables.body if isinstance(tables, AoT) else []


def _append(text: str, file: str, values: Mapping[str, str]) -> str:
    """The text with one more entry at its end."""
    end = _line_end(text)
    lines = ["[[article]]", *_write({"file": file, **values})]
    if text.removeprefix(BYTE_ORDER_MARK):
        text += "" if text.endswith("\n") else end
        text += "" if text.endswith(("\n\n", "\r\n\r\n")) else end
    return text + "".join(f"{line}{end}" for line in lines)


def _change(text: str, file: str, told: Mapping[str, str]) -> str:
    """The text with the first entry of a file changed; new fields follow its last one."""
    document, tables = _parse(text)
    table = next(each for each in tables if each.get("file") == file)
    fresh = {field: value for field, value in told.items() if value and field not in table}
    for field, value in told.items():
        if field in table and value:
            table[field] = value
        elif field in table:
            table.remove(field)
    if not fresh:
        return _with_mark_of(text, document.as_string())
    simple = [
        item
        for item in (table.value.item(field) for field in table)
        if isinstance(item, Item) and not isinstance(item, Table | AoT)
    ]
    mark = _mark(simple[-1])
    head, _, rest = document.as_string().partition(mark)
    lines = "".join(f"{_line_end(text)}{line}" for line in _write(fresh))
    return _with_mark_of(text, head + lines + rest)


def _mark(item: Item) -> str:
    """Put a word that stands nowhere else behind an item, as a comment's end."""
    mark = secrets.token_hex(16)
    item.trivia.comment += mark
    return mark


def _write(values: Mapping[str, str]) -> list[str]:
    return [f"{field} = {tomlkit.string(value).as_string()}" for field, value in values.items()]


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _with_mark_of(text: str, amended: str) -> str:
    """The amended text, with the byte order mark that the text had."""
    return BYTE_ORDER_MARK + amended if text.startswith(BYTE_ORDER_MARK) else amended


def _check(amended: str, wanted: Mapping[str, Any]) -> str:
    """The amended text, once it is proved to say what is wanted."""
    try:
        said = tomllib.loads(amended.removeprefix(BYTE_ORDER_MARK))
    except tomllib.TOMLDecodeError as error:
        raise AmendingError(HOPELESS) from error
    if said != wanted:
        raise AmendingError(HOPELESS)
    return amended
