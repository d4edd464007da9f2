"""A sentence and printed words in, whether it is sure of a maybe out."""

from collections.abc import Iterator, Sequence

from retrieval.terms import SILENT, find_words, stem

# In print, what stands behind one of these may be, or would be.
MODALS = frozenset("may might could would should can".split())
# Between such a word and its verb: "might well have to join".
REACH = 3
# Whoever tells with one of these what may be does not make sure of it.
HEDGING = frozenset(
    map(
        stem,
        """
        may might could would should can cannot will must possible possibility potential perhaps
        maybe option idea question topic matter proposal propose suggest suggestion consider offer
        invite invitation hypothetical if whether want wish hope ask plan intend prospect attempt
        chance bid desire need necessary promise demand expect allow threaten warn fear able
        """.split(),
    )
)


def makes_sure(text: str, printed: Sequence[str]) -> bool:
    """Whether a text tells as a fact what is only said that it may be.

    "Russia joined" is held against "Russia might join"; "joining" and "to join" tell no fact.
    """
    row = find_words(text)
    if not HEDGING.isdisjoint(map(stem, row)):
        return False
    hedged = {verb for each in printed for verb in _find_hedged(find_words(each))}
    plain = {verb for each in printed for verb in _find_facts(find_words(each))}
    return not hedged.isdisjoint(_find_facts(row) - plain)


def _find_hedged(row: Sequence[str]) -> Iterator[str]:
    """The stem of the verb behind each modal verb."""
    for at, word in enumerate(row):
        if word in MODALS:
            behind = (each for each in row[at + 1 : at + 1 + REACH] if each not in SILENT)
            yield from map(stem, list(behind)[:1])


def _find_facts(row: Sequence[str]) -> set[str]:
    """The stems of the words that may tell a fact: no "joining", "to join", "might join"."""
    return {
        stem(word)
        for at, word in enumerate(row)
        if not word.endswith("ing")
        and row[at - 1 : at] != ["to"]
        and MODALS.isdisjoint(row[max(0, at - REACH) : at])
    }
