"""Invented articles of Wrenport by a seed: figures, denials, names and people who talk in turn."""

from random import Random

NAMES = (
    *("Ada Finch", "Bertram Adler", "Clara Quill", "Dorian Vale", "Edith Marlowe", "Fenwick Stone"),
    *("Greta Hollis", "Horace Tamblyn", "Imogen Carver", "Jasper Lockwood"),
)
PLACES = ("harbour", "ferry", "lighthouse", "museum", "bridge", "theatre", "market", "railway")
SPOKEN = (
    "We will not close the {place} before {month} {year}",
    "The {place} cost £{number}.{digit} million, and nobody has paid it",
    "This year the {place} lost {number} visitors, but next year it may win them back",
    "I never said that the {place} would be sold, because it was never mine",
    "If the {place} opens in {month}, the fishermen will have {number} more days",
    "{name} has promised 1,{number}00 boats — and there isn’t one in the {place}",
    "You can’t rebuild a {place} with {number}% of the money",
    "They asked us to wait… and we waited {number} years",
    "The council called it a ‘well-run’ {place}, which it is not",
)
TOLD = (
    "The {place} was closed on {day} {month} {year}, when {number} people worked there.",
    "{name} is not the first to complain about the {place}; {number} others did so in {year}.",
    "No repairs have been made since {year}, and the {place} has lost 4.{digit} metres of wall.",
    "After {month} the {place} will belong to the town, although {name} had wanted to keep it.",
)
TURNS = (
    "“{one},” {name} told reporters. “{other}.”",
    "{name} said: “{one}.”",
    "“{one},” said {name}. “Never,” {friend} replied.",
    "“{one}?” asked {name}. “{other},” {friend} answered.",
)
MONTHS = ("January", "March", "May", "June", "October", "December")


def invent_articles(rng: Random, count: int) -> dict[str, str]:
    """Articles by the names of their files."""
    return {f"invented-{number}.txt": _invent(rng) for number in range(count)}


def _invent(rng: Random) -> str:
    paragraphs = [f"{rng.choice(NAMES)} on the future of the {rng.choice(PLACES)}"]
    for _ in range(rng.randint(5, 9)):
        told = " ".join(_fill(rng, each) for each in rng.sample(TOLD, 2))
        paragraphs.append(rng.choice((told, _turn(rng), f"{_turn(rng)} {_fill(rng, TOLD[0])}")))
    return "\n\n".join(paragraphs) + "\n"


def _turn(rng: Random) -> str:
    one, other = (_fill(rng, each) for each in rng.sample(SPOKEN, 2))
    name, friend = rng.sample(NAMES, 2)
    return rng.choice(TURNS).format(one=one, other=other, name=name, friend=friend)


def _fill(rng: Random, template: str) -> str:
    return template.format(
        place=rng.choice(PLACES),
        month=rng.choice(MONTHS),
        year=rng.randint(1950, 2019),
        number=rng.randint(12, 98),
        digit=rng.randint(1, 9),
        day=rng.randint(1, 28),
        name=rng.choice(NAMES),
    )
