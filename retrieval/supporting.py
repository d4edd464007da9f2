"""A sentence and its evidence in, what in it the evidence does not hold out."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.lexicon import verbs, words
from retrieval.evidence import Evidence
from retrieval.figures import find_figures
from retrieval.opposites import find_sides
from retrieval.proper import find_names, has_capital, is_title
from retrieval.terms import SILENT, find_terms, find_words, fold_word, split_words, stem
from retrieval.written import Fault

# A sentence says at least this share of what it says with words of its evidence.
FOUNDED = 0.4
# Words that join findings, and claim nothing of what they tell.
JOINING = """
account accounts version versions finding findings differ differs differing disagree disagrees
agree agrees contradict contradicts however both meanwhile elsewhere separately similarly same
question asked later earlier
""".split()
# Between a name and the word of saying that is its own: "Putin later also said".
REACH = 3
# So many words behind a denial it may deny; of those that tell something, this share tells it.
DENIED = 6
TELLING = 0.6
FEWEST_DENIED = 2
# "…, said Putin", "according to Putin", "told by Putin"
INVERTED = re.compile(
    r"(?:,\s*(?:said|says|added|adds|replied|replies|answered|explained|wrote|told)|\baccording\s+to"
    r"|\b(?:told|said|made|given|written|described|reported|claimed|voiced|quoted)\s+by)\s+$"
)
# Names do not go on over these.
BREAK = re.compile(r"[^\w\s'’.-]+|\s[-–—]+\s|\.\s|\n")

Rows = Sequence[Sequence[str]]


def find_unsupported(text: str, evidence: Sequence[Evidence]) -> Fault | None:
    """The first thing in `text` that its `evidence` does not hold, or None.

    Figures and names must stand there as they are, and who is said to speak must speak there. A
    denial must be one there, one there must be told, and both must be about the same.
    """
    printed = [part for each in evidence for part in (each.told, each.words)]
    if not find_figures(text) <= frozenset().union(*map(find_figures, printed)):
        return "figure"
    rows = [split_words(part) for each in printed for part in BREAK.split(each)]
    if not all(_is_named(name, rows) for name in find_names(text)):
        return "name"
    if not all(_speaks(name, evidence) for name in _find_speakers(text)):
        return "speaker"
    if _turns_round(text, [each.words for each in evidence]):
        return "denial"
    return None if _is_founded(text, printed) else "unfounded"


def _is_named(name: Sequence[str], rows: Rows) -> bool:
    """Whether the words of a name stand together; titles before it may stand anywhere."""
    if any(_stands(name, row) for row in rows):
        return True
    folded = fold_word(name[0])
    is_known = any(folded == fold_word(word) for row in rows for word in row)
    return len(name) > 1 and is_title(folded) and is_known and _is_named(name[1:], rows)


def _stands(name: Sequence[str], row: Sequence[str]) -> bool:
    length = len(name)
    return any(
        all(map(_is_same, name, row[at : at + length])) for at in range(len(row) - length + 1)
    )


def _is_same(word: str, printed: str) -> bool:
    """Whether a word of a name is printed so; "will" is no Will."""
    folded = fold_word(word)
    return folded == fold_word(printed) and (has_capital(printed) or is_title(folded))


def _find_speakers(text: str) -> Iterator[str]:
    """The last word of each name that is said to have said something, folded."""
    at = 0
    for name in find_names(text):
        start = text.index(name[0], at)
        at = text.index(name[-1], start) + len(name[-1])
        if INVERTED.search(text[:start]) or _is_saying(text[at:]):
            yield fold_word(name[-1])


def _is_saying(rest: str) -> bool:
    """Whether a word of saying comes next, but for small words before it."""
    if BREAK.match(rest) or rest[:1] in "'’":
        return False
    for word in find_words(BREAK.split(rest)[0])[:REACH]:
        if word in _saying():
            return True
        if word not in SILENT and word not in _adverbs():
            return False
    return False


def _speaks(name: str, evidence: Sequence[Evidence]) -> bool:
    """Whether somebody is a speaker of the evidence, or said to say something in its words."""
    speakers = {
        fold_word(word) for each in evidence for one in each.speakers for word in split_words(one)
    }
    if name in speakers:
        return True
    for each in evidence:
        row = find_words(each.words)
        for at, word in enumerate(row):
            near = row[max(0, at - REACH) : at + REACH + 1]
            if word == name and not _saying().isdisjoint(near):
                return True
    return False


def _turns_round(text: str, printed: Sequence[str]) -> bool:
    """Whether a text denies what nothing printed does, or leaves that out, or says the reverse."""
    stems = set(map(stem, find_words(text)))
    rows = [find_words(each) for each in printed]
    denies = not _denying().isdisjoint(find_words(text))
    if denies and all(_denying().isdisjoint(row) for row in rows):
        return True
    if not denies and any(_tells_denied(stems, row) for row in rows):
        return True
    others = {stem(word) for row in rows for word in row}
    return any(
        _is_reverse(stems, others, left, right) or _is_reverse(stems, others, right, left)
        for left, right in find_sides()
    )


def _tells_denied(stems: set[str], row: Sequence[str]) -> bool:
    """Whether most of what is denied somewhere in `row` is among `stems`."""
    for at, word in enumerate(row):
        if word in _denying():
            denied = {stem(each) for each in row[at + 1 : at + 1 + DENIED] if each not in SILENT}
            if len(denied) >= FEWEST_DENIED and len(denied & stems) >= TELLING * len(denied):
                return True
    return False


def _is_reverse(
    stems: set[str], others: set[str], side: frozenset[str], reverse: frozenset[str]
) -> bool:
    """Whether the text is on one side, and what is printed on the other alone."""
    return bool(stems & side and others & reverse) and not (stems & reverse or others & side)


def _is_founded(text: str, printed: Sequence[str]) -> bool:
    """Whether enough of what the text says is printed."""
    told = set(find_terms(text)) - set(map(stem, JOINING))
    known = {term for each in printed for term in find_terms(each)}
    return bool(told) and len(told & known) >= FOUNDED * len(told)


@cache
def _saying() -> frozenset[str]:
    return frozenset(fold_word(form) for form, verb in verbs().items() if verb.kind == "speaking")


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(map(fold_word, words("grammar", "adverbs") | words("grammar", "auxiliaries")))


@cache
def _denying() -> frozenset[str]:
    return frozenset(
        map(fold_word, words("oppositions", "negating") | words("oppositions", "denying"))
    )
