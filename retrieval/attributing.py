"""A sentence and its evidence in, whether its speakers speak there out."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from retrieval.evidence import Evidence
from retrieval.proper import find_names, has_capital
from retrieval.sayers import IMPERSONAL, find_roles, find_sayers
from retrieval.terms import SILENT, find_words, fold_word, split_words

# "told Oliver Stone that"
HEARER = re.compile(
    r"\b(?:told|tells|informed|assured|reminded|answered|asked)\s+((?:[A-Z][\w’'-]*\s?)+)"
)
# "says to Oliver Stone;" · "with his old friend Oliver Stone"
TO = re.compile(r"\bto ([^;]+)")
NEAR = re.compile(
    r"\b(?:told|to|with|asked|answered|informed|assured|reminded)\s((?:[\w’'-]+\s?){1,5})"
)


def speak(text: str, evidence: Sequence[Evidence]) -> bool:
    """Whether all whom `text` has say something do so in its evidence.

    Where it names a speaker, none of its findings may be somebody else's alone.
    """
    named = {name[-1] for name in find_sayers(text)}
    roles = set(find_roles(text))
    known = {name for each in evidence for name in _find_known(each)}
    thinking = {name[-1] for name in find_sayers(text, thinking=True)}
    printed = (name for each in evidence for name in find_sayers(each.words, thinking=True))
    if not named <= known or not thinking - named <= known.union(*printed):
        return False
    if not all(_hears(name, evidence) for name in HEARER.findall(text)):
        return False
    if not all(role in known or _is_of_speaker(role, evidence) for role in roles):
        return False
    speakers = [set(map(_last, each.speakers)) for each in evidence]
    told = set(find_words(text))
    is_named = bool(named) or not roles.isdisjoint(chain(*speakers))
    is_one = len(speakers) == 1
    return is_one or not is_named or all(not each or told & each for each in speakers)


def _hears(name: str, evidence: Sequence[Evidence]) -> bool:
    """Whether somebody is told something in the evidence, or is with the speaker."""
    last = _last(name)
    for each in evidence:
        heard = (*TO.findall(each.held), *NEAR.findall(each.words))
        named = (word for words in heard for word in split_words(words) if has_capital(word))
        if last in map(fold_word, named):
            return True
    return False


def _find_known(evidence: Evidence) -> Iterator[str]:
    """Folded words of those who say something in a finding: names, titles, roles."""
    for name in (*evidence.speakers, evidence.outlet):
        yield from map(fold_word, split_words(name))
    for sayer in find_sayers(evidence.words):
        yield from sayer
    yield from find_roles(evidence.words)


def _is_of_speaker(role: str, evidence: Sequence[Evidence]) -> bool:
    """Whether a speaker of the evidence is printed with a role before their name."""
    if role in IMPERSONAL or role in SILENT or not role:
        return True
    for each in evidence:
        speakers = set(map(_last, each.speakers))
        for name in find_names(each.words):
            folded = list(map(fold_word, name))
            if role in folded[:-1] and folded[-1] in speakers:
                return True
    return False


def _last(name: str) -> str:
    row = find_words(name)
    return row[-1] if row else ""
