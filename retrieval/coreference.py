"""Event mentions of all articles in, those of one event together out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from retrieval.event_likeness import (
    Pairs,
    Sited,
    Told,
    Weights,
    read_mention,
    share_words,
    takes_in,
)
from retrieval.event_mentions import SUREST


def find_coreferent(
    mentions: Iterable[Sited], frequencies: Mapping[str, int], passages: int
) -> list[tuple[Sited, ...]]:
    """The mentions of each event, the finest and surest date first, then as they stand.

    `frequencies` tell in how many of the corpus's `passages` each term stands. One mention of
    an event must be like another one, and each of its dates must take in the finest of them.
    """
    reads = sorted(map(read_mention, mentions), key=_by_grain)
    events = _Events(reads)
    for _, one, other in Pairs(reads, Weights(frequencies, passages)).find():
        events.join(one, other)
    return [tuple(reads[place].sited for place in places) for places in events.all()]


def _by_grain(read: Told) -> tuple[object, ...]:
    mention = read.mention
    days = (mention.interval.until - mention.interval.first).days
    place = (read.sited.passage.article, mention.span, mention.told)
    return (days, SUREST.index(mention.basis), *place)


class _Events:
    """Mentions as they are put together; a mention is known by its place."""

    def __init__(self, reads: Sequence[Told]) -> None:
        self._reads = reads
        self._of = {place: [place] for place in range(len(reads))}

    def join(self, one: int, other: int) -> None:
        """Make one event of two mentions' events, unless other mentions of these forbid it."""
        if self._of[one] is self._of[other]:
            return
        joined = sorted([*self._of[one], *self._of[other]])
        if self._is_one(joined):
            self._of.update(dict.fromkeys(joined, joined))

    def _is_one(self, places: Sequence[int]) -> bool:
        """Whether the finest date lies in all others, and neither speakers nor dates are two."""
        reads = [self._reads[place] for place in places]
        finest, *others = (each.mention for each in reads)
        claims = {each.speaker for each in reads} - {None}
        is_one_date = all(takes_in(each, finest) for each in others)
        return len(claims) < 2 and is_one_date and not _hold_two_dates(reads)

    def all(self) -> list[list[int]]:
        """The places of each event's mentions, finest first."""
        return [places for place, places in self._of.items() if places[0] == place]


def _hold_two_dates(reads: Iterable[Told]) -> bool:
    """Whether two of the mentions are dates of one sentence, be they alike or not."""
    within: dict[int, list[Told]] = defaultdict(list)
    for read in reads:
        others = within[read.sited.number]
        if any(share_words(read, other) for other in others):
            return True
        others.append(read)
    return False
