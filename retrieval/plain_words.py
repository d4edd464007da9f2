"""A sentence in, its words that are neither printed nor plain out."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from corpus.lexicon import words
from retrieval.terms import POSSESSIVE, SILENT, find_words, fold_word, split_words, stem

# Printed words are English if so many of them are plain; fewer than these tell nothing.
ENGLISH = 0.3
FEWEST_TELLING = 8
# What may be, would be or should be must be printed so, in one of these ways.
MODALS = {
    "would": "would will shall wouldnt wont ll d",
    "should": "should must ought shall shouldnt need needs necessary",
    "could": "could can cannot couldnt cant able unable may might possible possibly",
    "may": "may might could can possible possibly perhaps maybe",
    "might": "may might could can possible possibly perhaps maybe",
}
# "they’ll" is "they" and "ll".
APART = re.compile(r"['’](?=(?:ll|d)\b)")
LISTS = ("small", "irregular", "speaking", "doing", "matters", "being")
TITLES = ("offices", "things", "abbreviated", "male", "female")


def find_strange(text: str, printed: Sequence[str], said: Sequence[str]) -> Iterator[str]:
    """The words of `text` in small letters that are neither printed so nor plain.

    Of what is printed, `said` are the words that tell the language.
    They may be names ("merkel"), or turn the sense ("always"). Of words in another language than
    English those are strange whose script is not printed.
    """
    rows = [split_words(each) for each in printed]
    known = {stem(fold_word(word)) for word in _find_small(rows)}
    exact = set(map(_exact, chain.from_iterable(rows)))
    is_english = _is_english(said)
    scripts = {_script(letter) for each in said for letter in each if letter.islower()}
    for word in split_words(text):
        if not word[0].isalpha() or any(map(str.isupper, word)):
            continue
        is_strange = not is_plain(word) and stem(fold_word(word)) not in known
        is_strange |= fold_word(word) in MODALS and not _may(fold_word(word), printed)
        if not _exact(word).isascii():
            is_strange = _exact(word) not in exact
        if not is_english:
            is_strange = not {_script(letter) for letter in word} <= scripts
        if is_strange:
            yield word


def is_plain(word: str) -> bool:
    """Whether a word in small letters is one of those in which anything is reported."""
    folded = fold_word(word)
    return folded in _plain() or stem(folded) in _plain_stems()


def _may(modal: str, printed: Sequence[str]) -> bool:
    """Whether something of what a modal verb tells is printed."""
    found = {word for each in printed for word in find_words(APART.sub(" ", each))}
    return not found.isdisjoint(MODALS[modal].split())


def _find_small(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Printed words that are no names: in small letters, at the head of a row, or titles."""
    for row in rows:
        for at, word in enumerate(row):
            if word.islower() or at == 0 or fold_word(word) in _titles():
                yield word


def _exact(word: str) -> str:
    """A word with its accents, without case and possessive."""
    bare = unicodedata.normalize("NFC", POSSESSIVE.sub("", word).casefold())
    return bare.replace("’", "'")


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else "LATIN"


def _is_english(printed: Sequence[str]) -> bool:
    small = [word for each in printed for word in split_words(each) if word.islower()]
    folded = [fold_word(word) for word in small]
    if len(folded) < FEWEST_TELLING:
        return all(map(str.isascii, folded))
    return sum(word in SILENT or word in _plain() for word in folded) >= ENGLISH * len(folded)


@cache
def _plain() -> frozenset[str]:
    return frozenset(map(fold_word, chain.from_iterable(words("reporting", key) for key in LISTS)))


@cache
def _plain_stems() -> frozenset[str]:
    """The stems of all but the small words and irregular forms."""
    found = chain.from_iterable(words("reporting", key) for key in LISTS[2:])
    return frozenset(stem(fold_word(word)) for word in found)


@cache
def _titles() -> frozenset[str]:
    return frozenset(chain.from_iterable(words("titles", key) for key in TITLES))
