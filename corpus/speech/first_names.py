"""Two first names in, whether they are forms of one name out."""

from functools import cache

from corpus.lexicon import is_first_name, lines

LONG_NAME = 6


def is_same_first_name(one: str, other: str) -> bool:
    """Whether two first names may be one person's.

    Equal, an initial, two forms of one name ("Bill", "William"), or a letter apart (two in
    long names) where one of them is no known first name: "Sergei", "Serget".
    """
    one, other = one.casefold().rstrip("."), other.casefold().rstrip(".")
    if len(one) == 1 or len(other) == 1 or one == other:
        return one[:1] == other[:1]
    if _forms().get(one, frozenset()) & _forms().get(other, frozenset()):
        return True
    return _is_misspelled(one, other)


def _is_misspelled(one: str, other: str) -> bool:
    if one[0] != other[0] or min(len(one), len(other)) < 4:
        return False
    if is_first_name(one) and is_first_name(other):
        return False
    limit = 2 if min(len(one), len(other)) >= LONG_NAME else 1
    return is_within(one, other, limit)


def is_within(one: str, other: str, limit: int) -> bool:
    """Whether so few letters put in, left out or changed make two words equal (Levenshtein)."""
    if abs(len(one) - len(other)) > limit:
        return False
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        above = row
        row = [index]
        for place, counterpart in enumerate(other, 1):
            changed = above[place - 1] + (letter != counterpart)
            row.append(min(changed, above[place] + 1, row[-1] + 1))
    return row[-1] <= limit


@cache
def _forms() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines("first_names", "forms")):
        for name in line:
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}
