"""From the events of a timeline to the numbered blocks of a page."""

from collections.abc import Sequence

from bot.chart import Row
from bot.counting import counted
from bot.dates import BASES, in_words
from bot.escaping import inline
from bot.fitting import Sheet
from bot.wording import (
    MARKS,
    NotFaithfulError,
    attribution,
    cut_finding,
    cut_places,
    source,
    words_of,
)
from retrieval.citation import Citation
from retrieval.event import Dropped, Event

# As many as a picture shows well.
PAGE_EVENTS = 8
# So many other tellings of an event are named, the others counted.
NAMED = 2
DATE_LENGTH = 100
# A picture shows about so many characters; a date past them is led by so many.
READ_AT_ONCE = 80
LED_BY = 45

SPEECH = "when it was said"
LEFT_OUT: dict[Dropped, str] = {
    "period": "at other times",
    "words": "with some of these words",
    "topic": "about other things",
    "person": "with other people",
}


def told_nothing(asked: str) -> str:
    """That no event is as asked, in a sentence that says what was."""
    return f"No dated event in the articles matches{f': {asked}' if asked else ''}."


def told_nearest(dropped: Sequence[Dropped]) -> str:
    """What stands above the events that come nearest: in what they are not as asked."""
    return f"The nearest events, {' and '.join(LEFT_OUT[each] for each in dropped)}:"


def words_asked(
    *, topic: str | None, person: str | None, first: str | None, last: str | None
) -> str:
    """What was sought, in one line; empty where anything will do."""
    told = (("about", topic), ("with", person), ("from", first), ("to", last))
    return " ".join(f"{word} {value}" for word, value in told if value and value.strip())


def date_line(event: Event) -> str:
    """When it was, and where the date comes from: "June 2017 (date as printed)"."""
    told = (SPEECH, BASES[event.basis]) if event.is_speech else (BASES[event.basis],)
    return f"{in_words(event.edtf)} ({'; '.join(told)})"


def rows_of(events: Sequence[Event], places: range) -> list[Row]:
    """The rows of the picture for the events at `places`, numbered as the list is."""
    return [_row(events[place], place + 1) for place in places]


def _row(event: Event, number: int) -> Row:
    citation = event.citation
    begin, end = MARKS[citation.kind]
    said = " (said)" if event.is_speech else ""
    outlet = citation.publisher or citation.title
    told_by = citation.speaker if citation.kind != "narration" else None
    return Row(
        number=number,
        interval=event.interval,
        when=f"{in_words(event.edtf)}{said}",
        label=f"{begin}{_around_date(event)}{end}",
        source=f"{told_by} · {outlet}" if told_by else outlet,
    )


def _around_date(event: Event) -> str:
    """The words of an event from its beginning or, where that is far off, from near the date.

    A picture shows the first few lines, and a date without what happened then says little.
    """
    text, told = event.citation.text, event.told
    before = told.start - event.citation.span.start if told else 0
    if not READ_AT_ONCE < before < len(text):
        return text
    start = text.find(" ", before - LED_BY) + 1
    return f"… {text[start:]}" if 0 < start <= before else text


def lay_out_events(events: Sequence[Event], sheet: Sheet, first: int) -> int:
    """Put events on the sheet from place `first` on, until one does not fit; how many it took.

    Of an event that no page holds, the sentence is cut where it must be.
    """
    taken = 0
    for place, event in enumerate(events[first : first + PAGE_EVENTS], first):
        if not _is_placed(event, place + 1, sheet):
            break
        taken += 1
    if not taken:
        _place_cut(events[first], first + 1, sheet)
    return taken or 1


def _is_placed(event: Event, number: int, sheet: Sheet) -> bool:
    """Whether there was room for the event, or it is counted as inexact."""
    try:
        return sheet.could_hold(event.citation.text) and sheet.add(_block(event, number))
    except NotFaithfulError as error:
        sheet.leave_out(error)
        return True


def _block(event: Event, number: int) -> str:
    citation = event.citation
    lines = [_dated(event, number)]
    if citation.kind != "narration":
        lines.append(attribution(citation))
    lines += [words_of(citation), source([citation])]
    lines += [f"{source([other])} · {_told_too(other, event)}" for other in event.also[:NAMED]]
    if len(event.also) > NAMED:
        lines.append(f"-# {counted(len(event.also) - NAMED, 'more passage')} told it too.")
    return "\n".join(lines)


def _told_too(other: Citation, event: Event) -> str:
    """That another passage tells the event, and its date where that is a coarser one."""
    if other.happened is None or other.happened == event.edtf:
        return "tells it too"
    return f"tells it too, as {inline(in_words(other.happened), DATE_LENGTH)}"


def _dated(event: Event, number: int) -> str:
    return f"**{number}. {inline(in_words(event.edtf), DATE_LENGTH)}** · {_basis(event)}"


def _basis(event: Event) -> str:
    return f"{SPEECH} · {BASES[event.basis]}" if event.is_speech else BASES[event.basis]


def _place_cut(event: Event, number: int, sheet: Sheet) -> None:
    """Put as much of the sentence on an empty sheet as it holds."""
    dated = _dated(event, number)
    for end in reversed(cut_places(event.citation.text[: sheet.room])):
        try:
            if sheet.add(f"{dated}\n{cut_finding(event.citation, end)}"):
                return
        except NotFaithfulError as error:
            sheet.leave_out(error)
            return
    sheet.findings_left += 1
