"""Printed text in, the lines of it that a picture can show out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

# No more of a text than this is looked at: what a picture shows of it is far less.
LONGEST = 600
# Letters that no font has: the press's own mark for what is left out.
LEFT_OUT = "[…]"
CUT = "…"

TO_THE_RIGHT, TO_THE_LEFT = "\u200e", "\u200f"
_JOINERS = {"\u200c", "\u200d"}
_SKIN_TONES = {chr(code) for code in range(0x1F3FB, 0x1F400)}
# One letter may carry so many marks; more are piled up to deface the neighbouring lines.
_MOST_MARKS = 2
# Stands for letters that no font has while the text is tidied; the text itself never holds it.
_LACKING = "\ue000"
_LACKING_RUN = re.compile(f"{_LACKING}(?: *{_LACKING})*")  # such as "北京 東京"
# What looks odd before "…", as in "he said,…"
_DANGLING = " ,;:–—-"

Tone = Literal["ink", "muted", "paper"]


@dataclass(frozen=True, slots=True)
class Style:
    """How words are set; `size` is the height of the type in pixels."""

    size: float
    bold: bool
    tone: Tone


@dataclass(frozen=True, slots=True)
class Extent:
    """The room that words take, in pixels, above and below the line they stand on."""

    width: float
    ascent: float
    descent: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand side by side, and whether they are read from right to left."""

    text: str
    style: Style
    extent: Extent
    leftward: bool


class Pen(Protocol):
    """Knows the letters that a picture is written with."""

    def has(self, character: str, style: Style) -> bool:
        """Whether some font has a letter of that size that can stand among others."""

    def measure(self, text: str, style: Style) -> Extent:
        """The room that the text takes in one line."""


def set_lines(text: str, style: Style, *, width: float, most: int, pen: Pen) -> list[Line]:
    """At most so many lines, broken at blanks; what is left over is cut behind a word.

    Only a word that is wider than a line is broken within.
    """
    words = _tidy(text, style, pen).split()
    sheet = _Sheet(style, width, _is_leftward(words), pen)
    lines: list[Line] = []
    while words and len(lines) < most:
        taken, words = sheet.take(words)
        lines.append(sheet.line(taken))
    if words:
        lines[-1] = sheet.cut(lines[-1].text[1:])
    return lines


@dataclass(frozen=True, slots=True)
class _Sheet:
    style: Style
    width: float
    leftward: bool
    pen: Pen

    def line(self, text: str) -> Line:
        """The text as a line, under a mark that tells where reading begins."""
        marked = (TO_THE_LEFT if self.leftward else TO_THE_RIGHT) + text
        return Line(marked, self.style, self.pen.measure(marked, self.style), self.leftward)

    def fits(self, text: str) -> bool:
        return self.line(text).extent.width <= self.width

    def take(self, words: list[str]) -> tuple[str, list[str]]:
        """As many words as one line holds, and those left; of too wide a word, its beginning."""
        if not self.fits(words[0]):
            head, tail = self.halve(words[0], "")
            return head, [tail, *words[1:]] if tail else words[1:]
        text = words[0]
        for place, word in enumerate(words[1:], start=1):
            if not self.fits(f"{text} {word}"):
                return text, words[place:]
            text = f"{text} {word}"
        return text, []

    def cut(self, text: str) -> Line:
        """The line with "…" behind its last word for which there is room."""
        kept = text.rstrip(_DANGLING)
        while not self.fits(kept + CUT) and " " in kept:
            kept = kept.rpartition(" ")[0].rstrip(_DANGLING)
        if not self.fits(kept + CUT):
            kept, _ = self.halve(kept, CUT)
        return self.line(kept + CUT)

    def halve(self, word: str, ending: str) -> tuple[str, str]:
        """As many letters as fit before the ending, one at least, and the rest."""
        letters = list(_letters(word))
        count = 1
        while count < len(letters) and self.fits("".join(letters[: count + 1]) + ending):
            count += 1
        return "".join(letters[:count]), "".join(letters[count:])


def _letters(word: str) -> Iterator[str]:
    """The word's letters, each with the marks and joined signs that belong to it."""
    letter = ""
    for character in word:
        if letter and not _belongs(character) and letter[-1] not in _JOINERS:
            yield letter
            letter = ""
        letter += character
    yield letter


def _belongs(character: str) -> bool:
    """Whether a character shows only together with the one before it."""
    is_mark = unicodedata.category(character).startswith("M")
    return is_mark or character in _JOINERS or character in _SKIN_TONES


def _is_leftward(words: list[str]) -> bool:
    """Whether the first letter that has a direction is read from right to left."""
    directions = (unicodedata.bidirectional(each) for word in words for each in word)
    return next((each for each in directions if each in {"L", "R", "AL"}), "L") != "L"


def _tidy(text: str, style: Style, pen: Pen) -> str:
    """The text in one line, without what no font has and what moves or piles up letters."""
    tidied: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", text[:LONGEST]):
        shown = _shown(character, style, pen)
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        stands_alone = not tidied or tidied[-1] in {" ", _LACKING}
        if marks > _MOST_MARKS or (stands_alone and _belongs(character)):
            continue
        tidied.append(shown)
    return _LACKING_RUN.sub(LEFT_OUT, "".join(tidied))


def _shown(character: str, style: Style, pen: Pen) -> str:
    """A blank for what parts words, nothing for what is invisible, else the character."""
    category = unicodedata.category(character)
    if character.isspace() or category == "Cc":
        return " "
    if category == "Cf":
        return character if character in _JOINERS else ""
    if category in {"Co", "Cs", "Cn"} or not pen.has(character, style):
        return "" if category.startswith("M") else _LACKING
    return character
