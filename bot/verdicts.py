"""The words of a message in, the verdict on each quotation in it out."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import discord
from discord.ui import LayoutView

from bot.counting import counted
from bot.escaping import inline, unescape
from bot.faults import MISUSES, sentence_for
from bot.fitting import Sheet
from bot.framing import frame
from bot.limits import length
from bot.rendering import FOUND, NOT_FOUND
from bot.wording import NotFaithfulError, cut_finding, cut_places, finding, source
from retrieval.citation import Citation
from retrieval.splitting import split_message
from retrieval.verdict import Change, Verdict, VerdictKind

ALTERED = discord.Colour(0xB7791F)

VERDICTS: dict[VerdictKind, str] = {
    "verbatim": "**Verbatim**: these words are printed.",
    "altered": "**Altered**: these words are not what is printed.",
    "absent": "**Not in these articles.**",
}
NO_WORDS = "There are no words to check in this message: its text is read, not its pictures."
NOT_CHECKED = "**Not checked.**"
PRINTED = "Printed is:"
CHECKED = "-# Checked: "
NOTHING = "*(nothing)*"
NOT_EXACT = "-# The printed words are left out: Discord would not show them as printed."
TOO_LONG = "-# The printed words did not fit here: check this quotation by itself."

# Quotations of one message that are checked.
MOST_CHECKED = 10
# What is left of them is told in so many characters.
FOOT_LENGTH = 200
CHECKED_LENGTH = 200
CHANGE_LENGTH = 150
CHANGES = 8
PLACES = 3

Check = Callable[[str], Verdict]


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation as it was found, and the verdict on it or why there is none."""

    text: str
    verdict: Verdict | None = None
    fault: str = ""


def verdicts_layout(text: str, check: Check) -> LayoutView | None:
    """The verdicts on the quotations of `text`; None where it has no words.

    What no longer fits is said. Not for the event loop, which it would hold up.
    """
    quoted = tuple(dict.fromkeys(split_message(text)))
    if not quoted:
        return None
    checked = [_check(unescape(each), check) for each in quoted[:MOST_CHECKED]]
    sheet = Sheet(FOOT_LENGTH)
    left = len(quoted) - len(checked)
    for place, each in enumerate(checked):
        left += not _place(each, sheet, sheet.room // (len(checked) - place))
    foot = [f"-# {counted(left, 'more quotation')} not shown: check them apart."] if left else []
    return frame([], sheet.blocks, foot, _colour_of(checked))


def _check(text: str, check: Check) -> Checked:
    try:
        return Checked(text, check(text))
    except Exception as error:
        if type(error).__name__ not in MISUSES:
            raise
        return Checked(text, fault=sentence_for(error))


def _colour_of(checked: Sequence[Checked]) -> discord.Colour:
    kinds = {each.verdict.kind if each.verdict else "absent" for each in checked}
    if "altered" in kinds:
        return ALTERED
    return FOUND if kinds == {"verbatim"} else NOT_FOUND


def _place(checked: Checked, sheet: Sheet, room: int) -> bool:
    """Put a verdict on the sheet within `room`; False where even the shortest does not fit."""
    told = f"{CHECKED}{inline(checked.text, CHECKED_LENGTH)}"
    verdict = checked.verdict
    if verdict is None:
        return sheet.add("\n".join([NOT_CHECKED, told, inline(checked.fault, CHECKED_LENGTH)]))
    head = [VERDICTS[verdict.kind], told]
    if verdict.citation is None:
        return sheet.add("\n".join(head))
    if verdict.kind == "altered":
        head.append(PRINTED)
    tail = [*_changed(verdict.changes), *_also(verdict.also)]
    shown = _words(verdict.citation, room - length("\n".join([*head, *tail])) - 2)
    whole = "\n".join([*head, shown, *tail])
    return sheet.add(whole) if length(whole) <= room else sheet.add("\n".join([*head, TOO_LONG]))


def _words(citation: Citation, room: int) -> str:
    """The printed words with who said them and where, cut where they must be."""
    try:
        whole = finding([citation])
        if length(whole) <= room:
            return whole
        ends = cut_places(citation.text)
        fitting = bisect_right(ends, room, key=lambda end: length(cut_finding(citation, end)))
        return cut_finding(citation, ends[fitting - 1]) if fitting else TOO_LONG
    except NotFaithfulError:
        return f"{NOT_EXACT}\n{source([citation])}"


def _changed(changes: Sequence[Change]) -> list[str]:
    """What differs, the words as they are quoted beside those that are printed."""
    lines = [
        f"Quoted: {_side(each.quoted)} · printed: {_side(each.source)}"
        for each in changes[:CHANGES]
    ]
    if len(changes) > CHANGES:
        lines.append(f"-# {counted(len(changes) - CHANGES, 'more difference')}.")
    return lines


def _side(words: str) -> str:
    return f"**{inline(words, CHANGE_LENGTH)}**" if words.strip() else NOTHING


def _also(also: Sequence[Citation]) -> list[str]:
    if not also:
        return []
    places = [f"-# {inline(each.title, 100)}, paragraph {each.paragraph}" for each in also[:PLACES]]
    head = f"-# Also in {counted(len(also), 'other place')}:"
    return [head, *places, *(["-# …"] if len(also) > PLACES else [])]
