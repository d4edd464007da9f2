"""Claims of several speakers in, the pairs that deny one another out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations, product

from corpus.lexicon import words
from corpus.quotation import SURE
from retrieval.candidate import Candidate
from retrieval.citation import Citation
from retrieval.likeness import Likeness
from retrieval.opposites import find_sides, have_one_number
from retrieval.terms import ASKING, find_words, stem

# Claims that share less than this of what they tell, opposed words included, are of two matters.
ONE_MATTER = 0.5
FEWEST_SHARED = 2
FEWEST_DENIED = 3
# An opposed word says something of what stands so many words from it: "the doors were closed".
REACH = 6
# How many words before a word one like "not" undoes it.
UNDOING = 3


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody claims: its stems in order, those that count, and whether it denies."""

    stems: tuple[str, ...]
    undone: frozenset[str]
    terms: frozenset[str]
    denies: bool

    def near(self, word: str) -> frozenset[str]:
        """The stems around a stem, wherever it stands."""
        places = [at for at, each in enumerate(self.stems) if each == word]
        return frozenset(
            each for at in places for each in self.stems[max(0, at - REACH) : at + REACH + 1]
        )


def find_contradictions(
    candidates: Sequence[Candidate], likeness: Likeness, others: Sequence[Candidate] = ()
) -> Iterator[tuple[Candidate, Candidate]]:
    """The pairs of claims about one matter that cannot both hold, one of them in `candidates`.

    Only where both speakers are known for sure, and told by the article itself. Rather none
    than a wrong one: to differ is not to deny.
    """
    claims = [(each, _read(each, likeness)) for each in candidates if _is_claim(each)]
    further = [(each, _read(each, likeness)) for each in others if _is_claim(each)]
    for (one, first), (other, second) in chain(combinations(claims, 2), product(claims, further)):
        if one.speaker != other.speaker and _contradict(first, second, likeness):
            yield one, other


def tell_contradictions(disputed: Iterable[tuple[Citation, Citation]]) -> Iterator[str]:
    """A sentence for each two speakers who contradict one another."""
    pairs = (tuple(sorted(str(each.speaker) for each in pair)) for pair in disputed)
    for one, other in dict.fromkeys(pairs):
        yield f"{one} and {other} contradict one another: read both as claims."


def _is_claim(candidate: Candidate) -> bool:
    quotation = candidate.quotation
    if quotation is None or quotation.speaker is None or quotation.told_by is not None:
        return False
    return quotation.confidence >= SURE and not candidate.text.rstrip().endswith("?")


def _read(candidate: Candidate, likeness: Likeness) -> Claim:
    printed = find_words(candidate.text)
    stems = tuple(map(stem, printed))
    undone = (
        stems[later]
        for at, word in enumerate(printed)
        if word in words("oppositions", "negating")
        for later in range(at + 1, min(at + 1 + UNDOING, len(printed)))
    )
    denies = not words("oppositions", "denying").isdisjoint(_find_cue(candidate))
    # "Commenting on his words" is no part of what is claimed.
    terms = likeness.find_substance(candidate) - _asking()
    return Claim(stems, frozenset(undone), terms, denies)


def _find_cue(candidate: Candidate) -> list[str]:
    """The words of the verb by which somebody is said to speak."""
    passage = candidate.found.passage
    cue = candidate.quotation.cue if candidate.quotation else None
    is_here = cue is not None and passage.paragraph.span.contains(cue)
    return find_words(passage.words(cue)) if cue and is_here else []


def _contradict(one: Claim, other: Claim, likeness: Likeness) -> bool:
    shared = one.terms & other.terms
    if len(shared) < FEWEST_SHARED or not have_one_number(one.terms, other.terms):
        return False
    opposed = _find_opposed(one, other, shared)
    is_denied = one.denies != other.denies and len(shared) >= FEWEST_DENIED
    if not opposed and not is_denied:
        return False
    return likeness.is_telling(shared | opposed, one.terms, other.terms, ONE_MATTER)


def _find_opposed(one: Claim, other: Claim, shared: frozenset[str]) -> frozenset[str]:
    """A word of one claim that says the opposite of the other's about something that both name."""
    first = one.terms - other.terms - one.undone
    second = other.terms - one.terms - other.undone
    for left, right in find_sides():
        for here, there in ((left, right), (right, left)):
            for word in here & first:
                for opposite in there & second:
                    if shared & one.near(word) & other.near(opposite):
                        return frozenset((word,))
    return frozenset()


@cache
def _asking() -> frozenset[str]:
    return frozenset(map(stem, ASKING))
