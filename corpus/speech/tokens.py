"""A stretch of text in, its words and punctuation marks out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.lexicon import words
from corpus.span import Span
from corpus.speech.marks import Quoted

# "Jean-Claude", "O'Brien", "U.S.", "J.", "Sen.", "--", "—", ","
TOKEN = re.compile(
    r"""
    (?P<initials> (?:[A-Z]\.){2,} | [A-Z]\.(?=\s*[A-Z]) )
    | (?P<word> [^\W_]+ (?: ['’.&-] [^\W_]+ )* )
    | (?P<dash> --+ | [—–―] )
    | (?P<mark> [^\s\w] )
    """,
    re.VERBOSE,
)
# `. "Bob" S` of `John R. "Bob" Smith`
NICKNAMED = re.compile(r"\.\s[\"“][A-Z][a-z]+[\"”]\s[A-Z]")
# "Putin's", "Ivanov’s"
POSSESSIVE = re.compile(r"['’][sS]$")
TERMINATORS = frozenset(".!?…")
DASHES = frozenset("—–―-")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, a possessive ending, or (`quoted`) a whole stretch in quotation marks."""

    start: int
    end: int
    text: str
    low: str
    quoted: Quoted | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number."""
        return self.quoted is None and self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.quoted is None and self.text[0].isupper()

    @property
    def is_dash(self) -> bool:
        """Whether it is a dash between words, "--" included."""
        return self.text[0] in DASHES

    @property
    def is_possessive(self) -> bool:
        """Whether it is the ending of a possessive."""
        return self.low in {"'s", "’s"}


def find_tokens(text: str, span: Span, quoted: Iterable[Quoted] = ()) -> tuple[Token, ...]:
    """The tokens of a stretch; each of `quoted`, which lie within in order, is one token."""
    return tuple(_tokens(text, span, quoted))


def _tokens(text: str, span: Span, quoted: Iterable[Quoted]) -> Iterator[Token]:
    start = span.start
    for stretch in quoted:
        yield from _plain(text, start, stretch.outer.start)
        outer = stretch.outer
        yield Token(outer.start, outer.end, outer.of(text), "", stretch)
        start = outer.end
    yield from _plain(text, start, span.end)


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    until = start
    for match in TOKEN.finditer(text, start, end):
        first, last = match.start(), match.end()
        if first < until:  # the full stop of an abbreviation, taken already
            continue
        if match.lastgroup == "word":
            if (possessive := POSSESSIVE.search(match[0])) and possessive.start():
                cut = first + possessive.start()
                yield _token(text, first, cut)
                first = cut
            else:
                last += _dot_of_abbreviation(text, match[0], last, end)
        until = last
        yield _token(text, first, last)


def _dot_of_abbreviation(text: str, word: str, at: int, end: int) -> int:
    """1 when the full stop after a word belongs to it: "Sen.", "Mr.", `R. "Bob" Smith`."""
    if at >= end or text[at] != ".":
        return 0
    is_initial = len(word) == 1 and word.isupper() and NICKNAMED.match(text, at) is not None
    return int(is_initial or word.casefold() in words("titles", "abbreviated"))


def _token(text: str, start: int, end: int) -> Token:
    word = text[start:end]
    return Token(start, end, word, word.casefold())
