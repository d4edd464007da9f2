"""A person of an article, or of the whole corpus once merged."""

from dataclasses import dataclass

from corpus.lexicon import Gender
from corpus.quotation import Mention


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody (or a speaking body such as the Kremlin) under their fullest printed name.

    `aliases` are the other forms that name them ("Clinton", "Mr. Clinton", "Anthony Blinken");
    `roles` are descriptions that an article itself equates with them ("Kremlin spokesman").
    `mentions` are the places of one article; empty for a person of the whole corpus.
    `is_person` is None where nothing tells; `gender` is what titles, first names and pronouns
    tell, if anything. `guesses` are descriptions by which one article most likely means them.
    """

    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    is_person: bool | None = None
    gender: Gender | None = None
    guesses: tuple[str, ...] = ()
