"""A paragraph in, what fits of it with some words marked, exactly, out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.escaping import escape, unescape, unix_lines
from bot.limits import length
from bot.wording import NotFaithfulError, cut_places
from corpus.span import Span
from retrieval.citation import Citation

CUT = "[…]"
_QUOTED = "> "
# An escaped character, which stays, or the stars that mark words: a printed star is escaped.
_MARKS = re.compile(r"(\\[^0-9A-Za-z\s])|\*\*")
_BLANKS = re.compile(r"\s*")
_WORD_END = re.compile(r"\S(?=\s|\Z)")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A block quote, and where in the article the words that it shows begin and end."""

    block: str
    span: Span


def show_around(paragraph: Citation, marked: Span, room: int) -> Excerpt:
    """The marked words with as many sentences to either side as fit into `room` characters.

    Where not even the marked words do, their beginning. Raises NotFaithfulError.
    """
    starts, ends = _sentences(paragraph)
    left = max(n for n, start in enumerate(starts) if start <= marked.start or n == 0)
    right = next(n for n, end in enumerate(ends) if end >= marked.end)
    grown = (
        Span(starts[max(0, left - more)], ends[min(len(ends) - 1, right + more)])
        for more in range(max(left + 1, len(ends) - right))
    )
    shown = _longest(paragraph, grown, marked, room)
    return shown or show_from(paragraph, marked.start, marked, room)


def show_from(paragraph: Citation, start: int, marked: Span | None, room: int) -> Excerpt:
    """As many sentences from `start` on as fit, or as many words. Raises NotFaithfulError."""
    _, ends = _sentences(paragraph)
    whole = (Span(start, end) for end in ends if end > start)
    shown = _longest(paragraph, whole, marked, room)
    if shown:
        return shown
    rest = paragraph.text[start - paragraph.span.start :][:room]
    words = (Span(start, start + found.end()) for found in _WORD_END.finditer(rest))
    # Of a word that no message holds a part is shown: each character takes three at most.
    part = Span(start, min(paragraph.span.end, start + room // 3))
    return _longest(paragraph, words, marked, room) or _show(paragraph, part, marked)


def show_end(paragraph: Citation, room: int) -> Excerpt:
    """The last sentences of a paragraph, as many as fit, or its beginning."""
    starts, _ = _sentences(paragraph)
    spans = (Span(start, paragraph.span.end) for start in reversed(starts))
    shown = _longest(paragraph, spans, None, room)
    return shown or show_from(paragraph, paragraph.span.start, None, room)


def _sentences(paragraph: Citation) -> tuple[Sequence[int], Sequence[int]]:
    """Where sentences begin and where they end, in the article."""
    text, at = paragraph.text, paragraph.span.start
    last = len(text.rstrip())
    ends = [*(end for end in cut_places(text) if end < last), len(text)]
    starts = [0, *(_after_blanks(text, end) for end in ends[:-1])]
    return [at + start for start in starts], [at + end for end in ends]


def _after_blanks(text: str, place: int) -> int:
    found = _BLANKS.match(text, place)
    return found.end() if found else place


def _longest(
    paragraph: Citation, growing: Iterable[Span], marked: Span | None, room: int
) -> Excerpt | None:
    """The last of ever longer spans that fits; None where none does."""
    best = None
    for span in growing:
        shown = _show(paragraph, span, marked)
        if length(shown.block) > room:
            break
        best = shown
    return best


def _show(paragraph: Citation, span: Span, marked: Span | None) -> Excerpt:
    """The words of the span as a block quote, with those that are marked in bold."""
    at = paragraph.span.start
    printed = paragraph.text[span.start - at : span.end - at]
    first, last = _within(span, marked)
    before, bold, after = map(escape, (printed[:first], printed[first:last], printed[last:]))
    shown = before + _LINE.sub(r"**\g<0>**", bold) + after
    if unescape(_MARKS.sub(r"\1", shown)) != unix_lines(printed):
        raise NotFaithfulError(paragraph)
    begins = "" if span.start == at else f"{CUT} "
    ends = "" if span.end == paragraph.span.end else f" {CUT}"
    lines = f"{begins}{shown}{ends}".split("\n")
    return Excerpt("\n".join(_QUOTED + line for line in lines), span)


def _within(span: Span, marked: Span | None) -> tuple[int, int]:
    """What of the marked words the span has, counted from its start; nothing at its end if none."""
    first = min(max(marked.start, span.start), span.end) if marked else span.end
    last = min(max(marked.end, first), span.end) if marked else span.end
    return first - span.start, last - span.start
