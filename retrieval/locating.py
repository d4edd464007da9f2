"""Quoted words in, the paragraph that prints the nearest ones out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from retrieval.collating import Collation, collate, is_telling
from retrieval.place import Place
from retrieval.quoted import Quoted
from retrieval.record import Record
from retrieval.terms import find_terms
from retrieval.tokens import Token, find_tokens

# What decides whether words are altered or absent, set by hand on the five articles and on
# sentences that stand in none of them; docs/quality.md has the figures.
FEWEST_WORDS = 4
FEWEST_LETTERS = 12
FEWEST_TELLING = 2
LEAST_TELLING_SHARE = 0.5
# So much of it must agree: the rest of a text of few words tells too much to be passed over, and
# what agrees in scattered words alone is the language and not the text.
LEAST_SHARE = 0.6
FEWEST_RUNNING = 3
SHARE_OF_SCATTERED = 0.75
# Half is enough where so many words are one run, as they are when clauses are swapped.
LEAST_SHARE_OF_RUN = 0.4
LONG_RUN = 6
# The rarest terms, by which paragraphs are looked up, and how many of these are collated.
MOST_TERMS = 6
MOST_FOUND = 12
MOST_COLLATED = 3


Printed = tuple[Place, tuple[Token, ...]]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The paragraph at `place` with its tokens, and where in it the like of the words stands."""

    place: Place
    tokens: tuple[Token, ...]
    collation: Collation


def find_nearest(quoted: Quoted, record: Record, holding: Sequence[Place]) -> Nearest | None:
    """The stretch of a paragraph that is likest to `quoted`; None where none is like it.

    Where all the words stand, as they do in the paragraphs `holding` them, that is like enough.
    """
    held = max(_collate(quoted, _read(holding, record)), key=_weigh, default=None)
    if held is not None:
        return held
    if len(quoted.words) < FEWEST_WORDS and len("".join(quoted.words)) < FEWEST_LETTERS:
        return None
    found = _collate(quoted, _find_paragraphs(quoted, record))
    likely = (each for each in found if _is_like(quoted, each.collation))
    return max(likely, key=_weigh, default=None)


def _collate(quoted: Quoted, paragraphs: Iterable[Printed]) -> Iterator[Nearest]:
    for place, tokens in paragraphs:
        collation = collate(quoted, tokens)
        if collation is not None:
            yield Nearest(place, tokens, collation)


def _read(places: Iterable[Place], record: Record) -> Iterator[Printed]:
    for place in places:
        shown = record.shown(place.article)
        yield place, find_tokens(shown.paragraphs[place.position].span.of(shown.article.text))


def _find_paragraphs(quoted: Quoted, record: Record) -> list[Printed]:
    """The paragraphs that share most words with the quoted ones, of those with its rare terms."""
    frequencies = record.frequencies(find_terms(" ".join(quoted.words)))
    rarest = sorted(frequencies, key=lambda term: (frequencies[term], term))[:MOST_TERMS]
    matches = record.matches(rarest, MOST_FOUND)
    words = Counter(quoted.words)

    def share(printed: Printed) -> int:
        return (words & Counter(token.key.casefold() for token in printed[1])).total()

    found = _read((record.places[number] for number, _ in matches), record)
    return sorted(found, key=share, reverse=True)[:MOST_COLLATED]


def _is_like(quoted: Quoted, collation: Collation) -> bool:
    share = collation.agreeing / len(quoted.words)
    telling = sum(map(is_telling, quoted.words))
    if collation.telling < max(FEWEST_TELLING, LEAST_TELLING_SHARE * telling):
        return False
    if collation.running >= LONG_RUN:
        return share >= LEAST_SHARE_OF_RUN
    scattered = collation.running < FEWEST_RUNNING
    return share >= (SHARE_OF_SCATTERED if scattered else LEAST_SHARE)


def _weigh(nearest: Nearest) -> tuple[int, int]:
    return nearest.collation.agreeing + nearest.collation.telling, nearest.collation.running
