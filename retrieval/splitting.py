"""A message in, the quotations in it out, each for itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.span import Span
from retrieval.unquoting import PARAGRAPH_BREAK, find_marked

# "> The bridge will open." and all that stands behind ">>> "
BLOCK_LINE = re.compile(r"^[ \t]{0,3}>[ \t]?(?P<words>.*)$")
BLOCK_TO_THE_END = re.compile(r"^>>>\s+", re.MULTILINE)
# "I do ~~not~~ mind": words that nobody is to read.
STRUCK_OUT = re.compile(r"(?<![\\~`])~~(?=[^~]).+?(?<!\\)~~", re.DOTALL)
# What is left of "**~~not~~**" without its word.
SET_NOTHING = re.compile(r"(?<!\S)(?:[*_]{2}|[*_]{4}|[*_]{6}|\|{4})(?!\S)")
# What sets words in bold or italic, or hides them: "**never**", "||never||".
EMPHASIS = re.compile(
    r"""
    (?<! [\w*_~|\\] ) [*_~|]{1,3} (?= [^\s*_~|] )
    | (?<= [^\s*_~|\\] ) [*_~|]{1,3} (?! [\w*_~|] )
    """,
    re.VERBOSE,
)
# A line of nothing else: "<https://news.example/bridge>", "> https://news.example/bridge".
LINK = re.compile(r"[ \t>]*<?https?://\S+[ \t\r]*")
# Who is quoted, below the words: "— Ada Finch, 2019".
ATTRIBUTION = re.compile(r"\s*(?:[—–―]|--?)\s*(?=[^\W\d_])(?P<name>.*[^\s.!?…])\s*")
OPENING_MARKS = "“„«\"'‘"


@dataclass(frozen=True, slots=True)
class Message:
    """What a message quotes, in order; `is_whole` where it has no words besides."""

    quotations: tuple[str, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that belong together, a blank one between paragraphs."""

    text: str
    is_block: bool


def split_message(text: str) -> tuple[str, ...]:
    """What a message quotes, as `read_message` reads it."""
    return read_message(text).quotations


def read_message(text: str) -> Message:
    """What a message quotes: what stands in quotation marks, and the rest of its block quotes.

    A paragraph of a block quote that is mostly its own voice is one quotation with the marks in
    it. A message that marks nothing is one quotation as it is. The marks of emphasis, words
    struck out and paragraphs that are only a link are left out.
    """
    plain = _without_links(EMPHASIS.sub("", _without_struck(text)))
    found = tuple(
        each.strip() for run in _runs(plain) for each in _quotations(run) if _count_letters(each)
    )
    if not found and _count_letters(plain):
        found = ("\n".join(_without_last_links(plain.split("\n"))).strip(),)
    lines = (line for line in plain.splitlines() if not LINK.fullmatch(line))
    quoted, written = sum(map(_count_letters, found)), sum(map(_count_letters, lines))
    return Message(found, is_whole=quoted >= written)


def _without_struck(text: str) -> str:
    left, number = STRUCK_OUT.subn("", text)
    return SET_NOTHING.sub("", left) if number else text


def _without_links(text: str) -> str:
    """The paragraphs that are more than a link."""
    paragraphs = PARAGRAPH_BREAK.split(text)
    return "\n\n".join(each for each in paragraphs if not LINK.fullmatch(each))


def _without_last_links(lines: Sequence[str]) -> Sequence[str]:
    last = len(lines)
    while last and (not lines[last - 1].strip() or LINK.fullmatch(lines[last - 1])):
        last -= 1
    return lines[:last]


def _runs(text: str) -> Iterator[_Run]:
    opened = BLOCK_TO_THE_END.search(text)
    before = text[: opened.start()] if opened else text
    for is_block, group in groupby(before.splitlines(), key=_is_block):
        lines: Sequence[str] = [_unquoted(line) for line in group]
        kept = _without_attribution(lines) if is_block else lines
        yield _Run(_without_links(_joined(kept)), is_block=is_block)
    if opened:
        lines = _without_attribution(text[opened.end() :].split("\n"))
        yield _Run("\n".join(lines), is_block=True)


def _is_block(line: str) -> bool:
    return BLOCK_LINE.match(line) is not None


def _unquoted(line: str) -> str:
    match = BLOCK_LINE.match(line)
    return match["words"].strip() if match else line


def _without_attribution(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a block quote without the last where that links or names who is quoted."""
    lines = _without_last_links(lines)
    filled = [place for place, line in enumerate(lines) if line.strip()]
    if len(filled) < 2 or any(ATTRIBUTION.fullmatch(lines[place]) for place in filled[:-1]):
        return lines
    found = ATTRIBUTION.fullmatch(lines[filled[-1]])
    is_name = found is not None and not found["name"][0].islower()
    return lines[: filled[-1]] if is_name else lines


def _joined(lines: Iterable[str]) -> str:
    """The lines of each paragraph in one, the paragraphs apart."""
    kept = groupby(lines, key=lambda line: bool(line.strip()))
    return "\n\n".join(" ".join(paragraph) for has_words, paragraph in kept if has_words)


def _quotations(run: _Run) -> Iterator[str]:
    """What stands in marks, paragraph by paragraph; of a block, paragraphs without any too."""
    marked = find_marked(run.text, has_single=not run.is_block)
    for span in _of_block(run.text, marked) if run.is_block else marked:
        first, *others = PARAGRAPH_BREAK.split(span.of(run.text))
        yield first
        yield from (each.lstrip().lstrip(OPENING_MARKS) for each in others)


def _of_block(text: str, marked: Sequence[Span]) -> Iterator[Span]:
    """Of each paragraph its marked stretches, or all of it where they are only a part."""
    start = place = reached = 0
    for paragraph in filter(None, PARAGRAPH_BREAK.split(text)):
        start = text.index(paragraph, start)
        whole = Span(start, start + len(paragraph))
        first = place
        while place < len(marked) and marked[place].start < whole.end:
            place += 1
        within = marked[first:place]
        if reached <= whole.start and (not within or _is_excerpt(text, whole, within)):
            yield whole
        else:
            yield from within
        reached = max([reached, *(span.end for span in within)])
        start = whole.end


def _is_excerpt(text: str, paragraph: Span, marked: Sequence[Span]) -> bool:
    """Whether a paragraph tells more in its own voice than it quotes.

    One that begins with what it quotes, or is led to it by a colon, does not: "Ann: “Never.”".
    """
    if marked[-1].end > paragraph.end:
        return False
    before, behind = text[paragraph.start : marked[0].start], text[marked[-1].end : paragraph.end]
    is_introduced = before.rstrip(f"{OPENING_MARKS} ").endswith(":") and not _count_letters(behind)
    if is_introduced or not _count_letters(before):
        return False
    quoted = sum(_count_letters(span.of(text)) for span in marked)
    return 2 * quoted < _count_letters(paragraph.of(text))


def _count_letters(text: str) -> int:
    return sum(map(str.isalnum, text))
