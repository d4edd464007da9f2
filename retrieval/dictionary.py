"""A word in, whether it is an English one that needs no correcting out."""

import importlib.util
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from corpus.lexicon import is_first_name, lines, words
from retrieval.embedding import PACKAGE
from retrieval.letters import VOWELS
from retrieval.terms import ASKING, SILENT, stem
from retrieval.vocabulary import AUXILIARIES, SPEECH, TELLING, WHEN, WHO, roles, speaking

# Shorter ones are not counted as parts of a word.
SHORTEST_PART = 3
# "defunding", "unequal": a word of English with one of these before it is one too.
PREFIXES = tuple(
    """
    anti counter de dis inter mid mis non out over pre re sub super un under
    """.split()
)
# "theyd", "whos": contractions that people type without the apostrophe.
CONTRACTED = ("d", "s", "m", "re", "ve", "ll", "nt")
CACHED_WORDS = 20_000
BODIES = (("bodies", "endings"), ("bodies", "names"))
GRAMMAR = tuple(
    ("grammar", key)
    for key in "prepositions conjunctions adverbs times months pasts counting pronouns".split()
)


@lru_cache(maxsize=CACHED_WORDS)
def is_english(word: str) -> bool:
    """Whether a folded word is known to be spelt rightly, as far as any list here tells."""
    if word in listed_words() or is_first_name(word) or _is_contraction(word):
        return True
    return word in common_words() or stem(word) in _common_stems()


@lru_cache(maxsize=CACHED_WORDS)
def is_made_up(word: str) -> bool:
    """Whether a folded word is put together of English ones: "watchdog", "defunding"."""
    if any(word.startswith(each) and _is_part(word[len(each) :]) for each in PREFIXES):
        return True
    return any(
        _is_part(word[:at]) and _is_part(word[at:])
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    )


@cache
def asking_words() -> frozenset[str]:
    """The words that questions are made of, whatever they are about."""
    return SILENT.union(ASKING, AUXILIARIES, TELLING, WHEN, WHO)


@cache
def listed_words() -> frozenset[str]:
    """All that stands in the lists of this house, first names apart."""
    listed = (words(*key) for key in (*GRAMMAR, *BODIES))
    colloquial = chain.from_iterable(lines("colloquial", "alike"))
    return asking_words() | SPEECH | speaking() | roles() | frozenset(chain(*listed, colloquial))


@lru_cache(maxsize=CACHED_WORDS)
def is_sayable(word: str) -> bool:
    """Whether consonants and vowels pile up in a folded word as in English: not in "tmrror"."""
    return _triples().issuperset(_letters_together(word.removeprefix("mc")))


@cache
def common_words() -> frozenset[str]:
    """The words that the embedding model of the package knows whole; none without the package.

    They are some twenty thousand words and names, the most frequent ones of its English texts.
    """
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        return frozenset()
    listed = Path(found.origin).parent / "model" / "vocab.txt"
    if not listed.is_file():
        return frozenset()
    pieces = listed.read_text(encoding="utf-8").splitlines()
    return frozenset(piece for piece in pieces if len(piece) > 1 and piece.isalpha())


def _letters_together(word: str) -> Iterator[str]:
    """Every three letters on end that are all vowels or all none; a word's end is no vowel."""
    bounded = f" {word} "
    triples = (bounded[at : at + 3] for at in range(len(bounded) - 2))
    return (each for each in triples if VOWELS.isdisjoint(each) or VOWELS.issuperset(each))


@cache
def _triples() -> frozenset[str]:
    return frozenset(chain.from_iterable(map(_letters_together, common_words() | listed_words())))


def _is_part(word: str) -> bool:
    return len(word) >= SHORTEST_PART and (word in common_words() or stem(word) in _common_stems())


def _is_contraction(word: str) -> bool:
    return any(word.removesuffix(each) in SILENT for each in CONTRACTED if word.endswith(each))


@cache
def _common_stems() -> frozenset[str]:
    return frozenset(map(stem, common_words()))
