"""A question to what it asks for: who speaks, to whom, about what."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.dating.periods import find_periods
from corpus.lexicon import words
from retrieval.clue import Clue
from retrieval.parties import Parties, find_parties, find_saying
from retrieval.question import Question, Understood
from retrieval.roster import Named, Roster
from retrieval.terms import ASKING, SILENT, find_words, stem
from retrieval.vocabulary import AUXILIARIES, DATE_NOUNS, HOW_MUCH, NUMBER_NOUNS, WHEN, alike
from retrieval.wording import Wording, read_wording

# Names of more words than this are known by their initials.
INITIALS = 2


def understand(question: Question, roster: Roster, publishers: Iterable[str] = ()) -> Understood:
    """What `question` asks for, with the people whom `roster` knows, of these `publishers`."""
    wording = read_wording(question.text, roster)
    parties = find_parties(wording)
    wants_date, wants_number = _wants_date(wording.words), _wants_number(wording.words)
    if (wants_date or wants_number) and not parties.demands_speech:
        # "when did Finch sail": who acts need not speak.
        parties = replace(parties, speaker=None)
    speakers = _likely(parties.speaker, roster)
    # A body speaks by the mouths of people: "Republicans" by every one of theirs.
    is_body = bool(speakers) and all(map(roster.is_body, speakers))
    demands_speech = parties.demands_speech and not is_body
    asked = (parties.speaker, parties.addressee)
    apart = [each for each in asked if each and demands_speech]
    outlets = tuple(_find_outlets(wording, publishers))
    # An outlet prints what others say, and need not be known to say anything itself.
    printed = frozenset(word for outlet in outlets for word in find_words(outlet))
    stranger = find_words(parties.stranger or "")
    periods = find_periods(question.text) if not wants_date else ()
    return Understood(
        question=question,
        speakers=speakers,
        addressees=_likely(parties.addressee, roster),
        others=tuple(_find_others(wording, parties, roster)),
        stranger=parties.stranger if printed.isdisjoint(stranger) else None,
        role=tuple(_forms(word) for word in parties.role),
        subject=tuple(map(stem, parties.subject)),
        names=frozenset(_find_names(wording)) - {stem(word) for word in printed},
        clues=tuple(_find_clues(wording, apart, roster)),
        wants_speech=parties.speaker is not None or demands_speech,
        demands_speech=demands_speech,
        wants_date=wants_date,
        wants_number=wants_number,
        period=periods[0].interval if periods else None,
        period_words=periods[0].span.of(question.text) if periods else "",
        outlets=outlets,
    )


def _likely(named: Named | None, roster: Roster) -> tuple[str, ...]:
    return roster.likely(named.people) if named else ()


def _find_others(wording: Wording, parties: Parties, roster: Roster) -> Iterator[str]:
    for named in wording.named:
        if named not in (parties.speaker, parties.addressee):
            yield from roster.likely(named.people)


def _find_names(wording: Wording) -> Iterator[str]:
    """The terms typed with a capital letter as names are; none where all words are typed so."""
    rest = list(zip(wording.printed, wording.words, strict=True))[1:]
    capital = [word for printed, word in rest if printed[0].isupper()]
    if 2 * len(capital) <= len(rest):
        # Months and weekdays have capitals too.
        yield from (stem(word) for word in capital if word not in words("bodies", "no_names"))


def _find_outlets(wording: Wording, publishers: Iterable[str]) -> Iterator[str]:
    """The publishers whose names stand in the question, in whole or as initials ("nyt").

    A name of one word is one only where it is typed as names are: "time", "people", "the hill".
    """
    for publisher in publishers:
        name = tuple(word for word in find_words(publisher) if word and word != "the")
        initials = "".join(word[0] for word in name)
        rows = list(zip(*(wording.words[at:] for at in range(len(name))), strict=False))
        places = [at for at, row in enumerate(rows) if row == name]
        is_meant = len(name) > 1 or any(at and wording.printed[at][0].isupper() for at in places)
        if (places and is_meant) or (
            len(name) > INITIALS and initials in wording.words and initials not in SILENT
        ):
            yield publisher


def _wants_date(words: Sequence[str]) -> bool:
    """Whether a time is asked for: "when did", "what day", "in which year"."""
    if not WHEN.isdisjoint(words[:4]):
        return True
    return any(one in ("what", "which") and other in DATE_NOUNS for one, other in pairwise(words))


def _wants_number(words: Sequence[str]) -> bool:
    """Whether a number is asked for: "how many", "by how much", "what percentage"."""
    return any(
        (one == "how" and other in HOW_MUCH) or (one in ("what", "which") and other in NUMBER_NOUNS)
        for one, other in pairwise(words)
    )


def _find_clues(wording: Wording, apart: Sequence[Named], roster: Roster) -> Iterator[Clue]:
    """What the question mentions besides those who speak, and words of asking; each once."""
    labels: set[str] = set()
    saying = frozenset[int]().union(*(find_saying(each, wording) for each in apart))
    at = 0
    while at < len(wording.words):
        named = wording.at.get(at)
        clue = None
        if named is not None:
            at = named.until
            clue = None if named in apart else _clue_of_name(named, wording, roster)
        else:
            clue = None if at in saying else _clue_of_word(wording.words[at])
            at += 1
        if clue is not None and clue.label not in labels:
            labels.add(clue.label)
            yield clue


def _clue_of_name(named: Named, wording: Wording, roster: Roster) -> Clue:
    """A name: its bearer in person or, since not every mention is known, its last word.

    Of a body or an office all words must stand there: many a house is not the White House.
    """
    words = wording.words[named.first : named.until]
    people = roster.likely(named.people)
    label, stems = " ".join(words), frozenset(map(stem, words))
    is_surname = any(find_words(name)[-1:] == [words[-1]] for name in people)
    if len(words) > 1 and (not is_surname or all(map(roster.is_body, people))):
        return Clue(label, phrase=stems, people=frozenset(people))
    return Clue(label, terms=frozenset(_forms(words[-1])), people=frozenset(people))


def _clue_of_word(word: str) -> Clue | None:
    if word in SILENT or word in ASKING or word in AUXILIARIES:
        return None
    return Clue(stem(word), _forms(word))


def _forms(word: str) -> frozenset[str]:
    return frozenset(stem(each) for each in alike(word))
