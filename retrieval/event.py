"""An event of the timeline: days, and the sentence that tells them."""

from dataclasses import dataclass

from corpus.date import Basis, Grain, Interval
from retrieval.citation import Citation


@dataclass(frozen=True, slots=True)
class Event:
    """What happened when: `citation` is the sentence, `also` the same event told elsewhere."""

    interval: Interval
    edtf: str
    grain: Grain
    basis: Basis
    citation: Citation
    also: tuple[Citation, ...] = ()
