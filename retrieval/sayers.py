"""A sentence in, who says something in it out, with a name or without."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise

from corpus.lexicon import verbs, words
from retrieval.proper import SAID, find_names, is_title
from retrieval.terms import SILENT, find_words, fold_word, split_words

# Between a name and the word of saying that is its own: "Putin later also said".
REACH = 3
# So many characters before a name and behind it what is said of it stands.
STRETCH = 80
# What is printed is read once for all sentences of a draft.
CACHED_TEXTS = 128
KINDS = ("speaking", "publishing")
# Of the verbs of calling these are no deeds as well, as "attack" is.
CALLING = frozenset(
    """
    accuse blame call characterise characterize cite compare condemn criticise criticize defend
    denounce depict describe dismiss label portray praise question
    """.split()
)
# Of the verbs of thinking these tell what somebody must have said.
THINKING = frozenset("believe think consider hope fear doubt regret worry wish assume view".split())
# "a friend of Putin said": not Putin.
WHOSE = "of for to from with near under before after around behind against about beside beyond"
OF_THEIRS = re.compile(rf"\b({WHOSE.replace(' ', '|')})\s+(?:the\s+)?$")
# These make a clause of what was said.
CLAUSAL = frozenset(("that", "how", "why", "whether"))
# "…, said Putin", "according to Putin", "told by Putin", "in the words of Putin"
INVERTED = re.compile(
    r"""
    (?: , \s* (?:said|says|added|adds|replied|replies|answered|answers|explained|wrote|writes
            |stressed|noted)
    | \b according \s+ to
    | \b (?:told|said|made|given|written|described|reported|claimed|voiced|quoted|stated) \s+ by
    | \b in \s+ the \s+ (?:words|account|view|opinion) \s+ of
    ) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "… said Putin."; not "Clinton said Russia was …"
CLOSING = re.compile(r"\b(?:said|says|added|adds|replied|wrote|stressed|noted)\s+(?:the\s+)?$")
END = re.compile(r"\s*(?:[.,;)]|$)")
# "US Secretary of State Antony Blinken" is one person.
OF = re.compile(r"\s+of(?:\s+the)?\s+$")
# Names do not go on over these.
BREAK = re.compile(r"[^\w\s'’.-]+|\s[-–—]+\s|\.\s|\n")
# "according to the minister", "…, said the host."; not "…, said the ferry would sail"
ROLE = r"(?:(?:the|an?|some|one|his|her|their)\s+)?([^\W\d_]+(?:\s+[^\W\d_]+)?)"
ACCORDING = re.compile(rf"\b(?:according\s+to|told\s+by)\s+{ROLE}", re.IGNORECASE)
SAID_THE = re.compile(
    rf",\s*said\s+{ROLE}\s*(?:[,;)'’]|$|\s(?:who|in|at|on|when|close|{WHOSE.replace(' ', '|')})\b)",
    re.IGNORECASE,
)
# "said Putin had" is said of Putin.
OF_WHOM = re.compile(
    r"\s+(?:would|was|is|had|has|have|did|does|do|will|were|are|should|could|might|may|must|can|not"
    r"|never|\w+ed)\b"
)
OWN = ("'s", "’s", "s'", "s’")
ACCOUNTS = frozenset(
    """
    account accounts version versions words view opinion statement remarks report telling article
    recollection interview
    """.split()
)
# What is read says something, too, and is nobody.
IMPERSONAL = frozenset(
    """
    article articles account accounts report reports finding findings text version versions
    interview document documents transcript question idea proposal the a an this that
    another other others one
    """.split()
)


@lru_cache(maxsize=CACHED_TEXTS)
def find_sayers(text: str, *, thinking: bool = False) -> tuple[tuple[str, ...], ...]:
    """The folded words of each name that is said to have said something, or to think it.

    Of somebody who is only of theirs it is one word: "of putin".
    """
    return tuple(_find_sayers(text, _saying() | _thinking() if thinking else _saying()))


def _find_sayers(text: str, saying: frozenset[str]) -> Iterator[tuple[str, ...]]:
    names = list(_place_names(text))
    for number, (name, start, end) in enumerate(names):
        whose = OF_THEIRS.search(text, max(0, start - STRETCH), start)
        rest = text[end : end + STRETCH]
        if _is_saying(rest, saying):
            yield (f"{whose[1]} {name[-1]}",) if whose else name
        elif _stands_behind(text, start, end):
            is_theirs = text.endswith(OWN, start, end) and not _is_account(rest)
            yield (f"of {name[-1]}",) if is_theirs else _whole_name(text, names[number:])


def _is_account(rest: str) -> bool:
    """Whether what somebody says comes next: "Putin's account", not "Putin's friend"."""
    return not ACCOUNTS.isdisjoint(find_words(rest)[:1])


