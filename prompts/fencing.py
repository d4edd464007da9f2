"""Findings and questions in, the same as data between fences out."""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

OPENING, CLOSING = "<<<", ">>>"
MARK_LENGTH = 8
# Line ends, control characters and halves of characters.
BLANKS = frozenset(("Cc", "Cs", "Zl", "Zp"))
# What shows nothing: marks of direction, soft hyphens, tags that a model reads and nobody sees.
HIDDEN = "Cf"
# Words of some scripts are spelt with these two, which show nothing either.
JOINERS = frozenset("\u200c\u200d")
# "<|im_start|>" · "</s>" · "<think>": some servers read such words of an article as their own
CONTROL_WORD = re.compile(r"<(?=\S)")
# "[INST]" · "[/INST]" · "[TOOL_CALLS]"
BRACKETED_CONTROL_WORD = re.compile(r"\[(?=/?[A-Z_]+\])")


@dataclass(frozen=True, slots=True)
class Material:
    """A finding: `told` says whose words they are, `words` are printed, between the other two."""

    number: int
    told: str
    words: str
    before: str = ""
    after: str = ""


def fence(materials: Sequence[Material], around: Collection[int] = ()) -> str:
    """The findings, each between two fences; with what stands beside those numbered `around`.

    A fence bears a mark that is in none of the texts, so none of them can end its finding.
    """
    blocks = [
        (f"finding [{each.number}]", "\n".join(_tell(each, with_around=each.number in around)))
        for each in materials
    ]
    return _fence(blocks)


def fence_question(question: str) -> str:
    """The question between two fences, since it is no instruction either."""
    return _fence([("question", _tame(question))])


def _fence(blocks: Sequence[tuple[str, str]]) -> str:
    mark = _find_mark("\n".join(text for _, text in blocks))
    return "\n\n".join(
        f"{OPENING} {mark} {head}\n{text}\n{CLOSING} {mark}" for head, text in blocks
    )


def _tell(material: Material, *, with_around: bool) -> Iterator[str]:
    yield f"Source: {_tame(material.told)}"
    if with_around and material.before:
        yield f"Before, context only: {_tame(material.before)}"
    yield f"Words: {_tame(material.words)}"
    if with_around and material.after:
        yield f"After, context only: {_tame(material.after)}"


def _tame(text: str) -> str:
    """Untrusted text as one line, without what shows nothing or gives a server orders."""
    # Nearly all text is printable as it stands, and it is fenced again for each finding tried.
    shown = text if text.isprintable() else "".join(map(_show, text))
    line = " ".join(shown.split())
    return BRACKETED_CONTROL_WORD.sub("[ ", CONTROL_WORD.sub("< ", line))


def _show(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in BLANKS:
        return " "
    return "" if category == HIDDEN and letter not in JOINERS else letter


def _find_mark(text: str) -> str:
    """The first digits of a digest of `text` that are not in it."""
    digest = text
    while True:
        digest = hashlib.sha256(digest.encode()).hexdigest()
        if digest[:MARK_LENGTH] not in text:
            return digest[:MARK_LENGTH]
