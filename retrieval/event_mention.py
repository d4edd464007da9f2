"""An event mention: words of an article that tell when something was."""

from dataclasses import dataclass

from corpus.date import Basis, Grain, Interval
from corpus.quotation import Quotation
from corpus.span import Span


@dataclass(frozen=True, slots=True)
class EventMention:
    """The words at `span`, which date an event, and the date, which stands at `told`.

    `quotation` is whose words they are, None where they are the article's own. With `is_speech`
    the date is that of the speaking, not of what is spoken of.
    """

    span: Span
    told: Span
    interval: Interval
    edtf: str
    grain: Grain
    basis: Basis
    quotation: Quotation | None
    is_speech: bool

    def told_within(self, span: Span) -> bool:
        """Whether the date, or the whole mention of which it is a label, stands at `span`."""
        return span.contains(self.told) or span == self.span
