"""From citations to the blocks of text that fit into one message."""

import logging
from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.catalogue import ENGLISH, Catalogue
from bot.limits import LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from bot.wording import NotFaithfulError, cut_to_fit, finding, version
from retrieval.citation import Citation

log = logging.getLogger(__name__)

# The frame, the head, the foot with the line above it, and a row of five buttons to come.
_FRAME_COMPONENTS = 10
# Every block stands below a line of its own.
BLOCKS = (LAYOUT_COMPONENTS - _FRAME_COMPONENTS) // 2
# The same, with six buttons in two rows.
_BUTTONED_COMPONENTS = 12
# Beside a block stands its button, and a section holds the two.
BLOCKS_WITH_BUTTONS = (LAYOUT_COMPONENTS - _BUTTONED_COMPONENTS) // 4


class Sheet:
    """The blocks of one message, and how many things did not fit or were not exact.

    `reserved` is what the rest of the message needs of Discord's characters, `most` how many
    blocks it can have; what is said around the printed words is said in `words`. `shown` are the
    findings of the blocks, `left` those that did not fit, with their versions, and `others` the
    versions of shown ones that did not fit.
    """

    def __init__(self, reserved: int, most: int = BLOCKS, *, words: Catalogue = ENGLISH) -> None:
        self.words = words
        self.blocks: list[str] = []
        self.shown: list[tuple[Citation, ...]] = []
        self.left: list[Citation] = []
        self.others: list[Citation] = []
        self.room = LAYOUT_LENGTH - reserved
        self._most = most
        self.findings_left = 0
        self.inexact = 0

    @property
    def versions_left(self) -> int:
        """How many versions of shown findings did not fit."""
        return len(self.others)

    def could_hold(self, *texts: str) -> bool:
        """Whether there is room for these words alone: a look that costs no rendering."""
        return len(self.blocks) < self._most and sum(map(len, texts)) <= self.room

    def add(self, block: str, parts: tuple[Citation, ...] = ()) -> bool:
        """Add a block that shows `parts`; False when there is no room for it."""
        if len(self.blocks) == self._most or length(block) > self.room:
            return False
        self.blocks.append(block)
        self.shown.append(parts)
        self.room -= length(block)
        return True

    def extend(self, text: str) -> bool:
        """Add lines to the last block; False when there is no room for them."""
        if length(text) + 1 > self.room:
            return False
        self.blocks[-1] += f"\n{text}"
        self.room -= length(text) + 1
        return True

    def leave_out(self, error: NotFaithfulError) -> None:
        """Count words that would not be shown exactly, and tell the operator which."""
        log.error("Left out, since Discord would show other words: %s", error)
        self.inexact += 1


def lay_out(citations: Sequence[Citation], sheet: Sheet, *, is_numbered: bool = False) -> None:
    """Put findings with their versions on the sheet, in order, and count what is left.

    With `is_numbered` each begins with its number, as `label` writes it.
    """
    for number, parts in enumerate(utterances(citations), 1):
        _place(parts, sheet, f"{label(number)} " if is_numbered else "")


def label(number: int) -> str:
    """What stands before a finding, and behind a sentence that rests on it: "[2]"."""
    return f"[{number}]"


def lay_out_page(citations: Sequence[Citation], sheet: Sheet, first: int = 0) -> int:
    """Put findings on the sheet, from place `first` on, until one does not fit; how many it took.

    Of an utterance that no page holds, the first part is taken, cut where it must be.
    """
    taken = 0
    for parts in utterances(citations, first):
        if not _is_placed(parts, sheet):
            break
        taken += len(parts)
    if not taken:
        _place((citations[first],), sheet)
    return taken or 1


def utterances(citations: Sequence[Citation], first: int = 0) -> Iterator[tuple[Citation, ...]]:
    """Neighbours that are parts of one split quotation, together; all others alone.

    Those before place `first` are passed over.
    """
    numbered = ((place, citations[place]) for place in range(first, len(citations)))
    for _, group in groupby(numbered, key=lambda pair: _utterance(*pair)):
        yield tuple(citation for _, citation in group)


def _utterance(place: int, citation: Citation) -> tuple[str, str, int]:
    if citation.utterance is None:
        return citation.article, "alone", place
    return citation.article, citation.kind, citation.utterance


def _is_placed(parts: tuple[Citation, ...], sheet: Sheet) -> bool:
    """Whether there was room for all parts, or they are counted as inexact."""
    try:
        is_small = sheet.could_hold(*(part.text for part in parts))
        return is_small and sheet.add(finding(parts, sheet.words), parts)
    except NotFaithfulError as error:
        sheet.leave_out(error)
        return True


def _place(parts: tuple[Citation, ...], sheet: Sheet, head: str = "") -> None:
    """Put a finding on the sheet, `head` before it; one that no sheet holds, cut where it must."""
    try:
        is_small = sheet.could_hold(*(part.text for part in parts))
        if is_small and sheet.add(head + finding(parts, sheet.words), parts):
            _place_versions(parts, sheet)
        elif len(parts) > 1:
            for part in parts:
                _place((part,), sheet, head)
        elif sheet.blocks or not _place_cut(parts[0], sheet, head):
            sheet.findings_left += 1
            sheet.left += (parts[0], *parts[0].versions)
    except NotFaithfulError as error:
        sheet.leave_out(error)


def _place_versions(parts: tuple[Citation, ...], sheet: Sheet) -> None:
    for beside in parts:
        for other in beside.versions:
            try:
                _place_version(other, beside, sheet)
            except NotFaithfulError as error:
                sheet.leave_out(error)


def _place_version(other: Citation, beside: Citation, sheet: Sheet) -> None:
    is_short = other.text == beside.text or len(other.text) <= sheet.room
    if not (is_short and sheet.extend(version(other, beside, sheet.words))):
        sheet.others.append(other)


def _place_cut(citation: Citation, sheet: Sheet, head: str) -> bool:
    cut = cut_to_fit(citation, sheet.room - len(head), sheet.words)
    return cut is not None and sheet.add(head + cut, (citation,))
