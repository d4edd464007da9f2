"""The blocks of a text as laid out: lines, or wrapped lines joined."""

from itertools import pairwise

from corpus.layout.lines import Line, ends_with_stop, find_lines
from corpus.span import Span

# Mail and typewritten text is wrapped at 60 to 80 characters, seldom at 100.
WIDEST_WRAP = 100
NARROWEST_WRAP = 40
LIST_MARKS = ("-", "*", "•", "–", "—", "#", ">", "|")


def find_blocks(text: str) -> tuple[Span, ...]:
    """Find what is laid out as one paragraph, in the order of the text.

    Each line is a block of its own, unless the text is wrapped at a fixed width: then the
    lines of a paragraph are joined. No block has blanks around it, and together they hold
    every character that is not blank.
    """
    lines = find_lines(text)
    width = _find_wrap(text, lines)
    if width is None:
        return tuple(line.span for line in lines)
    blocks: list[Span] = []
    for before, line in zip((None, *lines), lines, strict=False):
        if before is not None and _continues(text, before, line, width):
            blocks[-1] = Span(blocks[-1].start, line.span.end)
        else:
            blocks.append(line.span)
    return tuple(blocks)


def _find_wrap(text: str, lines: tuple[Line, ...]) -> int | None:
    """The width at which a text is wrapped, or None if its lines are paragraphs.

    In wrapped prose most lines that follow another go on in small letters, and none is much
    longer than the rest.
    """
    following = [line for line in lines if not line.after_blank]
    small = sum(1 for line in following if text[line.span.start].islower())
    if not following or small * 2 < len(following):
        return None
    lengths = [
        line.indent + len(line.span) for line, after in pairwise(lines) if not after.after_blank
    ]
    longest = max(lengths)
    return longest if NARROWEST_WRAP <= longest <= WIDEST_WRAP else None


def _continues(text: str, before: Line, line: Line, width: int) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    words = line.span.of(text)
    if line.after_blank or words.startswith(LIST_MARKS):
        return False
    hangs = before.span.of(text).startswith(LIST_MARKS)
    if line.indent > before.indent + 1 and not hangs:
        return False
    if words[0].islower():
        return True
    first_word = len(words.split(maxsplit=1)[0])
    length = before.indent + len(before.span)
    # What ends a paragraph left room for the next line's first word.
    if length + 1 + first_word > width:
        return True
    return not ends_with_stop(before.span.of(text)) and length * 3 > width * 2
