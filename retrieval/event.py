"""An event of the timeline: days, and the words that tell them."""

from dataclasses import dataclass
from typing import Literal

from corpus.date import Basis, Grain, Interval
from corpus.span import Span
from retrieval.citation import Citation
from retrieval.written import Statement

Dropped = Literal["period", "words", "topic", "person"]


@dataclass(frozen=True, slots=True)
class Event:
    """What happened when: `citation` tells the date, `also` the same event elsewhere.

    The dates of `also` are as fine or coarser. With `is_speech` the date is that of speaking.
    `told` is where the words of the date stand in the article.
    """

    interval: Interval
    edtf: str
    grain: Grain
    basis: Basis
    citation: Citation
    also: tuple[Citation, ...] = ()
    is_speech: bool = False
    told: Span | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events that were asked for, in order, or else those that come nearest.

    `nearest` is empty unless `events` is. `dropped` names what of the request they do not meet;
    "words" are some words of the topic. `written` is a language model's, and points at events.
    """

    events: tuple[Event, ...]
    nearest: tuple[Event, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    written: tuple[Statement, ...] = ()
