"""A question to what it asks for: who speaks, to whom, about what."""

from collections.abc import Iterator, Sequence

from corpus.dating.periods import find_periods
from retrieval.clue import Clue
from retrieval.parties import Parties, Wording, find_parties, read_wording
from retrieval.question import Question, Understood
from retrieval.roster import Named, Roster
from retrieval.terms import ASKING, SILENT, stem
from retrieval.vocabulary import AUXILIARIES, DATE_NOUNS, HOW_MUCH, NUMBER_NOUNS, WHEN, alike


def understand(question: Question, roster: Roster) -> Understood:
    """What `question` asks for, with the people whom `roster` knows."""
    wording = read_wording(question.text, roster)
    parties = find_parties(wording)
    speakers = _likely(parties.speaker, roster)
    # A body speaks by the mouths of people: "Republicans" by every one of theirs.
    is_body = bool(speakers) and all(map(roster.is_body, speakers))
    demands_speech = parties.demands_speech and not is_body
    apart = [each for each in (parties.speaker, parties.addressee) if each and demands_speech]
    wants_date = _wants_date(wording.words)
    periods = find_periods(question.text) if not wants_date else ()
    return Understood(
        question=question,
        speakers=speakers,
        addressees=_likely(parties.addressee, roster),
        others=tuple(_find_others(wording, parties, roster)),
        stranger=parties.stranger,
        role=frozenset(each for term in parties.role for each in _forms(term)),
        clues=tuple(_find_clues(wording, apart, roster)),
        wants_speech=parties.speaker is not None or demands_speech,
        demands_speech=demands_speech,
        wants_date=wants_date,
        wants_number=_wants_number(wording.words),
        period=periods[0].interval if periods else None,
    )


def _likely(named: Named | None, roster: Roster) -> tuple[str, ...]:
    return roster.likely(named.people) if named else ()


def _find_others(wording: Wording, parties: Parties, roster: Roster) -> Iterator[str]:
    for named in wording.named:
        if named not in (parties.speaker, parties.addressee):
            yield from roster.likely(named.people)


def _wants_date(words: Sequence[str]) -> bool:
    """ "when did", "what day", "in which year"."""
    if not WHEN.isdisjoint(words[:4]):
        return True
    asked = zip(words, words[1:], strict=False)
    return any(one in ("what", "which") and other in DATE_NOUNS for one, other in asked)


def _wants_number(words: Sequence[str]) -> bool:
    """ "how many", "by how much", "what percentage"."""
    asked = zip(words, words[1:], strict=False)
    return any(
        (one == "how" and other in HOW_MUCH) or (one in ("what", "which") and other in NUMBER_NOUNS)
        for one, other in asked
    )


def _find_clues(wording: Wording, apart: Sequence[Named], roster: Roster) -> Iterator[Clue]:
    """What the question mentions besides those who speak, and words of asking; each once."""
    labels: set[str] = set()
    at = 0
    while at < len(wording.words):
        named = wording.at.get(at)
        clue = None
        if named is not None:
            at = named.until
            clue = None if named in apart else _clue_of_name(named, wording, roster)
        else:
            clue = _clue_of_word(wording.words[at])
            at += 1
        if clue is not None and clue.label not in labels:
            labels.add(clue.label)
            yield clue


def _clue_of_name(named: Named, wording: Wording, roster: Roster) -> Clue:
    words = wording.words[named.first : named.until]
    people = frozenset(roster.likely(named.people))
    return Clue(" ".join(words), frozenset((stem(words[-1]),)), people)


def _clue_of_word(word: str) -> Clue | None:
    if word in SILENT or word in ASKING or word in AUXILIARIES:
        return None
    return Clue(stem(word), frozenset(_forms(word)))


def _forms(word: str) -> Iterator[str]:
    return (stem(each) for each in alike(word))
