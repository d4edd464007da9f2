"""A turn in, what it hands on out: who spoke, to whom, about what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.lexicon import words as listed
from corpus.span import Span
from retrieval.citation import Citation
from retrieval.roster import Named, Roster
from retrieval.terms import POSSESSIVE, WORD, find_words
from retrieval.turn import Turn

# "tell Stone" · "to the council": a name after these is spoken to.
BEFORE_ADDRESSEE = frozenset("to tell tells telling told ask asks asked asking with".split())
# "say about the old bridge", "said regarding knots", "Marlowe on knots"
ABOUT = re.compile(r"\b(?:about|regarding|concerning)\s+(?P<topic>\S.*)", re.IGNORECASE)
ON = re.compile(r"\b(?:say|said|says|spoke|comment|views?)\s+on\s+(?P<topic>\S.*)", re.IGNORECASE)
AFTER_NAME = re.compile(r"\s+on\s+(?P<topic>\S.*)", re.IGNORECASE)
END = " ?!.…"


@dataclass(frozen=True, slots=True)
class Carried:
    """What the next question may leave unsaid, as it is to be written.

    `addressee` is named by the question, `hearer` by it or else by the answer. `subject` is where
    the question names who speaks.
    """

    speaker: str | None = None
    addressee: str | None = None
    hearer: str | None = None
    topic: str | None = None
    subject: Span | None = None


def carry(former: Turn, roster: Roster) -> Carried:
    """What `former` hands on."""
    question = former.question or ""
    words = find_words(question)
    named = roster.find(question)
    subject = next((each for each in named if _is_subject(each, words)), None)
    hearer = next((each for each in named if each != subject and _is_heard(each, words)), None)
    addressee = _written(hearer, question, former.citations) if hearer else None
    speaker = _written(subject, question, former.citations) if subject else None
    best = former.citations[0] if former.citations else None
    place = place_of(subject, question) if subject else None
    return Carried(
        speaker=speaker or (_speaker_of(best, roster) if best else None),
        addressee=addressee,
        hearer=addressee or (best.addressee if best else None),
        topic=_find_topic(question, place),
        subject=place,
    )


def place_of(named: Named, text: str) -> Span:
    """The characters of `text` that name somebody, without a possessive ending."""
    found = list(WORD.finditer(text))[named.first : named.until]
    last = POSSESSIVE.sub("", found[-1][0])
    return Span(found[0].start(), found[-1].start() + len(last))


def _is_subject(named: Named, words: Sequence[str]) -> bool:
    """Whether nothing makes of the name somebody who is spoken to or about."""
    before = words[: named.first]
    if before[-2:] == ["according", "to"] or not before:
        return True
    return before[-1] not in BEFORE_ADDRESSEE | listed("grammar", "prepositions")


def _is_heard(named: Named, words: Sequence[str]) -> bool:
    return named.first > 0 and words[named.first - 1] in BEFORE_ADDRESSEE


def _written(named: Named, question: str, citations: Sequence[Citation]) -> str:
    """The name as the corpus has it, or as it was typed where it may be several people's."""
    answering = (name for each in citations for name in (each.speaker, each.addressee))
    known = next((name for name in answering if name in named.people), None)
    alone = named.people[0] if len(named.people) == 1 else None
    return known or alone or place_of(named, question).of(question)


def _speaker_of(citation: Citation, roster: Roster) -> str | None:
    """Who speaks the words or, where the article speaks, the only person whom they name."""
    if citation.kind != "narration":
        return citation.speaker
    people = {name for each in roster.find(citation.text) for name in each.people}
    return people.pop() if len(people) == 1 else None


def _find_topic(question: str, subject: Span | None) -> str | None:
    for found in _topics(question, subject):
        if found:
            return found["topic"].strip(END) or None
    return None


def _topics(question: str, subject: Span | None) -> Iterator[re.Match[str] | None]:
    yield ABOUT.search(question)
    yield ON.search(question)
    if subject:
        yield AFTER_NAME.match(question, subject.end)
