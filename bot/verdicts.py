"""The words of a message in, the verdict on each quotation in it out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import discord
from discord.ui import LayoutView

from bot.catalogue import ENGLISH, Catalogue
from bot.escaping import inline, unescape
from bot.faults import MISUSES, sentence_for
from bot.fitting import Sheet
from bot.framing import frame
from bot.limits import length
from bot.rendering import FOUND, NOT_FOUND
from bot.wording import (
    NAME_LENGTH,
    NotFaithfulError,
    cut_to_fit,
    finding,
    source,
)
from retrieval.citation import Citation
from retrieval.splitting import read_message
from retrieval.verdict import Change, Verdict, VerdictKind

ALTERED = discord.Colour(0xB7791F)

# By their words in the catalogues.
VERDICTS: dict[VerdictKind, str] = {
    "verbatim": "check.verbatim",
    "altered": "check.altered",
    "absent": "check.absent",
}

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


def verdicts_layout(text: str, check: Check, *, words: Catalogue = ENGLISH) -> LayoutView | None:
    """The verdicts on the quotations of `text`; None where it has no words.

    What no longer fits is said, and that words lie outside what was checked. Not for the event
    loop, which it would hold up.
    """
    message = read_message(text)
    quoted = tuple(dict.fromkeys(message.quotations))
    if not quoted:
        return None
    checked = [_check(unescape(each), check, words) for each in quoted[:MOST_CHECKED]]
    sheet = Sheet(FOOT_LENGTH, words=words)
    left = len(quoted) - len(checked)
    for place, each in enumerate(checked):
        left += not _place(each, sheet, sheet.room // (len(checked) - place))
    foot = [f"-# {words.say('check.left', number=left)}"] if left else []
    foot += [] if message.is_whole else [f"-# {words.say('check.only_marked')}"]
    return frame([], sheet.blocks, foot, _colour_of(checked))


def _check(text: str, check: Check, words: Catalogue) -> Checked:
    try:
        return Checked(text, check(text))
    except Exception as error:
        if type(error).__name__ not in MISUSES:
            raise
        return Checked(text, fault=sentence_for(error, words))


def _colour_of(checked: Sequence[Checked]) -> discord.Colour:
    kinds = {each.verdict.kind if each.verdict else "absent" for each in checked}
    if "altered" in kinds:
        return ALTERED
    return FOUND if kinds == {"verbatim"} else NOT_FOUND


def _place(checked: Checked, sheet: Sheet, room: int) -> bool:
    """Put a verdict on the sheet within `room`; False where even the shortest does not fit."""
    words = sheet.words
    told = f"-# {words.say('check.checked', text=inline(checked.text, CHECKED_LENGTH))}"
    verdict = checked.verdict
    if verdict is None:
        fault = inline(checked.fault, CHECKED_LENGTH)
        return sheet.add("\n".join([words.say("check.not_checked"), told, fault]))
    head = [words.say(VERDICTS[verdict.kind]), told]
    if verdict.citation is None:
        return sheet.add("\n".join(head))
    if verdict.kind == "altered":
        head.append(words.say("check.printed"))
    tail = [*_changed(verdict.changes, words), *_also(verdict.also, words)]
    shown = _printed(verdict.citation, room - length("\n".join([*head, *tail])) - 2, words)
    whole = "\n".join([*head, shown, *tail])
    return sheet.add(whole if length(whole) <= room else "\n".join([*head, _too_long(words)]))


def _too_long(words: Catalogue) -> str:
    return f"-# {words.say('check.too_long')}"


def _printed(citation: Citation, room: int, words: Catalogue) -> str:
    """The printed words with who said them and where, cut where they must be."""
    try:
        whole = finding([citation], words)
        if length(whole) <= room:
            return whole
        return cut_to_fit(citation, room, words) or _too_long(words)
    except NotFaithfulError:
        return f"-# {words.say('check.not_exact')}\n{source([citation], words)}"


def _changed(changes: Sequence[Change], words: Catalogue) -> list[str]:
    """What differs, the words as they are quoted beside those that are printed."""
    lines = [
        words.say(
            "check.difference",
            quoted=_side(each.quoted, words),
            printed=_side(each.source, words),
        )
        for each in changes[:CHANGES]
    ]
    if len(changes) > CHANGES:
        lines.append(f"-# {words.say('check.differences', number=len(changes) - CHANGES)}")
    return lines


def _side(side: str, words: Catalogue) -> str:
    return f"**{inline(side, CHANGE_LENGTH)}**" if side.strip() else words.say("check.nothing")


def _also(also: Sequence[Citation], words: Catalogue) -> list[str]:
    if not also:
        return []
    places = [
        words.say("check.place", title=inline(each.title, NAME_LENGTH), paragraph=each.paragraph)
        for each in also[:PLACES]
    ]
    more = ["…"] if len(also) > PLACES else []
    lines = [words.say("check.also", number=len(also)), *places, *more]
    return [f"-# {line}" for line in lines]
