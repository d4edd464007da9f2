"""What an article has told so far, for later dates to count from."""

import re
from collections import deque
from dataclasses import dataclass, field

from corpus.date import Interval
from corpus.dating.anchors import Resolved
from corpus.span import Span

_PARAGRAPHS_BACK = 2  # How far back a date mentioned can still be counted from.
_MOST_MENTIONS = 6
# What may stand before a year that opens a sentence: `But in `
_OPENING = re.compile(
    r"[\"“]?(?:(?:and|but|back)\s+)?(?:in\s+|during\s+|early\s+in\s+)?", re.IGNORECASE
)
# `Last year's loss` is no frame for what the sentence tells.
_POSSESSIVE = re.compile(r"['’]s\b")


@dataclass(frozen=True, slots=True)
class _Frame:
    """The year that a sentence opens with, and the text that it holds for."""

    year: int
    reach: Span


@dataclass(slots=True)
class Story:
    """The dates told so far: those of the last paragraphs, and the year of the sentence."""

    published: Interval | None
    paragraph: int = 0
    mentions: deque[tuple[int, Resolved]] = field(
        default_factory=lambda: deque(maxlen=_MOST_MENTIONS)
    )
    frame: _Frame | None = None

    def mention(self, date: Resolved) -> None:
        """Remember a date of the paragraph at hand."""
        self.mentions.append((self.paragraph, date))

    def recent(self) -> tuple[Resolved, ...]:
        """The dates mentioned in this paragraph and those just before, latest first."""
        oldest = self.paragraph - _PARAGRAPHS_BACK
        return tuple(date for place, date in reversed(self.mentions) if place >= oldest)

    def open(self, text: str, span: Span, sentence: Span, date: Resolved) -> None:
        """Remember a year that opens its sentence: "Last year … on Aug. 28"."""
        first, last = date.interval.first, date.interval.until
        is_one_year = date.unit == "year" and (last - first).days in (365, 366)
        if (
            is_one_year
            and _OPENING.fullmatch(text, sentence.start, span.start)
            and not _POSSESSIVE.match(text, span.end)
        ):
            stop = text.find(";", span.end, sentence.end)
            end = stop if stop >= 0 else sentence.end
            self.frame = _Frame(first.year, Span(span.start, end))

    def frame_of(self, span: Span) -> int | None:
        """The year that opens the sentence of a date, if the clause is still the same."""
        frame = self.frame
        is_framed = frame is not None and frame.reach.start <= span.start < frame.reach.end
        return frame.year if frame and is_framed else None
