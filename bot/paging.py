"""From a list to one page of it, as much as a message holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TypeVar

from bot.catalogue import ENGLISH, Catalogue
from bot.fitting import BLOCKS, Sheet, lay_out_page
from retrieval.citation import Citation

Listed = TypeVar("Listed")


@dataclass(frozen=True, slots=True)
class Page:
    """Page `number`, counted from 1: its blocks, and the places of what it lists of `total`."""

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


def find_page(
    citations: Sequence[Citation], number: int, *, reserved: int, words: Catalogue = ENGLISH
) -> Page | None:
    """Page `number` of quotations, as `find_page_of` gives it."""
    return find_page_of(citations, number, lay_out_page, reserved=reserved, words=words)


def find_page_of(
    listed: Sequence[Listed],
    number: int,
    lay_out: Callable[[Sequence[Listed], Sheet, int], int],
    *,
    reserved: int,
    most: int = BLOCKS,
    words: Catalogue = ENGLISH,
) -> Page | None:
    """Page `number`, or the last one if there are fewer; None when nothing is listed.

    `reserved` and `most` are those of the sheet of a page. `lay_out` fills a
    sheet from a place on and tells how many it took. The pages before are laid out too, since
    what fits decides where a page begins: not for the event loop.
    """
    if not listed:
        return None
    first = 0
    for at in count(1):
        sheet = Sheet(reserved, most, words=words)
        until = first + lay_out(listed, sheet, first)
        if at >= number or until == len(listed):
            break
        first = until
    return Page(at, sheet, range(first, until), len(listed))
