"""Words to terms: folded, stemmed, without the words that say nothing."""

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

# "don't" · "U.S." · "Ordzhonikidze" · "13th" · "2,000" · "B-52" gives "b" and "52"
WORD = re.compile(
    r"""
    \d+ (?: [.,]\d+ )* (?: st | nd | rd | th )?
    | [^\W\d_]+ (?: ['’][^\W\d_]+ )* (?: \.[^\W\d_]\b )*
    """,
    re.VERBOSE,
)
POSSESSIVE = re.compile(r"['’][sS]$")
# Function words of English, and the words that every question about the press is made of.
SILENT = frozenset(
    """
    a about after again all also am an and any are as at be because been before being both but by
    can could did do does doing don during each either else even ever every for from further get
    give given gives go going gone got had has have having he her here hers herself him himself his
    how i if in into is it its itself just let lets like made make makes many may me might more most
    much must my myself no nor not now of off on once one only or other our ours out over own please
    put same shall she should so some such than that the their theirs them themselves then there
    these they this those though through to too under until up upon us very was we well were what
    whats when where whether which while who whom whose why will with would yes yet you your yours
    arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt
    """.split()
)
# Words of asking for speech: they tell what is wanted, not what it is about.
ASKING = frozenset(
    """
    according account accounts answer answered argue argued article articles ask asked asks call
    called calls claim claimed claims comment commented comments compare day describe described
    explain explained explanation express expressed happen happened mention mentioned opinion quote
    quoted quotes react reacted reaction reactions remark remarks replied reply report reported
    respond responded response said say saying says speak speaking spoke state stated statement
    statements suggest suggested talk talked talking tell telling tells think thinks thought told
    view views want wanted wants word words write wrote year
    """.split()
)
CACHED_STEMS = 200_000


def find_terms(text: str) -> list[str]:
    """Every term of `text`, in order: folded and stemmed words, silent words left out."""
    return [stem(word) for word in find_words(text) if word and word not in SILENT]


def find_words(text: str) -> list[str]:
    """Every word of `text`, folded, without a possessive ending."""
    return [fold_word(word) for word in split_words(text)]


def split_words(text: str) -> list[str]:
    """Every word of `text` as it is printed."""
    return WORD.findall(text)


@lru_cache(maxsize=CACHED_STEMS)
def fold_word(word: str) -> str:
    """A word without case, accents, points and possessive: "Ordzhonikidze’s", "U.S." → "us"."""
    bare = POSSESSIVE.sub("", word)
    letters = unicodedata.normalize("NFKD", bare.casefold())
    return "".join(c for c in letters if c not in ".,'’" and not unicodedata.combining(c))


@lru_cache(maxsize=CACHED_STEMS)
def stem(word: str) -> str:
    """The stem of a folded word, by the Snowball stemmer for English."""
    # The stemmer keeps the word that it works on: two threads would mix theirs.
    with _TURN:
        return str(_STEMMER.stemWord(word))


_STEMMER = snowballstemmer.stemmer("english")
_TURN = Lock()
