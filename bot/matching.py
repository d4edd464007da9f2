"""What a person has typed so far in, the names to offer out."""

from bot.limits import CHOICE_LENGTH, CHOICES


def matching(typed: str, names: tuple[str, ...]) -> list[str]:
    """At most CHOICES names that Discord takes, those with a word beginning as typed first."""
    wanted = typed.casefold().strip()
    found = [name for name in names if len(name) <= CHOICE_LENGTH and wanted in name.casefold()]
    begins = f" {wanted}"
    return sorted(found, key=lambda name: begins not in f" {name.casefold()}")[:CHOICES]
