"""Cues in, to whom, on what occasion and when they speak out."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import itemgetter

from corpus.date import Dated
from corpus.lexicon import words
from corpus.span import Span
from corpus.speech.addressees import addressee_after, addressee_of_occasion
from corpus.speech.clauses import FARTHEST, Range, is_within_content
from corpus.speech.cues import Cue, cues_between
from corpus.speech.identities import Bearer
from corpus.speech.moments import Place, find_breaks, find_moment
from corpus.speech.occasions import find_occasion, find_place
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase
from corpus.speech.referents import Referents
from corpus.speech.setting import Setting, join

# How many cues back a conversation is looked for that others have come into.
LOOKING_BACK = 6
MOST_LETTERS = 120


class Settings:
    """The settings of an article's cues; asked with a cue, or with a place and a speaker."""

    def __init__(self, breaks: Sequence[Place] = ()) -> None:
        """Begin an article; `breaks` is where it tells of other days than those of speaking."""
        self._breaks = breaks
        self._by_cue: dict[Place, Setting] = {}
        self._latest: list[tuple[Place, Setting]] = []

    def of_cue(self, passage: Passage, cue: Cue) -> Setting | None:
        """The setting of what a cue brings in; None when the cue tells of no speaking."""
        return self._by_cue.get((passage.index, cue.at))

    def at(self, passage: Passage, token: int, speaker: Bearer | None) -> Setting:
        """The setting that still holds for a speaker at a place where no cue tells."""
        place = (passage.index, token)
        number = bisect_left(self._latest, place, key=itemgetter(0))
        own = Setting(speaker=speaker, passage=passage.index)
        return self._joined(own, place, self._latest[:number][-1:])

    def add(self, passage: Passage, cue: Cue, own: Setting) -> None:
        """Take the setting that a cue's own clause tells, and what still holds with it."""
        place = (passage.index, cue.at)
        if own.speaker is None:
            self._by_cue[place] = own
            return
        setting = self._joined(own, place, self._since(own))
        self._by_cue[place] = setting
        if self._latest and _completes(passage, self._latest[-1], setting, cue):
            earlier, _ = self._latest[-1]
            self._by_cue[earlier] = setting
        self._latest.append((place, setting))

    def _since(self, own: Setting) -> Sequence[tuple[Place, Setting]]:
        """The settings from the one on that a speaker goes on with: the latest, or one near."""
        for number, (_, setting) in enumerate(self._latest[:-LOOKING_BACK:-1], 1):
            near = own.passage - setting.passage <= 1
            if near and own.speaker in {setting.speaker, setting.addressee}:
                return self._latest[-number:]
        return self._latest[-1:]

    def _joined(
        self, own: Setting, place: Place, since: Sequence[tuple[Place, Setting]]
    ) -> Setting:
        """A setting with what still holds of the first since; no date after another was told."""
        if not since:
            return own
        (earlier, before), *others = since
        broken = bisect_left(self._breaks, earlier) < bisect_left(self._breaks, place)
        other = any(setting.said not in {None, before.said} for _, setting in others)
        return join(own, before, is_broken=broken or other)


def _completes(passage: Passage, latest: tuple[Place, Setting], setting: Setting, cue: Cue) -> bool:
    """Whether a cue tells the setting of the one before: "said X, who spoke to Y"."""
    (index, at), before = latest
    if index != passage.index or passage.sentence_of[at] != passage.sentence_of[cue.at]:
        return False
    relative = passage.tokens[cue.at - 1].low == "who"
    told = before.addressee is not None or before.occasion is not None
    return relative and before.speaker is setting.speaker and not told


def find_settings(
    text: str,
    passages: Iterable[tuple[Passage, Sequence[Cue]]],
    referents: Referents,
    dates: Sequence[Dated],
) -> Settings:
    """Go through an article's cues in order and tell the setting of each.

    What a clause does not tell is taken from the one before, as long as the same two speak.
    """
    read = list(passages)
    settings = Settings(list(find_breaks(read, dates)))
    for passage, cues in read:
        for cue in cues:
            if not _sets(passage, cues, cue):
                continue
            settings.add(passage, cue, _own(text, passage, cue, referents, dates))
    return settings


def _sets(passage: Passage, cues: Sequence[Cue], cue: Cue) -> bool:
    """Whether a cue tells of the speaking itself: not of thoughts, nor within what is said."""
    if cue.kind in {"calling", "thinking", "showing"} or cue.subject is None:
        return False
    if passage.paragraph.role != "body" or (cue.kind == "appearing" and cue.participle):
        return False
    first = passage.sentences[passage.sentence_of[cue.at]][0]
    before = cues_between(cues, max(first, cue.at - FARTHEST), cue.at)
    return not any(is_within_content(passage, cue, outer) for outer in before)


def _own(
    text: str, passage: Passage, cue: Cue, referents: Referents, dates: Sequence[Dated]
) -> Setting:
    """What the clause of a cue itself tells."""
    moment = find_moment(passage, cue, dates)
    after, before = moment.after, moment.before
    subject = referents.of(passage, cue.subject) if cue.subject is not None else None
    occasion = find_occasion(text, passage, after) or find_occasion(text, passage, before)
    named = _spoken_to(passage, cue, after, before)
    addressee = _person(passage, named, referents)
    if named is not None and addressee is None and occasion is None and _listens(passage, named):
        occasion = _printed(passage, named)
    return Setting(
        speaker=subject.bearer if subject is not None else None,
        addressee=None if subject and addressee is subject.bearer else addressee,
        occasion=_in_one_line(text, occasion),
        said=moment.said,
        place=_in_one_line(text, find_place(passage, after) or find_place(passage, moment.leading)),
        passage=passage.index,
    )


def _spoken_to(passage: Passage, cue: Cue, after: Range, before: Range) -> Phrase | None:
    return (
        addressee_after(passage, cue)
        or addressee_of_occasion(passage, after)
        or addressee_of_occasion(passage, before)
    )


def _person(passage: Passage, phrase: Phrase | None, referents: Referents) -> Bearer | None:
    """The person whom a phrase means; None for crowds, outlets and people unnamed."""
    if phrase is None:
        return None
    referent = referents.of(passage, phrase)
    if referent is None or not referent.bearer.is_person:
        return None
    return referent.bearer


def _listens(passage: Passage, phrase: Phrase) -> bool:
    """Whether a phrase means a crowd or an outlet: "reporters", "CNN"."""
    if phrase.name is not None:
        last = phrase.name.words[-1].casefold()
        return last in words("occasions", "outlets") or last in words("occasions", "papers")
    return passage.tokens[phrase.until - 1].low in words("occasions", "listeners")


def _printed(passage: Passage, phrase: Phrase) -> Span:
    first = passage.tokens[phrase.first]
    start = phrase.first + 1 if first.low in {"a", "an", "the"} else phrase.first
    if phrase.name is not None:
        return phrase.head
    after = passage.phrase(phrase.until)
    named = after is not None and after.first == phrase.until and after.name is not None
    until = after.until if after is not None and named else phrase.until
    return Span(passage.tokens[start].start, passage.tokens[until - 1].end)


def _in_one_line(text: str, span: Span | None) -> str | None:
    if span is None or len(span) > MOST_LETTERS:
        return None
    return " ".join(span.of(text).split())
