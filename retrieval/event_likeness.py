"""Event mentions in, which pairs of them tell one event out."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from corpus.date import Grain, Interval
from corpus.span import Span
from retrieval.event_mention import EventMention
from retrieval.event_vetoes import Particulars, are_apart, find_particulars
from retrieval.passage import Passage
from retrieval.terms import find_terms

# Two sentences tell one event when they share this much of what the shorter of them tells …
SAME_EVENT = 0.25
# … or this much, where both tell of the same speaking.
SAME_SPEAKING = 0.15
# Of dates that only lie in one another, they must share this many times more.
TWO_DATES = 1.5
# What is told of a decade went on for long: only another sentence on that decade tells the same.
LASTING: Grain = "decade"
# Terms in more passages than this share of all tell no two events apart …
COMMON = 0.02
# … though in a corpus of few passages every term is looked at.
FEW = 50
ARTICLES = frozenset("a an the".split())
# What may stand behind a date that ends its sentence.
_END = re.compile(r"\W*")
# A mention is compared with so many events at most.
NEAREST = 40
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sited:
    """An event mention in its passage, whose number is that of the record."""

    number: int
    passage: Passage
    mention: EventMention


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with what its sentence tells: terms, and who has a part in it.

    `speaker` is whose claim it is, None where the article tells it.
    """

    sited: Sited
    mention: EventMention
    terms: frozenset[str]
    speaker: str | None
    people: frozenset[str]

    @property
    def parties(self) -> frozenset[str]:
        """Who speaks and to whom, as far as it is told."""
        addressee = self.mention.quotation.addressee if self.mention.quotation else None
        return frozenset(filter(None, (self.speaker, addressee)))


def read_mention(sited: Sited) -> Told:
    """A mention with the terms of its sentences, without those of the date, and the people."""
    passage, mention = sited.passage, sited.mention
    sentences = [each for each in passage.sentences if each.span.overlaps(mention.span)]
    terms = frozenset(term for each in sentences for term in each.terms)
    date = passage.words(mention.told) if passage.paragraph.span.contains(mention.told) else ""
    people = frozenset(name for each in sentences for name in each.people)
    read = Told(sited, mention, terms - set(find_terms(date)), _find_speaker(sited), people)
    return replace(read, people=people | read.parties)


def _find_speaker(sited: Sited) -> str | None:
    """Whose claim it is: an "official" of one article is nobody of another's."""
    quotation = sited.mention.quotation
    if quotation is None or quotation.speaker is None:
        return None
    name = quotation.speaker.name
    is_named = any(word[0].isupper() for word in name.split() if word.lower() not in ARTICLES)
    return name if is_named else f"{sited.passage.article}: {name}"


class Weights:
    """What terms tell: the rarer, the more."""

    def __init__(self, frequencies: Mapping[str, int], passages: int) -> None:
        self._frequencies = frequencies
        self._passages = passages
        self._weights: dict[str, float] = {}
        # As many terms as rare ones stand together in no two passages by mere chance.
        self.chance = math.log(max(1, passages))

    def sum(self, terms: Iterable[str]) -> float:
        """How much terms tell together, to the last bit the same in whatever order they come."""
        return math.fsum(map(self._weigh, terms))

    def _weigh(self, term: str) -> float:
        weight = self._weights.get(term)
        if weight is None:
            weight = math.log((self._passages + 1) / self._frequencies.get(term, 1))
            self._weights[term] = weight
        return weight

    def telling(self, terms: Iterable[str]) -> list[str]:
        """Those of the terms that are rare enough to look others up by, in order."""
        most = max(FEW, COMMON * self._passages)
        return sorted(term for term in terms if self._frequencies.get(term, 1) <= most)


