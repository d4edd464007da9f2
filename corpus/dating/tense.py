"""Whether the verb that a date belongs to tells what is still to come."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from corpus.dating.verbs import AHEAD_BEFORE, AHEAD_OF, SIGN
from corpus.span import Span

# `WASHINGTON, Dec. 8 (UPI)`, `CAMBRIDGE, Mass., Dec. 11 --`; not `NATO met on Dec. 8 (Friday)`
_PLACE_OF_DATELINE = re.compile(
    r"[A-Z]{2}[\w.'’-]{0,30}(?:[ ,/]{1,3}[A-Z][\w.'’-]{0,30}){0,5}[ ,/–—-]{1,4}\Z"
)
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
# `before the June 20 primary`, `the July states`: no verb dates what describes a noun …
_DESCRIBES = re.compile(
    r"(?:\b(?P<link>\w+)\s+)?\b(?:the|an?|its|his|her|their|our)\s+\Z", re.IGNORECASE
)
_NOUN = re.compile(r"\s+[a-z]")
# … but in `failed in the May fire` it does.
_WITHIN = frozenset({"in", "during", "at", "on", "after", "since"})
# `the bank, which merges in`: a clause with a verb that is no sign
_OPENS_OTHER = re.compile(r"\b(?:that|which|who|whose|when|where|if|unless|because)\b|[;:]")
# `said it merges in`, but not `said in`, `said late on`
_SAYS = re.compile(r"sa(?:id|ys)\s+(?!(?:(?:late|early)\s+)?(?:(?:in|on|at|to|during)\b|\Z))")
_REACH = 240  # How far, in characters, a verb can stand from its date.


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign, where it begins and what it tells."""

    start: int
    kind: str


@dataclass(slots=True)
class _Voice:
    """The signs of one voice: the article's own, or one quotation."""

    starts: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)

    def sign(self, number: int) -> _Sign | None:
        """One of its signs by number; None where there is none, or none but a stop."""
        if not 0 <= number < len(self.starts) or self.kinds[number] == "stop":
            return None
        return _Sign(self.starts[number], self.kinds[number])


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
    if is_dateline(text, date, sentence):
        return None
    before = text[max(sentence.start, date.start - 40) : date.start]
    if _IS_THEN.search(before) or _IS_TRADED.match(text, date.end):
        return True
    if _IS_ONE_OF_THEN.search(before) or _IS_COUNTED.match(text, date.end):
        return False
    if _IS_REPORTED.search(before) and _QUARTER.match(text, date.start):
        return False
    told, following = _signs_beside(text, date, sentence)
    if _OPENS_RELATIVE.search(before):
        return following.kind in AHEAD_BEFORE if following else None
    if told and not (following and _OPENS_CLAUSE.search(before)):
        return AHEAD_OF[told.kind]
    return following.kind in AHEAD_BEFORE if following else None


def is_of_other_verb(text: str, date: Span, sentence: Span) -> bool:
    """Whether the sign that a date goes by need not be its own verb's.

    The date describes a noun ("before the June 20 primary"), or stands in a clause with a verb
    that tells nothing: "said that the bank merges in May".
    """
    before = text[max(sentence.start, date.start - 40) : date.start]
    described = _DESCRIBES.search(before)
    if described and _NOUN.match(text, date.end) and described["link"] not in _WITHIN:
        return True
    told, following = _signs_beside(text, date, sentence)
    if told:
        between = text[told.start : date.start]
        return bool(_OPENS_OTHER.search(between) or _SAYS.match(between))
    return bool(following and _OPENS_OTHER.search(text, date.end, following.start))


def _signs_beside(text: str, date: Span, sentence: Span) -> tuple[_Sign | None, _Sign | None]:
    """The last sign before a date and the first after it, of its voice and near enough."""
    signs = _find_signs(text, sentence)
    turn = bisect_right(signs.changes, date.start)
    voice = signs.voices.get(signs.speaking[turn - 1] if turn else 0, _Voice())
    after = bisect_right(voice.starts, date.start)
    told, following = voice.sign(after - 1), voice.sign(after)
    is_told = told is not None and date.start - told.start <= _REACH
    is_followed = following is not None and following.start - date.end <= _REACH
    return told if is_told else None, following if is_followed else None


def is_dateline(text: str, date: Span, sentence: Span) -> bool:
    """Whether a date says when and where its report was sent: "ORLO, June 15 (Wire) —"."""
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
