"""From an answer, a timeline or a sentence to what Discord shows."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord.ui import ActionRow, Container, Item, LayoutView, Separator, TextDisplay

from bot.accounts import find_groups
from bot.aligning import place_group
from bot.counting import counted
from bot.dates import in_words
from bot.escaping import escape, inline
from bot.fitting import Sheet, lay_out
from bot.leads import lead
from bot.limits import LAYOUT_LENGTH, length
from bot.paging import Page
from bot.wording import NotFaithfulError, attribution, source, words_of
from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from retrieval.comparison import Comparison
from retrieval.event import Event
from retrieval.turn import Turn

QUESTION_LENGTH = 300
NOTE_LENGTH = 300
NOTES = 5
# What the lines about left findings need at most.
FOOT_LENGTH = 300

FOUND = discord.Colour(0x2F6F4F)
NOT_FOUND = discord.Colour(0x8A8F98)

NOT_IN_CORPUS = "**Not in these articles.**"
CLOSEST = "The closest passages, which are **not an answer**:"
NOTHING_DATED = "**No dated event in the articles matches.**"
NOTHING_QUOTED = "**No quotation in the articles matches.**"
BASES = {
    "stated": "date as printed",
    "resolved": "date counted from the publication date",
    "inferred": "date counted from another date in the article",
}


def turn_layout(turn: Turn, *, is_question_shown: bool) -> LayoutView:
    """The answer under what leads it; where nothing was asked, the sentence that says so."""
    if turn.question is None:
        return sentence_layout("\n".join(turn.outcome.notes))
    return answer_layout(turn.outcome, is_question_shown=is_question_shown, led_by=lead(turn))


def answer_layout(
    outcome: Answer | NotInCorpus, *, is_question_shown: bool, led_by: Sequence[str] = ()
) -> LayoutView:
    """The findings best first, or an honest no with the closest passages.

    The question is shown where Discord itself does not show it; sentences that lead follow.
    """
    head = [f"-# Asked: {inline(outcome.question, QUESTION_LENGTH)}"] if is_question_shown else []
    head += [inline(sentence, NOTE_LENGTH) for sentence in led_by]
    foot = [f"-# {note}" for note in _notes(outcome.notes)]
    citations, colour = _shown(outcome)
    if isinstance(outcome, NotInCorpus):
        head += [NOT_IN_CORPUS, *([CLOSEST] if citations else [])]
    sheet = Sheet(length("\n".join([*head, *foot])) + FOOT_LENGTH)
    lay_out(citations, sheet)
    return _layout(head, sheet.blocks, [*foot, *_left(sheet, "finding")], colour)


def timeline_head(asked: str) -> str:
    """What stands above a timeline; `asked` says what was sought."""
    return f"**Timeline** · {inline(asked, QUESTION_LENGTH)}"


def timeline_sheet(events: Sequence[Event], head: str) -> Sheet | None:
    """The first events, each with its sentence as printed, until one does not fit.

    None without events. Not for the event loop, which it would hold up.
    """
    if not events:
        return None
    sheet = Sheet(length(head) + FOOT_LENGTH)
    for place, event in enumerate(events):
        if not _is_placed(event, sheet):
            sheet.findings_left = len(events) - place
            break
    return sheet


def timeline_layout(sheet: Sheet | None, head: str) -> LayoutView:
    """A timeline with its head; None when nothing was found."""
    if sheet is None:
        return _layout([head, NOTHING_DATED], [], [], NOT_FOUND)
    return _layout([head], sheet.blocks, _left(sheet, "event"), FOUND)


def quotes_layout(page: Page | None, head: str, turns: Sequence[Item[Any]]) -> LayoutView:
    """One page of quotations with the buttons that turn it; None when nothing was found."""
    if page is None:
        return _layout([head, NOTHING_QUOTED], [], [], NOT_FOUND)
    first, last = page.places.start + 1, page.places.stop
    told = f"-# Quotations {first}–{last} of {page.total}, by the date of their article"
    foot = [told, *_left(page.sheet, "quotation")]
    layout = _layout([head], page.sheet.blocks, foot, FOUND)
    return layout.add_item(ActionRow(*turns)) if turns else layout


def comparison_layout(outcome: Comparison | NotInCorpus) -> LayoutView:
    """A comparison group by group, until no more fit, or an honest no with what comes closest.

    Not for the event loop, which it would hold up.
    """
    if isinstance(outcome, NotInCorpus):
        return answer_layout(outcome, is_question_shown=True)
    articles = counted(len(outcome.accounts), "article")
    head = f"**{articles} compared** · {inline(outcome.question, QUESTION_LENGTH)}"
    foot = [f"-# {note}" for note in _notes(outcome.notes)]
    sheet = Sheet(length("\n".join([head, *foot])) + FOOT_LENGTH)
    for group in find_groups(outcome):
        place_group(group, sheet)
    return _layout([head], sheet.blocks, [*foot, *_left(sheet, "passage")], FOUND)


def sentence_layout(sentence: str) -> LayoutView:
    """Plain sentences, such as an apology or a report; of many lines the first that fit."""
    lines = escape(sentence).split("\n")
    while length("\n".join(lines)) > LAYOUT_LENGTH:
        lines = [*lines[:-2], "…"]
    return LayoutView(timeout=None).add_item(TextDisplay("\n".join(lines)))


def _shown(outcome: Answer | NotInCorpus) -> tuple[Sequence[Citation], discord.Colour]:
    if isinstance(outcome, Answer):
        return outcome.citations, FOUND
    return outcome.closest, NOT_FOUND


def _notes(notes: Sequence[str]) -> Iterator[str]:
    for note in notes[:NOTES]:
        yield inline(note, NOTE_LENGTH)
    if len(notes) > NOTES:
        yield f"{counted(len(notes) - NOTES, 'more note')} did not fit."


def _is_placed(event: Event, sheet: Sheet) -> bool:
    """Whether there was room for the event, or it is counted as inexact."""
    try:
        return sheet.could_hold(event.citation.text) and sheet.add(_event(event))
    except NotFaithfulError as error:
        sheet.leave_out(error)
        return True


def _event(event: Event) -> str:
    citation = event.citation
    lines = [f"**{inline(in_words(event.edtf), NOTE_LENGTH)}** · {BASES[event.basis]}"]
    if citation.kind != "narration":
        lines.append(attribution(citation))
    lines += [words_of(citation), source([citation])]
    lines += [f"{source([other])} · tells it too" for other in event.also]
    return "\n".join(lines)


def _left(sheet: Sheet, noun: str) -> list[str]:
    """What a reader is not shown, and why; nothing is left out in silence."""
    left = [
        counted(number, name)
        for number, name in (
            (sheet.findings_left, f"more {noun}"),
            (sheet.versions_left, "more version"),
        )
        if number
    ]
    lines = [f"-# {' and '.join(left)} did not fit in one message."] if left else []
    if sheet.inexact:
        passages = counted(sheet.inexact, "passage")
        lines.append(f"-# {passages} left out: Discord would not show the words as printed.")
    return lines


def _layout(
    head: Sequence[str], blocks: Sequence[str], foot: Sequence[str], colour: discord.Colour
) -> LayoutView:
    """A frame with the head, the blocks and the foot, a line between each and the next."""
    texts = ["\n".join(head), *blocks, "\n".join(foot)]
    frame: Container[LayoutView] = Container(accent_colour=colour)
    for text in filter(None, texts):
        if frame.children:
            frame.add_item(Separator())
        frame.add_item(TextDisplay(text))
    return LayoutView(timeout=None).add_item(frame)
