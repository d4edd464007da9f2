"""A number and a way of counting in, the form that a noun takes out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Counting:
    """How a family of languages counts: the forms that it has, and which one a number takes."""

    forms: tuple[str, ...]
    choose: Callable[[int], str]


def _one_other(number: int) -> str:
    """As in English, German or Italian: "1 article", "2 articles"."""
    return "one" if number == 1 else "other"


def _zero_one_other(number: int) -> str:
    """As in French: "0 article", "1 article", "2 articles"."""
    return "one" if number in {0, 1} else "other"


def _one_few_many(number: int) -> str:
    """As in Russian or Ukrainian: "21 статья", "22 статьи", "25 статей", "11 статей"."""
    last, last_two = number % 10, number % 100
    if last == 1 and last_two != 11:
        return "one"
    is_teen = last_two in {12, 13, 14}
    return "few" if last in {2, 3, 4} and not is_teen else "many"


def _other(number: int) -> str:
    """As in Japanese or Turkish, whose nouns do not change."""
    del number
    return "other"


# By the name that a catalogue gives; the forms are those of Unicode's plural rules.
COUNTINGS: Mapping[str, Counting] = MappingProxyType(
    {
        "one-other": Counting(("one", "other"), _one_other),
        "zero-one-other": Counting(("one", "other"), _zero_one_other),
        "one-few-many": Counting(("one", "few", "many"), _one_few_many),
        "other": Counting(("other",), _other),
    }
)
