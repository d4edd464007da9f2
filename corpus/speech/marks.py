"""A paragraph in, its stretches in quotation marks out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.lexicon import verbs
from corpus.span import Span

# “ ” „ « » " ‟ and pairs of single marks: '' `` ‘‘ ’’ (three: a single mark beside a pair)
DOUBLE_MARK = re.compile(r"[“”„‟«»\"＂]|'{2,3}|``|‘‘|’{2,3}")
# ‘ ’ ' and the backquote
SINGLE_MARK = re.compile(r"[‘’‚‛'`]")
OPENING = frozenset("“„«‟") | {"``", "‘‘"}
CLOSING = frozenset("”»") | {"’’", "’’’"}
TRIPLE = frozenset({"'''", "’’’"})
# `…, — he said` and `…, Clinton said.`: where words that never close may end.
TRAILING_CUE = re.compile(
    r"""
    [,.!?…] \s*
    (?: (?:[—–―]|--|-\s) \s* | (?<=,\s) (?=(?:he|she|they|[A-Z])\w*\b) )
    (?P<words> \w+ (?: \s+ \w+ ){1,3} )
    """,
    re.VERBOSE,
)
BEFORE_INNER = (":", ",")
NEAR = 4


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks: `span` holds the words, `outer` the marks as well.

    `closed` tells whether a closing mark was found, `single` whether the marks are single.
    """

    span: Span
    outer: Span
    closed: bool
    single: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark and which way it may face."""

    start: int
    end: int
    opens: bool
    closes: bool


def find_quoted(text: str, span: Span) -> tuple[Quoted, ...]:
    """The outermost stretches in quotation marks within a paragraph, in order.

    Double marks of any style; single ones only where they stand outside the double ones.
    A stretch that never closes runs to the end of `span`, or to a dash that leads to a cue.
    """
    double = list(_pair(text, span, list(_double_marks(text, span))))
    found: list[Quoted] = []
    start = span.start
    for stretch in double:
        found.extend(_single(text, start, stretch.outer.start))
        found.append(stretch)
        start = stretch.outer.end
    found.extend(_single(text, start, span.end))
    return tuple(found)


def _double_marks(text: str, span: Span) -> Iterator[_Mark]:
    for match in DOUBLE_MARK.finditer(text, span.start, span.end):
        start, end = match.span()
        before = text[start - 1] if start > span.start else " "
        after = text[end] if end < span.end else " "
        if match[0] in TRIPLE:
            start, end = (start, end - 1) if before.isspace() else (start + 1, end)
        if match[0] in OPENING:
            # “ closes as well where it hangs on a word: „…“
            hangs = not before.isspace() and not after.isalnum() and before not in "([—–-"
            loose = before.isspace() and after.isspace() and start > span.start
            yield _Mark(start, end, opens=not hangs, closes=hangs or loose)
        elif match[0] in CLOSING:
            leans = before.isspace() and after.isalnum()
            yield _Mark(start, end, opens=leans, closes=not leans)
        else:
            yield _neutral(start, end, before, after)


def _neutral(start: int, end: int, before: str, after: str) -> _Mark:
    """A straight mark faces away from the blank beside it."""
    if before.isdigit() and not after.isalnum():  # inches, as in 6'2"
        return _Mark(start, end, opens=False, closes=True)
    opens = not after.isspace() and (before.isspace() or before in "([{—–-/:,'‘")
    closes = not before.isspace()
    if opens and closes and (before in "—–-/:,'‘" and not after.isalnum()):
        opens = False
    if not opens and not closes:  # a mark between blanks
        return _Mark(start, end, opens=True, closes=True)
    return _Mark(start, end, opens=opens, closes=closes and not (opens and before in "([{"))


def _pair(text: str, span: Span, marks: list[_Mark]) -> Iterator[Quoted]:
    """Pair the marks of a paragraph, outermost stretches only; stray ones are passed over."""
    opened: _Mark | None = None
    depth = 0
    for index, mark in enumerate(marks):
        if opened is None:
            if mark.opens:
                opened, depth = mark, 1
        elif mark.opens and not mark.closes:
            if _is_nested(text, marks, index):
                depth += 1 if _closes_twice(marks, index) else 0
            else:
                yield from _unclosed(text, opened, mark.start)
                opened, depth = mark, 1
        elif depth > 1:
            depth -= 1
        else:
            yield from _closed(text, opened, mark)
            opened = None
    if opened is not None:
        yield from _unclosed(text, opened, span.end)


def _is_nested(text: str, marks: list[_Mark], index: int) -> bool:
    """Whether an opening mark inside open words begins words within words."""
    start = marks[index].start
    introduced = text[max(0, start - NEAR) : start].rstrip()[-1:] in BEFORE_INNER
    return introduced or _closes_twice(marks, index)


def _closes_twice(marks: list[_Mark], index: int) -> bool:
    """Whether the next two marks close."""
    following = marks[index + 1 : index + 3]
    return len(following) == 2 and all(mark.closes and not mark.opens for mark in following)


def _closed(text: str, opened: _Mark, mark: _Mark) -> Iterator[Quoted]:
    yield from _quoted(text, Span(opened.start, mark.end), opened.end, mark.start)


def _unclosed(text: str, opened: _Mark, end: int) -> Iterator[Quoted]:
    """Words that never close end at a dash that leads to a cue, else at `end`."""
    for trailing in TRAILING_CUE.finditer(text, opened.end, end):
        if any(_is_speaking(word) for word in trailing["words"].split()[:4]):
            end = trailing.start() + 1
            break
    end = opened.end + len(text[opened.end : end].rstrip())
    if end > opened.start:
        yield from _quoted(text, Span(opened.start, end), opened.end, end, closed=False)


def _is_speaking(word: str) -> bool:
    verb = verbs().get(word.casefold())
    return verb is not None and verb.kind == "speaking"


def _quoted(
    text: str, outer: Span, first: int, last: int, *, closed: bool = True, single: bool = False
) -> Iterator[Quoted]:
    """The stretch with blanks at its edges left out; nothing when no words are within."""
    words = text[first:last]
    start = first + len(words) - len(words.lstrip())
    end = last - len(words) + len(words.rstrip())
    if start < end and any(letter.isalnum() for letter in words):
        yield Quoted(Span(start, end), outer, closed=closed, single=single)


def _single(text: str, first: int, last: int) -> Iterator[Quoted]:
    """Stretches in single marks; an apostrophe is none, and what never closes is none."""
    opened: int | None = None
    doubtful: int | None = None
    for match in SINGLE_MARK.finditer(text, first, last):
        at = match.start()
        before = text[at - 1] if at > first else " "
        after = text[at + 1] if at + 1 < last else " "
        if opened is None:
            opened = at if _may_open(before, after) else None
        elif not after.isalnum() and not before.isspace():
            if _is_plural_possessive(text, at, last):
                doubtful = at
                continue
            yield from _quoted(text, Span(opened, at + 1), opened + 1, at, single=True)
            opened = doubtful = None
    if opened is not None and doubtful is not None:
        outer = Span(opened, doubtful + 1)
        yield from _quoted(text, outer, opened + 1, doubtful, single=True)


def _may_open(before: str, after: str) -> bool:
    """Whether a single mark may begin words: not in "don't", not in "the '90s"."""
    return (before.isspace() or before in '([{—–-:“"') and after.isalpha()


def _is_plural_possessive(text: str, at: int, last: int) -> bool:
    """Whether a mark looks like the end of "the voters' rights"."""
    following = text[at + 1 : min(at + 3, last)]
    return text[at - 1] in "sSxz" and following[:1] == " " and following[1:].islower()
