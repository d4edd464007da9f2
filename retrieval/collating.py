"""Quoted and printed words in, the like stretch and what differs out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher

from retrieval.quoted import Quoted
from retrieval.terms import SILENT, fold_word
from retrieval.tokens import Token
from retrieval.verdict import Change
from retrieval.verifying import (
    ASKING,
    is_asked,
    is_cut_honest,
    is_end,
    is_torn_before,
    is_torn_behind,
)

# Words that agree belong to the stretch when so many printed words at most lie between, for
# each of those words that tells something, and when nothing tells.
MOST_BETWEEN = 12
MOST_BEFORE_SILENT = 3
# Printed words beside the stretch that are shown for quoted ones without a like.
MOST_BESIDE = 5


@dataclass(frozen=True, slots=True)
class Collation:
    """Where printed tokens are like the quoted: from `first` to `last`, half-open.

    `agreeing` words are the same in both, in order, `telling` of them say something; the
    longest run of them has `running` words.
    """

    first: int
    last: int
    agreeing: int
    telling: int
    running: int


def collate(quoted: Quoted, tokens: Sequence[Token]) -> Collation | None:
    """The stretch of a paragraph's `tokens` that is like `quoted`; None where no word is."""
    places = [at for at, token in enumerate(tokens) if token.is_word]
    words = [tokens[at].key.casefold() for at in places]
    matcher = SequenceMatcher(None, quoted.words, words, autojunk=False)
    blocks = [each for each in matcher.get_matching_blocks() if each.size]
    if not blocks:
        return None
    blocks = list(_join(blocks, quoted.words))
    first, last = places[blocks[0].b], places[blocks[-1].b + blocks[-1].size - 1] + 1
    lost = len(quoted.words) - blocks[-1].a - blocks[-1].size
    agreeing = [word for each in blocks for word in _words(each, quoted.words)]
    return Collation(
        _widen_back(tokens, first, min(blocks[0].a, MOST_BESIDE)),
        _widen(tokens, last, min(lost, MOST_BESIDE), is_stopped=quoted.stop is not None),
        len(agreeing),
        sum(map(is_telling, agreeing)),
        max(each.size for each in blocks),
    )


def find_changes(
    quoted: Quoted, tokens: Sequence[Token], collation: Collation, text: str
) -> tuple[Change, ...]:
    """What differs between `quoted` and its like in `tokens`, which are those of `text`."""
    printed = tokens[collation.first : collation.last]
    mine = quoted.tokens
    if quoted.stop and printed[-1].key in ASKING and mine[-1].key not in ASKING:
        mine = (*mine, quoted.stop)
    matcher = SequenceMatcher(None, *_keys(quoted, mine, printed), autojunk=False)
    changed = [_Change(*code[1:]) for code in matcher.get_opcodes() if code[0] != "equal"]
    told = [each for each in changed if not _is_honest(each, mine, printed)] or changed
    return tuple(
        Change(
            _slice(quoted.text, mine[each.first : each.last]),
            _slice(text, printed[each.start : each.end]),
        )
        for each in (_with_neighbour(each, mine, printed) for each in told)
    )


def is_telling(word: str) -> bool:
    """Whether a word says something by itself."""
    return fold_word(word) not in SILENT


@dataclass(frozen=True, slots=True)
class _Change:
    """Quoted tokens from `first` to `last` that are printed ones from `start` to `end`."""

    first: int
    last: int
    start: int
    end: int


def _keys(
    quoted: Quoted, mine: Sequence[Token], printed: Sequence[Token]
) -> tuple[list[str], list[str]]:
    """The keys that are compared: the case of the first letter does not count."""
    if quoted.is_one_case:
        return [each.key.casefold() for each in mine], [each.key.casefold() for each in printed]
    keys = [each.key for each in mine]
    if keys[0].casefold() == printed[0].key.casefold() and keys[0][1:] == printed[0].key[1:]:
        keys[0] = printed[0].key
    return keys, [each.key for each in printed]


def _is_honest(change: _Change, mine: Sequence[Token], printed: Sequence[Token]) -> bool:
    """Whether all that differs is an ellipsis in place of words."""
    is_ellipsis = change.last - change.first == 1 and mine[change.first].kind == "ellipsis"
    return is_ellipsis and is_cut_honest(printed[change.start : change.end])


def _with_neighbour(change: _Change, mine: Sequence[Token], printed: Sequence[Token]) -> _Change:
    """A change with the word before it, or else behind it, where one side has no word."""
    first, last, start, end = change.first, change.last, change.start, change.end
    while first and not _have_words(mine[first:last], printed[start:end]):
        first, start = first - 1, start - 1
    while last < len(mine) and end < len(printed):
        if _have_words(mine[first:last], printed[start:end]):
            break
        last, end = last + 1, end + 1
    return _Change(first, last, start, end)


def _have_words(*sides: Sequence[Token]) -> bool:
    return all(any(token.is_word for token in side) for side in sides)


def _slice(text: str, tokens: Sequence[Token]) -> str:
    """The words of `text` from the first of `tokens` to the last."""
    # A full stop that was put before a closing mark stands behind it.
    start = min((token.start for token in tokens), default=0)
    return text[start : max((token.end for token in tokens), default=0)]


def _join(blocks: Sequence[Match], words: Sequence[str]) -> Iterator[Match]:
    """The block that tells most, with those on either side that lie near enough."""
    best = max(range(len(blocks)), key=lambda at: _weigh(blocks[at], words))
    before = list(_reach(blocks[best::-1], words))
    yield from reversed(before)
    yield blocks[best]
    yield from _reach(blocks[best:], words)


def _reach(blocks: Sequence[Match], words: Sequence[str]) -> Iterator[Match]:
    """The blocks behind the first, as long as each is near the one before."""
    former = blocks[0]
    for block in blocks[1:]:
        one, other = sorted((former, block), key=lambda each: each.b)
        between = other.b - one.b - one.size - (other.a - one.a - one.size)
        if between > max(MOST_BEFORE_SILENT, MOST_BETWEEN * _weigh(block, words)[0]):
            return
        yield block
        former = block


def _weigh(block: Match, words: Sequence[str]) -> tuple[int, int]:
    """How many words of a block tell something, and how many it has."""
    return sum(map(is_telling, _words(block, words))), block.size


def _words(block: Match, words: Sequence[str]) -> Sequence[str]:
    return words[block.a : block.a + block.size]


def _widen_back(tokens: Sequence[Token], first: int, most: int) -> int:
    """The stretch's first token, with `most` words before it in its sentence, torn from nothing."""
    wanted = most
    while first > 0 and wanted and not _parts(tokens, first - 1):
        first -= 1
        wanted -= tokens[first].is_word
    while is_torn_before(tokens, first):
        first -= 1
    return first


def _widen(tokens: Sequence[Token], last: int, most: int, *, is_stopped: bool) -> int:
    """The stretch's end, as its beginning; with the mark of a question that is quoted as none."""
    wanted = most
    while last < len(tokens) and wanted and not _parts(tokens, last):
        wanted -= tokens[last].is_word
        last += 1
    while is_torn_behind(tokens, last):
        last += 1
    return last + (is_stopped and is_asked(tokens, last))


def _parts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark parts sentences, or speech from what is none."""
    return tokens[at].kind == "quote" or is_end(tokens, at)
