"""The words of every paragraph that a reader sees, to find any in."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from retrieval.place import Place
from retrieval.record import Record
from retrieval.tracing import TYPOGRAPHY

NOT_WORD = re.compile(r"[\W_]+")
APART = "\n"


class Concordance:
    """All words of one record in a row; gathered when they are first asked for."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def holding(self, phrases: Sequence[str]) -> Iterator[Place]:
        """The paragraphs in which all of `phrases` stand, by their letters alone, in order.

        Whoever asks makes sure of the marks, and of what stands between.
        """
        sought = sorted(map(plain_words, phrases), key=len, reverse=True)
        row, starts, places = self._row
        at = row.find(sought[0]) if sought else -1
        while at >= 0:
            number = bisect_right(starts, at) - 1
            end = starts[number + 1]
            if all(row.find(phrase, starts[number], end) >= 0 for phrase in sought[1:]):
                yield places[number]
            at = row.find(sought[0], end - 1)

    @cached_property
    def _row(self) -> tuple[str, list[int], list[Place]]:
        """The words of each paragraph behind those of the one before, and where each begins."""
        words: list[str] = []
        starts = [0]
        places: list[Place] = []
        for article in self._record.heads:
            shown = self._record.shown(article)
            for position, paragraph in enumerate(shown.paragraphs):
                if paragraph.kept:
                    words.append(plain_words(paragraph.span.of(shown.article.text)) + APART)
                    starts.append(starts[-1] + len(words[-1]))
                    places.append(Place(article, position))
        return "".join(words), starts, places


def plain_words(text: str) -> str:
    """The letters and figures of `text`, without case, a blank around each run of them."""
    seen = text if text.isascii() else unicodedata.normalize("NFKD", text.translate(TYPOGRAPHY))
    return f" {NOT_WORD.sub(' ', seen.casefold()).strip()} "
