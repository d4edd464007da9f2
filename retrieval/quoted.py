"""Words that somebody quotes, ready to be held against the printed ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from retrieval.tokens import STOPS, Token, find_tokens

LONGEST_QUOTED = 4_000
# What at the ends of a quotation tells nothing of the words within.
LOOSE_KINDS = frozenset(("quote", "dash", "ellipsis"))
LOOSE_MARKS = STOPS | frozenset(";:")


class NothingQuotedError(Exception):
    """There is no word in what should be checked."""

    def __init__(self) -> None:
        super().__init__("there are no words")


class QuotedTooLongError(Exception):
    """What should be checked has `length` characters; `limit` is the most that is read."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"the text has {length} characters; {limit} are the limit")
        self.length, self.limit = length, limit


@dataclass(frozen=True, slots=True)
class Quoted:
    """A text with its tokens, without the marks at its ends.

    `pieces` are what ellipses part. `stop` is the full stop or the like that stood at its end.
    `is_one_case` tells that it was typed in small letters alone, or in capitals alone; one word
    in capitals is a name: "US".
    """

    text: str
    tokens: tuple[Token, ...]
    pieces: tuple[tuple[Token, ...], ...]
    stop: Token | None
    is_one_case: bool

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(token.key.casefold() for token in self.tokens if token.is_word)


def read_quoted(text: str) -> Quoted:
    """The words to check in `text`. Raises NothingQuotedError and QuotedTooLongError."""
    if len(text) > LONGEST_QUOTED:
        raise QuotedTooLongError(len(text), LONGEST_QUOTED)
    tokens = find_tokens(text)
    core = _core(tokens)
    if not any(token.is_word for token in core):
        raise NothingQuotedError
    behind = tokens[tokens.index(core[-1]) + 1 :] if core else ()
    return Quoted(
        text,
        core,
        tuple(filter(None, map(_core, _pieces(core)))),
        next((token for token in behind if token.key in LOOSE_MARKS), None),
        is_one_case=_is_one_case([token.key for token in core if token.is_word]),
    )


def _is_one_case(words: Sequence[str]) -> bool:
    letters = "".join(words)
    return letters == letters.lower() or (len(words) > 1 and letters == letters.upper())


def _pieces(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    for is_ellipsis, piece in groupby(tokens, lambda token: token.kind == "ellipsis"):
        if not is_ellipsis:
            yield tuple(piece)


def _core(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens without loose marks at the ends; the minus of a figure is none."""
    first, last = 0, len(tokens)
    while first < last and _is_loose(tokens[first]) and not _is_sign(tokens, first):
        first += 1
    while first < last and _is_loose(tokens[last - 1]):
        last -= 1
    return tuple(tokens[first:last])


def _is_loose(token: Token) -> bool:
    return token.kind in LOOSE_KINDS or token.key in LOOSE_MARKS


def _is_sign(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark belongs to the figure behind it: "-5", ".5"."""
    if at + 1 >= len(tokens) or tokens[at].kind == "quote":
        return False
    return tokens[at + 1].is_hung and tokens[at + 1].is_number
