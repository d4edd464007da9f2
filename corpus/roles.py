"""Two roles in, whether they may be one person's out: "the US leader", "President"."""

import re
from functools import cache

from corpus.lexicon import is_office, lines

WORD = re.compile(r"[\w.'’-]+")
IGNORED = frozenset(
    "the a an of for then current late his her their our this former ex then-us".split()
)


@cache
def _groups(key: str) -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(lines("roles", key)):
        for word in line:
            groups.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


def role_words(role: str) -> tuple[str, ...]:
    """The words of a role that tell something, in small letters."""
    found = []
    for word in WORD.findall(role.casefold()):
        for prefix in ("ex-", "then-", "vice-"):
            word = word.removeprefix(prefix)
        if word not in IGNORED:
            found.append(word)
    return tuple(found)


def role_fits(role: str, known: str) -> bool:
    """Whether a role as printed may be one that is known of a person.

    The offices have to be the same or alike, the countries must not differ.
    """
    asked, given = role_words(role), role_words(known)
    offices = [word for word in asked if is_office(word)]
    if not offices or not given:
        return False
    if not any(_is_alike(office, word) for office in offices[-1:] for word in given):
        return False
    return not _countries_differ(asked, given)


def shares_words(role: str, known: str) -> int:
    """How many telling words two roles share."""
    return len(set(role_words(role)) & set(role_words(known)))


def _is_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    groups = _groups("alike")
    return bool(groups.get(one, frozenset()) & groups.get(other, frozenset()))


def _countries_differ(asked: tuple[str, ...], given: tuple[str, ...]) -> bool:
    one, other = _countries(asked), _countries(given)
    return bool(one and other and not one & other)


def _countries(role: tuple[str, ...]) -> frozenset[int]:
    found: frozenset[int] = frozenset()
    for word in role:
        found |= _groups("countries").get(word, frozenset())
    return found
