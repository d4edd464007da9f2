"""Quoted words and printed ones in, where they stand word for word out."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from corpus.lexicon import words
from retrieval.quoted import Quoted
from retrieval.tokens import Token, is_bound

# Between the keys of tokens, which hold no blanks.
BETWEEN = " "
# A word that an honest ellipsis leaves on its own tells nothing of what was said.
FEWEST_WORDS_OF_A_PIECE = 2
ENDS = frozenset(".?!")
ASKING = frozenset("?!")
LONGEST_SHORTENED = 3
# "The ship will" of "The ship will not sail": these undo what stands before them too.
UNDOING_BACKWARDS = frozenset(("not", "never"))
# "5 million": a figure is not cut off from its size.
SIZES = frozenset("hundred thousand million billion trillion percent per".split())

Stretch = tuple[int, int]


def find_standing(quoted: Quoted, tokens: Sequence[Token]) -> Iterator[tuple[Stretch, ...]]:
    """Where all of `quoted` stands in a paragraph's `tokens`: the first and last of each piece.

    A text stands whole, its own ellipses printed, or piece by piece where they part it; nothing
    but typography, the case of its first letter and the marks at its ends may differ.
    """
    whole = [((first, last),) for first, last in _find(quoted, quoted.tokens, tokens)]
    yield from whole
    if not whole and len(quoted.pieces) > 1:
        yield from _find_pieces(quoted, tokens)


def is_cut_honest(gap: Sequence[Token]) -> bool:
    """Whether words may give way to an ellipsis: none within a sentence undoes the others.

    Where one is printed among them, nobody can tell it from the one that is quoted.
    """
    if any(token.kind == "ellipsis" for token in gap):
        return False
    is_over = any(is_end(gap, at) for at in range(len(gap)))
    return is_over or not any(map(undoes, gap))


def is_torn_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether words cannot begin with the token at `at`, since what is before it changes them.

    They do not begin within a word, nor behind what undoes them, nor behind the figure of a size.
    """
    if not 0 < at < len(tokens):
        return False
    return is_bound(tokens, at) or undoes(tokens[at - 1]) or _is_size(tokens, at)


def is_torn_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether words cannot end before the token at `at`, since it changes them."""
    if not 0 < at < len(tokens):
        return False
    is_undone = tokens[at].key.casefold() in UNDOING_BACKWARDS
    return is_bound(tokens, at) or is_undone or _is_size(tokens, at)


def _is_size(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].is_number and tokens[at].key.casefold() in SIZES


def is_end(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark ends a sentence; the full stop of "U.S." or "Mr." is taken for none."""
    if tokens[at].key not in ENDS:
        return False
    before = tokens[at - 1].key if at else ""
    return tokens[at].key in ASKING or len(before) > LONGEST_SHORTENED or before.islower()


def undoes(token: Token) -> bool:
    """Whether a word denies what stands behind it."""
    key = token.key.casefold()
    return key.endswith("n't") or key.replace("'", "") in _undoing()


@cache
def _undoing() -> frozenset[str]:
    return words("oppositions", "negating") | frozenset(
        "hardly barely scarcely nobody none".split()
    )


def _find_pieces(quoted: Quoted, tokens: Sequence[Token]) -> Iterator[tuple[Stretch, ...]]:
    """The pieces in their order, each as early as it can stand."""
    found: list[Stretch] = []
    at = 0
    for piece in quoted.pieces:
        if sum(token.is_word for token in piece) < FEWEST_WORDS_OF_A_PIECE:
            return
        stretch = next((each for each in _find(quoted, piece, tokens) if each[0] >= at), None)
        if stretch is None:
            return
        found.append(stretch)
        at = stretch[1]
    if all(is_cut_honest(tokens[one[1] : other[0]]) for one, other in pairwise(found)):
        yield tuple(found)


def _find(quoted: Quoted, piece: Sequence[Token], tokens: Sequence[Token]) -> Iterator[Stretch]:
    """Where one piece stands word for word, cut neither through a word nor from what undoes it."""
    row, starts = _row(tokens)
    sought, _ = _row(piece)
    at = row.find(sought)
    while at >= 0:
        first = starts[at]
        last = first + len(piece)
        if _is_whole(quoted, piece, tokens, first):
            yield first, last
        at = row.find(sought, at + 1)


def _is_whole(quoted: Quoted, piece: Sequence[Token], tokens: Sequence[Token], first: int) -> bool:
    last = first + len(piece)
    if is_torn_before(tokens, first) or is_torn_behind(tokens, last):
        return False
    if piece[-1] is quoted.tokens[-1] and quoted.stop and is_asked(tokens, last):
        return False
    return quoted.is_one_case or _is_of_one_case(piece, tokens[first:last])


def is_asked(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words before `at` are a question or an exclamation."""
    return at < len(tokens) and tokens[at].key in ASKING


def _is_of_one_case(piece: Sequence[Token], printed: Sequence[Token]) -> bool:
    """Whether capitals are the same but for the first letter."""
    first = next((at for at, token in enumerate(piece) if token.is_word), 0)
    return all(
        mine.key == theirs.key or (at == first and mine.key[1:] == theirs.key[1:])
        for at, (mine, theirs) in enumerate(zip(piece, printed, strict=True))
    )


def _row(tokens: Sequence[Token]) -> tuple[str, dict[int, int]]:
    """The folded tokens in a row, and which of them begins where."""
    starts: dict[int, int] = {}
    row = [BETWEEN]
    length = 0
    for number, token in enumerate(tokens):
        starts[length] = number
        row += (token.key.casefold(), BETWEEN)
        length += len(row[-2]) + 1
    return "".join(row), starts
