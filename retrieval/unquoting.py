"""A run of text in, the stretches that stand in its quotation marks out.

Where people have set their marks amiss, rather too much is taken than too little: words that
look quoted are never left out.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.span import Span
from corpus.speech.marks import DOUBLE_MARK, Quoted, find_quoted

# Marks of other languages, as the marks of English that stand in their place.
MARKS = str.maketrans("「」『』《》〈〉‹›", "“”“”“”“”“”")
STRAIGHT = frozenset('"＂')
OPENING, CLOSING = frozenset("“„«‟"), frozenset("”»")
# Between paragraphs: "One.\n\nTwo."
PARAGRAPH_BREAK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark and how much deeper, by its form, it leads into marks within marks: -1, 0 or 1.

    One that begins a paragraph goes on with what was opened before.
    """

    start: int
    end: int
    depth: int
    begins: bool


def find_marked(text: str, *, has_single: bool = True) -> tuple[Span, ...]:
    """What stands in quotation marks, in order, from each opening mark to its close.

    What never closes runs to the end, or to an opening mark that begins a paragraph, as the
    press sets it. Marks within marks, and marks that have no like, part nothing.
    """
    if not text:
        return ()
    read = text.translate(MARKS)
    found = find_quoted(read, Span(0, len(read)))
    marked = list(_doubles(read, [each for each in found if not each.single]))
    singles = [each.span for each in found if each.single and has_single]
    return tuple(_without_overlaps(sorted([*marked, *singles])))


def _without_overlaps(spans: Sequence[Span]) -> Iterator[Span]:
    end = 0
    for span in spans:
        if span.start >= end:
            yield span
            end = span.end


def _doubles(text: str, found: Sequence[Quoted]) -> Iterator[Span]:
    """The stretches in double marks; those whose marks are set amiss are one."""
    marks = list(_marks(text))
    stray = _find_stray(text, marks, found[0].outer.start) if found else None
    if stray is not None:
        yield Span(stray, _last_close(text, marks))
        return
    until = 0
    for at, stretch in enumerate(found):
        if stretch.outer.start >= until:
            behind = found[at + 1].outer.start if at + 1 < len(found) else len(text)
            until = max(stretch.span.end, _end_of(text, marks, stretch, behind))
            yield Span(stretch.span.start, until)


def _marks(text: str) -> Iterator[_Mark]:
    for match in DOUBLE_MARK.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
        hangs = not before.isspace() and not after.isalnum() and before not in "([—–-"
        leans = before.isspace() and after.isalnum()
        depth = 0
        if match[0] in OPENING:
            depth = -1 if hangs and before not in OPENING else 1
        elif match[0] in CLOSING:
            depth = 1 if leans else -1
        yield _Mark(start, end, depth, begins=depth >= 0 and _begins_paragraph(text, start))


def _end_of(text: str, marks: Sequence[_Mark], stretch: Quoted, behind: int) -> int:
    """Where a stretch closes whose like stands at `behind`."""
    first = bisect_left(marks, stretch.outer.start, key=_start_of)
    last = bisect_left(marks, stretch.outer.end, key=_start_of)
    is_last = behind == len(text)
    if not stretch.closed and (is_last or _begins_paragraph(text, behind)):
        return behind
    if not stretch.closed and text[stretch.outer.start] in STRAIGHT:
        return _last_close(text, marks)
    depth = sum(mark.depth for mark in marks[first:last] if not mark.begins or mark == marks[first])
    if depth > 0:
        return _balance(text, marks[last:], depth)
    next_stretch = bisect_left(marks, behind, key=_start_of)
    return marks[next_stretch - 1].start if next_stretch > last else stretch.span.end


def _balance(text: str, marks: Iterable[_Mark], depth: int) -> int:
    """Where so many marks that are open have closed; else the end of the text."""
    for mark in marks:
        if mark.begins:
            return mark.start
        depth += mark.depth
        if depth == 0:
            return mark.start
    return len(text)


def _find_stray(text: str, marks: Sequence[_Mark], opened: int) -> int | None:
    """Where words begin behind a straight mark that opens nothing; inches are none: 6'2"."""
    for mark in marks[: bisect_left(marks, opened, key=_start_of)]:
        if text[mark.start] in STRAIGHT and not text[max(0, mark.start - 1)].isdigit():
            return mark.end
    return None


def _last_close(text: str, marks: Sequence[_Mark]) -> int:
    """Where the last mark closes; the end of the text where it opens."""
    last = marks[-1]
    leans = text[last.start - 1].isspace() and text[last.end : last.end + 1].strip()
    return len(text) if last.depth > 0 or (last.depth == 0 and leans) else last.start


def _start_of(mark: _Mark) -> int:
    return mark.start


def _begins_paragraph(text: str, at: int) -> bool:
    """Whether nothing but blanks stands between a blank line and the mark at `at`."""
    start = at
    while start and text[start - 1].isspace():
        start -= 1
    return text.count("\n", start, at) > 1
