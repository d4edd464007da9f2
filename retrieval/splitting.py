"""A message in, the quotations in it out, each for itself."""

import re
from collections.abc import Iterator
from itertools import groupby

from corpus.span import Span
from corpus.speech.marks import find_quoted

# "> The bridge will open." and all that stands behind ">>> "
BLOCK_LINE = re.compile(r"^[ \t]{0,3}>[ \t]?(?P<words>.*)$")
BLOCK_TO_THE_END = re.compile(r"^>>>\s+", re.MULTILINE)
# What sets words in bold, italic, struck out or hidden: "**never**", "||never||".
EMPHASIS = re.compile(
    r"""
    (?<! [\w*_~|\\] ) [*_~|]{1,3} (?= [^\s*_~|] )
    | (?<= [^\s*_~|\\] ) [*_~|]{1,3} (?! [\w*_~|] )
    """,
    re.VERBOSE,
)
# Marks of other languages, as the marks of English that stand in their place.
MARKS = str.maketrans("「」『』《》〈〉‹›", "“”“”“”“”“”")


def split_message(text: str) -> tuple[str, ...]:
    """What a message quotes, in order: its block quotes and what stands in quotation marks.

    A message that marks nothing is one quotation as it is. The marks of emphasis are left out.
    """
    plain = EMPHASIS.sub("", text)
    found = tuple(each for part in _parts(plain) for each in part if _has_words(each))
    if found:
        return found
    return (plain.strip(),) if _has_words(plain) else ()


def _parts(text: str) -> Iterator[Iterator[str]]:
    opened = BLOCK_TO_THE_END.search(text)
    before = text[: opened.start()] if opened else text
    runs = groupby(before.splitlines(), key=_kind_of)
    for kind, lines in runs:
        if kind == "block":
            yield iter([" ".join(_unquoted(line) for line in lines)])
        elif kind == "plain":
            yield _in_marks(" ".join(lines))
    if opened:
        yield (paragraph for paragraph in re.split(r"\n\s*\n", text[opened.end() :]))


def _kind_of(line: str) -> str:
    """Whether a line is blank, within a block quote, or neither."""
    match = BLOCK_LINE.match(line)
    if not line.strip() or (match and not match["words"].strip()):
        return "blank"
    return "block" if match else "plain"


def _unquoted(line: str) -> str:
    match = BLOCK_LINE.match(line)
    return match["words"].strip() if match else line


def _in_marks(paragraph: str) -> Iterator[str]:
    if not paragraph.strip():
        return
    for found in find_quoted(paragraph.translate(MARKS), Span(0, len(paragraph))):
        yield found.span.of(paragraph)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