def _stands_behind(text: str, start: int, end: int) -> bool:
    """Whether a word of saying that stands before a name is its own."""
    before = max(0, start - STRETCH)
    if INVERTED.search(text, before, start):
        return OF_WHOM.match(text, end) is None
    return bool(CLOSING.search(text, before, start) and END.match(text, end))


def _place_names(text: str) -> Iterator[tuple[tuple[str, ...], int, int]]:
    at = 0
    for name in find_names(text):
        start = text.index(name[0], at)
        end = at = start + len(name[0])
        for word in name[1:]:
            end = at = text.index(word, at) + len(word)
        yield tuple(map(fold_word, name)), start, end


def _whole_name(text: str, names: Sequence[tuple[tuple[str, ...], int, int]]) -> tuple[str, ...]:
    """The words of the first name and of those that "of" hangs on it."""
    whole, _, end = names[0]
    for name, start, behind in names[1:]:
        if not OF.fullmatch(text[end:start]):
            break
        whole, end = whole + name, behind
    return whole


def _is_saying(rest: str, saying: frozenset[str]) -> bool:
    """Whether a word of saying comes next, but for small words before it."""
    if BREAK.match(rest) or rest[:1] in "'’":
        return False
    is_passive = False
    for word in find_words(BREAK.split(rest, maxsplit=1)[0])[:REACH]:
        if word in saying:
            return not is_passive or word.endswith("ing")
        is_passive |= word in _being()
        if word == "to" or (word not in SILENT and not _is_adverb(word)):
            return False
    return False


@lru_cache(maxsize=CACHED_TEXTS)
def find_roles(text: str) -> tuple[str, ...]:
    """Who is said to say something without a name: "the host" said, according to "the minister"."""
    return (*_find_plain_roles(text), *_find_told_roles(text.replace(".", " ")))


def _find_plain_roles(text: str) -> Iterator[str]:
    for clause in BREAK.split(text):
        small = {fold_word(word) for word in split_words(clause) if word.islower()}
        row = list(_without_adverbs(find_words(clause)))
        for at, (word, behind) in enumerate(pairwise(row)):
            is_clausal = not CLAUSAL.isdisjoint(row[at + 2 : at + 3])
            may_say = behind in _saying() | _thinking() and (word in _people() or is_clausal)
            if (behind in SAID or may_say) and _is_somebody(word, small):
                before = [each for each in row[max(0, at - 2) : at] if each != "the"]
                is_theirs = bool(before) and before[-1] in WHOSE.split()
                yield f"{before[-1]} {word}" if is_theirs else word


def _find_told_roles(plain: str) -> Iterator[str]:
    """Those behind "according to" and ", said"."""
    for found in chain(ACCORDING.finditer(plain), SAID_THE.finditer(plain)):
        if plain[found.end(1) : found.end(1) + 1] in ("'", "’"):
            yield f"of {fold_word(found[1])}"
        elif not any(any(map(str.isupper, word)) for word in split_words(found[1])):
            nouns = [word for word in find_words(found[1]) if not _is_adverb(word)]
            yield next(filter(is_title, reversed(nouns)), nouns[0] if nouns else "")


def _without_adverbs(row: Sequence[str]) -> Iterator[str]:
    """The words between which adverbs do not stand; "was told" stays, "was saying" does not."""
    for word, behind in pairwise([*row, ""]):
        is_passive = word in _being() and not behind.endswith("ing")
        if is_passive or not (word == "who" or _is_adverb(word)):
            yield word


def _is_somebody(word: str, small: set[str]) -> bool:
    """Whether a word before one of saying is a noun, of those printed in small letters."""
    is_idle = word in SILENT or _is_adverb(word) or word in IMPERSONAL or word in _saying()
    return word in small and not is_idle


def _is_adverb(word: str) -> bool:
    return word in _adverbs() or word.endswith("ly")


@cache
def _saying() -> frozenset[str]:
    return frozenset(
        fold_word(form)
        for form, verb in verbs().items()
        if verb.kind in KINDS or verb.base in CALLING
    )


@cache
def _thinking() -> frozenset[str]:
    return frozenset(fold_word(form) for form, verb in verbs().items() if verb.base in THINKING)


@cache
def _people() -> frozenset[str]:
    keys = ("offices", "people", "callings", "relatives", "nameless")
    return frozenset(chain.from_iterable(words("titles", key) for key in keys))


@cache
def _being() -> frozenset[str]:
    return frozenset(map(fold_word, words("grammar", "being")))


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(map(fold_word, words("grammar", "adverbs") | words("grammar", "auxiliaries")))
