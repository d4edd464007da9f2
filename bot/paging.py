"""From quotations to one page of them, as much as a message holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from bot.fitting import Sheet, lay_out_page
from retrieval.citation import Citation


@dataclass(frozen=True, slots=True)
class Page:
    """Page `number`, counted from 1: its blocks, and the places of its citations of `total`."""

    number: int
    sheet: Sheet
    places: range
    total: int

    @property
    def is_first(self) -> bool:
        """Whether nothing stands before it."""
        return self.places.start == 0

    @property
    def is_last(self) -> bool:
        """Whether nothing stands after it."""
        return self.places.stop == self.total


def find_page(citations: Sequence[Citation], number: int, *, reserved: int) -> Page | None:
    """Page `number`, or the last one if there are fewer; None when there are no citations.

    `reserved` is what the rest of the message needs of Discord's characters. The pages before
    are laid out too, since what fits decides where a page begins: not for the event loop.
    """
    if not citations:
        return None
    first = 0
    for at in count(1):
        sheet = Sheet(reserved)
        until = first + lay_out_page(citations, sheet, first)
        if at >= number or until == len(citations):
            break
        first = until
    return Page(at, sheet, range(first, until), len(citations))
