"""Text to tokens: whole words and marks, each with its place."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from retrieval.tracing import trace

TokenKind = Literal["word", "quote", "dash", "ellipsis", "other"]
# "don't" · "4.5" · "2,000" · "10:30" · "B52" · […] · . . . · “ · — · ?
TOKEN = re.compile(
    r"""
    (?P<ellipsis> [\[(] \s? \.{3} \s? [\])] | \. (?: \s{0,3} \. ){2,} )
    | (?P<word> [^\W_]+ (?: ' [^\W_]+ | (?<=\d) [.,:] (?=\d) [^\W_]+ )* )
    | (?P<quote> ['"]+ )
    | (?P<dash> [-—]+ )
    | (?P<other> \S )
    """,
    re.VERBOSE,
)
# Behind a figure quotation marks stay apart: 6' are feet, 6" inches.
KEYS: dict[TokenKind, str] = {"quote": "'", "dash": "-", "ellipsis": "…"}
KINDS: tuple[TokenKind, ...] = get_args(TokenKind)
# What hangs on a word so that neither is whole without the other: "5%", "AT&T", "#1", "and/or".
BINDING = frozenset("%‰°#@&/\\+~=±$£€¥₽₴₹¢^")
STOPS = frozenset(".,")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: `key` is its folded form, case kept; `start` and `end` are in the text.

    `is_hung` tells that no blank parts it from the token before, `printed` has its letters.
    """

    kind: TokenKind
    key: str
    printed: str
    start: int
    end: int
    is_hung: bool

    @property
    def is_word(self) -> bool:
        """Whether it is no mark."""
        return self.kind == "word"

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return self.key[:1].isdigit()


def find_tokens(text: str) -> tuple[Token, ...]:
    """Every word and mark of `text`, in order.

    All quotation marks are one, so are all dashes and hyphens and all ellipses; a full stop or
    comma behind a closing mark is put before it. Blanks are nothing but the ends of words.
    """
    return tuple(_settle(list(_read(text))))


def is_bound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a cut before the token at `at` goes through what is one: "non-nuclear", "5%"."""
    if not 0 < at < len(tokens) or not tokens[at].is_hung:
        return False
    return _binds(tokens, at - 1) if tokens[at].is_word else _binds(tokens, at)


def _binds(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark makes one thing of the words around it."""
    mark = tokens[at]
    before = tokens[at - 1] if at and mark.is_hung and tokens[at - 1].is_word else None
    after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].is_hung else None
    if mark.kind == "dash":
        return _is_hyphen(mark, before, after)
    if mark.key == ".":
        return before is not None and after is not None and _abbreviates(before, after)
    return mark.kind == "other" and (
        mark.key in BINDING or unicodedata.category(mark.key).startswith("M")
    )


def _is_hyphen(mark: Token, before: Token | None, after: Token | None) -> bool:
    """Whether a dash stands within a word, in a range of figures or as a minus."""
    if after is None:
        return False
    if after.is_number and (before is None or before.is_number):
        return True
    return mark.printed == "-" and before is not None and after.is_word


def _abbreviates(before: Token, after: Token) -> bool:
    """Whether a full stop stands within a word: "U.S.", "example.com"; not in "end.Next"."""
    return after.is_word and (len(before.key) == 1 or after.key[:1].islower())


def _read(text: str) -> Iterator[Token]:
    traced = trace(text)
    end = -1
    was_number = False
    for match in TOKEN.finditer(traced.letters):
        kind = _kind(match)
        is_measure = kind == "quote" and was_number and not _is_stopped(traced.letters, match.end())
        yield Token(
            kind,
            match[0] if is_measure else KEYS.get(kind, match[0]),
            match[0],
            traced.starts[match.start()],
            traced.ends[match.end() - 1],
            is_hung=match.start() == end,
        )
        end = match.end()
        was_number = kind == "word" and match[0][:1].isdigit()


def _kind(match: re.Match[str]) -> TokenKind:
    return next(kind for kind in KINDS if kind == match.lastgroup)


def _is_stopped(letters: str, at: int) -> bool:
    return letters[at : at + 1] in STOPS


def _settle(tokens: list[Token]) -> Iterator[Token]:
    """The tokens with stops before the closing marks that they stand behind."""
    at = 0
    while at < len(tokens):
        mark, stop = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        if mark.kind == "quote" and mark.is_hung and stop and stop.is_hung and stop.key in STOPS:
            yield stop
            yield replace(mark, is_hung=True)
            at += 2
        else:
            yield mark
            at += 1
