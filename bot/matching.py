"""What a person has typed so far in, the names to offer out."""

from collections.abc import Sequence

from bot.limits import CHOICE_LENGTH, CHOICES


def matching(typed: str, names: tuple[str, ...]) -> list[str]:
    """At most CHOICES names that Discord takes, those with a word beginning as typed first."""
    wanted = typed.casefold().strip()
    found = [name for name in names if len(name) <= CHOICE_LENGTH and wanted in name.casefold()]
    begins = f" {wanted}"
    return sorted(found, key=lambda name: begins not in f" {name.casefold()}")[:CHOICES]


def matching_pairs(typed: str, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """At most CHOICES (name, value) pairs whose name or value holds what was typed.

    A name that Discord finds too long is cut, a value that it does is left out.
    """
    wanted = typed.casefold().strip()
    found = [
        (name[:CHOICE_LENGTH], value)
        for name, value in pairs
        if len(value) <= CHOICE_LENGTH and wanted in f"{name} {value}".casefold()
    ]
    begins = f" {wanted}"
    return sorted(found, key=lambda pair: begins not in f" {pair[0].casefold()}")[:CHOICES]
