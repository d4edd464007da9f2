"""From the events of a timeline to the numbered blocks of a page."""

from collections.abc import Mapping, Sequence

from bot.catalogue import ENGLISH, Catalogue
from bot.chart import Row
from bot.counting import all_of
from bot.dates import basis_in_words, in_words
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

# In what the nearest events are not as asked, by its words in the catalogues.
LEFT_OUT: dict[Dropped, str] = {
    "period": "timeline.not_period",
    "words": "timeline.not_words",
    "topic": "timeline.not_topic",
    "person": "timeline.not_person",
}
ASKED = {
    "topic": "timeline.asked_topic",
    "person": "timeline.asked_person",
    "first": "timeline.asked_first",
    "last": "timeline.asked_last",
}


def told_nothing(asked: str, words: Catalogue = ENGLISH) -> str:
    """That no event is as asked, in a sentence that says what was."""
    if not asked:
        return words.say("timeline.nothing")
    return words.say("timeline.nothing_as_asked", asked=asked)


def told_nearest(dropped: Sequence[Dropped], words: Catalogue = ENGLISH) -> str:
    """What stands above the events that come nearest: in what they are not as asked."""
    left_out = all_of([words.say(LEFT_OUT[each]) for each in dropped], words)
    return words.say("timeline.nearest", left_out=left_out)


def words_asked(sought: Mapping[str, str | None], words: Catalogue = ENGLISH) -> str:
    """What was sought, in one line; empty where anything will do."""
    given = {key: value for key, value in sought.items() if value and value.strip()}
    between = words.say("timeline.asked_between")
    return between.join(words.say(ASKED[key], words=value) for key, value in given.items())


def date_line(event: Event, words: Catalogue = ENGLISH) -> str:
    """When it was, and where the date comes from: "June 2017 (date as printed)"."""
    return f"{in_words(event.edtf, words)} ({'; '.join(_bases(event, words))})"


def rows_of(events: Sequence[Event], places: range, words: Catalogue = ENGLISH) -> list[Row]:
    """The rows of the picture for the events at `places`, numbered as the list is."""
    return [_row(events[place], place + 1, words) for place in places]


def _row(event: Event, number: int, words: Catalogue) -> Row:
    citation = event.citation
    begin, end = MARKS[citation.kind]
    when = in_words(event.edtf, words)
    outlet = citation.publisher or citation.title
    told_by = citation.speaker if citation.kind != "narration" else None
    return Row(
        number=number,
        interval=event.interval,
        when=words.say("timeline.said", date=when) if event.is_speech else when,
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
        return sheet.could_hold(event.citation.text) and sheet.add(
            _block(event, number, sheet.words)
        )
    except NotFaithfulError as error:
        sheet.leave_out(error)
        return True


def _block(event: Event, number: int, words: Catalogue) -> str:
    citation = event.citation
    lines = [_dated(event, number, words)]
    if citation.kind != "narration":
        lines.append(attribution(citation, words))
    lines += [words_of(citation), source([citation], words)]
    for other in event.also[:NAMED]:
        lines.append(f"{source([other], words)} · {_told_too(other, event, words)}")
    if len(event.also) > NAMED:
        lines.append(f"-# {words.say('timeline.further', number=len(event.also) - NAMED)}")
    return "\n".join(lines)


def _told_too(other: Citation, event: Event, words: Catalogue) -> str:
    """That another passage tells the event, and its date where that is a coarser one."""
    if other.happened is None or other.happened == event.edtf:
        return words.say("timeline.too")
    return words.say("timeline.too_as", date=_date(other.happened, words))


def _dated(event: Event, number: int, words: Catalogue) -> str:
    when = f"**{number}. {_date(event.edtf, words)}**"
    return " · ".join([when, *_bases(event, words)])


def _date(edtf: str, words: Catalogue) -> str:
    return inline(in_words(edtf, words), DATE_LENGTH)


def _bases(event: Event, words: Catalogue) -> Sequence[str]:
    """What the date is the date of, where that is speaking, and where it comes from."""
    basis = basis_in_words(event.basis, words)
    return (words.say("timeline.speech"), basis) if event.is_speech else (basis,)


def _place_cut(event: Event, number: int, sheet: Sheet) -> None:
    """Put as much of the sentence on an empty sheet as it holds."""
    dated = _dated(event, number, sheet.words)
    for end in reversed(cut_places(event.citation.text[: sheet.room])):
        try:
            if sheet.add(f"{dated}\n{cut_finding(event.citation, end, sheet.words)}"):
                return
        except NotFaithfulError as error:
            sheet.leave_out(error)
            return
    sheet.findings_left += 1
