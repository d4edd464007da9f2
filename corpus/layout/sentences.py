"""The sentences of a stretch of text: from a span to spans inside it."""

import re
from bisect import bisect_right

from corpus.layout.abbreviations import (
    ANYWHERE,
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    OPENING_WORDS,
    SAYING,
)
from corpus.span import Span

# `one. Two`, `“Why?” he`, `said … Then`, `it.”) The`
STOP = re.compile(
    r"""
    (?P<stop>[.!?…]++)          # the stop itself, however many marks it has
    (?P<closers>[”’"'»)\]]*+)   # what closes with it and belongs to the sentence
    (?P<blank>\s*+)             # nothing blank follows: no sentence ends here
    (?P<openers>[“‘"'«(\[–—-]*+\s?)
    """,
    re.VERBOSE,
)

LONGEST_ABBREVIATION = 12
OPENING_MARKS = "“‘\"'«([–—-"

# The first words after it: `Putin said`, `the`
NEXT_WORDS = re.compile(r"[^\s,;:.!?…“”\"]{1,30}(?:[ \xa0][^\s,;:.!?…“”\"]{1,30}){0,4}")


def find_sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Split a stretch of text into its sentences.

    Together they hold every character of the stretch that is not blank. A stop inside
    brackets, in an abbreviation or before a clause that says who spoke ends nothing;
    closing marks belong to the sentence that they close.
    """
    if STOP.search(text, span.start, span.end) is None:
        return tuple(_trim(text, span.start, span.end))
    brackets = _find_brackets(text, span)
    sentences = []
    start = span.start
    for match in STOP.finditer(text, span.start, span.end):
        end = match.end("closers")
        if _ends_sentence(match, span) and not _is_inside(brackets, match.start("stop")):
            sentences += _trim(text, start, end)
            start = end
    return (*sentences, *_trim(text, start, span.end))


def _trim(text: str, start: int, end: int) -> list[Span]:
    """The stretch without blanks around it, if anything is left."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = first + len(words.strip())
    return [Span(first, last)] if first < last else []


def _find_brackets(text: str, span: Span) -> tuple[tuple[int, int], ...]:
    """The outermost pairs of round or square brackets, in order."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in re.finditer(r"[(\[)\]]", text[span.start : span.end]):
        place = span.start + match.start()
        if match.group() in "([":
            opened.append(place)
        elif opened:
            first = opened.pop()
            while pairs and pairs[-1][0] > first:
                pairs.pop()
            pairs.append((first, place))
    return tuple(pairs)


def _is_inside(pairs: tuple[tuple[int, int], ...], place: int) -> bool:
    """Whether a place stands within one of the pairs of brackets."""
    before = bisect_right(pairs, (place, place)) - 1
    return before >= 0 and pairs[before][0] < place < pairs[before][1]


def _ends_sentence(match: re.Match[str], span: Span) -> bool:
    """Whether a sentence ends at this stop."""
    text = match.string
    if match.end("blank") >= span.end:
        return True
    following = NEXT_WORDS.match(text, match.end("openers"), span.end)
    if not match["blank"] or following is None:
        return bool(match["blank"])
    words = following.group().split()
    if words[0][0].islower() or _tells_speaker(match, words):
        return False
    return match["stop"] != "." or bool(match["closers"]) or _is_full_stop(match, words[0])


def _tells_speaker(match: re.Match[str], words: list[str]) -> bool:
    """Whether the words after a question or exclamation only say whose it is."""
    quoted = match["closers"] and match["stop"][-1] in "!?…" and not match["openers"].strip()
    return bool(quoted) and any(word.lower() in SAYING for word in words[1:4])


def _is_full_stop(match: re.Match[str], following: str) -> bool:
    """Whether a single dot ends the sentence and not only an abbreviation."""
    place = match.start("stop")
    before = match.string[max(match.pos, place - LONGEST_ABBREVIATION) : place].split()
    last = before[-1].lstrip(OPENING_MARKS) if before else ""
    word = last.lower()
    if word in BEFORE_NAMES or (word in BEFORE_NUMBERS and following[0].isdigit()):
        return False
    if word in ANYWHERE or _is_initial(last):
        return following.lower() in OPENING_WORDS
    return True


def _is_initial(word: str) -> bool:
    """Whether a word is an initial or a row of them: `W`, `J.D`."""
    return word != "I" and all(len(part) == 1 and part.isupper() for part in word.split("."))
