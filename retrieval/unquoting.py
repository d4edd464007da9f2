"""A run of text in, the stretches that stand in its quotation marks out.

Where people have set their marks amiss, rather too much is taken than too little: words that
look quoted are never left out.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus.span import Span
from corpus.speech.marks import DOUBLE_MARK, Quoted, find_quoted

# Marks of other languages, as the marks of English that stand in their place.
MARKS = str.maketrans("「」『』《》〈〉‹›", "“”“”“”“”“”")
STRAIGHT = frozenset('"＂')
OPENING, CLOSING = frozenset("“„«‟"), frozenset("”»")
# Between paragraphs: "One.\n\nTwo."
PARAGRAPH_BREAK = re.compile(r"\n\s*\n")


Mark = tuple[int, int]


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
    marks = [match.span() for match in DOUBLE_MARK.finditer(text)]
    stray = _find_stray(text, marks, found[0].outer.start) if found else None
    if stray is not None:
        yield Span(stray, _last_close(text, marks, stray))
        return
    for at, stretch in enumerate(found):
        is_last = at + 1 == len(found)
        behind = len(text) if is_last else found[at + 1].outer.start
        if stretch.closed:
            last = bisect_left(marks, (behind, 0)) - 1
            has_stray = marks[last][0] >= stretch.outer.end
            yield Span(stretch.span.start, marks[last][0]) if has_stray else stretch.span
        elif is_last or _begins_paragraph(text, behind):
            yield Span(stretch.span.start, behind)
        else:
            first = stretch.span.start
            yield Span(first, _last_close(text, marks, stretch.outer.start))
            return


def _find_stray(text: str, marks: Sequence[Mark], opened: int) -> int | None:
    """Where words begin behind a straight mark that opens nothing; inches are none: 6'2"."""
    for start, end in marks[: bisect_left(marks, (opened, 0))]:
        if text[start] in STRAIGHT and not text[max(0, start - 1) : start].isdigit():
            return end
    return None


def _last_close(text: str, marks: Sequence[Mark], first: int) -> int:
    """Where the last mark closes; the end of the text where more is opened than closed."""
    kinds = [text[start] for start, _ in marks if start >= first]
    is_open = sum(kind in OPENING for kind in kinds) > sum(kind in CLOSING for kind in kinds)
    start, end = marks[-1]
    leans = text[start] not in CLOSING and text[start - 1].isspace() and text[end : end + 1].strip()
    return len(text) if is_open or leans else start


def _begins_paragraph(text: str, at: int) -> bool:
    """Whether nothing but blanks stands between a blank line and the mark at `at`."""
    start = at
    while start and text[start - 1].isspace():
        start -= 1
    return text.count("\n", start, at) > 1
