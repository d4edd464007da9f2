"""Words of two names in, whether one person may bear both out."""

from collections.abc import Sequence

from corpus.lexicon import is_first_name, words
from corpus.speech.first_names import is_same_first_name

SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def folded(word: str) -> str:
    """A word of a name as two spellings share it: in small letters, with a straight apostrophe."""
    return word.casefold().replace("’", "'")


def core(name: Sequence[str]) -> tuple[str, ...]:
    """A name's words without "Jr." and the like."""
    until = len(name)
    while until > 1 and name[until - 1].casefold() in SUFFIXES:
        until -= 1
    return tuple(name[:until])


def surname(name: Sequence[str]) -> tuple[str, ...]:
    """The surname of a name, in small letters, particles included: "de", "velm"."""
    last = len(name) - 1
    while last > 0 and name[last - 1].casefold() in words("grammar", "particles"):
        if last == 1 and name[0][0].isupper():  # "Al Gore", "Van Jones"
            break
        last -= 1
    return tuple(folded(word) for word in name[last:])


def is_short(name: Sequence[str]) -> bool:
    """Whether a name is a surname or a first name alone."""
    return len(surname(name)) == len(name)


def is_tail(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one name is the end of another, longer one: "Peña Nieto", "Enrique Peña Nieto"."""
    if not 0 < len(one) < len(other):
        return False
    return all(
        a.casefold() == b.casefold() for a, b in zip(reversed(one), reversed(other), strict=False)
    )


def is_fuller(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether another name has more of the person than its end, `one`, has.

    Words before a first name are no part of the name: "Universe Ann Smith".
    """
    return is_tail(one, other) and (is_first_name(other[0]) or not is_first_name(one[0]))


def is_same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names may be one person's.

    The surnames are equal, the first names forms of one another and the middle names do not
    contradict; or one name is the end of the other.
    """
    one, other = core(one), core(other)
    if is_tail(one, other) or is_tail(other, one):
        return True
    if surname(one) != surname(other):
        return False
    return is_same_first_name(one[0], other[0]) and _middles_agree(one, other)


def _middles_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether middle names begin alike, or are missing: "W." is not "H.W."."""
    own, others = one[1:-1], other[1:-1]
    return not own or not others or own[0][0].casefold() == others[0][0].casefold()
