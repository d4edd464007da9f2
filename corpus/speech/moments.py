"""A cue and the dates of its article in, when its words were spoken out."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.date import Dated
from corpus.lexicon import words
from corpus.speech.adverbials import Adverbials, read_after, read_before, read_between
from corpus.speech.clauses import CONTENT_WORDS, Range, words_after, words_before
from corpus.speech.cues import Cue, cues_between
from corpus.speech.passages import Passage

# Where something stands: the number of its passage, and its token.
Place = tuple[int, int]

SAID_GRAINS = ("day", "month", "season", "year")


@dataclass(frozen=True, slots=True)
class Moment:
    """The words `after` and `before` a cue that may tell how it was spoken; `said` is EDTF.

    `leading` are those before it that hang together from the head of the clause.
    """

    after: Range
    before: Range
    leading: Range
    said: str | None


def find_moment(passage: Passage, cue: Cue, dates: Sequence[Dated]) -> Moment:
    """When the words of a cue were spoken: the finest date of those that its clause hangs on.

    Where none follows the cue, those count that lead to it: "In a speech on Friday, X said".
    """
    after, before = words_after(passage, cue), words_before(passage, cue)
    places = _places(passage, dates, (min(before[0], after[0]), max(after[1], cue.at)))
    told = read_after(passage, cue, after, places)
    led = read_before(passage, cue, before, places)
    said = _finest(places, told) or _finest(places, read_between(passage, cue, places))
    if said is None and not _is_other_clause(passage, led.where[1], cue):
        said = _finest(places, led)
    return Moment((after[0], max(after[0], told.where[1])), before, led.where, said)


def _is_other_clause(passage: Passage, end: int, cue: Cue) -> bool:
    """Whether a verb stands between what leads and a cue: "On Friday it fell and X said"."""
    rest = passage.tokens[end : cue.first]
    if not rest or rest[0].low in CONTENT_WORDS:
        return False
    return any(token.low in words("grammar", key) for token in rest for key in ("finite", "pasts"))


def _finest(places: Mapping[int, Dated], read: Adverbials) -> str | None:
    """The finest date among the words that tell how a cue's were spoken."""
    fitting = [dated for at, dated in places.items() if read.has(at) and dated.grain in SAID_GRAINS]
    finest = min(fitting, key=lambda dated: SAID_GRAINS.index(dated.grain), default=None)
    return finest.edtf if finest is not None else None


def find_breaks(
    passages: Sequence[tuple[Passage, Sequence[Cue]]], dates: Sequence[Dated]
) -> Iterator[Place]:
    """Where an article's own words date something in a sentence without a cue."""
    for passage, cues in passages:
        for first, until in passage.sentences:
            if not cues_between(cues, first, until):
                for at in list(_places(passage, dates, (first, until)))[:1]:
                    yield passage.index, at


def _places(passage: Passage, dates: Sequence[Dated], where: Range) -> dict[int, Dated]:
    """The tokens of a range that belong to dates, in order, each with its date."""
    places: dict[int, Dated] = {}
    if where[0] >= where[1]:
        return places
    number = bisect_left(dates, passage.tokens[where[0]].start, key=_start)
    for at in range(*where):
        token = passage.tokens[at]
        while number < len(dates) and dates[number].span.end <= token.start:
            number += 1
        if number < len(dates) and dates[number].span.contains(token.span):
            places[at] = dates[number]
    return places


def _start(dated: Dated) -> int:
    return dated.span.start
