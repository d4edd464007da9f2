"""Numbers with their nouns, and several things in one phrase."""

from collections.abc import Iterable

from bot.catalogue import ENGLISH, Catalogue


def counted(number: int, noun: str) -> str:
    """Such as "1 article", "2 articles", "1,200 articles"; for English nouns that take an s."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def all_of(things: Iterable[str], words: Catalogue = ENGLISH) -> str:
    """Such as "1 more finding and 2 more versions"."""
    return f" {words.say('lists.and')} ".join(things)
