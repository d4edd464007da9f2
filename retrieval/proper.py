"""A sentence in, the names in it out, as runs of words with capitals."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain

from corpus.lexicon import gender_of_first_name, verbs, words
from retrieval.plain_words import is_plain
from retrieval.terms import ASKING, POSSESSIVE, SILENT, find_words, fold_word, split_words

# Words of one name have a blank or a hyphen between them, and nothing else.
JOINS = frozenset((" ", "-", "\u00a0"))
OPENING = """
however later earlier then meanwhile separately elsewhere asked according among amid despite
besides since although while when whereas instead finally originally nearly almost perhaps still
yet also together another accounts versions findings articles neither none nobody nothing
""".split()
# Right behind somebody these tell that they say something.
SAID = frozenset(
    """
    said says told tells added adds replied replies answered answers wrote writes stated states
    explained explains argued argues stressed stresses noted notes claimed claims recalled recalls
    """.split()
)
SHOWING = ("showing", "appearing")
LONGEST_REACH = 60
# "Will, the envoy", "May and Adler"; not "Then, in spring"
BESIDE_NAME = re.compile(r",\s+(the\b|\w)|\s+and\s+(\w)")
# What somebody did: in these lists, or with this ending.
DEEDS = ("finite", "pasts", "irregular_pasts")
PAST = "ed"
# "May visits", "Rose visits"; but "Trade talks" are no deed.
PRESENT = "s"
# Small words that are surnames too, as those auxiliaries are that have no such form.
SURNAMES = frozenset(("long", "little"))
UNFINISHED = frozenset(("having", "being", "been"))
GRAMMAR = ("determiners", "prepositions", "conjunctions", "adverbs", "pronouns", "auxiliaries")


def find_names(text: str) -> Iterator[tuple[str, ...]]:
    """The words of each name, as they are printed; also those in a script without capitals.

    The first word of a sentence is one unless it is known to open sentences. A first name in
    small letters is a name too.
    """
    run: list[str] = []
    end = 0
    for number, (word, start) in enumerate(_placed(text)):
        if run and text[end:start] not in JOINS:
            yield tuple(run)
            run = []
        if _is_name(word) and not (number == 0 and _opens(word, text[start + len(word) :])):
            run.append(word)
        elif run:
            yield tuple(run)
            run = []
        end = start + len(word)
    if run:
        yield tuple(run)


def has_capital(word: str) -> bool:
    """Whether a word has a capital, or letters of a script that has none."""
    return any(unicodedata.category(letter) in ("Lu", "Lt", "Lo") for letter in word)


def is_title(word: str) -> bool:
    """Whether a folded word is printed before names and names nobody: "president", "mr"."""
    return word in _titles()


def _placed(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    for word in split_words(text):
        at = text.index(word, at)
        yield word, at
        at += len(word)


def _is_name(word: str) -> bool:
    return has_capital(word) or (
        gender_of_first_name(word) is not None and fold_word(word) not in _plain()
    )


def _opens(word: str, rest: str) -> bool:
    """Whether the first word of a sentence is no name: "However", not "Will" of "Will Smith".

    "US" is one, what has accents, and what says something: "May said".
    """
    if not word.replace("’", "'").isascii() or (len(word) > 1 and word.isupper()):
        return False
    folded = fold_word(word)
    if _is_saying(rest) and folded not in _standing_alone():
        return False
    if folded not in _small_words() and _stands_as_name(word, rest):
        return False
    is_before_name = rest[:1] in JOINS and has_capital(rest[1:2])
    may_be_name = is_before_name and gender_of_first_name(word) is not None
    return (folded in _plain() or is_plain(word)) and not may_be_name


def _stands_as_name(word: str, rest: str) -> bool:
    """Whether a word stands as a name does: "May’s envoy", "Long met", "Will, the envoy"."""
    beside = BESIDE_NAME.match(rest)
    if beside and not word.endswith("ing"):
        first = beside[1] or beside[2]
        return first == "the" or has_capital(first)
    if POSSESSIVE.search(word):
        return True
    row = find_words(rest[:LONGEST_REACH]) if rest[:1] in JOINS else []
    behind = next((each for each in row if each not in words("grammar", "adverbs")), "")
    may_be_name = fold_word(word) in _auxiliaries() or gender_of_first_name(word) is not None
    return behind in _deeds() or behind.endswith((PAST, PRESENT) if may_be_name else PAST)


def _is_saying(rest: str) -> bool:
    """Whether a word of saying comes next, but for adverbs before it."""
    row = find_words(rest[:LONGEST_REACH])
    behind = (word for word in row if word not in words("grammar", "adverbs"))
    found = verbs().get(next(behind, ""))
    return found is not None and found.form == "finite" and found.kind not in SHOWING


@cache
def _plain() -> frozenset[str]:
    """Words that open sentences, and name nobody in small letters."""
    grammar = frozenset().union(*(words("grammar", key) for key in GRAMMAR))
    return frozenset(map(fold_word, {*SILENT, *ASKING, *OPENING, *grammar, *verbs()}))


@cache
def _small_words() -> frozenset[str]:
    """What opens sentences and is never a surname; "may" and "will" are some."""
    keys = (key for key in GRAMMAR if key != "auxiliaries")
    grammar = frozenset().union(*(words("grammar", key) for key in keys))
    small = set(map(fold_word, {*SILENT, *OPENING, *grammar}))
    return frozenset((small | _standing_alone() | UNFINISHED) - _auxiliaries() - SURNAMES)


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(map(fold_word, words("grammar", "auxiliaries"))) - UNFINISHED


@cache
def _deeds() -> frozenset[str]:
    return frozenset(map(fold_word, chain.from_iterable(words("grammar", key) for key in DEEDS)))


@cache
def _standing_alone() -> frozenset[str]:
    """Who may say something without a noun: "he", "others"."""
    keys = ("pronouns", "determiners", "standing_alone", "conjunctions")
    grammar = frozenset().union(*(words("grammar", key) for key in keys))
    return frozenset(map(fold_word, {*grammar, "she", "officials", "reports"}))


@cache
def _titles() -> frozenset[str]:
    keys = ("male", "female", "abbreviated", "offices", "qualifiers")
    return frozenset(map(fold_word, frozenset().union(*(words("titles", key) for key in keys))))
