"""Whether the verb that a date belongs to tells what is still to come."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from corpus.dating.verbs import AHEAD_BEFORE, AHEAD_OF, SIGN
from corpus.span import Span

# `WASHINGTON, Dec. 8 (UPI)`, `CAMBRIDGE, Mass., Dec. 11 --`
_PLACE_OF_DATELINE = re.compile(r"[A-Z]{2}[\w .,'’/-]{0,50}\Z")
_END_OF_DATELINE = re.compile(r"\s*(?:\(|[—–_-])")
# `…, and on Thursday he will leave`
_OPENS_CLAUSE = re.compile(r",\s+(?:and|but|while|yet|then)\s+(?:(?:on|in|by)\s+)?(?:the\s+)?\Z")
# `critics who on Sunday denied it`
_OPENS_RELATIVE = re.compile(r"\b(?:who|which)\s+(?:on|in)\s+(?:the\s+)?\Z")
# `The funeral is Friday`, `the vote is on Tuesday`
_IS_THEN = re.compile(r"\b(?:is|are)\s+(?:(?:on|in|for)\s+)?\Z")
# `nothing like the one in March`
_IS_ONE_OF_THEN = re.compile(r"\b(?:the\s+one|those)\s+(?:in|on|of)\s+\Z")
# `to report its first second-quarter profit`: of a quarter that has begun
_IS_REPORTED = re.compile(r"\b(?:report|announce|post|release)(?:\s+[\w’'-]+){0,3}\s+\Z")
_QUARTER = re.compile(r"[\w-]+[-\s]quarter\b", re.IGNORECASE)
# `the October report`
_IS_COUNTED = re.compile(
    r"\s+(?:unemployment\s+|jobs\s+|trade\s+)?(?:reports?|figures?|data|numbers|statistics|survey)\b"
)
# `oil for October delivery`, `the March contract`
_IS_TRADED = re.compile(r"\s+(?:delivery|contracts?|futures)\b")
_REACH = 240  # How far, in characters, a verb can stand from its date.


@dataclass(slots=True)
class _Voice:
    """The signs of one voice: the article's own, or one quotation."""

    starts: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Signs:
    """The signs of a sentence by voice (0 is the article's), and where the voice changes."""

    voices: dict[int, _Voice] = field(default_factory=dict)
    changes: list[int] = field(default_factory=list)
    speaking: list[int] = field(default_factory=list)


def points_ahead(text: str, date: Span, sentence: Span) -> bool | None:
    """Whether a date in a sentence lies in the future of whoever tells it.

    The last sign before the date decides, else the first after it; words in quotation marks
    speak for themselves alone. "said on Friday that it would close" is past: the day belongs
    to "said". None when there is no sign at all, as in a dateline.
    """
    if _is_dateline(text, date, sentence):
        return None
    before = text[max(sentence.start, date.start - 40) : date.start]
    if _IS_THEN.search(before) or _IS_TRADED.match(text, date.end):
        return True
    if _IS_ONE_OF_THEN.search(before) or _IS_COUNTED.match(text, date.end):
        return False
    if _IS_REPORTED.search(before) and _QUARTER.match(text, date.start):
        return False
    signs = _find_signs(text, sentence)
    turn = bisect_right(signs.changes, date.start)
    voice = signs.voices.get(signs.speaking[turn - 1] if turn else 0, _Voice())
    after = bisect_right(voice.starts, date.start)
    is_told = after > 0 and date.start - voice.starts[after - 1] <= _REACH
    is_told = is_told and voice.kinds[after - 1] != "stop"
    is_followed = after < len(voice.starts) and voice.starts[after] - date.end <= _REACH
    is_followed = is_followed and voice.kinds[after] != "stop"
    if _OPENS_RELATIVE.search(before):
        return voice.kinds[after] in AHEAD_BEFORE if is_followed else None
    if is_told and not (is_followed and _OPENS_CLAUSE.search(before)):
        return AHEAD_OF[voice.kinds[after - 1]]
    return voice.kinds[after] in AHEAD_BEFORE if is_followed else None


def _is_dateline(text: str, date: Span, sentence: Span) -> bool:
    before = text[sentence.start : min(date.start, sentence.start + 60)]
    is_after_place = sentence.start + len(before) == date.start
    return (
        is_after_place
        and _PLACE_OF_DATELINE.match(before) is not None
        and _END_OF_DATELINE.match(text, date.end) is not None
    )


def _lowered(sentence: str) -> str:
    """A sentence in small letters, each at its place; the month of May is no verb."""
    told = sentence.replace("May", "_ay").replace("MAY", "_AY")
    low = told.lower()
    return low if len(low) == len(told) else "".join(each.lower()[:1] for each in told)


@lru_cache(maxsize=4)
def _find_signs(text: str, sentence: Span) -> _Signs:
    """The signs of a sentence, those in quotation marks apart."""
    signs = _Signs()
    voice = turns = 0
    for match in SIGN.finditer(_lowered(sentence.of(text))):
        kind = match.lastgroup or ""
        if kind in (*AHEAD_OF, "stop"):
            told = signs.voices.setdefault(voice, _Voice())
            told.starts.append(sentence.start + match.start())
            told.kinds.append(kind)
            continue
        turns += 1
        if kind == "closing" and not signs.changes:
            # The sentence began within a quotation.
            signs.voices[turns] = signs.voices.pop(0, _Voice())
            signs.changes.append(sentence.start)
            signs.speaking.append(turns)
            turns += 1
        is_opening = kind == "opening" or (kind == "mark" and voice == 0)
        voice = turns if is_opening else 0
        signs.changes.append(sentence.start + match.start())
        signs.speaking.append(voice)
    return signs
