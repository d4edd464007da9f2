"""Two roles in, whether they may be one person's out."""

import re
from collections.abc import Iterable
from functools import cache

from corpus.lexicon import is_calling, is_courtesy, lines, words

WORD = re.compile(r"[\w.'’-]+")
DEPUTIES = frozenset({"deputy", "vice", "assistant"})
PAST = ("former", "ex-", "then-", "late")
PREFIX = re.compile(r"^(?:ex|then|vice)-")
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


def role_words(role: str, *, until_preposition: bool = False) -> tuple[str, ...]:
    """The words of a role that tell something, in small letters."""
    found = []
    for word in WORD.findall(role.casefold()):
        if until_preposition and word in words("grammar", "prepositions"):
            break
        bare = PREFIX.sub("", word).rstrip(".")
        if bare not in IGNORED:
            found.append(bare)
    return tuple(found)


def role_fits(role: str, known: str) -> bool:
    """Whether a role as printed may be one that is known of a person.

    The offices have to be the same or alike, the countries must not differ.
    """
    asked, given = _office(role), _office(known)
    if asked is None or given is None or not _is_alike(asked, given):
        return False
    one, other = role_words(role), role_words(known)
    same_rank = bool(DEPUTIES & set(one)) == bool(DEPUTIES & set(other))
    return same_rank and not _countries_differ(one, other)


def tells_office(role: str) -> bool:
    """Whether a role says what somebody is: "Senator", but not "Mr."."""
    told = any(is_calling(word) and not is_courtesy(word) for word in role_words(role))
    return told or "first lady" in role.casefold()


def _office(role: str) -> str | None:
    """The office that a role is about: "secretary" of "press secretary of the President"."""
    found = None
    for word in role_words(role, until_preposition=True):
        found = word if is_calling(word) else found
    return found


def contradicts(role: str, known: Iterable[str]) -> bool:
    """Whether a role tells another country than the roles that are known of a person."""
    asked = role_words(role)
    return any(_countries_differ(asked, role_words(each)) for each in known)


def likeness(role: str, known: str) -> int:
    """How many telling words two roles share; less where only one of them is past."""
    shared = len(set(role_words(role)) & set(role_words(known)))
    return shared - 2 * (_is_past(role) != _is_past(known))


def _is_past(role: str) -> bool:
    return any(word.startswith(PAST) for word in WORD.findall(role.casefold()))


def _is_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    one, other = _in_full(one), _in_full(other)
    groups = _groups("alike")
    same = bool(groups.get(one, frozenset()) & groups.get(other, frozenset()))
    return same or one == other


def _in_full(office: str) -> str:
    """An office as it is written out: "senator" for "sen"."""
    return next((line[-1] for line in lines("roles", "shortened") if office in line), office)


def _countries_differ(asked: tuple[str, ...], given: tuple[str, ...]) -> bool:
    one, other = _countries(asked), _countries(given)
    return bool(one and other and not one & other)


def _countries(role: tuple[str, ...]) -> frozenset[int]:
    found: frozenset[int] = frozenset()
    for word in role:
        found |= _groups("countries").get(word, frozenset())
    return found
