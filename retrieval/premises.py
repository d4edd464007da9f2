"""A question that takes a deed for done to the words that deny it."""

import re
from collections.abc import Sequence

from retrieval.candidate import Candidate
from retrieval.clue import Clue
from retrieval.question import Understood
from retrieval.terms import find_words, stem

# "when did Russia join" · "why has the bridge closed": the question takes the deed for done.
PRESUMING = re.compile(
    r"\b(?:when|why|how|where|what\s+(?:day|month|year))\s+(?:did|has|have|had)\b", re.IGNORECASE
)
# What stands before a deed that is not done, or not yet: "did not join", "might join", "to join".
UNDONE = frozenset(
    """
    about against cannot cant could couldnt didnt doesnt if idea may might never not of offer
    offered offering possibility propose proposed proposal refuse refused reject rejected should to
    want wanted whether wont would wouldnt
    """.split()
)
# How far before the deed such a word stands, in words: "refused to ever again join".
REACH = 4


def find_denials(candidates: Sequence[Candidate], understood: Understood) -> tuple[Candidate, ...]:
    """The words that tell of the question's deed as not done, where none tell of it as done.

    Best first; none when the question presumes no deed. A deed is a term of the question that
    the articles print as a verb ("joined", "joining", "to join").
    """
    if not PRESUMING.search(understood.question.text):
        return ()
    evidence = [each for each in candidates if not each.signs.title]
    for deed in _find_deeds(understood.clues[1:], evidence):
        others = [each for each in understood.clues if each != deed]
        told = [each for each in evidence if _tells(each, deed, others)]
        undone = [each for each in told if _is_undone(each.text, deed.label)]
        if undone and not any(_is_done(each.text, deed.label) for each in told):
            return tuple(sorted(undone, key=lambda each: -each.score))
    return ()


def _find_deeds(clues: Sequence[Clue], evidence: Sequence[Candidate]) -> list[Clue]:
    """The clues that are printed as verbs somewhere: "joined", "joining"."""
    printed = {word for each in evidence for word in find_words(each.text)}
    verbs = {stem(word) for word in printed if word.endswith(("ed", "ing"))}
    return [clue for clue in clues if clue.label in verbs]


def _tells(candidate: Candidate, deed: Clue, others: Sequence[Clue]) -> bool:
    """Whether words hold the deed and all else that the question mentions."""
    stems = {stem(word) for word in find_words(candidate.text)}
    return deed.label in stems and all(each.stands_in(stems) for each in others)


def _is_done(text: str, term: str) -> bool:
    """Whether a past form of the verb stands there without anything that undoes it."""
    words = find_words(text)
    return any(
        stem(word) == term
        and word.endswith("ed")
        and UNDONE.isdisjoint(words[max(0, at - REACH) : at])
        for at, word in enumerate(words)
    )


def _is_undone(text: str, term: str) -> bool:
    """Whether the verb stands there in another form, behind something that undoes it."""
    words = find_words(text)
    return any(
        stem(word) == term
        and not word.endswith("ed")
        and not UNDONE.isdisjoint(words[max(0, at - REACH) : at])
        for at, word in enumerate(words)
    )
