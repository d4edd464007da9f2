"""What a person types as a period in, its days out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from corpus.article import Paragraph
from corpus.date import Interval
from corpus.dating.dates import find_dates
from corpus.dating.edtf import NotEdtfError, parse_edtf
from corpus.span import Span

# `since 2014`, `up to May 1997`
_OPENING = re.compile(
    r"\b(since|from|after|before|until|till|to|by)\s+(?:the\s+)?\Z", re.IGNORECASE
)
# A range has both its ends: `from 1990 to 2000`
_RANGE = re.compile(r"\b(?:to|until|till|through|and)\b|[-–—]", re.IGNORECASE)
# What may stand before a period that is the whole text: `in `, `up to the `
_LEAD = re.compile(
    r"(?:up\s+)?(?:(?:in|on|during|of|at|for|from|between)\s+)?(?:the\s+)?", re.IGNORECASE
)
_LONGEST = 200  # Characters; no period is longer.

_ENDS: Mapping[str, Callable[[Interval], Interval]] = MappingProxyType(
    {
        "since": lambda told: Interval(told.first, date.max),
        "from": lambda told: Interval(told.first, date.max),
        "after": lambda told: Interval(told.until, date.max),
        "before": lambda told: Interval(date.min, told.first),
        "until": lambda told: Interval(date.min, told.until),
        "till": lambda told: Interval(date.min, told.until),
        "to": lambda told: Interval(date.min, told.until),
        "by": lambda told: Interval(date.min, told.until),
    }
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period that a text names; the span takes in the word that opens an end ("since")."""

    span: Span
    interval: Interval


def parse_period(text: str, today: date | None = None) -> Interval | None:
    """The days that a whole text such as "1990s", "since 2014" or "2015-12" names, or None.

    EDTF is understood too. An open end reaches to the calendar's own. Without `today` nothing
    is understood that hangs on it ("last month", "May").
    """
    typed = " ".join(text.split())
    if not typed or len(typed) > _LONGEST:
        return None
    try:
        return parse_edtf(typed)
    except NotEdtfError:
        return _parse_words(typed, today)


def _parse_words(typed: str, today: date | None) -> Interval | None:
    """Read a period as the press writes it: people leave out capitals and articles."""
    written = typed.title()
    for words in (typed, written, f"in {written}", f"in the {written}"):
        for period in find_periods(words, today):
            is_whole = period.span.end == len(words)
            if is_whole and _LEAD.fullmatch(words[: period.span.start]):
                return period.interval
    return None


def find_periods(text: str, today: date | None = None) -> tuple[Period, ...]:
    """The periods that a question names, in order, open ends ("before 1999") included."""
    if not text.strip():
        return ()
    whole = Paragraph(1, Span(0, len(text)), "body")
    dates = find_dates(text, (whole,), today.isoformat() if today else None)
    return tuple(_open(text, dated.span, dated.interval) for dated in dates)


def _open(text: str, span: Span, interval: Interval) -> Period:
    """A period with the end open that the word before it opens."""
    reach = max(0, span.start - 20)
    match = _OPENING.search(text[reach : span.start])
    if match is None or _RANGE.search(span.of(text)):
        return Period(span, interval)
    return Period(Span(reach + match.start(), span.end), _ENDS[match[1].lower()](interval))
