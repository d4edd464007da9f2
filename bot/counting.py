"""From a number and a noun to the two together, as English wants them."""


def counted(number: int, noun: str) -> str:
    """Such as "1 article", "2 articles", "1,200 articles"; for nouns whose plural takes an s."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
