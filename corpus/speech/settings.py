"""Cues in, to whom, on what occasion and when they speak out."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from corpus.date import Dated
from corpus.lexicon import words
from corpus.span import Span
from corpus.speech.addressees import addressee_after, addressee_of_occasion
from corpus.speech.clauses import FARTHEST, Range, is_within_content, words_after, words_before
from corpus.speech.cues import Cue, cues_between
from corpus.speech.identities import Bearer
from corpus.speech.occasions import find_occasion
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase
from corpus.speech.referents import Referents

# How many paragraphs a setting lasts without being named again.
LASTING = 6
# How many cues back a conversation is looked for that others have come into.
LOOKING_BACK = 6
SAID_GRAINS = ("day", "month", "season", "year")
MOST_LETTERS = 120
# A date that counts from another one leads a clause within so many words of its head.
LEADING = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """How words were spoken: by whom, to whom, on what occasion, when (EDTF)."""

    speaker: Bearer | None = None
    addressee: Bearer | None = None
    occasion: str | None = None
    said: str | None = None
    passage: int = 0


class Settings:
    """The settings of an article's cues; asked with a cue, or with a place and a speaker."""

    def __init__(self) -> None:
        """Begin an article."""
        self._by_cue: dict[tuple[int, int], Setting] = {}
        self._latest: list[tuple[tuple[int, int], Setting]] = []

    def of_cue(self, passage: Passage, cue: Cue) -> Setting | None:
        """The setting of what a cue brings in; None when the cue tells of no speaking."""
        return self._by_cue.get((passage.index, cue.at))

    def at(self, passage: Passage, token: int, speaker: Bearer | None) -> Setting:
        """The setting that still holds for a speaker at a place where no cue tells."""
        number = bisect_left(self._latest, (passage.index, token), key=itemgetter(0))
        own = Setting(speaker=speaker, passage=passage.index)
        return _joined(own, self._latest[number - 1][1]) if number else own

    def add(self, passage: Passage, cue: Cue, own: Setting) -> None:
        """Take the setting that a cue's own clause tells, and what still holds with it."""
        setting = _joined(own, self._before(own)) if own.speaker is not None else own
        place = (passage.index, cue.at)
        self._by_cue[place] = setting
        if own.speaker is None:
            return
        if self._latest and _completes(passage, self._latest[-1], setting, cue):
            earlier, _ = self._latest[-1]
            self._by_cue[earlier] = setting
        self._latest.append((place, setting))

    def _before(self, own: Setting) -> Setting:
        """The latest setting, or one just before it in which the speaker takes part."""
        for _, setting in self._latest[:-LOOKING_BACK:-1]:
            near = own.passage - setting.passage <= 1
            if near and own.speaker in {setting.speaker, setting.addressee}:
                return setting
        return self._latest[-1][1] if self._latest else Setting()


def _completes(
    passage: Passage, latest: tuple[tuple[int, int], Setting], setting: Setting, cue: Cue
) -> bool:
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
    settings = Settings()
    for passage, cues in passages:
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
    after, before = words_after(passage, cue), words_before(passage, cue)
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
        said=_said(passage, dates, after) or _said(passage, dates, before, LEADING),
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


def _said(
    passage: Passage, dates: Sequence[Dated], where: Range, reach: int | None = None
) -> str | None:
    """The finest date within a range of tokens, as EDTF.

    What counts from another date dates the speaking only if it stands right at the head of the
    range or, given no `reach`, anywhere in it: "on Friday Finch said", no "show due on Friday".
    """
    if where[0] >= where[1]:
        return None
    span = Span(passage.tokens[where[0]].start, passage.tokens[where[1] - 1].end)
    head = where[1] - 1 if reach is None else min(where[0] + reach, where[1] - 1)
    start = bisect_left(dates, span.start, key=_start)
    near = dates[start : bisect_left(dates, span.end, key=_start)]
    fitting = [
        dated
        for dated in near
        if span.contains(dated.span)
        and dated.grain in SAID_GRAINS
        and (dated.basis == "stated" or dated.span.start <= passage.tokens[head].start)
    ]
    finest = min(fitting, key=lambda dated: SAID_GRAINS.index(dated.grain), default=None)
    return finest.edtf if finest is not None else None


def _start(dated: Dated) -> int:
    return dated.span.start


def _joined(own: Setting, before: Setting) -> Setting:
    """A setting with what still holds of the one before it."""
    if own.passage - before.passage > LASTING or before.speaker is None:
        return own
    if own.speaker is before.addressee and own.speaker is not None:
        partner: Bearer | None = before.speaker
    elif own.speaker is before.speaker:
        partner = before.addressee
    else:
        return own
    moved = own.occasion is not None and before.occasion is not None
    if moved and not (before.occasion or "").startswith(own.occasion or ""):
        return own
    if own.addressee not in {None, partner}:
        return own
    return replace(
        own,
        addressee=partner,
        occasion=before.occasion or own.occasion,
        said=own.said or before.said,
    )
