"""Text to its letters, each with its place: typography folded, case kept."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

DOUBLE_MARKS = "“”„‟«»″〝〞〟＂「」『』《》"
SINGLE_MARKS = "‘’‚‛′‹›`´ʼʻ＇"
HYPHENS = "‐‑－﹣"
DASHES = "‒–—―−⸺⸻﹘"
# What no reader sees: soft hyphens, zero-width and direction marks, controls that part no words,
# and what only chooses the shape of the character before it.
UNSEEN = (
    *(0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF),
    *range(0x09),
    *range(0x0E, 0x1C),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10),
    *range(0xE0000, 0xE01F0),
)
TYPOGRAPHY: dict[int, str | None] = {
    **dict.fromkeys(map(ord, DOUBLE_MARKS), '"'),
    **dict.fromkeys(map(ord, SINGLE_MARKS), "'"),
    **dict.fromkeys(map(ord, HYPHENS), "-"),
    **dict.fromkeys(map(ord, DASHES), "—"),
    **dict.fromkeys(UNSEEN),
}
# Compatibility would make 102 of 10² and 12 of ½: these stay what they are.
TELLING_FORMS = ("<super>", "<sub>", "<fraction>", "<circle>", "<square>")
# Vowels and endings of Korean that are composed with the consonant before them.
JAMO = range(0x1160, 0x1200)
# Accents behind one letter; what has more is no writing.
LONGEST_CLUSTER = 16
CACHED_CLUSTERS = 10_000


@dataclass(frozen=True, slots=True)
class Traced:
    """Letters, and where in the text each of them stands: from `starts` to `ends`, half-open."""

    letters: str
    starts: Sequence[int]
    ends: Sequence[int]


def trace(text: str) -> Traced:
    """The letters of `text` with one form of each mark; what no reader sees is left out."""
    if text.isascii() and text.isprintable() and "`" not in text:
        return Traced(text, range(len(text)), range(1, len(text) + 1))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        folded = _fold(text[start:end])
        letters.append(folded)
        starts += [start] * len(folded)
        ends += [end] * len(folded)
    return Traced("".join(letters), starts, ends)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each character with the accents behind it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or at - start >= LONGEST_CLUSTER or not _is_attached(text[at]):
            yield start, at
            start = at


def _is_attached(character: str) -> bool:
    return character > "\u02ff" and (unicodedata.combining(character) > 0 or ord(character) in JAMO)


@lru_cache(maxsize=CACHED_CLUSTERS)
def _fold(cluster: str) -> str:
    seen = cluster.translate(TYPOGRAPHY)
    tells = any(unicodedata.decomposition(each).startswith(TELLING_FORMS) for each in seen)
    composed = unicodedata.normalize("NFC" if tells else "NFKC", seen)
    return composed.translate(TYPOGRAPHY)