class Pairs:
    """Which mentions tell the same, and how alike they are."""

    def __init__(self, reads: Sequence[Told], weights: Weights) -> None:
        self._reads = reads
        self._weights = weights
        # By term and month, since what lies in no month of a date is not taken in by it.
        self._holding: dict[tuple[str, int], list[int]] = defaultdict(list)
        self._within: dict[int, list[int]] = defaultdict(list)
        self._sums = [weights.sum(each.terms) for each in reads]
        self._particulars: dict[int, Particulars] = {}

    def find(self) -> list[tuple[float, int, int]]:
        """Likeness and the places of two mentions of one event, the most alike first."""
        found = [
            (likeness, place, other)
            for place, read in enumerate(self._reads)
            for other in self._near(place, read)
            if (likeness := self._likeness(place, other)) > 0
        ]
        return sorted(found, key=lambda pair: (-pair[0], pair[1:]))

    def _near(self, place: int, read: Told) -> list[int]:
        """Mentions before this one in its paragraph, and those that share most rare terms."""
        telling = self._weights.telling(read.terms)
        months = _months(read.mention.interval)
        shared = Counter(
            other
            for term in telling
            for month in months
            for other in self._holding.get((term, month), ())
            if takes_in(read.mention, self._reads[other].mention)
        )
        near = {other for other, _ in shared.most_common(NEAREST)}
        near.update(self._within[read.sited.number])
        for term in telling:
            self._holding[term, months.start].append(place)
        self._within[read.sited.number].append(place)
        return sorted(near)

    def _likeness(self, place: int, finer: int) -> float:
        """The share that two mentions have in common, as far as it makes them one event; else 0."""
        one, other = self._reads[place], self._reads[finer]
        if not _are_one_claim(one, other):
            return 0.0
        if _goes_on(one, other):
            return 1.0
        told = self._weights.sum(one.terms & other.terms)
        is_one_date = one.mention.interval == other.mention.interval
        if told <= self._weights.chance * (1 if is_one_date else TWO_DATES):
            return 0.0
        share = told / min(self._sums[place], self._sums[finer])
        # Particulars are looked at last: that takes longest.
        return share if share >= _least(one, other) and not self._are_apart(place, finer) else 0.0

    def _are_apart(self, place: int, finer: int) -> bool:
        """Whether figures, names or a denial tell two mentions' events apart."""
        one, other = self._reads[place], self._reads[finer]
        return are_apart(
            self._find_particulars(place),
            self._find_particulars(finer),
            is_one_day=one.mention.interval == other.mention.interval
            and one.mention.grain == "day",
            is_one_voice=one.speaker is not None and one.speaker == other.speaker,
        )

    def _find_particulars(self, place: int) -> Particulars:
        if place not in self._particulars:
            sited = self._reads[place].sited
            self._particulars[place] = find_particulars(sited.passage, sited.mention)
        return self._particulars[place]


def _months(interval: Interval) -> range:
    """The months that an interval has days in, counted from the year 0."""
    last = interval.until - ONE_DAY
    return range(interval.first.year * 12 + interval.first.month, last.year * 12 + last.month + 1)


def takes_in(mention: EventMention, finer: EventMention) -> bool:
    """Whether a date takes in a finer one, and tells as much of when it was."""
    if LASTING in (mention.grain, finer.grain):
        return mention.interval == finer.interval
    return mention.interval.contains(finer.interval)


def share_words(one: Told, other: Told) -> bool:
    """Whether two mentions are dates of one sentence, each of which has an event of its own."""
    is_one_passage = one.sited.number == other.sited.number
    return is_one_passage and one.mention.span.overlaps(other.mention.span)


def _are_one_claim(one: Told, other: Told) -> bool:
    """Whether two mentions may tell one event: claims of two people are two.

    Nor are two dates of one sentence one.
    """
    if not takes_in(one.mention, other.mention) or share_words(one, other):
        return False
    if one.mention.is_speech != other.mention.is_speech:
        speech, told = (one, other) if one.mention.is_speech else (other, one)
        # Who is told to have spoken may be quoted elsewhere.
        return bool(speech.parties) and speech.parties <= told.people
    return one.speaker == other.speaker or None in (one.speaker, other.speaker)


def _least(one: Told, other: Told) -> float:
    """How much of what they tell two mentions must share."""
    if not (one.mention.is_speech or other.mention.is_speech):
        return SAME_EVENT
    if one.mention.is_speech and other.mention.is_speech:
        return SAME_SPEAKING if one.speaker and one.speaker == other.speaker else SAME_EVENT
    # A conversation that is told of is what those who hold it say.
    speech = one if one.mention.is_speech else other
    return SAME_SPEAKING if len(speech.parties) > 1 else SAME_EVENT


def _goes_on(one: Told, other: Told) -> bool:
    """Whether a sentence tells at large what the one before it reckons: "… five years later".

    "The same year" begins another event.
    """
    if one.sited.number != other.sited.number or one.mention.interval != other.mention.interval:
        return False
    first, second = sorted((one, other), key=lambda each: each.mention.span)
    passage, mention = first.sited.passage, first.mention
    behind = passage.words(mention.span)[mention.told.end - mention.span.start :]
    is_reckoned = (mention.basis, second.mention.basis) == ("inferred", "stated")
    is_at_end = _END.fullmatch(behind) is not None
    return is_reckoned and is_at_end and _are_neighbours(passage, mention.span, second.mention.span)


def _are_neighbours(passage: Passage, one: Span, other: Span) -> bool:
    places = [
        place
        for place, sentence in enumerate(passage.sentences)
        if sentence.span.overlaps(one) or sentence.span.overlaps(other)
    ]
    return max(places, default=0) - min(places, default=0) == 1
