"""From an answer, a timeline or a sentence to what Discord shows."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord.ui import (
    ActionRow,
    Item,
    LayoutView,
    TextDisplay,
)

from bot.accounts import find_groups
from bot.aligning import place_group
from bot.catalogue import ENGLISH, Catalogue
from bot.counting import all_of
from bot.escaping import escape, inline
from bot.fitting import BLOCKS, BLOCKS_WITH_BUTTONS, Sheet, lay_out
from bot.framing import frame
from bot.leads import lead
from bot.limits import LAYOUT_LENGTH, length
from bot.offering import AnswerButton, Offers
from bot.paging import Page
from bot.rewording import reword
from bot.stating import number_accounts, number_findings, number_groups, state_on_discord
from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from retrieval.comparison import Comparison
from retrieval.turn import Turn
from retrieval.written import Statement

QUESTION_LENGTH = 300
NOTE_LENGTH = 300
NOTES = 5
# What the lines about left findings need at most.
FOOT_LENGTH = 300
# What a line about who shared the answer needs at most.
SHARED_LENGTH = 250

FOUND = discord.Colour(0x2F6F4F)
NOT_FOUND = discord.Colour(0x8A8F98)

# What a sheet may leave out of each kind, by its words in the catalogues.
LEFT = {
    "finding": "left.finding",
    "event": "left.event",
    "quotation": "left.quotation",
    "passage": "left.passage",
}


def turn_layout(
    turn: Turn,
    *,
    is_question_shown: bool,
    offers: Offers | None = None,
    words: Catalogue = ENGLISH,
) -> LayoutView:
    """The answer under what leads it; where nothing was asked, the sentence that says so."""
    if turn.question is None:
        return sentence_layout("\n".join(reword(note, words) for note in turn.outcome.notes))
    return answer_layout(
        turn.outcome,
        is_question_shown=is_question_shown,
        led_by=lead(turn, words),
        offers=offers,
        words=words,
    )


def answer_layout(
    outcome: Answer | NotInCorpus,
    *,
    is_question_shown: bool,
    led_by: Sequence[str] = (),
    offers: Offers | None = None,
    words: Catalogue = ENGLISH,
) -> LayoutView:
    """The findings best first, or an honest no with the closest passages.

    The question is shown where Discord itself does not show it; sentences that lead follow.
    With the buttons of `offers` it is not for the event loop, since some of them are stored.
    """
    asked = words.say("answer.asked", question=inline(outcome.question, QUESTION_LENGTH))
    head = [f"-# {asked}"] if is_question_shown else []
    head += [inline(sentence, NOTE_LENGTH) for sentence in led_by]
    foot = [f"-# {note}" for note in _notes(outcome.notes, words)]
    citations, written, colour = _shown(outcome)
    if isinstance(outcome, NotInCorpus):
        head += [words.say("answer.not_in_corpus")]
        head += [words.say("answer.closest")] if citations else []
    numbers = number_findings(citations)
    text = state_on_discord(written, numbers, words)
    reserved = length("\n".join([*head, *text, *foot])) + FOOT_LENGTH
    reserved += SHARED_LENGTH if offers and offers.is_private else 0
    most = BLOCKS_WITH_BUTTONS if offers else BLOCKS
    sheet = Sheet(reserved, most, words=words)
    lay_out(citations, sheet, is_numbered=bool(text))
    seen = {citation for parts in sheet.shown for citation in parts}
    # What a sentence rests on is below it, or the sentence is not shown.
    numbers = {place: number for place, number in numbers.items() if citations[place - 1] in seen}
    head += state_on_discord(written, numbers, words)
    foot += _left(sheet, "finding")
    if offers is None:
        return frame(head, sheet.blocks, foot, colour)
    layout = frame(head, sheet.blocks, foot, colour, beside=_beside(sheet, offers))
    return layout.add_item(ActionRow(*offers.below(sheet)))


def left_layout(
    page: Page | None, gone: int, turns: Sequence[AnswerButton], offers: Offers
) -> LayoutView:
    """One page of what an answer left out, of which `gone` words are not there any more."""
    words = offers.words
    if page is None:
        return sentence_layout(words.say("unfolded.all_gone"))
    first, last = page.places.start + 1, page.places.stop
    told = words.say("unfolded.page", first=first, last=last, total=page.total)
    foot = [*([f"-# {told}"] if turns else []), *_left(page.sheet, "finding")]
    if gone:
        foot.append(f"-# {words.say('unfolded.gone', number=gone)}")
    beside = _beside(page.sheet, offers)
    layout = frame([words.say("unfolded.title")], page.sheet.blocks, foot, FOUND, beside=beside)
    return layout.add_item(ActionRow(*turns)) if turns else layout


def context_layout(texts: Sequence[str], buttons: Sequence[AnswerButton]) -> LayoutView:
    """Paragraphs of an article, the first text over all of them."""
    head, *blocks = texts
    layout = frame([head], blocks, [], FOUND)
    return layout.add_item(ActionRow(*buttons)) if buttons else layout


def timeline_layout(
    page: Page | None,
    head: str,
    turns: Sequence[Item[Any]],
    *,
    said: Sequence[str] = (),
    is_found: bool = True,
    picture: str | None = None,
    words: Catalogue = ENGLISH,
) -> LayoutView:
    """One page of a timeline with its picture and the buttons that turn it.

    `said` stands below the head: notes, that nothing was found, and what comes nearest. `picture`
    is the address of the picture that goes with the message.
    """
    if page is None:
        return frame([head, *said], [], [], NOT_FOUND)
    first, last = page.places.start + 1, page.places.stop
    told = words.say("timeline.page", first=first, last=last, total=page.total)
    foot = [*([f"-# {told}"] if is_found else []), *_left(page.sheet, "event")]
    colour = FOUND if is_found else NOT_FOUND
    shown = (picture, words.say("timeline.picture")) if picture else None
    layout = frame([head, *said], page.sheet.blocks, foot, colour, shown)
    return layout.add_item(ActionRow(*turns)) if turns else layout


def quotes_layout(
    page: Page | None, head: str, turns: Sequence[Item[Any]], words: Catalogue = ENGLISH
) -> LayoutView:
    """One page of quotations with the buttons that turn it; None when nothing was found."""
    if page is None:
        return frame([head, words.say("quotes.nothing")], [], [], NOT_FOUND)
    first, last = page.places.start + 1, page.places.stop
    told = words.say("quotes.page", first=first, last=last, total=page.total)
    foot = [f"-# {told}", *_left(page.sheet, "quotation")]
    layout = frame([head], page.sheet.blocks, foot, FOUND)
    return layout.add_item(ActionRow(*turns)) if turns else layout


def comparison_layout(
    outcome: Comparison | NotInCorpus, *, words: Catalogue = ENGLISH
) -> LayoutView:
    """A comparison group by group, until no more fit, or an honest no with what comes closest.

    Not for the event loop, which it would hold up.
    """
    if isinstance(outcome, NotInCorpus):
        return answer_layout(outcome, is_question_shown=True, words=words)
    compared = words.say("compare.compared", number=len(outcome.accounts))
    head = f"**{compared}** · {inline(outcome.question, QUESTION_LENGTH)}"
    foot = [f"-# {note}" for note in _notes(outcome.notes, words)]
    groups = list(find_groups(outcome, words))
    numbers = number_groups(groups) if outcome.written else {}
    text = state_on_discord(outcome.written, number_accounts(outcome, numbers), words)
    sheet = Sheet(length("\n".join([head, *text, *foot])) + FOOT_LENGTH, words=words)
    shown = set().union(*(place_group(group, sheet, numbers) for group in groups))
    seen = {key: number for key, number in numbers.items() if key in shown}
    text = state_on_discord(outcome.written, number_accounts(outcome, seen), words)
    return frame([head, *text], sheet.blocks, [*foot, *_left(sheet, "passage")], FOUND)


def sentence_layout(sentence: str) -> LayoutView:
    """Plain sentences, such as an apology or a report; of many lines the first that fit."""
    lines = escape(sentence).split("\n")
    shown = lines
    while length("\n".join(shown)) > LAYOUT_LENGTH:
        lines = lines[:-1]
        shown = [*lines, "…"]
    return LayoutView(timeout=None).add_item(TextDisplay("\n".join(shown)))


def _beside(sheet: Sheet, offers: Offers) -> list[AnswerButton | None]:
    """The button beside each block; an id that the message has already is not given again."""
    known: set[str] = set()
    beside: list[AnswerButton | None] = []
    for button in map(offers.context, sheet.shown):
        beside.append(None if button.custom_id in known else button)
        known.add(button.custom_id)
    return beside


def _shown(
    outcome: Answer | NotInCorpus,
) -> tuple[Sequence[Citation], Sequence[Statement], discord.Colour]:
    if isinstance(outcome, Answer):
        return outcome.citations, outcome.written, FOUND
    return outcome.closest, (), NOT_FOUND


def _notes(notes: Sequence[str], words: Catalogue) -> Iterator[str]:
    for note in notes[:NOTES]:
        yield inline(reword(note, words), NOTE_LENGTH)
    if len(notes) > NOTES:
        yield words.say("left.notes", number=len(notes) - NOTES)


def _left(sheet: Sheet, noun: str) -> list[str]:
    """What a reader is not shown, and why; nothing is left out in silence."""
    words = sheet.words
    left = [
        words.say(key, number=number)
        for key, number in (
            (LEFT[noun], sheet.findings_left),
            ("left.version", sheet.versions_left),
        )
        if number
    ]
    told = [words.say("left.told", left=all_of(left, words))] if left else []
    told += [words.say("left.inexact", number=sheet.inexact)] if sheet.inexact else []
    return [f"-# {line}" for line in told]
